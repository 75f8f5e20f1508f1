import { bareDoi, yearOf } from '../../../shared/text/references/item'
import type { Reference } from '../../../shared/text/references/item'
import { nameFrom, typedName } from '../../../shared/text/references/names'

/** A reference as it is typed. */
export interface Fields {
  readonly type: string
  /** One a line. */
  readonly authors: string
  readonly year: string
  readonly title: string
  readonly container: string
  readonly volume: string
  readonly issue: string
  readonly page: string
  readonly publisher: string
  readonly doi: string
  readonly url: string
}

/** What stands in the form for a reference; for none an article without words. */
export function fieldsOf(reference: Reference | undefined): Fields {
  const year = reference ? yearOf(reference) : null
  return {
    type: reference?.type ?? 'article-journal',
    authors: (reference?.author ?? []).map(typedName).join('\n'),
    year: year === null ? '' : String(year),
    title: reference?.title ?? '',
    container: reference?.['container-title'] ?? '',
    volume: reference?.volume ?? '',
    issue: reference?.issue ?? '',
    page: reference?.page ?? '',
    publisher: reference?.publisher ?? '',
    doi: reference?.DOI ?? '',
    url: reference?.URL ?? '',
  }
}

/** What of it cannot be kept as it is typed. */
export const problemsOf = ({ year, doi }: Fields): { readonly year: boolean; readonly doi: boolean } => ({
  year: year.trim() !== '' && !/^-?\d{1,4}$/.test(year.trim()),
  doi: doi.trim() !== '' && bareDoi(doi) === null,
})

/** The reference with what was typed; what the form does not show stays. Null where neither a title nor an author is left. */
export function withFields(was: Reference | undefined, fields: Fields): Reference | null {
  const text = (value: string): string | undefined => value.replace(/\s+/g, ' ').trim() || undefined
  const typed = fields.authors
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  // A name that was not touched keeps parts that are not typed.
  const known = new Map((was?.author ?? []).map((name) => [typedName(name), name]))
  const author = typed.slice(0, 500).flatMap((line) => known.get(line) ?? nameFrom(line) ?? [])
  const year = /^-?\d{1,4}$/.test(fields.year.trim()) ? Number(fields.year) : null
  const sameYear = was && yearOf(was) === year ? was.issued : undefined
  const title = text(fields.title)
  if (title === undefined && author.length === 0) return null
  const next: Record<string, unknown> = {
    ...was,
    type: fields.type,
    title,
    author: author.length > 0 ? author : undefined,
    issued: year === null ? undefined : (sameYear ?? { 'date-parts': [[year]] }),
    'container-title': text(fields.container),
    volume: text(fields.volume),
    issue: text(fields.issue),
    page: text(fields.page),
    publisher: text(fields.publisher),
    DOI: bareDoi(fields.doi) ?? undefined,
    URL: text(fields.url),
  }
  return Object.fromEntries(
    Object.entries(next).filter(([, value]) => value !== undefined),
  ) as unknown as Reference
}
