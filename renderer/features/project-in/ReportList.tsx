import { useTranslation } from 'react-i18next'
import { useGrowing } from '../../hooks/use-growing'
import classes from './Report.module.css'

export interface ReportLine {
  readonly words: string
  readonly count?: number
}

export interface ReportListProps {
  readonly title: string
  /** A sentence about all of them. */
  readonly why?: string
  readonly lines: readonly ReportLine[]
  /** It stands under a title already; its own only names the box that scrolls. */
  readonly isBare?: boolean
}

/** So many lines stand in full; longer lists scroll by themselves. */
const most = 6

/** One part of the report: a line for each thing, with its number; nothing where there is none. */
export function ReportList({ title, why, lines, isBare }: ReportListProps) {
  const { i18n } = useTranslation()
  const drawn = useGrowing(lines.length, 200)
  if (lines.length === 0) return null
  const number = new Intl.NumberFormat(i18n.language)
  const list = (
    <ul className={classes.lines}>
      {lines.slice(0, drawn).map(({ words, count }, i) => (
        <li key={i} className={classes.line}>
          <span className={classes.words} title={words}>
            {words}
          </span>
          {count === undefined ? null : <span className={classes.number}>{number.format(count)}</span>}
        </li>
      ))}
    </ul>
  )
  return (
    <section>
      {isBare ? null : <h3 className={classes.title}>{title}</h3>}
      {why === undefined ? null : <p className={classes.why}>{why}</p>}
      {lines.length > most ? (
        // A box that scrolls must be reached by the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={classes.scroller} tabIndex={0} role="region" aria-label={title}>
          {list}
        </div>
      ) : (
        list
      )}
    </section>
  )
}
