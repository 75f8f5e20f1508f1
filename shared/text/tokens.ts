/**
 * Pieces of a text that a correction leaves or replaces whole: words, runs of blanks, single marks. In scripts without
 * blanks between words each character is a piece, with the marks that belong to it. Joined they make the text again.
 */
export const tokens = (text: string): readonly string[] => text.match(pattern) ?? []

const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]'
const letter = `(?!${unspaced})[\\p{L}\\p{N}]`
const pattern = new RegExp(`${letter}(?:${letter}|\\p{M})*|\\s+|[^]\\p{M}*`, 'gu')
