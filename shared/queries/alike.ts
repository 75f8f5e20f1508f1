import { shingles } from '../text/shingles'

/** A text as far as it is compared. */
export interface Sketched {
  readonly id: string
  /** Numbers of its sequences of three words, ascending, each once. */
  readonly all: Uint32Array
}

/** Two texts and the share of what they have in common, from 0 to 1. */
export interface Likeness {
  readonly first: string
  readonly second: string
  readonly share: number
}

/** Smallest numbers of a text by which others like it are found (bottom-k sketch, Broder 1997). */
const sketchSize = 64
/** A sequence that so many texts have is a form of words, by which nobody is recognised. */
const common = 40

/** Makes a text ready to be compared. */
export const sketched = (id: string, text: string): Sketched => ({ id, all: shingles(text) })

/**
 * Pairs of texts that have at least `least` of their sequences of three words in common, the likest first. Candidates are
 * those that share some of their smallest numbers; each is then counted out, so the share is no estimate.
 */
export function alike(texts: readonly Sketched[], least = 0.5): readonly Likeness[] {
  const holders = new Map<number, number[]>()
  for (const [index, { all }] of texts.entries()) {
    for (const number of all.subarray(0, sketchSize)) {
      const list = holders.get(number)
      if (list) list.push(index)
      else holders.set(number, [index])
    }
  }
  const candidates = new Set<number>()
  for (const list of holders.values()) {
    if (list.length > common) continue
    for (const [i, a] of list.entries())
      for (const b of list.slice(i + 1)) candidates.add(a * texts.length + b)
  }
  const found: Likeness[] = []
  for (const pair of candidates) {
    const first = texts[Math.floor(pair / texts.length)]
    const second = texts[pair % texts.length]
    if (!first || !second) continue
    const share = resemblance(first.all, second.all)
    if (share >= least) found.push({ first: first.id, second: second.id, share })
  }
  return found.sort((a, b) => b.share - a.share)
}

/** Size of what two ascending lists share by the size of what either has (Jaccard). */
function resemblance(a: Uint32Array, b: Uint32Array): number {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0]
    if (x === y) both++
    if (x <= y) i++
    if (y <= x) j++
  }
  const either = a.length + b.length - both
  return either === 0 ? 0 : both / either
}
