import { normalizeText } from '../../text/normalize'
import type { Convention, Placed, Positions } from './positions'

/** A range as a database has it, with the words that were stored with it; null where none were. */
export interface WordedRange {
  readonly start: number
  readonly end: number
  readonly words: string | null
}

/** Characters that positions refer to, and the text that is made of them here. */
export interface Ground {
  readonly raw: string
  readonly text: string
  /** Where a passage stands in the text that holds the characters `[start, end)` of `raw`, in UTF-16 units. */
  readonly toText: (start: number, end: number) => readonly [start: number, end: number]
}

/** How a program may have counted, the likeliest first. */
export type Countings = readonly Pick<Convention, 'unit' | 'crlf'>[]

/** Below this share of passages that hold their words nothing is certain. */
const enough = 0.9
/** How far from its place the words of a passage are looked for, in UTF-16 units. */
const near = 10_000
/** Characters that are compared in all, so that no file makes the reader compare for hours. */
const mostCompared = 1_000_000_000

/** A text that is kept as it came, but for its line ends. Byte order marks and NULs are counted, and are not in it. */
export function plainGround(raw: string): Ground {
  // Line ends first, as they are counted: a NUL between CR and LF makes two of them.
  const text = normalizeText(raw.replace(/\r\n?/g, '\n'))
  const map = new Uint32Array(raw.length + 1)
  let ours = 0
  let isBeginning = true
  for (let i = 0; i < raw.length; i++) {
    map[i] = ours
    const unit = raw.charCodeAt(i)
    if (unit === 0 || (isBeginning && unit === 0xfeff)) continue
    isBeginning = false
    if (!(unit === 13 && raw.charCodeAt(i + 1) === 10)) ours++
  }
  map[raw.length] = ours
  const at = (position: number): number => map[position] ?? ours
  return { raw, text, toText: (start, end) => [at(start), at(end)] }
}

/** UTF-16 units of `raw` by positions of a program; -1 for those outside. Inside a character: its end, for an end. */
function unitsOf(
  raw: string,
  { unit, crlf }: Countings[number],
): (position: number, isEnd: boolean) => number {
  const map = new Int32Array(raw.length * (unit === 'utf8' ? 3 : 1) + 1)
  let counted = 0
  for (let i = 0; i < raw.length;) {
    const code = raw.codePointAt(i) ?? 0
    const isBreak = code === 13 && raw.charCodeAt(i + 1) === 10
    const width = isBreak || code > 0xffff ? 2 : 1
    const counts = isBreak ? crlf : unit === 'codepoint' ? 1 : unit === 'utf16' ? width : bytesOf(code)
    map[counted] = i
    // What lies inside a character is told apart by its sign.
    for (let n = 1; n < counts; n++) map[counted + n] = isBreak && n === 1 ? i + 1 : -(i + 1)
    counted += counts
    i += width
  }
  map[counted] = raw.length
  return (position, isEnd) => {
    if (position < 0 || position > counted) return -1
    const found = map[position] ?? 0
    if (found > 0 || position === 0) return found
    const begin = -found - 1
    // Taguette splits behind the character; a half of a pair of surrogates goes with the other.
    return isEnd || unit === 'utf8' ? begin + ((raw.codePointAt(begin) ?? 0) > 0xffff ? 2 : 1) : begin
  }
}

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)

/** Words without what programs change in them: line ends (Qt has its own), runs of blanks, blanks at the ends. */
const folded = (words: string): string => words.replace(/[\s\0]+/gu, ' ').trim()

/** Words with one kind of line ends. */
const plain = (words: string): string => words.replace(/\r\n?|[\u2028\u2029]/gu, '\n')

/** How well a place holds the words: not, but for blanks, or to the letter. */
type Fit = 0 | 1 | 2

/** A place that a way of counting gives, in UTF-16 units of `raw`; clamped, and told so. */
interface Spot {
  readonly start: number
  readonly end: number
  readonly isBeyond: boolean
}

/**
 * Finds the places of ranges whose words are known. The way of counting is that in which most ranges hold their words; a
 * range that holds them only in another way stands where that says, because a program may count in two ways. A range
 * whose words are found near its place is put there, one whose words are nowhere near stays where the file says: both are
 * doubtful.
 */
export function findByWords(ground: Ground, ranges: readonly WordedRange[], countings: Countings): Positions {
  const { raw, text } = ground
  const differs = /\r\n|[\uD800-\uDBFF]/.test(raw)
  const tried = (differs ? countings : countings.slice(0, 1)).map((counting) => ({
    counting,
    units: unitsOf(raw, counting),
  }))
  const compared = { left: mostCompared }
  const all = ranges.map(({ start, end, words }) => {
    const spots = tried.map(({ units }) => spotOf(raw, units, start, end))
    const wanted = { exact: plain(words ?? ''), folded: folded(words ?? '') }
    return { spots, wanted, fits: spots.map((spot) => fitOf(raw, spot, wanted, compared)) }
  })
  const worded = all.filter(({ wanted }) => wanted.folded !== '')
  const scores = tried.map((_, i) => all.reduce((sum, { fits }) => sum + (fits[i] ?? 0), 0))
  const best = scores.indexOf(Math.max(...scores))
  const hits = worded.filter(({ fits }) => fits.some((fit) => fit > 0)).length
  const uncertain = hits < enough * worded.length
  // Where one way of counting explains all there is, it holds for ranges without words too.
  const isSettled = worded.length > 0 && worded.every(({ fits }) => fits[best] === Math.max(...fits))
  const places = all.map(({ spots, wanted, fits }): Placed | null => {
    const first = spots[best]
    if (!first) return null
    const most = Math.max(...fits)
    if (most > 0)
      return placed(
        ground,
        (fits[best] === most ? first : spots[fits.findIndex((fit) => fit === most)]) ?? first,
        false,
      )
    if (wanted.folded === '') {
      const isSame = spots.every(({ start, end }) => start === first.start && end === first.end)
      return placed(ground, first, uncertain || !(isSame || isSettled))
    }
    return placed(ground, foundNear(raw, first, wanted.folded, compared) ?? first, true)
  })
  const { counting } = tried[best] ?? { counting: { unit: 'codepoint' as const, crlf: 2 as const } }
  return {
    text,
    convention: { ...counting, end: 'exclusive' },
    hits,
    total: worded.length,
    byWords: true,
    named: { hits, total: worded.length },
    differs: differs || counting.unit === 'utf8',
    uncertain,
    beyond: all.filter(({ spots }) => spots[best]?.isBeyond).length,
    places,
    marks: [],
  }
}

function spotOf(raw: string, units: ReturnType<typeof unitsOf>, start: number, end: number): Spot {
  const from = units(start, false)
  const to = units(end, true)
  return {
    start: start < 0 ? 0 : from < 0 ? raw.length : from,
    end: end < 0 ? 0 : to < 0 ? raw.length : to,
    isBeyond: from < 0 || to < 0,
  }
}

function fitOf(
  raw: string,
  { start, end, isBeyond }: Spot,
  wanted: { readonly exact: string; readonly folded: string },
  compared: { left: number },
): Fit {
  const length = end - start
  // Runs of blanks are folded, but no passage is mostly blanks.
  const isFar = length > 4 * wanted.exact.length + 1_000
  if (isBeyond || length < 1 || isFar || compared.left < 0) return 0
  compared.left -= length
  const words = raw.slice(start, end)
  if (plain(words) === wanted.exact && !isInsideBreak(raw, start) && !isInsideBreak(raw, end)) return 2
  // Of words that are only blanks nothing is left to compare once they are folded.
  return wanted.folded !== '' && folded(words) === wanted.folded ? 1 : 0
}

/** Between CR and LF: half a line end looks like a whole one, and the other half is not in it. */
const isInsideBreak = (raw: string, at: number): boolean =>
  raw.charCodeAt(at - 1) === 13 && raw.charCodeAt(at) === 10

/** Where the words of a passage stand next to where they should. */
function foundNear(raw: string, { start }: Spot, wanted: string, compared: { left: number }): Spot | null {
  const from = Math.max(0, start - near)
  const stretch = raw.slice(from, start + near + wanted.length * 2)
  if (compared.left < 0) return null
  compared.left -= stretch.length
  let best: Spot | null = null
  for (const [at, length] of occurrences(stretch, wanted)) {
    const spot = { start: from + at, end: from + at + length, isBeyond: false }
    if (!best || Math.abs(spot.start - start) < Math.abs(best.start - start)) best = spot
  }
  return best
}

/** Places of words in a text, whatever blanks stand between them. */
function* occurrences(text: string, wanted: string): Generator<readonly [at: number, length: number]> {
  // Each character of the folded text, and where it stands in the text.
  const places: number[] = []
  let flat = ''
  for (const found of text.matchAll(/[\s\0]+|[^\s\0]+/gu)) {
    const isBlank = /^[\s\0]/u.test(found[0])
    for (let i = 0; i < (isBlank ? 1 : found[0].length); i++) places.push(found.index + i)
    flat += isBlank ? ' ' : found[0]
  }
  for (let at = flat.indexOf(wanted); at >= 0; at = flat.indexOf(wanted, at + 1)) {
    const start = places[at] ?? 0
    yield [start, (places[at + wanted.length - 1] ?? start) + 1 - start]
  }
}

function placed({ toText }: Ground, { start, end, isBeyond }: Spot, doubtful: boolean): Placed | null {
  if (start >= end) return null
  const [from, to] = toText(start, end)
  return from < to ? { start: from, end: to, doubtful: doubtful || isBeyond } : null
}
