/** A half-open stretch `[start, end)` of a text, in UTF-16 code units from 0. `start <= end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Length in UTF-16 code units. */
export const length = (range: Range): number => range.end - range.start

/** Whether two ranges share at least one code unit. Touching ranges do not overlap. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` holds every code unit of `inner`. */
export const contains = (outer: Range, inner: Range): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** The shared part of two ranges, or null where they share nothing. */
export const intersect = (a: Range, b: Range): Range | null =>
  overlaps(a, b) ? { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) } : null

/** The smallest range that holds both. */
export const union = (a: Range, b: Range): Range => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
})

/** Reading order: by start, then the longer first, so that an enclosing range comes before what it encloses. */
export const compare = (a: Range, b: Range): number => a.start - b.start || b.end - a.end
