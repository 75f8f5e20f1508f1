import type { TFunction } from 'i18next'
import type { Variable } from '../../../shared/model/entities'
import type { Typed } from '../../../shared/text/typed-value'

/** Gives a value as people of the language write it; dates without a zone stay on their day. */
export function shownValue(
  t: TFunction,
  language: string,
  type: Variable['type'],
  value: Typed | undefined,
): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return t(value ? 'attributes.yes' : 'attributes.no')
  // Grouped from 10,000 on, so that years stay years.
  if (typeof value === 'number') return numbers(language).format(value)
  if (type === 'date') return days(language).format(new Date(`${value}T00:00:00Z`))
  if (type === 'datetime') {
    const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(value)
    const at = new Date(hasZone ? value : `${value}Z`)
    return (hasZone ? moments(language) : localMoments(language)).format(at)
  }
  return value
}

/** What stands in the field when a cell is edited: read back to the same value. */
export const editedValue = (t: TFunction, value: Typed | undefined): string =>
  typeof value === 'boolean'
    ? t(value ? 'attributes.yes' : 'attributes.no')
    : value === undefined
      ? ''
      : String(value).replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00)?$/, '$1 $2')

const numbers = kept(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 20, useGrouping: 'min2' }),
)
const days = kept((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }))
const moments = kept(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
)
const localMoments = kept(
  (language) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
)

/** Formats are dear to make: one for each language. */
function kept<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>()
  return (language) => {
    const one = made.get(language) ?? make(language)
    made.set(language, one)
    return one
  }
}
