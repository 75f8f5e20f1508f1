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

/** Longest piece of a word that is dropped where surroundings were cut, in UTF-16 units. */
const longestPiece = 24

/**
 * Words before a passage. Where they were cut (as long as was asked for) an ellipsis that stays on their line stands for
 * the rest, and the piece of a word goes with it; scripts without blanks between words are left as they are.
 */
export function wordsBefore(text: string, asked: number): string {
  if (text.length < asked) return text
  const gap = text.search(/\s/)
  return `…\u00a0${(gap >= 0 && gap <= longestPiece ? text.slice(gap + 1) : text).trimStart()}`
}

/** Words after a passage, cut as in `wordsBefore`. */
export function wordsAfter(text: string, asked: number): string {
  if (text.length < asked) return text
  const piece = /\s(\S*)$/.exec(text)
  const whole = piece && (piece[1]?.length ?? 0) <= longestPiece ? text.slice(0, piece.index) : text
  return `${whole.trimEnd()}\u00a0…`
}
