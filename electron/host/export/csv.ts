import Papa from 'papaparse'
import type { Table } from '../../../shared/exchange/table'
import { nobody } from './pieces'
import type { Alive } from './pieces'

/**
 * How a cell begins that a spreadsheet may run as a formula: OWASP ASVS 5.0, 1.2.10, and the full-width signs that
 * Japanese and Chinese spreadsheets take for the plain ones; also behind blanks, which some programs drop. Words that begin
 * with apostrophes of their own before such a sign get one more, so that whoever takes one away has the words as they were.
 */
const formula = /^'*(?:[\t\r\n\u0000]|[\s\u200B-\u200F]*[=+\-@＝＋－＠])/

/** A cell with an apostrophe in front where a spreadsheet would run it. */
export const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

/** Takes the apostrophe away that guards a cell; any other cell stays as it is. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell

/** A CSV file (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows the encoding. */
export interface CsvFile {
  readonly bytes: Uint8Array
  /** How many cells got an apostrophe in front, so that no spreadsheet runs them. */
  readonly guarded: number
}

/** Rows that are written before others have their turn. */
const ROWS = 500

/**
 * Writes a table as CSV. `exact` leaves every cell as it is: for R and Python, not for opening in a spreadsheet. `alive` is
 * asked between pieces, and stops it by throwing.
 */
export async function toCsv(
  { columns, rows }: Table,
  exact: boolean,
  alive: Alive = nobody,
): Promise<CsvFile> {
  const pieces = [Buffer.from('\uFEFF')]
  let count = 0
  let waiting: (readonly string[])[] = [columns.map(({ name }) => name)]
  const write = (): void => {
    const options = { newline: '\r\n', escapeFormulae: exact ? false : formula }
    pieces.push(Buffer.from(`${Papa.unparse(waiting as string[][], options)}\r\n`))
    waiting = []
  }
  for (const row of rows) {
    waiting.push(row)
    if (!exact) for (const cell of row) if (formula.test(cell)) count++
    if (waiting.length < ROWS) continue
    write()
    await alive()
  }
  if (waiting.length > 0) write()
  return { bytes: new Uint8Array(Buffer.concat(pieces)), guarded: count }
}
