import type { Line } from './tidy-lines'
import { isOpenEnded, isTerminated, startsBlock, startsLowerCase, startsNumbered } from './tidy-lines'

/** The page width that the lines around a place were broken at, in columns; null where none were. */
export interface WidthModel {
  at(lineIndex: number): number | null
}

/** Lines wider than this are paragraphs, not lines of a page. */
const WIDEST = 140
const NARROWEST = { latin: 34, cjk: 28 }
const CHUNK = 32
const FULL = 0.92

/** The part of a line that would have moved up if there had been room, in columns: one CJK character, or what `latin` finds. */
function firstPiece(line: Line, latin: RegExp): number {
  if (line.isCjk && !/^[\w(“"‘']/.test(line.text)) return 2
  const piece = latin.exec(line.text)?.[0].length ?? 0
  return Math.min(piece + (line.isCjk ? 1 : 0), 20)
}

const TO_HYPHEN = /^[^\s\-/\u3000-\u9fff]*[-/]?/
const TO_BLANK = /^[^\s\u3000-\u9fff]*/

const roomNeeded = (line: Line, next: Line, piece: RegExp): number =>
  line.width + (line.isCjk ? 0 : 1) + firstPiece(next, piece)

/** Whether the next line's first piece, up to its first hyphen, would not have fitted behind this line. */
export const isFull = (line: Line, next: Line, width: number): boolean =>
  roomNeeded(line, next, TO_HYPHEN) >= FULL * width

/**
 * The page width that pairs of lines (each given by the index of its first line) were broken at, or null: it takes most
 * of the lines to be full and to go on in mid-sentence.
 */
export function widthOf(lines: readonly Line[], pairs: readonly number[]): number | null {
  const sorted = pairs.map((index) => lines[index]?.width ?? 0).sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.85)] ?? 0
  const isCjk = lines[pairs[0] ?? 0]?.isCjk === true
  if (width > WIDEST || width < (isCjk ? NARROWEST.cjk : NARROWEST.latin)) return null
  let full = 0
  let goesOn = 0
  for (const index of pairs) {
    const line = lines[index]
    const next = lines[index + 1]
    if (!line || !next || roomNeeded(line, next, TO_BLANK) < FULL * width) continue
    full++
    if (isCjk ? !isTerminated(line) : startsLowerCase(next) || isOpenEnded(line)) goesOn++
  }
  const isFew = pairs.length < 6
  if (full < pairs.length * (isFew ? 0.8 : 0.55)) return null
  if (goesOn < full * (isCjk ? 0.6 : isFew ? 0.5 : 0.35)) return null
  return width
}

/**
 * Finds the page width for one script from the pairs of lines that stand directly under each other: most of them are
 * full and go on in mid-sentence. It is looked for near each line, so that columns of different widths, and broken
 * and unbroken parts, can stand in one text.
 */
function scriptModel(lines: readonly Line[], pairs: readonly number[]): WidthModel {
  const whole = pairs.length >= 2 ? widthOf(lines, pairs) : null
  const chunks: (number | null)[] = []
  for (let from = 0; from < pairs.length; from += CHUNK) {
    const window = pairs.slice(Math.max(0, from - CHUNK), from + 2 * CHUNK)
    chunks.push(window.length < 8 ? whole : widthOf(lines, window))
  }
  const nearest = (lineIndex: number): number => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[middle] ?? 0) < lineIndex) low = middle + 1
      else high = middle
    }
    return Math.min(low, pairs.length - 1)
  }
  return { at: (lineIndex) => chunks[Math.floor(nearest(lineIndex) / CHUNK)] ?? null }
}

/** Page widths for all lines; `areAdjacent(i)` says whether line `i + 1` stands directly under line `i`. */
export function widthModel(lines: readonly Line[], areAdjacent: (index: number) => boolean): WidthModel {
  const pairs: { latin: number[]; cjk: number[] } = { latin: [], cjk: [] }
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]
    const next = lines[i + 1]
    if (!line || !next || !areAdjacent(i) || line.isCjk !== next.isCjk) continue
    if (startsBlock(next) || startsNumbered(next)) continue
    pairs[line.isCjk ? 'cjk' : 'latin'].push(i)
  }
  const latin = scriptModel(lines, pairs.latin)
  const cjk = scriptModel(lines, pairs.cjk)
  return { at: (index) => (lines[index]?.isCjk ? cjk : latin).at(index) }
}
