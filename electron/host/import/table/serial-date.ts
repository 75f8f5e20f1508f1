/** What the number format of a cell says its number is. */
export type NumberKind = 'number' | 'date' | 'datetime' | 'time'

/** Built-in formats of ECMA-376 part 1, 18.8.30, that are dates and times, those of East Asian files too. */
const builtIn: ReadonlyMap<number, NumberKind> = new Map<number, NumberKind>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'datetime'],
])

/** What a number format makes of a number, by its id and, where it is of the file's own, its code. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn.get(id) ?? 'number'
  // Words in quotes, escaped signs, colours and languages say nothing; [h] is a duration.
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|AM\/PM|A\/P/gi, '')
  const hasTime = /[hs]/i.test(bare)
  // An m is a month, or beside hours and seconds the minutes.
  const hasDay = /[dy年]/i.test(bare) || (/m/i.test(bare) && !hasTime)
  return hasDay ? (hasTime ? 'datetime' : 'date') : hasTime ? 'time' : 'number'
}

const day = 86_400_000

/**
 * The date of a serial number (ECMA-376 part 1, 18.17.4.1) as ISO 8601: days since the end of 1899, where 1900 counts as
 * a leap year, or since the beginning of 1904. A number that is no date is given back as it is.
 */
export function serialDate(serial: number, kind: NumberKind, is1904: boolean): string {
  if (kind === 'number' || !Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return String(serial)
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  // Whole seconds, because fractions of days are not exact.
  const at = new Date(epoch + Math.round((serial * day) / 1000) * 1000).toISOString()
  if (kind === 'time') return serial < 1 ? at.slice(11, 19) : durationWords(serial)
  return kind === 'date' && Number.isInteger(serial) ? at.slice(0, 10) : at.slice(0, 19)
}

function durationWords(serial: number): string {
  const seconds = Math.round(serial * 86_400)
  const part = (n: number): string => String(n).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`
}
