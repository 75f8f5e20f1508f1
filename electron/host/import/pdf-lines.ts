import { isCjk } from './cjk'
import { withoutRadicals } from './pdf-radicals'

/** A run of glyphs as pdf.js reports it; the transform is in user space, in points, y upwards. */
export interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
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
}

interface Growing {
  text: string
  x: number
  end: number
  y: number
  turn: number
  readonly sizes: Map<number, number>
}

/** A gap wider than this share of the font size is a blank. Between Chinese characters a full one is needed. */
const BLANK_GAP = 0.2
const CJK_BLANK_GAP = 0.9

/** Rebuilds the lines of a page from its items, in the order of the page's own content. */
export function linesOf(items: readonly PdfItem[], page: number): PdfLine[] {
  const lines: PdfLine[] = []
  let line: Growing | null = null
  let blank = false
  const finish = (): void => {
    const text = withoutRadicals(line?.text.trim() ?? '')
    if (line && text !== '') {
      const { x, end, y, turn } = line
      lines.push({ text, x, end, y, turn, page, size: mostUsed(line.sizes) })
    }
    line = null
  }
  for (const item of items) {
    if (item.str.trim() === '') {
      blank ||= item.str !== ''
      continue
    }
    const { x, y, turn, size } = placeOf(item)
    if (line && !isSameLine(line, x, y, turn, size)) finish()
    if (line === null) line = { text: '', x, end: x, y, turn, sizes: new Map() }
    const gap = (x - line.end) / size
    if (line.text !== '' && isBlank(line.text, item.str, gap, blank)) line.text += ' '
    line.text += item.str
    line.end = Math.max(line.end, x + item.width)
    line.sizes.set(size, (line.sizes.get(size) ?? 0) + item.str.length)
    blank = false
  }
  finish()
  return lines
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

/** On the baseline, or near it as a raised or lowered sign is, and not before the end of what is there. */
function isSameLine(line: Growing, x: number, y: number, turn: number, size: number): boolean {
  const larger = Math.max(size, mostUsed(line.sizes))
  return turn === line.turn && Math.abs(y - line.y) < larger * 0.45 && x > line.end - larger * 0.6
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
