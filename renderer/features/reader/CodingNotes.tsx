import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code, Coder, Coding } from '../../../shared/model/entities'
import { overlaps } from '../../../shared/text/range'
import type { Range } from '../../../shared/text/range'
import { useSlowQuery } from '../../hooks'
import { codingDetails, dayOf, detailTables } from './coding-details'
import type { CodedItem } from './coded-item'
import { notesId } from './notes-id'
import { useSide } from './side'

export interface CodingNotesProps {
  readonly items: readonly CodedItem[]
  readonly text: string
  /** The part of the text that is drawn. */
  readonly drawn: Range
}

/** Notes beyond this many are left out: a passage under hundreds of codings has its list in the pane of the passage. */
const most = 200

/**
 * For readers of screens: what hangs on each coding that is drawn, so that they can go from coded words to it, as others
 * look into the margin. Coded words point here by `aria-details`. Drawn after all that is to be seen.
 */
export const CodingNotes = memo(function CodingNotes(props: CodingNotesProps) {
  const { t } = useTranslation()
  const side = useSide()
  const { items, text, drawn } = useDeferredValue(props)
  const ids = useMemo(
    () =>
      items
        .filter((item) => overlaps(item, drawn))
        .slice(0, most)
        .map(({ id }) => id),
    [items, drawn],
  )
  const details = useSlowQuery((store) => codingDetails(store, ids), detailTables, [ids])
  return (
    <div id={notesId(side)} className="visually-hidden" role="group" aria-label={t('marks.notes')}>
      {details.map(({ coding, quotation, code, coder, memos }) => (
        <Note
          key={coding.id}
          words={beginning(text, quotation)}
          coding={coding}
          code={code}
          coder={coder}
          memos={memos.map(({ title }) => `${title}\n`).join('')}
        />
      ))}
    </div>
  )
})

/** Words of a passage that are said, UTF-16 units. */
const longest = 60

const beginning = (text: string, { start, end }: Range): string =>
  end - start > longest ? `${text.slice(start, start + longest).trimEnd()}…` : text.slice(start, end)

interface NoteProps {
  /** What is coded, or how it begins. */
  readonly words: string
  readonly coding: Coding
  readonly code: Code
  readonly coder: Coder
  /** Titles of memos, each with a line break after it. */
  readonly memos: string
}

const Note = memo(function Note({ words, coding, code, coder, memos }: NoteProps) {
  const { t, i18n } = useTranslation()
  const parts = [
    code.name,
    `“${words}”`,
    t('reader.passage.by', { coder: coder.name, date: dayOf(coding.createdAt, i18n.language) }),
    ...(coding.unsure ? [t('marks.notSure')] : []),
    ...(coding.comment === '' ? [] : [coding.comment]),
    ...memos
      .split('\n')
      .slice(0, -1)
      .map((title) => `${t('reader.passage.memo')}: ${title || t('reader.passage.untitled')}`),
  ]
  return (
    // ARIA 1.3, which the rule does not know yet; browsers do.
    // eslint-disable-next-line jsx-a11y/aria-role
    <div role="comment">{parts.reduce((what, more) => t('marks.described', { what, more }))}</div>
  )
})
