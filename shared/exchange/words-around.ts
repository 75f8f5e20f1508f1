/** Scripts that are written without blanks: each of their characters counts as a word. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/** How many code units surely hold so many words, long ones and blanks among them. */
export const roomFor = (words: number): number => words * 20 + 40

/** The last words of what stands before a passage, in one line; a word that was cut in two is left out. */
export function lastWords(text: string, words: number): string {
  const starts = [...text.matchAll(word)].map(({ index }) => index)
  const whole = text.length >= roomFor(words) ? starts.slice(1) : starts
  return words === 0 || whole.length === 0 ? '' : inLine(text.slice(whole[Math.max(0, whole.length - words)]))
}

/** The first words of what stands after a passage, as `lastWords`. */
export function firstWords(text: string, words: number): string {
  const ends = [...text.matchAll(word)].map(({ 0: found, index }) => index + found.length)
  const whole = text.length >= roomFor(words) ? ends.slice(0, -1) : ends
  return words === 0 || whole.length === 0
    ? ''
    : inLine(text.slice(0, whole[Math.min(whole.length, words) - 1]))
}

const inLine = (text: string): string => text.replaceAll(/\s+/g, ' ')
