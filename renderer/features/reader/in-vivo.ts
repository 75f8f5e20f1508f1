const longest = 60

/**
 * A code's name from a participant's words: one line, quotation marks and closing punctuation at the edges left off,
 * at most 60 characters, cut between words where there are any. Empty where nothing is left.
 */
export function inVivoName(words: string): string {
  const line = words
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"“”„«»‘’'《「『（(【[.,;:!?，。；：！？、…-]+/u, '')
    .replace(/[\s"“”„«»‘'》」』（(【[,;:，。；：、-]+$/u, '')
    .replace(/(?<![.!?])[.]+$/u, '')
    .trim()
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)]
  const cut = characters[longest]
  if (!cut) return line
  const head = characters
    .slice(0, longest - 1)
    .map((part) => part.segment)
    .join('')
  const blank = head.lastIndexOf(' ')
  return `${(blank > longest / 2 ? head.slice(0, blank) : head).trimEnd().replace(/[,;:，；：、]$/u, '')}…`
}
