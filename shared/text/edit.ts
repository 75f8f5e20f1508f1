import type { Range } from './range'

/** Replaces `[from, to)` of the old text by `insert`; offsets are UTF-16 code units of the old text. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** On which side of text inserted exactly at an offset the offset ends up. */
export type Side = 'before' | 'after'

/** Where a range has gone. */
export interface MappedRange {
  readonly range: Range
  /** All its words were deleted; `range` is then the empty place where they stood. */
  readonly gone: boolean
  /** Something inside it was inserted, deleted or replaced. When false, its words are the same as before. */
  readonly touched: boolean
}

/** Maps many positions through the same changes: O(log n) each. */
export interface Mapper {
  offset(offset: number, side: Side): number
  range(range: Range): MappedRange
  /** The changes that insert, delete or replace something inside a range. */
  within(range: Range): readonly Change[]
}

/** Applies changes, which must be sorted and must not overlap; throws RangeError when they are not or do not fit. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  const parts: string[] = []
  let at = 0
  for (const change of changes) {
    if (change.from < at || change.to < change.from || change.to > text.length) {
      throw new RangeError(`change ${change.from}..${change.to} overlaps another or lies outside the text`)
    }
    parts.push(text.slice(at, change.from), change.insert)
    at = change.to
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Prepares sorted, non-overlapping changes for mapping. The array must not change while the mapper is used. */
export function mapper(changes: readonly Change[]): Mapper {
  // shifts[i]: how far text behind change i - 1 and before change i has moved
  const shifts = [0]
  for (const { from, to, insert } of changes) shifts.push((shifts.at(-1) ?? 0) + insert.length - (to - from))

  /** Index of the first change that ends at or behind `offset`. */
  const firstEndingFrom = (offset: number): number => {
    let low = 0
    let high = changes.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((changes[middle]?.to ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  const mapOne = (offset: number, side: Side): number => {
    let i = firstEndingFrom(offset)
    for (; ; i++) {
      const change = changes[i]
      const shift = shifts[i] ?? 0
      if (!change || change.from > offset) return offset + shift
      if (change.from === change.to) {
        if (side === 'before') return offset + shift
      } else if (offset < change.to) {
        const start = change.from + shift
        return offset === change.from || side === 'before' ? start : start + change.insert.length
      }
    }
  }

  const firstWithin = (range: Range): number => {
    for (let i = firstEndingFrom(range.start); ; i++) {
      const change = changes[i]
      if (!change || change.from >= range.end) return -1
      if (change.from === change.to ? change.from > range.start : change.to > range.start) return i
    }
  }

  const within = (range: Range): readonly Change[] => {
    const first = firstWithin(range)
    if (first < 0) return []
    let last = first
    while ((changes[last]?.from ?? Infinity) < range.end) last++
    return changes.slice(first, last)
  }

  const mapRange = (range: Range): MappedRange => {
    if (range.start === range.end) {
      const at = mapOne(range.start, 'before')
      const gone = changes[firstEndingFrom(range.start + 1)]
      const inside = gone !== undefined && gone.from < range.start && range.start < gone.to
      return { range: { start: at, end: at }, gone: inside, touched: inside }
    }
    const start = mapOne(range.start, 'after')
    const end = mapOne(range.end, 'before')
    if (start >= end) {
      const at = Math.min(start, end)
      return { range: { start: at, end: at }, gone: true, touched: true }
    }
    return { range: { start, end }, gone: false, touched: firstWithin(range) >= 0 }
  }

  return { offset: mapOne, range: mapRange, within }
}

/**
 * Where an offset of the old text lies in the new one. At an insertion the side decides; the start of a replaced
 * stretch goes to the start of its replacement, the end to its end, an offset inside to the end that `side` names.
 */
export const mapOffset = (changes: readonly Change[], offset: number, side: Side): number =>
  mapper(changes).offset(offset, side)

/**
 * Where a range of the old text lies in the new one. The start is mapped with side 'after' and the end with 'before',
 * so text inserted at an edge stays outside.
 */
export const mapRange = (changes: readonly Change[], range: Range): MappedRange =>
  mapper(changes).range(range)
