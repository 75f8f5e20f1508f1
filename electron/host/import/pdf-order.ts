import type { PdfLine } from './pdf-lines'
import { gutterOf } from './pdf-gutter'
import { mended } from './pdf-mend'
import { goesDown, isProse, isSameRow, median, partOf, straight, type Part } from './pdf-region'
import { withTables } from './pdf-table'

/** From here on a page is taken as its content goes: nobody reads a page of so many lines. */
const MOST_LINES = 4000

/** Head and foot of a page lie in this share of its height at most. */
const EDGE = 0.1

/** A page's lower left and upper right corner, in points: x, y, x, y. */
export type PageBox = readonly [number, number, number, number]

/**
 * The lines of a page in the order in which they are read: head and foot of the page first and last, columns one after
 * the other between what reaches over them, tables row by row, notes at the side after the text they stand beside.
 */
export function orderOf(lines: readonly PdfLine[], [left, low, right, high]: PageBox): PdfLine[] {
  if (lines.length > MOST_LINES) return [...lines]
  const turns = new Map<number, PdfLine[]>()
  for (const line of mended(lines)) {
    const group = turns.get(line.turn)
    if (group) group.push(line)
    else turns.set(line.turn, [line])
  }
  const length = (some: readonly PdfLine[]): number => some.reduce((sum, { text }) => sum + text.length, 0)
  // What is turned otherwise than most of the page (a stamp at its edge) comes after it.
  const groups = [...turns].sort(([, a], [, b]) => length(b) - length(a))
  const heights: readonly (readonly [number, number])[] = [
    [low, high],
    [-right, -left],
    [-high, -low],
    [left, right],
  ]
  return groups
    .flatMap(([turn, group]) => arranged(group, heights[turn] ?? [low, high]))
    .flatMap((column, index) => column.map((line) => ({ ...line, column: index })))
}

/** Lines that stand below each other, such as those of one column. */
type Column = readonly PdfLine[]

function arranged(lines: readonly PdfLine[], [low, high]: readonly [number, number]): readonly Column[] {
  const parts = withTables(lines.map(partOf)).sort((a, b) => b.top - a.top)
  const edge = (high - low) * EDGE
  const size = median(parts.map((part) => part.size))
  const head = edgeRow(parts, (part) => part.bottom > high - edge, size)
  const foot = edgeRow(parts.slice(head.length).reverse(), (part) => part.top < low + edge, size)
  const body = parts.slice(head.length, parts.length - foot.length)
  return [straight(head), ...inColumns(body), straight(foot)]
}

/** The outermost row of a page, from the edge inwards, where it stands apart from the rest; none otherwise. */
function edgeRow(parts: readonly Part[], isAtEdge: (part: Part) => boolean, size: number): readonly Part[] {
  const [first] = parts
  if (!first || !isAtEdge(first) || first.lines.length > 1) return []
  let count = parts.findIndex((part) => !isSameRow(first, part))
  // A head of two rows (the journal, its address).
  const next = count < 0 ? undefined : parts[count]
  if (next && isAtEdge(next) && distance(first, next) < size * 0.8) {
    const rest = parts.slice(count).findIndex((part) => !isSameRow(next, part))
    count = rest < 0 ? -1 : count + rest
  }
  if (count <= 0 || count > 6) return []
  const row = parts.slice(0, count)
  const last = parts[count]
  const isApart = last && row.every((part) => distance(part, last) > size * 1.4)
  return isApart && row.every((part) => part.size <= size * 1.15) && !isFull(row, parts) ? row : []
}

/** Whether a row with several parts fills the page, as the last lines of columns do. */
const isFull = (row: readonly Part[], parts: readonly Part[]): boolean =>
  row.length > 1 && row.reduce((sum, part) => sum + part.end - part.x, 0) > widthOf(parts) * 0.6

/** White between two parts above each other; negative where they stand beside each other. */
const distance = (a: Part, b: Part): number => Math.max(a.bottom - b.top, b.bottom - a.top)

/** `parts` from top to bottom. */
function inColumns(parts: readonly Part[]): readonly Column[] {
  const gutter = gutterOf(parts)
  if (!gutter) return [straight(parts)]
  const { from, to, left, right } = gutter
  const band = parts.slice(from, to)
  return [...inColumns(parts.slice(0, from)), ...sides(band, left, right), ...inColumns(parts.slice(to))]
}

function sides(band: readonly Part[], left: readonly Part[], right: readonly Part[]): readonly Column[] {
  const isLeft = new Set(left)
  const chunks = chunksOf(band, isLeft)
  // Drawn row by row: lines of columns are long, cells are not.
  const isLineByLine = chunks.length > 3 && band.length < chunks.length * 1.6
  if (isLineByLine && !(isProse(linesIn(left)) && isProse(linesIn(right)))) return [straight(band)]
  if (!isLineByLine && isByRows(chunks, isLeft) && !isNote(left, right) && !isNote(right, left))
    return goesDown(chunks.flat()) ? [straight(band)] : chunks.flatMap((chunk) => inColumns(fromTop(chunk)))
  if (isNote(left, right)) return [...inColumns(right), ...inColumns(left)]
  return [...inColumns(left), ...inColumns(right)]
}

/** Parts in the order in which they were drawn, those that follow each other in one column together. */
function chunksOf(band: readonly Part[], isLeft: ReadonlySet<Part>): readonly (readonly Part[])[] {
  const chunks: Part[][] = []
  for (const part of band.toSorted((a, b) => a.at - b.at)) {
    const last = chunks.at(-1)?.at(-1)
    if (last && isLeft.has(last) === isLeft.has(part)) chunks.at(-1)?.push(part)
    else chunks.push([part])
  }
  return chunks
}

/** Whether what stands on the right was drawn after what it begins beside, several times: rows with wrapped cells, or speakers and what they say. */
function isByRows(chunks: readonly (readonly Part[])[], isLeft: ReadonlySet<Part>): boolean {
  const beside = chunks.map(([part], i) => {
    const before = chunks[i - 1]?.[0]
    return part && before && !isLeft.has(part) ? isSameRow(before, part) : null
  })
  const told = beside.filter((each) => each !== null)
  return told.length > 1 && told.filter(Boolean).length > told.length * 0.6
}

const fromTop = (parts: readonly Part[]): readonly Part[] => parts.toSorted((a, b) => b.top - a.top)

/** Whether a column holds notes beside the text: narrower, and in smaller letters. */
const isNote = (column: readonly Part[], text: readonly Part[]): boolean =>
  widthOf(column) < widthOf(text) * 0.5 && sizeOf(column) < sizeOf(text) * 0.95

const linesIn = (parts: readonly Part[]): readonly PdfLine[] => parts.flatMap((part) => part.lines)
const sizeOf = (parts: readonly Part[]): number => median(parts.map((part) => part.size))
const widthOf = (parts: readonly Part[]): number =>
  Math.max(...parts.map((part) => part.end)) - Math.min(...parts.map((part) => part.x))
