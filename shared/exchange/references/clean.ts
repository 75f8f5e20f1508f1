import type { PersonName, Reference } from '../../text/references/item'
import { bareDoi } from '../../text/references/item'

/** Longest value that is kept, in UTF-16 units, and most names. */
const longest = 4000
const mostNames = 500

/** Words on one line without control characters; undefined where there are none. */
export function line(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const words = String(value)
    .slice(0, longest * 2)
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
  return words === '' ? undefined : words
}

const textFields = [
  'title',
  'container-title',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'page',
  'edition',
  'URL',
  'ISBN',
  'ISSN',
  'language',
] as const
const nameFields = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
] as const

type Plain = Readonly<Record<string, unknown>>

/** A field of its own, never one that an object inherits. */
const own = (record: Plain, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined)

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields that are known, each on one line; null where neither a title nor a name is left. */
export function cleanReference(value: unknown): Reference | null {
  if (!isPlain(value)) return null
  const texts: Record<string, string> = {}
  for (const field of textFields) {
    const text = line(own(value, field))
    if (text !== undefined) texts[field] = text
  }
  const author = names(own(value, 'author'))
  const editor = names(own(value, 'editor'))
  const issued = date(own(value, 'issued'))
  const doi = bareDoi(line(own(value, 'DOI')))
  const type = line(own(value, 'type'))
  if (texts['title'] === undefined && author.length === 0 && editor.length === 0) return null
  return {
    type: type && /^[a-z_-]{1,50}$/.test(type) ? type : 'document',
    ...texts,
    ...(author.length > 0 ? { author } : {}),
    ...(editor.length > 0 ? { editor } : {}),
    ...(issued ? { issued } : {}),
    ...(doi ? { DOI: doi } : {}),
  }
}

function names(value: unknown): PersonName[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, mostNames).flatMap((entry: unknown) => {
    if (!isPlain(entry)) return []
    const name: Record<string, string> = {}
    for (const field of nameFields) {
      const text = line(own(entry, field))
      if (text !== undefined) name[field] = text
    }
    return (name['family'] ?? name['given'] ?? name['literal']) ? [name] : []
  })
}

/** Year, month and day out of what a date is written as: numbers, strings, "2019-05", "May 2019". */
export function date(value: unknown): Reference['issued'] | undefined {
  if (!isPlain(value))
    return typeof value === 'string' || typeof value === 'number' ? written(String(value)) : undefined
  const parts = own(value, 'date-parts')
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined
  if (Array.isArray(first)) {
    const numbers = first.slice(0, 3).map((part: unknown) => Number(part))
    const valid = numbers.slice(0, numbers.findIndex((n) => !Number.isInteger(n)) >>> 0)
    if (valid.length > 0 && Math.abs(valid[0] ?? 0) < 10_000) return { 'date-parts': [valid] }
  }
  return written(line(own(value, 'raw')) ?? line(own(value, 'literal')) ?? '')
}

function written(text: string): Reference['issued'] | undefined {
  const found = /(?<!\d)(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?/.exec(text.slice(0, 200))
  if (!found) return undefined
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number)
  const parts = [year, ...(month >= 1 && month <= 12 ? [month, ...(day >= 1 && day <= 31 ? [day] : [])] : [])]
  return { 'date-parts': [parts] }
}
