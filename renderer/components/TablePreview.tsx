import type { ReactNode } from 'react'
import classes from './TablePreview.module.css'

export interface TablePreviewProps {
  /** Name of the box that scrolls. */
  readonly label: string
  /** Word for a row, above their numbers. */
  readonly rowLabel: string
  /** A `TableColumn` for each column. */
  readonly columns: ReactNode
  /** What each column is: shows in its cells. */
  readonly uses: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Number of a row as it is written in the language of the window. */
  readonly number: (value: number) => string
  /** Said below where these are not all rows. */
  readonly shown: string | null
  /** `low` leaves room for more below it. */
  readonly height?: 'high' | 'low'
}

/** The first rows of a table as they stand in a file, in a box that scrolls. */
export function TablePreview({
  label,
  rowLabel,
  columns,
  uses,
  rows,
  number,
  shown,
  height = 'high',
}: TablePreviewProps) {
  return (
    <>
      {/* A box that scrolls must be reached by the keyboard. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroller} data-height={height} tabIndex={0} role="region" aria-label={label}>
        {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                <span className="visually-hidden">{rowLabel}</span>
              </th>
              {columns}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                <th scope="row" className={classes.number}>
                  {number(r + 1)}
                </th>
                {uses.map((use, i) => (
                  <td key={i} data-use={use} dir="auto">
                    <div className={classes.cell}>{row[i]}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown === null ? null : <p className={classes.faint}>{shown}</p>}
    </>
  )
}

export interface TableColumnProps {
  readonly name: string
  /** What it is: shows in its head. */
  readonly use: string
  /** What can be chosen for it. */
  readonly children: ReactNode
}

/** The head of a column in a `TablePreview`. */
export function TableColumn({ name, use, children }: TableColumnProps) {
  return (
    <th scope="col" className={classes.column} data-use={use}>
      <span className={classes.name} title={name}>
        {name}
      </span>
      {children}
    </th>
  )
}
