import { useTranslation } from 'react-i18next'
import type { Hunk, Piece } from './hunks'
import classes from './Compare.module.css'

export interface ChangedLinesProps {
  readonly hunks: readonly Hunk[]
  readonly before: string
  readonly after: string
}

/** Two texts side by side, by the lines that differ. */
export function ChangedLines({ hunks, before, after }: ChangedLinesProps) {
  const { t } = useTranslation()
  return (
    <table className={classes.table} aria-label={t('correct.differences')}>
      <thead>
        <tr>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {hunks.map((hunk) => (
          <tr key={hunk.at}>
            <td dir="auto">
              <Pieces pieces={hunk.before} isOld />
            </td>
            <td dir="auto">
              <Pieces pieces={hunk.after} isOld={false} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pieces({ pieces, isOld }: { readonly pieces: readonly Piece[]; readonly isOld: boolean }) {
  return pieces.map(({ isChanged, text }, i) =>
    !isChanged ? <span key={i}>{text}</span> : isOld ? <del key={i}>{text}</del> : <ins key={i}>{text}</ins>,
  )
}
