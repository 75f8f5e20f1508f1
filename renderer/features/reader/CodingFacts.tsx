import { CircleHelp, MessageSquareText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Memo } from '../../../shared/model/entities'
import type { CodingDetails } from './coding-details'
import { dayOf } from './coding-details'
import { WordsWere } from './WordsWere'
import classes from './HoverCard.module.css'

/** Lines of a memo that a card shows. */
const memoLines = 4

const icon = { size: 14, strokeWidth: 1.75 } as const

/** Title and first lines of a memo; lines of marks only (rules, fences) are left out. */
function beginning({ title, body }: Memo): { readonly title: string; readonly lines: string } {
  const lines = body
    .split('\n')
    .map((line) => line.replace(/^[#>\s*-]+/, '').trim())
    .filter((line) => line !== '')
  return { title, lines: lines.slice(0, memoLines).join('\n') }
}

/** Who made a coding and when, whether they are sure, what the code means, the comment, and memos by their first lines. */
export function CodingFacts({ detail }: { readonly detail: CodingDetails }) {
  const { t, i18n } = useTranslation()
  const { coding, code, coder, memos } = detail
  return (
    <>
      <p className={classes.by}>
        {t('reader.passage.by', { coder: coder.name, date: dayOf(coding.createdAt, i18n.language) })}
      </p>
      {coding.unsure ? (
        <p className={classes.unsure}>
          <CircleHelp {...icon} aria-hidden />
          {t('marks.notSure')}
        </p>
      ) : null}
      <WordsWere quotation={detail.quotation} />
      {code.short === '' ? null : <p className={classes.short}>{code.short}</p>}
      {coding.comment === '' ? null : <p className={classes.comment}>{coding.comment}</p>}
      {memos.map((memo) => {
        const { title, lines } = beginning(memo)
        return (
          <div key={memo.id} className={classes.memo}>
            <MessageSquareText {...icon} aria-label={t('reader.passage.memo')} />
            <div>
              {title === '' && lines !== '' ? null : (
                <p className={classes.memoTitle}>{title || t('reader.passage.untitled')}</p>
              )}
              {lines === '' ? null : <p className={classes.memoLines}>{lines}</p>}
            </div>
          </div>
        )
      })}
    </>
  )
}
