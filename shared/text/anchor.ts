import { bestFit, likeness } from './alignment'
import type { Range } from './range'
import { snapToGraphemes } from './segments'

/** What is known of a passage whose place is to be found again. */
export interface Quote {
  readonly words: string
  /** What stood before and behind it; `contextLength` UTF-16 units of each are looked at. */
  readonly before: string
  readonly after: string
  /** About where it may stand, as an offset of the text that is searched; null: nobody knows. */
  readonly near: number | null
}

/** A place where a passage may stand. `score` is 1 for the very words in the very surroundings and falls to 0. */
export interface Candidate extends Range {
  readonly score: number
  /** Its words are the very ones. */
  readonly exact: boolean
  /** ... and so is all that is known of what stands around them, or all that stands around them in their paragraph. */
  readonly sameContext: boolean
}

export const contextLength = 32

/** Below this score a place is not worth showing. */
const leastScore = 0.4

/** Bounds that keep a search short, whatever the text: places looked at, seeds, letters aligned. */
const limits = { exact: 200, seeds: 24, perSeed: 40, windows: 12, aligned: 400, candidates: 5 } as const

/**
 * Places in a text where a passage may stand, best first, at most five, none of them overlapping a better one. First the
 * very words; then, from rare pieces of the passage and of its surroundings, places that are alike, aligned letter by
 * letter. Scored by words (most), surroundings, and nearness. Letter case and the kind of blank make no difference of
 * words, but `exact` is exact.
 */
export function findAgain(text: string, quote: Quote): readonly Candidate[] {
  if (quote.words.trim() === '' || text === '') return []
  const searched = folded(text)
  const wanted = {
    ...quote,
    words: folded(quote.words),
    before: folded(quote.before),
    after: folded(quote.after),
  }
  const ranges = new Map<string, Range>()
  const note = (range: Range): void => {
    if (range.start < range.end) ranges.set(`${range.start}/${range.end}`, range)
  }
  const exact = occurrences(searched, wanted.words, limits.exact, quote.near)
  for (const start of exact) note({ start, end: start + wanted.words.length })
  if (exact.length === 0 || exact.length === limits.exact) {
    for (const range of alike(searched, wanted)) note(snapToGraphemes(text, range))
  }
  const scored = [...ranges.values()].map((range) => scoreOf(text, searched, quote, wanted, range))
  return bestApart(scored.filter(({ score }) => score >= leastScore))
}

/** The text in a form of the same length in which blanks are all alike, and letters small where that moves nothing. */
function folded(text: string): string {
  const blanks = text.replace(/\s/g, ' ')
  const small = blanks.toLowerCase()
  return small.length === blanks.length ? small : blanks
}

/** Where words stand; where there are more than `most`, those nearest to an offset. */
function occurrences(text: string, words: string, most: number, near: number | null): number[] {
  const found: number[] = []
  const from = near === null ? 0 : Math.max(0, near - 50_000)
  for (const start of [from, 0]) {
    const stop = start === 0 && from > 0 ? from : Infinity
    for (let at = text.indexOf(words, start); at >= 0 && at < stop; at = text.indexOf(words, at + 1)) {
      if (found.length === most) return found
      found.push(at)
    }
    if (from === 0) break
  }
  return found
}

/** Pieces of the passage and its surroundings, each with its place counted from the passage's first letter. */
function seedsOf({
  words,
  before,
  after,
}: Quote): readonly { readonly piece: string; readonly at: number }[] {
  const seeds: { readonly piece: string; readonly at: number }[] = []
  const size = /[\u3040-\u9fff\uac00-\ud7af]/.test(words) ? 4 : 10
  const length = Math.max(2, Math.min(size, Math.ceil(words.length / 2)))
  const step = Math.max(1, Math.floor((words.length - length) / (limits.seeds - 4)) || 1)
  for (let at = 0; at + length <= words.length; at += step)
    seeds.push({ piece: words.slice(at, at + length), at })
  const lead = before.slice(-contextLength)
  const tail = after.slice(0, contextLength)
  for (const [context, start] of [
    [lead, -lead.length],
    [tail, words.length],
  ] as const) {
    for (let at = 0; at + 12 <= context.length; at += 10) {
      seeds.push({ piece: context.slice(at, at + 12), at: start + at })
    }
  }
  return seeds.filter(({ piece }) => piece.trim().length > 1)
}

/** Places that share pieces with the passage, the most promising first, aligned. */
function alike(text: string, quote: Quote): readonly Range[] {
  const bucket = Math.max(32, Math.min(512, quote.words.length >> 2))
  const votes = new Map<number, { weight: number; at: number }>()
  for (const { piece, at } of seedsOf(quote)) {
    const found = occurrences(text, piece, limits.perSeed, quote.near)
    // What is rare says more.
    const weight = piece.length / (1 + found.length)
    for (const start of found) {
      const place = Math.max(0, start - at)
      const key = Math.floor(place / bucket)
      const known = votes.get(key)
      if (known) known.weight += weight
      else votes.set(key, { weight, at: place })
    }
  }
  if (quote.near !== null) votes.set(-1, { weight: 1, at: quote.near })
  const best = [...votes.values()].sort((a, b) => b.weight - a.weight).slice(0, limits.windows)
  return best.map(({ at }) => aligned(text, quote.words, at, bucket))
}

/** The place of a passage that begins about at an offset. Of a long one the two ends are found, each by itself. */
function aligned(text: string, words: string, at: number, slack: number): Range {
  const clip = (start: number, end: number): Range => ({
    start: Math.max(0, Math.min(start, text.length)),
    end: Math.max(0, Math.min(end, text.length)),
  })
  const room = Math.min(slack, 128)
  if (words.length <= limits.aligned) {
    return bestFit(words, text, clip(at - room, at + words.length + room + (words.length >> 2)))
  }
  const part = 120
  const head = bestFit(words.slice(0, part), text, clip(at - room, at + part + room))
  const from = head.start + words.length - part
  const reach = 200 + (words.length >> 4)
  const tail = bestFit(words.slice(-part), text, clip(Math.max(head.end, from - reach), from + part + reach))
  return { start: head.start, end: Math.max(tail.end, head.end) }
}

/** Shares of the score. */
const shares = { words: 0.7, before: 0.13, after: 0.13, near: 0.04 } as const

function scoreOf(text: string, searched: string, quote: Quote, wanted: Quote, range: Range): Candidate {
  const { start, end } = range
  const found = searched.slice(start, end)
  const lead = wanted.before.slice(-contextLength)
  const tail = wanted.after.slice(0, contextLength)
  const leadThere = searched.slice(Math.max(0, start - lead.length), start)
  const tailThere = searched.slice(end, end + tail.length)
  const words = found === wanted.words ? 1 : longLikeness(wanted.words, found)
  const near = quote.near === null ? 0.5 : 1 / (1 + Math.abs(start - quote.near) / 1000)
  const exact = text.slice(start, end) === quote.words
  const score =
    shares.words * words +
    shares.before * likeness(lead, leadThere) +
    shares.after * likeness(tail, tailThere) +
    shares.near * near
  return {
    start,
    end,
    score: words < 0.3 ? 0 : score,
    exact,
    sameContext: (lead === leadThere && tail === tailThere) || isSameParagraph(text, quote, range),
  }
}

/** A paragraph says where its passage belongs once so much of it is known, UTF-16 units. */
const leastParagraph = 12

/** Whether all that is known of the paragraph around the words stands around a place, for paragraphs that were moved. */
function isSameParagraph(text: string, { words, before, after }: Quote, { start, end }: Range): boolean {
  const lead = before.slice(-contextLength)
  const tail = after.slice(0, contextLength)
  const open = lead.lastIndexOf('\n')
  const close = tail.indexOf('\n')
  const head = lead.slice(open + 1)
  const rest = close < 0 ? tail : tail.slice(0, close)
  if (head.length + words.length + rest.length < leastParagraph) return false
  const first = start - head.length
  const last = end + rest.length
  return (
    text.slice(Math.max(0, first), start) === head &&
    text.slice(end, last) === rest &&
    (open < 0 || first === 0 || text[first - 1] === '\n') &&
    (close < 0 || last === text.length || text[last] === '\n')
  )
}

/** Likeness of two passages; of long ones by the share of their words that both have. */
function longLikeness(a: string, b: string): number {
  if (a.length <= limits.aligned && b.length <= 2 * limits.aligned) return likeness(a, b)
  const pieces = (words: string): string[] => words.match(/[\p{L}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const piece of pieces(a)) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  let shared = 0
  const others = pieces(b)
  for (const piece of others) {
    const left = counts.get(piece) ?? 0
    if (left > 0) shared++
    counts.set(piece, left - 1)
  }
  return (2 * shared) / Math.max(1, pieces(a).length + others.length)
}

function bestApart(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = []
  for (const one of candidates.toSorted((a, b) => b.score - a.score || a.start - b.start)) {
    if (chosen.length === limits.candidates) break
    if (chosen.every((other) => one.end <= other.start || other.end <= one.start)) chosen.push(one)
  }
  return chosen
}
