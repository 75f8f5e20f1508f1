/**
 * Whether a UTF-16 code unit belongs to a script written without blanks between words (Han, kana, and their
 * full-width punctuation). Hangul is not among them. A surrogate counts as Han only in the planes of rare Han.
 */
export const isCjk = (unit: number): boolean =>
  (unit >= 0x2e80 && unit <= 0x312f) ||
  (unit >= 0x31a0 && unit <= 0x9fff) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xfe30 && unit <= 0xfe4f) ||
  (unit >= 0xff00 && unit <= 0xff60) ||
  (unit >= 0xd840 && unit <= 0xd888)

/**
 * Whether a line break between two lines of one paragraph stands for nothing (Chinese, Japanese) rather than for
 * a blank. The rule of CSS Text 3, section 4.1.3.
 */
export const joinsWithoutBlank = (before: string, after: string): boolean => {
  const last = before.charCodeAt(before.length - 1)
  const lead = last >= 0xdc00 && last <= 0xdfff ? before.charCodeAt(before.length - 2) : last
  return isCjk(lead) && isCjk(after.charCodeAt(0))
}
