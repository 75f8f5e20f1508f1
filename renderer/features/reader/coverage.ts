import type { Range } from '../../../shared/text/range'

/** How many UTF-16 units lie in at least one of these ranges, which are in order of their starts. */
export function covered(ranges: readonly Range[]): number {
  let sum = 0
  let until = 0
  for (const { start, end } of ranges) {
    if (end <= until) continue
    sum += end - Math.max(start, until)
    until = end
  }
  return sum
}
