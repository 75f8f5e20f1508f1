import { joinPieces } from './pdf-lines'
import type { PdfLine } from './pdf-lines'
import { median, weight, type Part } from './pdf-region'

/** Cells of one row from left to right; a cell has several lines where its words are wrapped. */
type Row = Part[][]

/** Begins an item of a list: what stands after it is no second cell. */
const LABEL = /^(?:[•▪‣◦●■*–—-]|\(?\p{L}?\d{0,3}[.):]|\(?[a-z]{1,3}[.)]|\[\d{1,3}\])$/u

/** Cells longer than this are lines of columns; see `weight`. */
const LONG = 30

/**
 * Finds the tables among lines in the order of the page's content, in which programs write them row by row and cell by
 * cell, and makes one part of each. A row is one line, with a tab between its cells.
 */
export function withTables(parts: readonly Part[]): Part[] {
  const done: Part[] = []
  let rows: Row[] = []
  const finish = (): void => {
    done.push(...settled(rows))
    rows = []
  }
  for (const part of parts) {
    const row = rows.at(-1)
    const cell = row?.at(-1)
    const last = cell?.at(-1)
    if (!row || !cell || !last) rows.push([[part]])
    else if (isRightOf(row, part)) cellBeside(rows, row, part)
    else if (isWrapped(cell, last, part)) cell.push(part)
    else if (isNextRow(row, part)) rows.push([[part]])
    else {
      finish()
      rows.push([[part]])
    }
  }
  finish()
  return done
}

const baseline = (part: Part): number => part.bottom + part.size * 0.2

/** Beside the row, on the baseline of its first line; or on that of the last line where it has one cell only. */
function isRightOf(row: Row, part: Part): boolean {
  const first = row[0]?.[0]
  const cell = row.at(-1)
  const last = cell?.at(-1)
  if (!first || !cell || !last || part.x < Math.max(...cell.map((one) => one.end)) + part.size * 0.5)
    return false
  const beside = row.length === 1 ? last : first
  return Math.abs(baseline(part) - baseline(beside)) < part.size * 0.3
}

/** What stands above the last line of a lone cell was running text, not part of the row that begins with that line. */
function cellBeside(rows: Row[], row: Row, part: Part): void {
  const lone = row.length === 1 ? row[0] : undefined
  if (lone && lone.length > 1) {
    const last = lone.pop()
    if (last) rows.push([[last], [part]])
  } else row.push([part])
}

function isWrapped(cell: readonly Part[], last: Part, part: Part): boolean {
  const below = baseline(last) - baseline(part)
  const [first] = cell
  return (
    below > part.size * 0.5 &&
    below < part.size * 1.5 &&
    first !== undefined &&
    part.x < Math.max(...cell.map((one) => one.end)) &&
    part.x > first.x - part.size
  )
}

function isNextRow(row: Row, part: Part): boolean {
  const left = Math.min(...row.flat().map((one) => one.x))
  const lowest = Math.min(...row.flat().map((one) => baseline(one)))
  return baseline(part) < lowest && lowest - baseline(part) < part.size * 4 && part.x > left - part.size
}

/** Rows that follow each other, as a table where they are one, else as the lines they are. */
function settled(rows: readonly Row[]): Part[] {
  const done: Part[] = []
  let table: Row[] = []
  const finish = (): void => {
    const parts = table.flat(2)
    done.push(...(isTable(table) ? [tableOf(table)] : parts))
    table = []
  }
  for (const row of rows) {
    if (row.length < 2) finish()
    if (row.length < 2) done.push(...row.flat())
    else table.push(row)
  }
  finish()
  return done
}

function isTable(rows: readonly Row[]): boolean {
  if (rows.length < 2) return false
  const labels = rows.filter((row) => row.length === 2 && LABEL.test(textOf(row[0]).trim())).length
  if (labels > rows.length / 2) return false
  const cells = rows.flat().map((cell) => median(cell.map(({ lines }) => weight(lines[0]?.text ?? ''))))
  const longest = Math.max(...columnsOf(rows).map((column) => median(column.map((cell) => cell.length))))
  return median(cells) < LONG && longest <= 8 && !isFilled(rows)
}

/** Whether every column is filled from side to side, as columns of running text are that were drawn row by row. */
function isFilled(rows: readonly Row[]): boolean {
  if (rows.length < 5) return false
  return columnsOf(rows).every((column) => {
    const widths = column.flat().map((part) => part.end - part.x)
    const widest = Math.max(...widths)
    return (
      widths.filter((width) => width > widest * 0.8).length > widths.length * 0.6 &&
      median(column.flat().map(({ lines }) => weight(lines[0]?.text ?? ''))) >= 18
    )
  })
}

function columnsOf(rows: readonly Row[]): readonly (readonly Part[][])[] {
  const most = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: most }, (_, i) => rows.flatMap((row) => (row[i] ? [row[i]] : [])))
}

const textOf = (cell: readonly Part[] | undefined): string => cell?.[0]?.lines[0]?.text ?? ''

function tableOf(rows: readonly Row[]): Part {
  const parts = rows.flat(2)
  const lines = rows.map((row): PdfLine => {
    const cells = row.map((cell) =>
      joinPieces(
        cell.flatMap((part) => part.lines),
        '',
      ),
    )
    return { ...joinPieces(cells, '\t'), row: true }
  })
  return {
    lines,
    x: Math.min(...parts.map((part) => part.x)),
    end: Math.max(...parts.map((part) => part.end)),
    top: Math.max(...parts.map((part) => part.top)),
    bottom: Math.min(...parts.map((part) => part.bottom)),
    size: median(parts.map((part) => part.size)),
    at: Math.min(...parts.map((part) => part.at)),
  }
}
