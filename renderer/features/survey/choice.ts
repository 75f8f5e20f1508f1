import type { SurveyPreview } from '../../../shared/contract/survey-calls'
import type { ColumnUse } from '../../../shared/text/survey-columns'
import type { DateOrder, ValueType } from '../../../shared/text/typed-value'

/** What the user wants of a column. */
export interface ColumnChoice {
  readonly name: string
  readonly use: ColumnUse
  readonly type: ValueType
  readonly dates: DateOrder
}

/** What the user wants of a table. */
export interface TableChoice {
  readonly columns: readonly ColumnChoice[]
  readonly by: 'respondent' | 'question'
}

/** Rows from which on a source for each question is the better guess. */
export const longFrom = 500
/** Most respondents that get a source of their own; the host has the same limit. */
export const mostOwn = 5_000

/** The good guess for a table. `dates` is how people here write them, where the table does not tell. */
export const guessFor = ({ columns, total }: SurveyPreview, dates: DateOrder): TableChoice => ({
  columns: columns.map((column) => ({
    name: column.name,
    use: column.use,
    type: column.type,
    dates: column.dates ?? dates,
  })),
  by: total > longFrom ? 'question' : 'respondent',
})

/** The choice with a column used otherwise; only one column can be the name. */
export const withUse = (choice: TableChoice, index: number, use: ColumnUse): TableChoice => ({
  ...choice,
  columns: choice.columns.map((column, i) =>
    i === index
      ? { ...column, use }
      : use === 'name' && column.use === 'name'
        ? { ...column, use: 'attribute' }
        : column,
  ),
})

/** The choice with a column whose values are taken as another type. */
export const withType = (choice: TableChoice, index: number, type: ValueType): TableChoice => ({
  ...choice,
  columns: choice.columns.map((column, i) => (i === index ? { ...column, type } : column)),
})

/** How many of each thing would be made. */
export function tally({ columns, by }: TableChoice, total: number) {
  const of = (use: ColumnUse): number => columns.filter((column) => column.use === use).length
  const answers = of('answer')
  return {
    sources: answers === 0 ? 0 : by === 'question' ? answers : total,
    attributes: of('attribute'),
    cases: total,
    isTooMany: answers > 0 && by === 'respondent' && total > mostOwn,
    isNothing: answers === 0 && of('attribute') === 0,
  }
}
