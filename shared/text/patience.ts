/** Where a run of `count` equal items stands in two lists. */
export interface Common {
  readonly a: number
  readonly b: number
  readonly count: number
}

/**
 * Runs of `size` items that occur once in each list and stand in the same order in both, as many as can be, neighbours
 * united: the fixed points of a difference (Bram Cohen's "patience diff", on shingles). O(n log n).
 */
export function uniqueRuns(a: ArrayLike<number>, b: ArrayLike<number>, size: number): readonly Common[] {
  const inA = unique(a, size)
  const inB = unique(b, size)
  const pairs: { readonly a: number; readonly b: number }[] = []
  for (const [hash, at] of inA) {
    const other = inB.get(hash)
    if (at < 0 || other === undefined || other < 0) continue
    if (same(a, at, b, other, size)) pairs.push({ a: at, b: other })
  }
  const runs: { a: number; b: number; count: number }[] = []
  for (const pair of longestRising(pairs.sort((one, two) => one.a - two.a))) {
    const last = runs.at(-1)
    const overlap = last ? last.a + last.count - pair.a : 0
    if (last && overlap >= 0 && pair.b - last.b === pair.a - last.a) last.count = pair.a + size - last.a
    // Two runs may share items only where both lists say so.
    else if (!last || (overlap <= 0 && pair.b >= last.b + last.count)) runs.push({ ...pair, count: size })
  }
  return runs
}

/** Where each run of `size` items begins that occurs once; -1 where it occurs again. */
function unique(items: ArrayLike<number>, size: number): Map<number, number> {
  const found = new Map<number, number>()
  for (let at = 0; at + size <= items.length; at++) {
    let hash = 7
    for (let i = 0; i < size; i++) hash = (Math.imul(hash, 0x01000193) ^ (items[at + i] ?? 0)) >>> 0
    found.set(hash, found.has(hash) ? -1 : at)
  }
  return found
}

function same(a: ArrayLike<number>, i: number, b: ArrayLike<number>, j: number, count: number): boolean {
  for (let k = 0; k < count; k++) if (a[i + k] !== b[j + k]) return false
  return true
}

/** The most pairs, in order of `a`, whose `b` rises. */
function longestRising<T extends { readonly b: number }>(pairs: readonly T[]): readonly T[] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [i, pair] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[tails[middle] ?? 0]?.b ?? 0) < pair.b) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = i
  }
  const chosen: T[] = []
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i]
    if (pair) chosen.push(pair)
  }
  return chosen.reverse()
}
