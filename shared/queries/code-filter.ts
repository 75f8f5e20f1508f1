import type { Code, Id } from '../model/entities'
import { fold, unfold } from './fold'
import type { Folded } from './fold'
import type { CodebookNode } from './codebook'
import type { Hit } from './searchable'

/** What a filter found in a codebook. */
export interface Filtered {
  /** Codes that fit, without those above them. */
  readonly found: ReadonlySet<Id>
  /** Places in the names of codes, and of those above them, that made them fit. */
  readonly marks: ReadonlyMap<Id, readonly Hit[]>
  /** Another name by which a code was found whose own name does not say it. */
  readonly aliases: ReadonlyMap<Id, string>
}

interface Words {
  readonly text: string
  readonly folded: Folded
}

const known = new WeakMap<Code, readonly Words[]>()

/** The name of a code and its other names, folded; kept as long as the record is. */
function wordsOf(code: Code): readonly Words[] {
  const kept = known.get(code)
  if (kept) return kept
  const words = [code.name, ...(code.aliases ?? [])].map((text) => ({ text, folded: fold(text) }))
  known.set(code, words)
  return words
}

type Find = (words: Words, wanted: string) => Hit | null

const exact: Find = ({ folded }, wanted) => {
  const at = folded.text.indexOf(wanted)
  return at < 0 ? null : whole(folded, at, at + wanted.length)
}

/** The original of a folded stretch; a character that folds to several is taken whole. */
function whole(folded: Folded, start: number, end: number): Hit {
  const from = unfold(folded, start)
  return { start: from, end: Math.max(from + 1, unfold(folded, end)) }
}

/** Typing errors that are forgiven in a word of this length. */
const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/**
 * The part of a name that is nearest to the word, where it is near enough: the distance of Levenshtein to any part of the
 * text (Sellers, "The theory and computation of evolutionary distances", J. Algorithms 1, 1980), neighbours changing
 * places counted as one.
 */
const near: Find = (words, wanted) => {
  const { folded } = words
  const most = forgiven(wanted.length)
  if (most === 0) return exact(words, wanted)
  const n = wanted.length
  let older: Uint16Array = new Uint16Array(n + 1)
  let column: Uint16Array = Uint16Array.from({ length: n + 1 }, (_, i) => i)
  let starts = new Int32Array(n + 1)
  let olderStarts = new Int32Array(n + 1)
  let best = most + 1
  let hit: Hit | null = null
  for (let j = 1; j <= folded.text.length; j++) {
    const next = new Uint16Array(n + 1)
    const from = new Int32Array(n + 1).fill(j)
    for (let i = 1; i <= n; i++) {
      const same = wanted[i - 1] === folded.text[j - 1]
      let cost = (column[i - 1] ?? 0) + (same ? 0 : 1)
      let start = i === 1 ? j - 1 : (starts[i - 1] ?? 0)
      if ((column[i] ?? 0) + 1 < cost) [cost, start] = [(column[i] ?? 0) + 1, starts[i] ?? 0]
      if ((next[i - 1] ?? 0) + 1 < cost) [cost, start] = [(next[i - 1] ?? 0) + 1, from[i - 1] ?? 0]
      const swapped =
        i > 1 && j > 1 && wanted[i - 1] === folded.text[j - 2] && wanted[i - 2] === folded.text[j - 1]
      if (swapped && (older[i - 2] ?? 0) + 1 < cost)
        [cost, start] = [(older[i - 2] ?? 0) + 1, i === 2 ? j - 2 : (olderStarts[i - 2] ?? 0)]
      next[i] = cost
      from[i] = start
    }
    ;[older, column, olderStarts, starts] = [column, next, starts, from]
    const cost = column[n] ?? 0
    if (cost < best) {
      best = cost
      hit = whole(folded, Math.min(starts[n] ?? 0, j - 1), j)
    }
  }
  return hit
}

/**
 * Finds codes by what was typed: every word of it must stand in the name or another name of the code or of one above it,
 * and at least one in its own. Letter case, accents and width do not matter; only where nothing is found as typed, typing
 * errors are forgiven. `>` and `/` part words like blanks, so that a path can be typed.
 */
export function filterCodes(nodes: readonly CodebookNode[], query: string): Filtered {
  const wanted = fold(query)
    .text.split(/[\s>/]+/u)
    .filter((word) => word !== '')
    .slice(0, 30)
  const asTyped = walk(nodes, wanted, exact)
  return asTyped.found.size > 0 ? asTyped : walk(nodes, wanted, near)
}

function walk(nodes: readonly CodebookNode[], wanted: readonly string[], find: Find): Filtered {
  const found = new Set<Id>()
  const marks = new Map<Id, readonly Hit[]>()
  const aliases = new Map<Id, string>()
  const all = 2 ** wanted.length - 1
  const visit = (siblings: readonly CodebookNode[], above: number): void => {
    for (const { code, children } of siblings) {
      const names = wordsOf(code)
      const here: Hit[] = []
      let own = 0
      wanted.forEach((word, bit) => {
        for (const [at, name] of names.entries()) {
          const hit = find(name, word)
          if (!hit) continue
          own |= 1 << bit
          if (at === 0) here.push(hit)
          else aliases.set(code.id, name.text)
          break
        }
      })
      if (here.length > 0) marks.set(code.id, united(here))
      if (own !== 0 && (own | above) === all) found.add(code.id)
      visit(children, own | above)
    }
  }
  if (all > 0) visit(nodes, 0)
  return { found, marks, aliases }
}

/** Places in order, those that touch as one. */
function united(hits: readonly Hit[]): readonly Hit[] {
  const result: Hit[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && hit.start <= last.end)
      result[result.length - 1] = { ...last, end: Math.max(last.end, hit.end) }
    else result.push(hit)
  }
  return result
}
