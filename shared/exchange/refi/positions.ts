import { normalizeText } from '../../text/normalize'
import { forms } from '../refi-out/profile'
import type { RefiProfile } from '../refi-out/profile'
import type { Program } from './program'

/** How a program counts positions in a text. The end is not contained unless `end` says so. */
export interface Convention {
  readonly unit: 'codepoint' | 'utf16' | 'utf8'
  /** Characters that CR LF counts as. */
  readonly crlf: 1 | 2
  readonly end: 'exclusive' | 'inclusive'
}

/** A way of counting of the exchange format. */
export interface Counting extends Convention {
  readonly unit: 'codepoint' | 'utf16'
}
/** How our own exports count. */
export const conventionOf = (profile: RefiProfile): Counting => ({
  unit: forms[profile].unit === 'utf-16' ? 'utf16' : 'codepoint',
  crlf: 2,
  end: 'exclusive',
})

/** A range as a file has it, and what it says that the range begins with. */
export interface Counted {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Where a range is in our text; `doubtful` where that is not certain. Null: it holds nothing. */
export interface Placed {
  readonly start: number
  readonly end: number
  readonly doubtful: boolean
}

/** A text with its ranges placed, and how that was found. */
export interface Positions {
  readonly text: string
  readonly convention: Convention
  /** Ranges whose start does not cut a word, of all; with `byWords` those that hold their words, of those that have some. */
  readonly hits: number
  readonly total: number
  /** The file says of its ranges what words they hold, and each was compared. */
  readonly byWords: boolean
  /** Ranges that begin with what the file says, of those of which it says it. */
  readonly named: { readonly hits: number; readonly total: number }
  /** The ways of counting that were tried give different places: the text has CR LF or characters beyond U+FFFF. */
  readonly differs: boolean
  readonly uncertain: boolean
  /** Ranges that reached beyond the end. */
  readonly beyond: number
  readonly places: readonly (Placed | null)[]
  /** Where single positions (`marks`) are in our text. */
  readonly marks: readonly number[]
}

/** Below this share of starts that do not cut a word nothing is certain. */
const enough = 0.9

/** Maps positions of a file into our text; -1 for those beyond its end. */
type ToOurs = (position: number) => number

/** Our text of a raw one, and a map for each way of counting. Positions in the middle of a character go to its start. */
export function mapText(raw: string, { unit, crlf }: Pick<Counting, 'unit' | 'crlf'>): ToOurs {
  const map = new Uint32Array(raw.length + 1)
  let foreign = 0
  let ours = 0
  for (let i = 0; i < raw.length;) {
    const code = raw.codePointAt(i) ?? 0
    const width = code > 0xffff ? 2 : 1
    const isBreak = code === 13 && raw.charCodeAt(i + 1) === 10
    const counted = isBreak ? crlf : unit === 'utf16' ? width : 1
    for (let n = 0; n < counted; n++) map[foreign + n] = ours
    foreign += counted
    ours += code === 0 ? 0 : isBreak ? 1 : width
    i += isBreak ? 2 : width
  }
  map[foreign] = ours
  return (position) => (position < 0 || position > foreign ? -1 : (map[position] ?? 0))
}

const letter = /[\p{L}\p{N}]/u
/** Scripts that put no blanks between words: an edge between two of their letters says nothing. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u

function cutsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const before = characterBefore(text, at)
  const after = String.fromCodePoint(text.codePointAt(at) ?? 32)
  return letter.test(before) && letter.test(after) && !unspaced.test(before) && !unspaced.test(after)
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1)
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(Math.max(0, at - 2), at) : text.slice(at - 1, at)
}

const folded = (words: string): string => words.replace(/\s+/gu, ' ').trim()
/** The words that a name promises, without the dots of a name that was cut. */
const promised = (name: string): string => folded(name).replace(/[\s.…]+$/u, '')
/** What can be told from how a range begins. */
const isTelling = (name: string): boolean => promised(name).length > 3

function beginsAsNamed(text: string, start: number, end: number, name: string): boolean {
  const wanted = promised(name)
  return folded(text.slice(start, Math.min(end, start + name.length * 2 + 50))).startsWith(wanted)
}

interface Tried {
  readonly convention: Counting
  readonly toOurs: ToOurs
  readonly starts: number
  readonly named: number
  readonly score: number
}

function tried(text: string, raw: string, convention: Counting, ranges: readonly Counted[]): Tried {
  const toOurs = mapText(raw, convention)
  let starts = 0
  let named = 0
  let score = 0
  for (const range of ranges) {
    const start = toOurs(range.start)
    const end = toOurs(range.end)
    const whole = start >= 0 && !cutsWord(text, start)
    if (whole) starts++
    if (start < 0 || end < 0) {
      score -= 2
      continue
    }
    if (whole) score++
    if (!cutsWord(text, end)) score++
    if (isTelling(range.name) && beginsAsNamed(text, start, end, range.name)) {
      named++
      score += 4
    }
  }
  return { convention, toOurs, starts, named, score }
}

const conventions: readonly Counting[] = [
  { unit: 'codepoint', crlf: 2, end: 'exclusive' },
  { unit: 'utf16', crlf: 2, end: 'exclusive' },
  { unit: 'codepoint', crlf: 1, end: 'exclusive' },
  { unit: 'utf16', crlf: 1, end: 'exclusive' },
]
const [standard] = conventions as readonly [Counting]

/**
 * Finds out how positions in a text were counted, and where the ranges are in the text as we keep it. `raw` is the file's
 * text with its line ends. The ways of counting are scored by how many edges cut no word and how many ranges begin as
 * their names say (interchange 5.3); the program settles a tie, and where the convention itself is handed in nothing is
 * to be found out. No constant shift is ever tried.
 */
export function findPositions(
  raw: string,
  ranges: readonly Counted[],
  program: Program | Counting,
  marks: readonly number[] = [],
): Positions {
  const bare = raw.replace(/^\uFEFF+/, '')
  // Line ends first, as they are counted: a NUL between CR and LF makes two of them.
  const text = normalizeText(bare.replace(/\r\n?/g, '\n'))
  const differs = /\r\n|[\uD800-\uDBFF]/.test(bare)
  const isKnown = typeof program !== 'string'
  const order = isKnown
    ? [program]
    : !differs
      ? [standard]
      : program === 'nvivo-windows'
        ? [...conventions].sort((a, b) => Number(b === conventions[1]) - Number(a === conventions[1]))
        : conventions
  const [first, ...others] = order.map((convention) => tried(text, bare, convention, ranges))
  if (!first) throw new Error('No way of counting was tried')
  const best = others.reduce((chosen, other) => (other.score > chosen.score ? other : chosen), first)
  const isInclusive = !isKnown && provesInclusive(text, best.toOurs, ranges)
  const convention: Convention = { ...best.convention, end: isInclusive ? 'inclusive' : 'exclusive' }
  const named = ranges.filter(({ name }) => isTelling(name)).length
  const isProved = named * 2 >= ranges.length && named > 0 && best.named >= enough * named
  const uncertain = !isKnown && ranges.length > 0 && best.starts < enough * ranges.length && !isProved
  const places = ranges.map((range) => placed(text, best.toOurs, range, isInclusive, uncertain))
  return {
    text,
    convention,
    hits: best.starts,
    total: ranges.length,
    byWords: false,
    named: { hits: best.named, total: named },
    differs,
    uncertain,
    beyond: ranges.filter(({ start, end }) => best.toOurs(start) < 0 || best.toOurs(end) < 0).length,
    places,
    marks: marks.map((at) => (best.toOurs(at) < 0 ? text.length : best.toOurs(at))),
  }
}

/** Only where the names, whole, fit with one character more and not without it is the end taken as contained. */
function provesInclusive(text: string, toOurs: ToOurs, ranges: readonly Counted[]): boolean {
  const whole = ranges.filter(({ name }) => isTelling(name) && !/(?:…|\.\.\.)\s*$/u.test(name))
  const fits = (extra: number): number =>
    whole.filter(({ start, end, name }) => {
      const [from, to] = [toOurs(start), toOurs(end + extra)]
      return from >= 0 && to >= 0 && folded(text.slice(from, to)) === folded(name)
    }).length
  return whole.length > 0 && fits(0) < 0.2 * whole.length && fits(1) > 0.8 * whole.length
}

function placed(
  text: string,
  toOurs: ToOurs,
  { start, end, name }: Counted,
  isInclusive: boolean,
  uncertain: boolean,
): Placed | null {
  const last = isInclusive ? end + 1 : end
  const clamp = (at: number): number => (at < 0 ? 0 : toOurs(at) < 0 ? text.length : toOurs(at))
  const from = clamp(start)
  const to = clamp(last)
  // A position inside a character was mapped to its beginning: the whole character belongs to the passage.
  const cut = isInside(toOurs, last) ? characterAfter(text, to) : to
  if (from >= cut) return null
  const isBeyond = start < 0 || toOurs(start) < 0 || toOurs(last) < 0
  const isProved = isTelling(name) && beginsAsNamed(text, from, cut, name)
  return { start: from, end: cut, doubtful: isBeyond || (uncertain && !isProved) }
}

/** Whether a position is the second half of a character that counts as two. */
const isInside = (toOurs: ToOurs, at: number): boolean =>
  at > 0 && toOurs(at) >= 0 && toOurs(at) === toOurs(at - 1)

const characterAfter = (text: string, at: number): number =>
  (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at
