import { FileText, TextQuote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Swatch } from '../../components/Swatch'
import { QuotedImage } from '../../hooks/QuotedImage'
import { isGone } from './about'
import type { About } from './about'
import type { codeMarks } from './about'
import classes from './MemoTargets.module.css'

export interface AboutMarkProps {
  readonly about: About
  readonly marks: ReturnType<typeof codeMarks>
  /** The words of a passage, once they have come. */
  readonly words: string | undefined
}

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

/** A thing as it is shown in the list of what a memo is about. */
export function AboutMark({ about, marks, words }: AboutMarkProps) {
  const { t } = useTranslation()
  const gone = isGone(about) ? ` (${t('memos.gone')})` : ''
  switch (about.kind) {
    case 'code':
      return (
        <>
          <span className={classes.mark}>
            <Swatch colour={marks.get(about.code.id)?.colour ?? 'var(--ink-3)'} />
          </span>
          <span className={classes.words}>{(marks.get(about.code.id)?.path ?? about.code.name) + gone}</span>
        </>
      )
    case 'source':
      return (
        <>
          <span className={classes.mark}>
            <FileText {...icon} />
          </span>
          <span className={classes.words}>{about.source.name + gone}</span>
        </>
      )
    case 'passage':
      return (
        <>
          <span className={classes.mark}>
            <TextQuote {...icon} />
          </span>
          <span className={classes.words}>
            <QuotedImage quotation={about.quotation} />
            <span className={classes.quote}>{words ?? '…'}</span>
            <span className={classes.where}>
              {[about.source.name + gone, about.code?.name].filter(Boolean).join(' · ')}
            </span>
          </span>
        </>
      )
  }
}
