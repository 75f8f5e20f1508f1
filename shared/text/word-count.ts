/** Characters of scripts without blanks between words: each counts as a word, as word processors count them. */
const apart = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’\-.][\p{L}\p{N}\p{M}]+)*/gu

/** Words of a text one after the other, in small letters; of Chinese and Japanese, characters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(words)?.flatMap(split) ?? []
}

/** How many words a text has; of Chinese and Japanese, characters. */
export const wordCount = (text: string): number => wordsOf(text).length

/** A run in which a Latin word touches Chinese characters: "API接口" is three. */
function split(run: string): readonly string[] {
  if (run.length === 1 || !apart.test(run)) return [run]
  return (
    run.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
    ) ?? [run]
  )
}
