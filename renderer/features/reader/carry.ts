/** Letters of a text without what stands between them, and where each stands. */
interface Letters {
  readonly words: string
  /** Offset in the text of each UTF-16 unit of `words`. */
  readonly at: readonly number[]
}

const between = /[\s\p{P}\p{S}\p{N}]/u

function lettersOf(text: string): Letters {
  const at: number[] = []
  const parts: string[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    if (between.test(unit)) continue
    at.push(i)
    parts.push(unit)
  }
  return { words: parts.join(''), at }
}

/** How many UTF-16 units two texts share at their beginning, and of the rest at their end. */
function sharedEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++
  let tail = 0
  while (tail < most - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++
  return { head, tail }
}

/** Letters by which a place is known again, how far apart they are tried, and how often. */
const mark = 24
const step = 12
const tries = 12

/**
 * Where places of an earlier revision lie in a later one, or the other way round: exactly where all that differs is on one
 * side of them, as with a typing error; else by the letters that follow, nearest to where they should be; in proportion where none of them is found. For the place of reading, which may be off by a word;
 * codings are moved by the host, exactly.
 */
export function carry(before: string, after: string): (offset: number) => number {
  const { head, tail } = sharedEnds(before, after)
  let letters: readonly [from: Letters, to: Letters] | null = null
  return (offset) => {
    if (offset <= 0 || before.length === 0) return 0
    if (offset <= head) return offset
    if (offset >= before.length - tail) return after.length - (before.length - offset)
    const [from, to] = (letters ??= [lettersOf(before), lettersOf(after)])
    const first = firstAtOrAfter(from.at, offset)
    for (let turn = 0; turn < tries; turn++) {
      const begin = first + turn * step
      const wanted = from.words.slice(begin, begin + mark)
      if (wanted.length < mark) break
      const expected = Math.round((begin / from.words.length) * to.words.length)
      const left = to.words.lastIndexOf(wanted, expected)
      const right = to.words.indexOf(wanted, expected)
      if (left < 0 && right < 0) continue
      const found = right < 0 || (left >= 0 && expected - left < right - expected) ? left : right
      return to.at[Math.max(0, found - turn * step)] ?? 0
    }
    return Math.min(after.length, Math.round((offset / before.length) * after.length))
  }
}

function firstAtOrAfter(sorted: readonly number[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
