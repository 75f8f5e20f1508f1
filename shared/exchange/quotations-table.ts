import type { Variable } from '../model/entities'
import { quoteColumns, variableColumns } from './quotes-rows'
import type { QuoteRow } from './quotes-rows'
import type { Column, Table } from './table'
import { tabulate } from './table'

/** One quotation with all its codings. */
interface Coded {
  readonly first: QuoteRow
  readonly rows: readonly QuoteRow[]
  readonly codes: ReadonlySet<string>
}

const once = (words: readonly string[]): string =>
  [...new Set(words.filter((each) => each.trim() !== ''))].join('; ')

/** Columns of a coding that hold for the whole quotation. */
const kept: ReadonlySet<string> = new Set([
  'Document',
  'Document group',
  'Case',
  'Start',
  'End',
  'Page',
  'Paragraph',
  'Time',
  'Quote',
  'Before',
  'After',
  'Citation',
])

/**
 * Coded passages as a table, one row per quotation, at the end a column of 0 and 1 for each code that is in it, in the
 * order of `codes`. "Id" is that of the quotation. Quotations stand where the first of their codings stood.
 */
export function quotationsTable(
  rows: readonly QuoteRow[],
  variables: readonly Variable[],
  codes: readonly { readonly codeId: string; readonly path: string }[],
): Table {
  const byQuotation = new Map<string, QuoteRow[]>()
  for (const row of rows) {
    const known = byQuotation.get(row.quotation.id)
    if (known) known.push(row)
    else byQuotation.set(row.quotation.id, [row])
  }
  const quotations = [...byQuotation.values()].flatMap((found): readonly Coded[] => {
    const [first] = found
    return first ? [{ first, rows: found, codes: new Set(found.map(({ code }) => code.id)) }] : []
  })
  const used = new Set(rows.map(({ code }) => code.id))
  const ofFirst = ({ name, width, value }: Column<QuoteRow>): Column<Coded> => ({
    ...{ name, width },
    value: ({ first }) => value(first),
  })
  const taken = new Set<string>()
  const columns: readonly Column<Coded>[] = [
    { name: 'Id', width: 12, wrap: false, value: ({ first }) => first.quotation.id.toUpperCase() },
    ...quoteColumns.filter(({ name }) => kept.has(name)).map(ofFirst),
    { name: 'Coders', width: 16, value: (q) => once(q.rows.map(({ coder }) => coder.name)) },
    { name: 'Comments', width: 40, value: (q) => once(q.rows.map(({ coding }) => coding.comment)) },
    { name: 'Codes', width: 30, value: (q) => once(q.rows.map(({ path }) => path)) },
    ...variableColumns(variables).map(ofFirst),
    ...codes
      .filter(({ codeId }) => used.has(codeId))
      .map(({ codeId, path }): Column<Coded> => ({
        name: freeName(`Code: ${path}`, taken),
        width: 10,
        number: true,
        value: (q) => (q.codes.has(codeId) ? '1' : '0'),
      })),
  ]
  return tabulate(columns, quotations)
}

/** Codes may have one path; columns of a table may not. */
function freeName(name: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name} (${n})`
    if (taken.has(tried)) continue
    taken.add(tried)
    return tried
  }
}
