/** Converts positions of one text between UTF-16 code units and Unicode code points, both from 0. */
export interface CodePoints {
  /** Number of code points in the text. */
  readonly length: number
  /** UTF-16 offset to code point index. Inside a surrogate pair: the index of that character. Throws RangeError outside `0..text.length`. */
  toCodePoint(utf16: number): number
  /** Code point index to UTF-16 offset. Throws RangeError outside `0..length`. */
  toUtf16(codePoint: number): number
}

/** Number of elements of `sorted` below `limit`, where element `i` is first lowered by `slope * i`. */
function countBelow(sorted: Uint32Array, limit: number, slope: 0 | 1): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) - slope * middle < limit) low = middle + 1
    else high = middle
  }
  return low
}

function pairStarts(text: string): Uint32Array {
  const starts: number[] = []
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      starts.push(i)
      i++
    }
  }
  return Uint32Array.from(starts)
}

function check(value: number, limit: number, unit: string): void {
  if (!Number.isInteger(value) || value < 0 || value > limit) {
    throw new RangeError(`${unit} ${value} is outside 0..${limit}`)
  }
}

/** Prepares a text for conversion: one pass over it, then O(log k) a position for k characters beyond U+FFFF. */
export function codePoints(text: string): CodePoints {
  const pairs = pairStarts(text)
  const length = text.length - pairs.length
  return {
    length,
    toCodePoint(utf16) {
      check(utf16, text.length, 'UTF-16 offset')
      const before = countBelow(pairs, utf16, 0)
      const insidePair = before > 0 && pairs[before - 1] === utf16 - 1
      return insidePair ? utf16 - 1 - (before - 1) : utf16 - before
    },
    toUtf16(codePoint) {
      check(codePoint, length, 'Code point index')
      return codePoint + countBelow(pairs, codePoint, 1)
    },
  }
}
