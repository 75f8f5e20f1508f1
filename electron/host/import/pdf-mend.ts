import { joinPieces } from './pdf-lines'
import type { PdfLine } from './pdf-lines'

/** A gap narrower than this share of the font size is a space between columns only where rows in a row have it. */
const SURE_GAP = 2

/** How many rows. */
const ROWS = 5

/** White between two pieces that were drawn one after the other on one row. */
interface Gap {
  /** Index of the piece after it. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/**
 * Puts pieces of a row together again where the space between them is only a wide space between words, as in justified
 * lines: no other rows have one at that place. Lines come and go in the order of the page's content.
 */
export function mended(lines: readonly PdfLine[]): PdfLine[] {
  const rows = rowsOf(lines)
  const kept = new Set<number>()
  rows.forEach((row, index) => {
    for (const gap of row) {
      const size = lines[gap.at]?.size ?? 1
      if (gap.to - gap.from >= size * SURE_GAP || run(rows, index, gap, size) >= ROWS) kept.add(gap.at)
    }
  })
  const gaps = new Map(rows.flat().map((gap) => [gap.at, gap]))
  const done: PdfLine[] = []
  lines.forEach((line, at) => {
    const last = done.at(-1)
    if (last && gaps.has(at) && !kept.has(at)) done[done.length - 1] = joinPieces([last, line], ' ')
    else done.push(line)
  })
  return done
}

/** The gaps of each row, in the order in which rows were drawn. */
function rowsOf(lines: readonly PdfLine[]): readonly (readonly Gap[])[] {
  const rows: Gap[][] = []
  lines.forEach((line, at) => {
    const last = lines[at - 1]
    const isBeside =
      last !== undefined &&
      last.turn === line.turn &&
      Math.abs(last.y - line.y) < line.size * 0.45 &&
      line.x >= last.end
    if (isBeside) rows.at(-1)?.push({ at, from: last.end, to: line.x })
    else rows.push([])
  })
  return rows
}

/** How many rows in a row, this one included, have a gap where this one has it. */
function run(rows: readonly (readonly Gap[])[], index: number, gap: Gap, size: number): number {
  let count = 1
  for (const step of [-1, 1]) {
    let { from, to } = gap
    for (let i = index + step; count < ROWS; i += step) {
      const met = rows[i]?.find((other) => Math.min(to, other.to) - Math.max(from, other.from) > size * 0.4)
      if (!met) break
      from = Math.max(from, met.from)
      to = Math.min(to, met.to)
      count++
    }
  }
  return count
}
