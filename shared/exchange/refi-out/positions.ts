import { codePoints } from '../../text/offsets'
import type { Form } from './profile'

/** Turns UTF-16 offsets of a text into the positions of a form; neither falls inside a surrogate pair. */
export interface Positions {
  /** Of the first character. */
  start(offset: number): number
  /** One past the last character. */
  end(offset: number): number
}

/** Prepares a text for conversion. */
export function positionsIn(text: string, { unit, lineEnd }: Pick<Form, 'unit' | 'lineEnd'>): Positions {
  const points = codePoints(text)
  const whole = (offset: number): number => points.toUtf16(points.toCodePoint(offset))
  const up = (offset: number): number => (whole(offset) === offset ? offset : whole(offset) + 2)
  if (unit === 'code-point') {
    return { start: (offset) => points.toCodePoint(offset), end: (offset) => points.toCodePoint(up(offset)) }
  }
  const breaks = lineEnd === '\n' ? [] : lineBreaks(text)
  return {
    start: (offset) => whole(offset) + countBefore(breaks, whole(offset)),
    end: (offset) => up(offset) + countBefore(breaks, up(offset)),
  }
}

function lineBreaks(text: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at)
  return found
}

/** Number of elements of `sorted` below `limit`. */
function countBefore(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The text of a source as it stands in its file. What itself begins like a byte order mark gets one in front, to stay. */
export function fileText(text: string, { lineEnd, byteOrderMark }: Form): string {
  const lines = lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd)
  return byteOrderMark || text.startsWith('\uFEFF') ? `\uFEFF${lines}` : lines
}

/** The beginning of a quotation on one line, by which readers check positions: at most 60 characters, none cut in two. */
export function quoteName(text: string): string {
  const flat = text.slice(0, 240).replaceAll(/\s+/g, ' ').trim()
  const points = [...flat]
  return points.length <= 60 ? flat.replace(/[\uD800-\uDBFF]$/, '') : points.slice(0, 60).join('')
}
