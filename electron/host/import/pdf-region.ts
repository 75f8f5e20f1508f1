import { isCjk } from './cjk'
import { joinPieces } from './pdf-lines'
import type { PdfLine } from './pdf-lines'

/** What is put in order as one: a line, or a table. Coordinates as those of lines, `top` and `bottom` round the letters. */
export interface Part {
  readonly lines: readonly PdfLine[]
  readonly x: number
  readonly end: number
  readonly top: number
  readonly bottom: number
  readonly size: number
  /** Place in the order of the page's own content. */
  readonly at: number
}

/** One line as a part. */
export const partOf = (line: PdfLine, at: number): Part => ({
  lines: [line],
  x: line.x,
  end: line.end,
  top: line.y + line.size * 0.8,
  bottom: line.y - line.size * 0.2,
  size: line.size,
  at,
})

/** The middle one of some numbers; 0 for none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/** How much a line says: its characters, of which one of Chinese or Japanese counts as two. */
export function weight(text: string): number {
  let sum = text.length
  for (let i = 0; i < text.length; i++) if (isCjk(text.charCodeAt(i))) sum++
  return sum
}

/** Whether lines are running text of one column: long enough, and most of them as wide as the column. */
export function isProse(lines: readonly PdfLine[]): boolean {
  const wide = Math.max(...lines.map((line) => line.end)) - Math.min(...lines.map((line) => line.x))
  const filled = lines.filter((line) => line.end - line.x > wide * 0.75).length
  return median(lines.map(({ text }) => weight(text))) >= 18 && filled >= lines.length * 0.6
}

/** Whether two parts stand beside each other on one row. */
export const isSameRow = (a: Part, b: Part): boolean =>
  Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > Math.min(a.top - a.bottom, b.top - b.bottom) * 0.6

/**
 * The lines of a region without columns: in the order of the page's content where that goes down the page, else from
 * top to bottom. Pieces of one row that follow each other are one line.
 */
export function straight(parts: readonly Part[]): PdfLine[] {
  const drawn = parts.toSorted((a, b) => a.at - b.at)
  const lines: PdfLine[] = []
  let row: Part[] = []
  const finish = (): void => {
    if (row.length === 1 || row.some((part) => part.lines.length > 1))
      lines.push(...row.flatMap((part) => part.lines))
    else if (row.length > 1)
      lines.push(
        joinPieces(
          row.flatMap((part) => part.lines),
          ' ',
        ),
      )
    row = []
  }
  for (const part of goesDown(drawn) ? drawn : byRows(parts)) {
    const last = row.at(-1)
    if (last && !(isSameRow(last, part) && part.x > last.end - part.size * 0.6)) finish()
    row.push(part)
  }
  finish()
  return lines
}

/** Whether parts, in the order in which they were drawn, go down the page, and to the right within a row. */
export const goesDown = (drawn: readonly Part[]): boolean =>
  drawn.every((part, i) => {
    const last = drawn[i - 1]
    return !last || (isSameRow(part, last) ? part.x >= last.x : part.top < last.top)
  })

/** From top to bottom, and from left to right in a row. */
function byRows(parts: readonly Part[]): readonly Part[] {
  const rows: Part[][] = []
  for (const part of parts.toSorted((a, b) => b.top - a.top)) {
    const first = rows.at(-1)?.[0]
    if (first && isSameRow(first, part)) rows.at(-1)?.push(part)
    else rows.push([part])
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x))
}
