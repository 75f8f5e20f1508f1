import type { DateOrder } from './typed-value'

const pad = (part: number, width = 2): string => String(part).padStart(width, '0')

/** A day that is in the calendar, as ISO 8601; null for one that is not. */
function isoDate(year: number, month: number, day: number): string | null {
  const made = new Date(0)
  made.setUTCFullYear(year, month - 1, day)
  const isThere = year > 0 && made.getUTCMonth() === month - 1 && made.getUTCDate() === day
  return isThere ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : null
}

const yearFirst = /^(\d{4})(?:[-/.]|年\s*)(\d{1,2})(?:[-/.]|月\s*)(\d{1,2})日?$/u
const yearLast = /^(\d{1,2})([-/.])\s*(\d{1,2})\2\s*(\d{4})$/u

/**
 * A date as ISO 8601 (`2024-03-05`), from year first (also `2024年3月5日`) or year last. With points the day comes
 * first; with slashes and dashes the order must be known, unless a number can only be the day. Null for anything else.
 */
export function readDate(words: string, order?: DateOrder): string | null {
  const first = yearFirst.exec(words)
  if (first) return isoDate(Number(first[1]), Number(first[2]), Number(first[3]))
  const last = yearLast.exec(words)
  if (!last) return null
  const [a, b, year] = [Number(last[1]), Number(last[3]), Number(last[4])]
  if (last[2] === '.') return isoDate(year, b, a)
  if (a === b || a > 12) return isoDate(year, b, a)
  if (b > 12) return isoDate(year, a, b)
  if (order === undefined) return null
  return order === 'day-first' ? isoDate(year, b, a) : isoDate(year, a, b)
}

const clock =
  /^(.*?\S)(?:[T,]\s*|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?\s*([ap]\.?m\.?)?(Z|[+-]\d{2}:?\d{2})?$/iu

/**
 * A moment as ISO 8601 without or with its distance from UTC, as it was written: `2024-03-05T14:30:00`,
 * `2024-03-05T14:30:00+08:00`. A date alone is its midnight. Null for anything else.
 */
export function readDateTime(words: string, order?: DateOrder): string | null {
  const parts = clock.exec(words)
  if (!parts) {
    const day = readDate(words, order)
    return day && `${day}T00:00:00`
  }
  const [, date = '', hours, minutes, seconds = '00', fraction, half, zone = ''] = parts
  const day = readDate(date, order)
  let hour = Number(hours)
  if (half) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (/^p/iu.test(half) ? 12 : 0)
  }
  if (!day || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const offset = /^z$/iu.test(zone) ? 'Z' : zone.replace(/^(.\d{2})(\d{2})$/u, '$1:$2')
  const part = fraction ? `.${fraction.padEnd(3, '0')}` : ''
  return `${day}T${pad(hour)}:${minutes}:${seconds}${part}${offset}`
}

/** Which part of a date with slashes people of a locale write first. */
export function dateOrderOf(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(0)
    .map(({ type }) => type)
  return parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('year') > 0
    ? 'month-first'
    : 'day-first'
}
