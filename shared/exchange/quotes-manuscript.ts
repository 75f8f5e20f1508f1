import type { Id, Variable } from '../model/entities'
import type { CitedSources } from './cited-sources'
import { labelsFor } from './labels'
import type { ExportLanguage, Labels } from './labels'
import type { Manuscript, Part, Section } from './manuscript'
import type { QuoteRow } from './quotes-rows'
import { firstWords, lastWords } from './words-around'

/** A code that quotes are gathered under, in the order of the codebook. */
export interface QuotesHeading {
  readonly codeId: Id
  readonly path: string
  readonly colour: string
}

/** What quotes are gathered under. */
export type QuotesOrder = 'code' | 'source' | 'case'

/** How quotes are written as a document. */
export interface QuotesManner {
  /** Codes of the codebook; those without quotes are left out. */
  readonly headings: readonly QuotesHeading[]
  readonly language: ExportLanguage
  readonly sources: CitedSources
  /** Default: by code. */
  readonly by?: QuotesOrder
  /** Words shown before and after each quote; the passages must have as many. Default 0. */
  readonly context?: number
  /** Attributes to be told of, with the cases; none: neither is. */
  readonly variables?: readonly Variable[] | null
}

/**
 * Quotes as a document: by code (in the order of the codebook), source or case, and under each by source or code, in
 * reading order. A passage that several coders gave the same code stands there once, with their names and comments. Coders
 * are named only where there is more than one. A passage of several cases stands under each. Works that were cited are
 * listed at the end.
 */
export function quotesManuscript(
  project: string,
  rows: readonly QuoteRow[],
  manner: QuotesManner,
): Manuscript {
  const { language, sources, by = 'code' } = manner
  const labels = labelsFor[language]
  const writing: Writing = {
    ...{ ...manner, labels },
    manyCoders: new Set(rows.map((row) => row.coder.id)).size > 1,
    told: toldOf(manner, labels),
  }
  const groups = { code: byCode, source: bySource, case: byCase }[by](rows, writing)
  return {
    title: `${labels.quotes}${labels.colon}${project}`,
    subtitle: countOf(rows, labels),
    language,
    colon: labels.colon,
    overview: null,
    sections: [
      ...groups.flatMap((group) => groupSections(group, by, writing)),
      ...sources.list(rows.map((row) => row.source.id)),
    ],
  }
}

/** Something about a passage that is told beside it, or at the heading where it holds for all. */
interface Told {
  readonly label: string
  readonly of: (row: QuoteRow) => string
}

interface Writing extends QuotesManner {
  readonly labels: Labels
  /** Coders are named. */
  readonly manyCoders: boolean
  readonly told: readonly Told[]
}

/** Quotes under one heading. */
interface Group {
  readonly title: string
  readonly colour: string | null
  readonly rows: readonly QuoteRow[]
}

function toldOf({ variables, by }: QuotesManner, labels: Labels): readonly Told[] {
  if (!variables) return []
  const cases: Told = { label: labels.case, of: (row) => row.cases.map(({ name }) => name).join('; ') }
  return [
    ...(by === 'case' ? [] : [cases]),
    ...variables.map(({ id, name }): Told => ({ label: name, of: (row) => row.attributes.get(id) ?? '' })),
  ]
}

function byCode(rows: readonly QuoteRow[], { headings }: Writing): readonly Group[] {
  const ofCode = groupBy(rows, (row) => row.code.id)
  return headings.flatMap(({ codeId, path, colour }) => {
    const coded = ofCode.get(codeId)
    return coded ? [{ title: path, colour, rows: coded }] : []
  })
}

const bySource = (rows: readonly QuoteRow[]): readonly Group[] =>
  [...groupBy(rows, (row) => row.source.id).values()].map((found) => ({
    ...{ title: found[0]?.source.name ?? '', colour: null, rows: found },
  }))

function byCase(rows: readonly QuoteRow[], { labels, language }: Writing): readonly Group[] {
  const names = new Map<Id, string>()
  const ofCase = new Map<Id, QuoteRow[]>()
  const without: QuoteRow[] = []
  for (const row of rows) {
    if (row.cases.length === 0) without.push(row)
    for (const { id, name } of row.cases) {
      names.set(id, name)
      const found = ofCase.get(id)
      if (found) found.push(row)
      else ofCase.set(id, [row])
    }
  }
  const order = new Intl.Collator(language, { numeric: true })
  const groups = [...ofCase]
    .map(([id, found]): Group => ({ title: names.get(id) ?? '', colour: null, rows: found }))
    .sort((a, b) => order.compare(a.title, b.title))
  return without.length === 0 ? groups : [...groups, { title: labels.noCase, colour: null, rows: without }]
}

const countBy = (rows: readonly QuoteRow[], id: (row: QuoteRow) => Id): number => new Set(rows.map(id)).size

const countOf = (rows: readonly QuoteRow[], labels: Labels): string =>
  labels.quoteCount(
    countBy(rows, (row) => row.quotation.id),
    countBy(rows, (row) => row.source.id),
  )

/** Rows by a key, keys and rows in the order they came. */
function groupBy(
  rows: readonly QuoteRow[],
  key: (row: QuoteRow) => Id,
): ReadonlyMap<Id, readonly QuoteRow[]> {
  const groups = new Map<Id, QuoteRow[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

function groupSections(
  { title, colour, rows }: Group,
  by: QuotesOrder,
  writing: Writing,
): readonly Section[] {
  // Of a code nothing of this is a property, even where it holds for all of its quotes.
  const [facts, left] = by === 'code' ? [[], writing.told] : factsOf(rows, writing.told, writing.labels.colon)
  const under = by === 'code' ? bySource(rows) : byCode(rows, writing)
  return [
    {
      ...{ level: 1, number: null, title, colour, parts: [] },
      facts: [countOf(rows, writing.labels), ...facts],
    },
    ...under.map((group): Section => {
      const [below, single] = factsOf(group.rows, left, writing.labels.colon)
      return {
        ...{ level: 2, number: null, title: group.title, colour: group.colour, facts: below },
        parts: [...groupBy(group.rows, (row) => row.quotation.id).values()].flatMap((same) =>
          quoteParts(same, single, writing),
        ),
      }
    }),
  ]
}

/** What holds for all rows, in words, and what is left to be told of each. */
function factsOf(
  rows: readonly QuoteRow[],
  told: readonly Told[],
  colon: string,
): readonly [facts: readonly string[], left: readonly Told[]] {
  const [first] = rows
  if (!first) return [[], told]
  const common = told.filter(({ of }) => rows.every((row) => of(row) === of(first)))
  const facts = common
    .filter(({ of }) => of(first) !== '')
    .map(({ label, of }) => `${label}${colon}${of(first)}`)
  return [facts, told.filter((each) => !common.includes(each))]
}

function quoteParts(rows: readonly QuoteRow[], told: readonly Told[], writing: Writing): readonly Part[] {
  const { labels, manyCoders, sources, context = 0 } = writing
  const [first] = rows
  if (!first) return []
  const facts = told
    .filter(({ of }) => of(first) !== '')
    .map(({ label, of }) => `${label}${labels.colon}${of(first)}`)
  const coders = manyCoders ? [labels.codedBy([...new Set(rows.map((row) => row.coder.name))])] : []
  const more = [...facts, ...coders].join('; ')
  const isText = !first.source.image
  return [
    {
      kind: 'quote',
      label: null,
      text: isText ? first.passage.text : labels.image(first.quotation.area),
      before: isText ? lastWords(first.passage.before, context) : '',
      after: isText ? firstWords(first.passage.after, context) : '',
      citation: sources.citation(first.source, first.passage, more),
      language: first.source.language,
    },
    ...rows
      .filter(({ coding }) => coding.comment.trim() !== '')
      .map(({ coding, coder }): Part => ({
        kind: 'text',
        label: manyCoders ? `${labels.comment} (${coder.name})` : labels.comment,
        text: coding.comment,
      })),
  ]
}
