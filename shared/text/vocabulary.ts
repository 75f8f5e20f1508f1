/** How often words occur in a text, in lower case; what the clean-up takes its certainty from. */
export interface Vocabulary {
  /** Number of words counted in all. */
  readonly size: number
  /** How often a word without hyphens stands as a word of its own or as a part of a compound. */
  word(word: string): number
  /** How often a compound stands with its hyphens, at least one of them inside a line. */
  compound(compound: string): number
}

const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu
const COMPOUND =
  /(?<![\p{L}\d])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]+(?:-[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]+)+/gu

function count(text: string, pattern: RegExp): Map<string, number> {
  const counts = new Map<string, number>()
  for (const found of text.match(pattern) ?? []) {
    const key = found.toLowerCase()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Counts the words of a text in alphabetic scripts. Halves of words broken by a hyphen at a line end do not count. */
export function vocabulary(text: string): Vocabulary {
  const whole = text.replace(/(?<![\p{L}\d])[\p{L}\d]+[-\u00ad][ \t]*(?:\n[ \t]*)+[\p{L}\d]+/gu, ' ')
  const words = count(whole, WORD)
  const compounds = count(whole, COMPOUND)
  let size = 0
  for (const uses of words.values()) size += uses
  return {
    size,
    word: (word) => words.get(word.toLowerCase()) ?? 0,
    compound: (compound) => compounds.get(compound.toLowerCase()) ?? 0,
  }
}
