import { normalizeText } from '../../../shared/text/normalize'
import { isCjk, joinsWithoutBlank } from './cjk'
import type { PdfPlace, PdfRun } from './pdf-place'
import { withoutRadicals } from './pdf-radicals'

/** A run of glyphs as pdf.js reports it; the transform is in user space, in points, y upwards. */
export interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  /** `rtl` where its words run to the left. */
  readonly dir?: string
}

/** A line of a page. Coordinates in points, turned so that its text runs to the right and y grows upwards. */
export interface PdfLine {
  readonly text: string
  /** Left and right end. */
  readonly x: number
  readonly end: number
  /** The baseline. */
  readonly y: number
  /** Font size of most of its characters. */
  readonly size: number
  /** Direction of the text in quarter turns against the clock. */
  readonly turn: number
  /** Index of the page, from 0. */
  readonly page: number
  /** Where its words stand on the page; offsets count in `text`. */
  readonly runs: readonly PdfRun[]
  /** It is a row of a table, or the only line of one of its cells. */
  readonly row?: true
  /** Lines of one page with the same number stand below each other. */
  readonly column?: number
}

interface Growing {
  text: string
  x: number
  end: number
  y: number
  turn: number
  readonly sizes: Map<number, number>
  readonly runs: PdfRun[]
}

/** A gap wider than this share of the font size is a blank. Between Chinese characters a full one is needed. */
const BLANK_GAP = 0.2
const CJK_BLANK_GAP = 0.9

/** A gap wider than this share of the font size may be the space between two columns. */
const COLUMN_GAP = 0.8
const CJK_COLUMN_GAP = 1.3

/**
 * Rebuilds the lines of a page from its items, in the order of the page's own content. A line ends where a gap may be
 * the space between columns; `orderOf` puts those together that belong together. `placeOn` says where an item is shown.
 */
export function linesOf(items: readonly PdfItem[], page: number, placeOn?: PdfPlace): PdfLine[] {
  const lines: PdfLine[] = []
  let line: Growing | null = null
  let blank = false
  const finish = (): void => {
    if (line) {
      const made = finished(line, page)
      if (made) lines.push(made)
    }
    line = null
  }
  for (const item of items) {
    const str = withoutRadicals(normalizeText(item.str))
    if (str.trim() === '') {
      blank ||= str !== ''
      continue
    }
    const { x, y, turn, size } = placeOf(item)
    if (line && !isSameLine(line, str, x, y, turn, size)) finish()
    if (line === null) line = { text: '', x, end: x, y, turn, sizes: new Map(), runs: [] }
    const gap = (x - line.end) / size
    if (line.text !== '' && isBlank(line.text, str, gap, blank)) line.text += ' '
    const start = line.text.length
    line.text += str
    line.end = Math.max(line.end, x + item.width)
    line.sizes.set(size, (line.sizes.get(size) ?? 0) + str.length)
    if (placeOn) line.runs.push({ start, end: line.text.length, ...placeOn(item) })
    blank = false
  }
  finish()
  return lines
}

/** Puts pieces of one row together to one line, in this order, with `between` between them; not for none. */
export function joinPieces(pieces: readonly PdfLine[], between: string): PdfLine {
  const [first, ...others] = pieces
  if (!first) throw new RangeError('there is no line without pieces')
  return others.reduce((line, piece) => {
    const bond = between === '' && !joinsWithoutBlank(line.text, piece.text) ? ' ' : between
    const shift = line.text.length + bond.length
    return {
      ...line,
      text: line.text + bond + piece.text,
      x: Math.min(line.x, piece.x),
      end: Math.max(line.end, piece.end),
      size: piece.text.length > line.text.length ? piece.size : line.size,
      runs: [
        ...line.runs,
        ...piece.runs.map((run) => ({ ...run, start: run.start + shift, end: run.end + shift })),
      ],
    }
  }, first)
}

function finished({ text, x, end, y, turn, sizes, runs }: Growing, page: number): PdfLine | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const cut = text.length - text.trimStart().length
  const shifted = runs.map((run) => ({
    ...run,
    start: Math.max(0, run.start - cut),
    end: Math.min(trimmed.length, run.end - cut),
  }))
  return { text: trimmed, x, end, y, turn, page, size: mostUsed(sizes), runs: shifted }
}

function placeOf(item: PdfItem): { x: number; y: number; turn: number; size: number } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform
  const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4
  const size = Math.round((Math.hypot(c, d) || item.height || 1) * 10) / 10
  const places = [
    { x: e, y: f },
    { x: f, y: -e },
    { x: -e, y: -f },
    { x: -f, y: e },
  ]
  return { ...(places[turn] ?? { x: e, y: f }), turn, size: Math.max(size, 0.1) }
}

/** On the baseline, or near it as a raised or lowered sign is, not before the end of what is there nor far behind it. */
function isSameLine(line: Growing, str: string, x: number, y: number, turn: number, size: number): boolean {
  const larger = Math.max(size, mostUsed(line.sizes))
  const isChinese = isCjk(line.text.charCodeAt(line.text.length - 1)) && isCjk(str.charCodeAt(0))
  const near = larger * (isChinese ? CJK_COLUMN_GAP : COLUMN_GAP)
  return (
    turn === line.turn &&
    Math.abs(y - line.y) < larger * 0.45 &&
    x > line.end - larger * 0.6 &&
    x < line.end + near
  )
}

function isBlank(before: string, after: string, gap: number, wasBlank: boolean): boolean {
  if (before.endsWith(' ') || after.startsWith(' ')) return false
  if (isCjk(before.charCodeAt(before.length - 1)) && isCjk(after.charCodeAt(0))) return gap > CJK_BLANK_GAP
  return wasBlank || gap > BLANK_GAP
}

function mostUsed(sizes: ReadonlyMap<number, number>): number {
  let best = { size: 1, count: 0 }
  for (const [size, count] of sizes) if (count > best.count) best = { size, count }
  return best.size
}
