import { mapper } from './edit'
import type { Change } from './edit'
import type { Range } from './range'
import { snapToGraphemes } from './segments'

/**
 * What a correction makes of a passage: the same words, words that were changed but are still there, or words whose
 * place is lost. `range` counts in the new text; of a lost passage it is where its words would stand, or null where
 * nothing stands there now.
 */
export type Fate =
  | { readonly kind: 'same'; readonly range: Range }
  | { readonly kind: 'changed'; readonly range: Range; readonly kept: number }
  | { readonly kind: 'lost'; readonly why: 'gone' | 'torn'; readonly range: Range | null }

/** Of a passage so much must be left, of its characters without blanks, or it counts as torn. */
export const leastKept = 1 / 3

/** A passage may grow to so many times its length, and this many UTF-16 units more, before it counts as moved apart. */
export const mostGrown = { times: 3, units: 200 } as const

/**
 * What changes make of passages of a text. Text put in at an edge stays outside, unless it belongs to the character at
 * the edge. Lost is a passage whose every word was deleted or replaced ("gone"), of which less than `leastKept` is left,
 * or whose pieces were moved apart by more than `mostGrown` ("torn"). Blanks alone are no words.
 */
export function fates(before: string, after: string, changes: readonly Change[]): (range: Range) => Fate {
  const map = mapper(changes)
  return (old) => {
    const mapped = map.range(old)
    const range = mapped.gone ? mapped.range : snapToGraphemes(after, mapped.range)
    const isWider = range.start !== mapped.range.start || range.end !== mapped.range.end
    if (!mapped.touched && !isWider) return { kind: 'same', range }
    const there = range.start < range.end && after.slice(range.start, range.end).trim() !== '' ? range : null
    const words = before.slice(old.start, old.end)
    const whole = solid(words)
    let left = whole
    for (const { from, to } of map.within(old)) {
      left -= solid(before.slice(Math.max(from, old.start), Math.min(to, old.end)))
    }
    if (left === 0 || there === null) return { kind: 'lost', why: 'gone', range: there }
    const most = mostGrown.times * (old.end - old.start) + mostGrown.units
    if (left / whole < leastKept || there.end - there.start > most) {
      return { kind: 'lost', why: 'torn', range: there }
    }
    const now = after.slice(there.start, there.end)
    return sameWords(words, now)
      ? { kind: 'same', range: there }
      : { kind: 'changed', range: there, kept: left / whole }
  }
}

/** UTF-16 units that are not blank. */
const solid = (text: string): number => text.replace(/\s+/g, '').length

/** Whether two passages differ in nothing but how their words are set apart: by which blanks, and how many. */
export const sameWords = (a: string, b: string): boolean =>
  a === b || a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()

/** A passage with what changes make of it. */
export interface Fated<T> {
  readonly passage: T
  readonly fate: Fate
}

/**
 * What changes make of passages of one text, in their order. Two that would come to stand in one place cannot both stand
 * there: the one of which more is left keeps it, the other counts as lost, so that nothing that hangs on it is mixed up
 * unasked.
 */
export function fatesOf<T extends Range>(
  passages: readonly T[],
  before: string,
  after: string,
  changes: readonly Change[],
): readonly Fated<T>[] {
  const fateOf = fates(before, after, changes)
  const fated = passages.map((passage) => ({ passage, fate: fateOf(passage) }))
  const kept = ({ fate }: Fated<T>): number =>
    fate.kind === 'same' ? 2 : fate.kind === 'changed' ? fate.kept : 0
  const taken = new Set<string>()
  const settled = new Map<T, Fate>()
  const inOrder = fated.toSorted((a, b) => kept(b) - kept(a) || a.passage.start - b.passage.start)
  for (const { passage, fate } of inOrder) {
    if (fate.kind === 'lost') continue
    const key = `${fate.range.start}/${fate.range.end}`
    if (taken.has(key)) settled.set(passage, { kind: 'lost', why: 'torn', range: fate.range })
    taken.add(key)
  }
  return settled.size === 0
    ? fated
    : fated.map((one) => ({ ...one, fate: settled.get(one.passage) ?? one.fate }))
}
