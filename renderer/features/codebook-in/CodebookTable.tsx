import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookChoice, CodebookTable as Table } from '../../../shared/contract/codebook-calls'
import type { ColumnUse } from '../../../shared/model/codebook-file'
import { Select } from '../../components/Select'
import { TableColumn, TablePreview } from '../../components/TablePreview'
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
  const format = new Intl.NumberFormat(i18n.language)
  const number = (value: number): string => format.format(value)
  const usedAs = (i: number): ColumnUse => choice.uses?.[i] ?? columns[i]?.use ?? 'skip'
  return (
    <div>
      <div className={classes.tableHead}>
        <h3 className={classes.label}>{t('codebookIn.columns')}</h3>
        {tools}
      </div>
      <TablePreview
        height="low"
        label={t('codebookIn.columns')}
        rowLabel={t('survey.row')}
        columns={columns.map((column, i) => {
          const name = column.name === '' ? t('codebookIn.unnamed', { number: number(i + 1) }) : column.name
          return (
            <TableColumn key={i} name={name} use={usedAs(i)}>
              {i < ready ? (
                <Select
                  size="s"
                  hideLabel
                  label={t('survey.useOf', { name })}
                  value={usedAs(i)}
                  onChange={(wanted) => onChange((now) => withUse(now, table, i, wanted))}
                  options={uses.map((id) => ({ id, label: t(`codebookIn.uses.${id}`) }))}
                />
              ) : null}
            </TableColumn>
          )
        })}
        uses={columns.map((_, i) => usedAs(i))}
        rows={rows}
        number={number}
        shown={
          rows.length < total ? t('survey.shown', { shown: number(rows.length), total: number(total) }) : null
        }
      />
    </div>
  )
}
