import { median, type Part } from './pdf-region'

/** White between two columns, as far down as nothing reaches over it. */
export interface Gutter {
  /** Index of the first part of the band, and one past the last. */
  readonly from: number
  readonly to: number
  readonly left: readonly Part[]
  readonly right: readonly Part[]
}

/** How wide the white is at least, and how far a line may reach into it, as shares of the font size. */
const WIDTH = 0.7
const OVERHANG = 0.45

/** How many places are tried. */
const MOST_PLACES = 120

/** The gutter with most lines beside it, among parts from top to bottom; null where there is none. */
export function gutterOf(parts: readonly Part[]): Gutter | null {
  if (parts.length < 4) return null
  const size = median(parts.map((part) => part.size))
  const ends = [...new Set(parts.map((part) => Math.ceil(part.end)))].sort((a, b) => a - b)
  const step = Math.ceil(ends.length / MOST_PLACES)
  let best: Gutter | null = null
  for (let i = 0; i < ends.length; i += step) {
    const at = ends[i] ?? 0
    for (const gutter of guttersAt(parts, at, size))
      if (!best || gutter.to - gutter.from > best.to - best.from) best = gutter
  }
  return best
}

function* guttersAt(parts: readonly Part[], at: number, size: number): Generator<Gutter> {
  let from = 0
  let left: Part[] = []
  let right: Part[] = []
  for (let i = 0; i <= parts.length; i++) {
    const part = parts[i]
    const side = part ? sideOf(part, at, size) : null
    if (side === 'left' && part) left.push(part)
    else if (side === 'right' && part) right.push(part)
    else {
      if (isBand(left, right)) yield { from, to: i, left, right }
      from = i + 1
      left = []
      right = []
    }
  }
}

function sideOf(part: Part, at: number, size: number): 'left' | 'right' | null {
  const width = size * WIDTH
  if (part.end <= at) return 'left'
  if (part.x >= at + width) return 'right'
  // A line that is too long for its column by a little.
  if (part.x < at - 3 * size && part.end <= at + size * OVERHANG) return 'left'
  if (part.end > at + width + 3 * size && part.x >= at + width - size * OVERHANG) return 'right'
  return null
}

/** How often the side changes in the order of the page's content. */
function changesOf(left: readonly Part[], right: readonly Part[]): number {
  const isLeft = new Set(left)
  const drawn = [...left, ...right].sort((a, b) => a.at - b.at)
  return drawn.filter((part, i) => {
    const last = drawn[i - 1]
    return last !== undefined && isLeft.has(part) !== isLeft.has(last)
  }).length
}

/**
 * Whether two sides stand beside each other, and not one below the other. Where they were drawn in turn a few lines are
 * not enough: wide spaces between words stand below each other now and then.
 */
function isBand(left: readonly Part[], right: readonly Part[]): boolean {
  const least = Math.min(left.length, right.length)
  if (least < 2) return false
  const changes = changesOf(left, right)
  if (changes > 1 && least < (left.length + right.length < 1.6 * changes ? 5 : 3)) return false
  const top = (side: readonly Part[]): number => Math.max(...side.map((part) => part.top))
  const bottom = (side: readonly Part[]): number => Math.min(...side.map((part) => part.bottom))
  const shared = Math.min(top(left), top(right)) - Math.max(bottom(left), bottom(right))
  return shared > Math.min(top(left) - bottom(left), top(right) - bottom(right)) * 0.5
}
