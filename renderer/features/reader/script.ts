/** So much of a paragraph decides about its script; UTF-16 units. */
const sample = 600

const count = (words: string, script: RegExp): number => words.match(script)?.length ?? 0

const isChinese = (language: string | null): boolean => /^zh\b/i.test(language ?? '')

/**
 * The language of a paragraph (BCP 47), as far as its letters tell, for its typeface, its line breaks and its voice; null
 * where it has no letters. A Chinese character counts as two letters, so that names in Latin letters change nothing. Where
 * the letters do not tell, it is the language of the text, if that is written in such letters: else English beside
 * Chinese, and unknown (`und`) otherwise.
 */
export function languageOf(words: string, whole: string | null): string | null {
  const part = words.length > sample ? words.slice(0, sample) : words
  const han = count(part, /\p{Script=Han}/gu)
  const kana = count(part, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const hangul = count(part, /\p{Script=Hangul}/gu)
  const letters = count(part, /\p{L}/gu) - han - kana - hangul
  if (han + kana + hangul + letters === 0) return null
  if (2 * (han + kana + hangul) >= letters) {
    if (kana > 0) return 'ja'
    if (hangul > han) return 'ko'
    return isChinese(whole) ? whole : 'zh-Hans'
  }
  if (whole === null) return 'und'
  return /^(?:zh|ja|ko)\b/i.test(whole) ? 'en' : whole
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** The direction of a paragraph: that of its first letter, as `dir="auto"` has it. */
export function directionOf(words: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(words)?.[0]
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr'
}
