import { readDate, readDateTime } from './typed-date'

/** What a value can be (see `Variable.type`). */
export type ValueType = 'text' | 'boolean' | 'integer' | 'float' | 'date' | 'datetime'

/** What a person's words can stand for. Dates are ISO 8601. */
export type Typed = string | number | boolean

/** Which part of `3/4/2024` is the day; undefined: such a date says nothing and is refused. */
export type DateOrder = 'day-first' | 'month-first'

/** Longest value of text, in UTF-16 units. */
export const longestValue = 100_000

/** Words for true and false in the languages of the window; a table of any of them can be pasted. */
const yes = new Set(
  'true yes y 1 ja wahr oui vrai sí si verdadero x ✓ ✔ 是 真 对'.split(' ').map((word) => word.toLowerCase()),
)
const no = new Set('false no n 0 nein falsch non faux falso - ✗ ✘ 否 假 不'.split(' '))

/**
 * What words mean in a column of a type: `undefined` for no words at all, `null` for words that do not fit. Blanks
 * around them do not count. A comma may stand for the decimal point; groups of three may be parted by commas, blanks,
 * apostrophes or (where there are several) points.
 */
export function readTyped(type: ValueType, words: string, order?: DateOrder): Typed | null | undefined {
  const clean = words.trim()
  if (clean === '') return undefined
  switch (type) {
    case 'text':
      return clean.length <= longestValue ? clean : null
    case 'boolean': {
      const word = clean.toLowerCase()
      return yes.has(word) ? true : no.has(word) ? false : null
    }
    case 'integer': {
      const number = readNumber(clean, true)
      return number !== null && Number.isSafeInteger(number) ? number : null
    }
    case 'float':
      return readNumber(clean, false)
    case 'date':
      return readDate(clean, order)
    case 'datetime':
      return readDateTime(clean, order)
  }
}

const grouped = /^\d{1,3}(?:([,.  '’ ])\d{3})(?:\1\d{3})*$/u

function readNumber(words: string, isWhole: boolean): number | null {
  const sign = /^[-−–]/u.test(words) ? -1 : 1
  const bare = words.replace(/^[-−–+]\s*/u, '')
  const number = readPlain(bare, isWhole)
  // Not minus zero, which JSON does not keep.
  return number === null ? null : number === 0 ? 0 : sign * number
}

function readPlain(bare: string, isWhole: boolean): number | null {
  if (/^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/iu.test(bare)) {
    const number = Number(bare)
    return Number.isFinite(number) ? number : null
  }
  const parted = grouped.exec(bare)
  // One point alone is the decimal point, but of a whole number a comma before three digits parts thousands.
  if (parted && (parted[1] !== ',' || isWhole || bare.length > 7)) {
    return Number(bare.replace(/\D/gu, ''))
  }
  const decimal = /^(\d{1,3}(?:([.,  '’ ])\d{3})*|\d+)([.,])(\d+)$/u.exec(bare)
  if (!decimal || decimal[2] === decimal[3]) return null
  return Number(`${(decimal[1] ?? '').replace(/\D/gu, '')}.${decimal[4] ?? ''}`)
}

/** A value as words that `readTyped` reads back to the same value, whatever the language. */
export const typedWords = (value: Typed | undefined): string => (value === undefined ? '' : String(value))

/** How many words are looked at to guess a type. */
const mostLooked = 2000

/**
 * The narrowest type that all these words fit, blanks aside: text where there are none. Only `0` and `1` are numbers;
 * numbers with zeros in front (post codes, telephone numbers) are text.
 */
export function guessType(words: Iterable<string>): ValueType {
  const seen: string[] = []
  for (const each of words) {
    if (each.trim() !== '') seen.push(each.trim())
    if (seen.length >= mostLooked) break
  }
  if (seen.length === 0 || seen.some((each) => /^[+-]?0\d/u.test(each))) return 'text'
  const order = guessDateOrder(seen) ?? 'day-first'
  const fits = (type: ValueType): boolean => seen.every((each) => readTyped(type, each, order) !== null)
  if (fits('integer')) return 'integer'
  if (fits('float')) return 'float'
  if (seen.every((each) => /^\p{L}{2,}$/u.test(each) || /^[是否真假]$/u.test(each)) && fits('boolean'))
    return 'boolean'
  if (fits('date')) return 'date'
  return fits('datetime') ? 'datetime' : 'text'
}

/** Which part of dates such as `25/12/2024` is the day, by a number among them that can be no month; null: none tells. */
export function guessDateOrder(words: Iterable<string>): DateOrder | null {
  for (const each of words) {
    const parts = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b/u.exec(each)
    if (Number(parts?.[1]) > 12) return 'day-first'
    if (Number(parts?.[2]) > 12) return 'month-first'
  }
  return null
}
