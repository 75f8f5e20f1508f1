import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookChoice, CodebookTable as Table } from '../../../shared/contract/codebook-calls'
import { Select } from '../../components/Select'
import { useGrowing } from '../../hooks/use-growing'
import { uses, withUse } from './choice'
import classes from './CodebookIn.module.css'

export interface CodebookTableProps {
  readonly choice: CodebookChoice
  readonly table: Table
  /** Stands at the end of the line above the table. */
  readonly tools: ReactNode
  readonly onChange: (edit: (choice: CodebookChoice) => CodebookChoice) => void
}

/** Columns that get their choices in one frame: some tables have hundreds. */
const step = 4

/** The first rows of a codebook as they stand in the file, with the choice of what each column is above it. */
export function CodebookTable({ choice, table, tools, onChange }: CodebookTableProps) {
  const { t, i18n } = useTranslation()
  const { columns, rows, total } = table
  const ready = useGrowing(columns.length, step)
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <div>
      <div className={classes.tableHead}>
        <h3 className={classes.label}>{t('codebookIn.columns')}</h3>
        {tools}
      </div>
      {/* A box that scrolls must be reached by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('codebookIn.columns')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                <span className="visually-hidden">{t('survey.row')}</span>
              </th>
              {columns.map((column, i) => {
                const name =
                  column.name === '' ? t('codebookIn.unnamed', { number: number.format(i + 1) }) : column.name
                const use = choice.uses?.[i] ?? column.use
                return (
                  <th key={i} scope="col" className={classes.column} data-use={use}>
                    <span className={classes.name} title={name}>
                      {name}
                    </span>
                    {i < ready ? (
                      <Select
                        size="s"
                        hideLabel
                        label={t('survey.useOf', { name })}
                        value={use}
                        onChange={(wanted) => onChange((now) => withUse(now, table, i, wanted))}
                        options={uses.map((id) => ({ id, label: t(`codebookIn.uses.${id}`) }))}
                      />
                    ) : null}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                <th scope="row" className={classes.number}>
                  {number.format(r + 1)}
                </th>
                {columns.map((column, i) => (
                  <td key={i} data-use={choice.uses?.[i] ?? column.use} dir="auto">
                    <div className={classes.cell}>{row[i]}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < total ? (
        <p className={classes.faint}>
          {t('survey.shown', { shown: number.format(rows.length), total: number.format(total) })}
        </p>
      ) : null}
    </div>
  )
}
