import type { Range } from '../../../shared/text/range'

/** What one row of the map stands for. */
export interface MapRow {
  /** How many codings lie on the words of this row; 0: none. */
  readonly depth: number
  /** Place in the list of the only coding there, or -1 where there is none or several. */
  readonly only: number
}

/** A stretch of rows that look alike, half-open. */
export interface MapStretch extends MapRow {
  readonly top: number
  readonly bottom: number
}

/** First and last row (inclusive) that a stretch of the text stands on. */
function rowsOf({ start, end }: Range, length: number, height: number): readonly [number, number] {
  const whole = Math.max(1, length)
  const first = Math.min(height - 1, Math.floor((start * height) / whole))
  return [first, Math.max(first, Math.min(height - 1, Math.ceil((end * height) / whole) - 1))]
}

/**
 * The codings of a text of `length` UTF-16 units on `height` rows, as stretches that are coded, from above. A row shows
 * each coding that touches it. O(codings + height).
 */
export function mapStretches(
  codings: readonly Range[],
  length: number,
  height: number,
): readonly MapStretch[] {
  // Of how many codings more (or fewer) each row has than the one above, and of the sum of their places in the list:
  // where there is only one, the sum is its place.
  const depths = new Int32Array(height + 1)
  const sums = new Float64Array(height + 1)
  codings.forEach((range, index) => {
    const [first, last] = rowsOf(range, length, height)
    depths[first] = (depths[first] ?? 0) + 1
    depths[last + 1] = (depths[last + 1] ?? 0) - 1
    sums[first] = (sums[first] ?? 0) + index
    sums[last + 1] = (sums[last + 1] ?? 0) - index
  })
  const found: MapStretch[] = []
  let depth = 0
  let sum = 0
  for (let row = 0; row < height; row++) {
    depth += depths[row] ?? 0
    sum += sums[row] ?? 0
    if (depth === 0) continue
    const only = depth === 1 ? sum : -1
    const last = found.at(-1)
    if (last && last.bottom === row && last.depth === depth && last.only === only)
      found[found.length - 1] = { ...last, bottom: row + 1 }
    else found.push({ top: row, bottom: row + 1, depth, only })
  }
  return found
}

/** Rows, in order and each once, on which places of a text of `length` units stand. */
export function mapPlaces(places: readonly Range[], length: number, height: number): readonly number[] {
  const rows = new Set(places.map((place) => rowsOf(place, length, height)[0]))
  return [...rows].sort((a, b) => a - b)
}
