import type { Range } from './range'

/** Where a pattern fits best within a text, and with how many errors (put in, left out, replaced). */
export interface Fit extends Range {
  readonly errors: number
}

/**
 * The best place of a pattern within a stretch of a text: approximate matching by Sellers (1980). The first of equals
 * that lies nearest to where the stretch was expected to begin wins by coming first. Costs pattern x stretch.
 */
export function bestFit(pattern: string, text: string, stretch: Range): Fit {
  const rows = pattern.length
  let errors = Array.from({ length: rows + 1 }, (_, i) => i)
  let begins = new Array<number>(rows + 1).fill(stretch.start)
  let best: Fit = { start: stretch.start, end: stretch.start, errors: rows }
  for (let at = stretch.start; at < stretch.end; at++) {
    const unit = text.charCodeAt(at)
    const nextErrors = [0]
    const nextBegins = [at + 1]
    for (let i = 1; i <= rows; i++) {
      const replaced = (errors[i - 1] ?? 0) + (pattern.charCodeAt(i - 1) === unit ? 0 : 1)
      const putIn = (errors[i] ?? 0) + 1
      const leftOut = (nextErrors[i - 1] ?? 0) + 1
      const least = Math.min(replaced, putIn, leftOut)
      nextErrors.push(least)
      nextBegins.push(
        (least === replaced
          ? i === 1
            ? at
            : begins[i - 1]
          : least === putIn
            ? begins[i]
            : nextBegins[i - 1]) ?? at,
      )
    }
    errors = nextErrors
    begins = nextBegins
    const count = errors[rows] ?? rows
    if (count < best.errors) best = { start: begins[rows] ?? at, end: at + 1, errors: count }
  }
  return best
}

/** How alike two short texts are, from 0 to 1: 1 minus the errors between them by the length of the longer. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const longer = Math.max(a.length, b.length)
  if (longer === 0) return 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return 1 - (row[b.length] ?? longer) / longer
}
