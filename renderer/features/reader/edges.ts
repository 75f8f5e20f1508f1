import { growTo, words } from '../../../shared/text/segments'
import type { Range } from '../../../shared/text/range'

/** The stretch of text that is looked at for words, in UTF-16 units on each side: a word is never that long. */
const reach = 400

/** End of the first word that ends after an offset, else the end of the text. */
export function nextWordEnd(text: string, offset: number): number {
  const range = { start: wordStart(text, offset), end: Math.min(text.length, offset + reach) }
  return words(text, range).find((word) => word.end > offset)?.end ?? text.length
}

/** Start of the last word that starts before an offset, else 0. */
export function previousWordStart(text: string, offset: number): number {
  const range = { start: Math.max(0, offset - reach), end: wordEnd(text, offset) }
  return words(text, range).findLast((word) => word.start < offset)?.start ?? 0
}

const wordStart = (text: string, offset: number): number =>
  growTo(text, { start: offset, end: offset }, 'word').start
const wordEnd = (text: string, offset: number): number =>
  growTo(text, { start: offset, end: offset }, 'word').end

/**
 * A passage with the edge that is nearer to the caret moved by one word. The first edge moves between starts of words,
 * the last one between ends; at least one word stays.
 */
export function moveEdge(text: string, range: Range, caret: number, by: 'left' | 'right'): Range {
  const first = Math.abs(caret - range.start) < Math.abs(caret - range.end)
  if (first) {
    const start =
      by === 'left' ? previousWordStart(text, range.start) : nextWordStart(text, range.start, range.end)
    return start < range.end ? { start, end: range.end } : range
  }
  const end = by === 'right' ? nextWordEnd(text, range.end) : previousWordEnd(text, range.end, range.start)
  return end > range.start ? { start: range.start, end } : range
}

function nextWordStart(text: string, offset: number, limit: number): number {
  const range = { start: wordStart(text, offset), end: Math.min(limit, offset + reach) }
  return words(text, range).find((word) => word.start > offset)?.start ?? offset
}

function previousWordEnd(text: string, offset: number, limit: number): number {
  const range = { start: Math.max(limit, offset - reach), end: wordEnd(text, offset) }
  return words(text, range).findLast((word) => word.end < offset)?.end ?? offset
}
