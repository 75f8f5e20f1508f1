const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** Longest piece of a word that is dropped where the surroundings were cut, in UTF-16 units. */
const longestPiece = 24

/**
 * Words before a passage on one line. Where they were cut (as long as was asked for) an ellipsis stands for the rest, and
 * the piece of a word goes with it; scripts without blanks between words are left as they are.
 */
export function beforeWords(text: string, asked: number): string {
  if (text.length < asked) return oneLine(text)
  const gap = text.search(/\s/)
  return `… ${oneLine(gap >= 0 && gap <= longestPiece ? text.slice(gap + 1) : text).trimStart()}`
}

/** Words after a passage on one line, cut as in `beforeWords`. */
export function afterWords(text: string, asked: number): string {
  if (text.length < asked) return oneLine(text)
  const piece = /\s(\S*)$/.exec(text)
  const whole = piece && (piece[1]?.length ?? 0) <= longestPiece ? text.slice(0, piece.index) : text
  return `${oneLine(whole).trimEnd()} …`
}
