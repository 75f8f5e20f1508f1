import Papa from 'papaparse'
import type { Table } from '../../../shared/exchange/table'

/**
 * How a cell begins that a spreadsheet may run as a formula: OWASP ASVS 5.0, 1.2.10, and the full-width signs that
 * Japanese and Chinese spreadsheets take for the plain ones; also behind blanks, which some programs drop. Words that begin
 * with apostrophes of their own before such a sign get one more, so that whoever takes one away has the words as they were.
 */
const formula = /^'*(?:[\t\r\n\u0000]|[\s\u200B-\u200F]*[=+\-@＝＋－＠])/

/** Takes the apostrophe away that guards a cell; any other cell stays as it is. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell

/** A CSV file (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows the encoding. */
export interface CsvFile {
  readonly bytes: Uint8Array
  /** How many cells got an apostrophe in front, so that no spreadsheet runs them. */
  readonly guarded: number
}

/** Writes a table as CSV. `exact` leaves every cell as it is: for R and Python, not for opening in a spreadsheet. */
export function toCsv({ columns, rows }: Table, exact: boolean): CsvFile {
  const text = Papa.unparse([columns.map((column) => column.name), ...rows.map((row) => [...row])], {
    newline: '\r\n',
    escapeFormulae: exact ? false : formula,
  })
  const guarded = exact ? 0 : rows.reduce((n, row) => n + row.filter((cell) => formula.test(cell)).length, 0)
  return { bytes: new TextEncoder().encode(`\uFEFF${text}\r\n`), guarded }
}
