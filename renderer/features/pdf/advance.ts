import type { Advance } from './page-map'

/** Runs whose letters were measured before the shelf is emptied. */
const mostKnown = 2000

const known = new Map<string, readonly number[]>()
let pen: CanvasRenderingContext2D | null | undefined

/**
 * How far letters reach in a run, by the widths they have in a common typeface: of the run as a whole the page says how wide
 * it is, of its letters nothing.
 */
export const advance: Advance = (words, count) => {
  if (count <= 0 || words === '') return 0
  if (count >= words.length) return 1
  return reaches(words)[count] ?? count / words.length
}

function reaches(words: string): readonly number[] {
  const there = known.get(words)
  if (there) return there
  if (known.size > mostKnown) known.clear()
  const measure = measurer()
  const whole = measure(words) || 1
  const made = Array.from({ length: words.length }, (_, i) => measure(words.slice(0, i)) / whole)
  known.set(words, made)
  return made
}

function measurer(): (words: string) => number {
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d')
    if (pen) pen.font = '20px serif'
  }
  const context = pen
  return context ? (words) => context.measureText(words).width : (words) => words.length
}
