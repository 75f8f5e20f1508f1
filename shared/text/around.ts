import type { Range } from './range'

/** A passage with the words before and after it. */
export interface Surrounded {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** Most that is given of a paragraph on each side of a passage, in UTF-16 units. */
export const mostAround = 2000

/**
 * A passage with what stands around it, within the text: so many UTF-16 units on each side, or what its first and last
 * paragraphs hold besides it, at most `mostAround` on each side.
 */
export function around(text: string, { start, end }: Range, context: number | 'paragraph'): Surrounded {
  const reach = context === 'paragraph' ? mostAround : context
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  if (context !== 'paragraph') return { before, text: text.slice(start, end), after }
  const stop = after.indexOf('\n')
  return {
    before: before.slice(before.lastIndexOf('\n') + 1),
    text: text.slice(start, end),
    after: stop < 0 ? after : after.slice(0, stop),
  }
}
