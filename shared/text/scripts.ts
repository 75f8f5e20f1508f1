/** Han characters, kana and hangul, as a character class for regular expressions with the flag `u`. */
export const CJK_LETTER = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`

/** Punctuation of Chinese and Japanese running text, with the quotation marks and dashes they share with Latin. */
export const CJK_MARK = String.raw`\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65`

/** Whether a UTF-16 unit takes two columns in a fixed-width font: CJK letters and full-width forms. */
export const isWide = (unit: number): boolean =>
  (unit >= 0x1100 && unit <= 0x115f) ||
  (unit >= 0x2e80 && unit <= 0xa4cf) ||
  (unit >= 0xac00 && unit <= 0xd7a3) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xfe30 && unit <= 0xfe4f) ||
  (unit >= 0xff01 && unit <= 0xff60) ||
  (unit >= 0xffe0 && unit <= 0xffe6)

/** Whether a UTF-16 unit is a space of any kind inside a line. */
export const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  (unit >= 0x2000 && unit <= 0x200a)

/** Display width in columns: wide characters two, the rest one, a run of blanks one. */
export function columns(text: string): number {
  let width = 0
  let wasSpace = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const space = isSpace(unit)
    if (!(space && wasSpace)) width += isWide(unit) ? 2 : 1
    wasSpace = space
  }
  return width
}
