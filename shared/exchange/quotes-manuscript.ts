import type { Id } from '../model/entities'
import type { CitedSources } from './cited-sources'
import { labelsFor } from './labels'
import type { ExportLanguage, Labels } from './labels'
import type { Manuscript, Part, Section } from './manuscript'
import type { QuoteRow } from './quotes-rows'

/** A code that quotes are gathered under, in the order of the codebook. */
export interface QuotesHeading {
  readonly codeId: Id
  readonly path: string
  readonly colour: string
}

/**
 * Quotes as a document: by code (in the order of `headings`, codes without quotes left out), then by source, in reading
 * order. A passage that several coders gave the same code stands there once, with their names and comments. Coders are
 * named only where there is more than one. Works that were cited are listed at the end.
 */
export function quotesManuscript(
  project: string,
  rows: readonly QuoteRow[],
  headings: readonly QuotesHeading[],
  language: ExportLanguage,
  sources: CitedSources,
): Manuscript {
  const labels = labelsFor[language]
  const ofCode = groupBy(rows, (row) => row.code.id)
  const manyCoders = new Set(rows.map((row) => row.coder.id)).size > 1
  return {
    title: `${labels.quotes}${labels.colon}${project}`,
    subtitle: labels.quoteCount(
      countBy(rows, (row) => row.quotation.id),
      countBy(rows, (row) => row.source.id),
    ),
    language,
    colon: labels.colon,
    overview: null,
    sections: [
      ...headings.flatMap(({ codeId, path, colour }) => {
        const coded = ofCode.get(codeId)
        return coded ? codeSections(path, colour, coded, { labels, manyCoders, sources }) : []
      }),
      ...sources.list(rows.map((row) => row.source.id)),
    ],
  }
}

/** How quotes are written. */
interface Manner {
  readonly labels: Labels
  /** Coders are named. */
  readonly manyCoders: boolean
  readonly sources: CitedSources
}

const countBy = (rows: readonly QuoteRow[], id: (row: QuoteRow) => Id): number => new Set(rows.map(id)).size

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

function codeSections(
  path: string,
  colour: string,
  rows: readonly QuoteRow[],
  manner: Manner,
): readonly Section[] {
  const { labels } = manner
  const sources = [...groupBy(rows, (row) => row.source.id).values()]
  const facts = [
    labels.quoteCount(
      countBy(rows, (row) => row.quotation.id),
      sources.length,
    ),
  ]
  return [
    { level: 1, number: null, title: path, colour, facts, parts: [] },
    ...sources.map((ofSource): Section => ({
      level: 2,
      number: null,
      title: ofSource[0]?.source.name ?? '',
      colour: null,
      facts: [],
      parts: [...groupBy(ofSource, (row) => row.quotation.id).values()].flatMap((same) =>
        quoteParts(same, manner),
      ),
    })),
  ]
}

function quoteParts(rows: readonly QuoteRow[], { labels, manyCoders, sources }: Manner): readonly Part[] {
  const [first] = rows
  if (!first) return []
  const coders = manyCoders ? labels.codedBy([...new Set(rows.map((row) => row.coder.name))]) : undefined
  return [
    {
      kind: 'quote',
      label: null,
      text: first.source.image ? labels.image(first.quotation.area) : first.passage.text,
      citation: sources.citation(first.source, first.passage, coders),
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
