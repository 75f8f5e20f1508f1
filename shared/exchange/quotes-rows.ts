import { casesOf } from '../core/cases-of'
import { codePath } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Case, Code, Coder, Coding, Id, Quotation, Source, Variable } from '../model/entities'
import { CitedSources } from './cited-sources'
import { labelsFor } from './labels'
import { inImage } from './passages'
import type { Passage } from './passages'
import { tabulate } from './table'
import type { Column, Table } from './table'
import { themesOf } from './themes'
import { firstWords, lastWords } from './words-around'

/** A coded passage with what it hangs on, as the retrieval query answers it. */
export interface CodedPassage {
  readonly coding: Coding
  readonly quotation: Quotation
  readonly source: Source
  readonly code: Code
  readonly coder: Coder
}

/** One coding with its words, ready to be written into any format. */
export interface QuoteRow extends CodedPassage {
  readonly path: string
  /** Names of the themes the coding counts for: the code itself if it is one, then those it belongs to. */
  readonly themes: readonly string[]
  readonly passage: Passage
  /** "(Lin & Ortega, 2019, p. 4)", or by the name of the source. */
  readonly citation: string
  /** The cases the passage belongs to, in their order. */
  readonly cases: readonly Case[]
  /** Names of the groups its source is in. */
  readonly groups: readonly string[]
  /** Words of each attribute it has, of its source or of its cases, by the id of the variable. */
  readonly attributes: ReadonlyMap<Id, string>
}

/** Codings as rows, in the order given. `read` looks a quotation up in its text. */
export function quotesRows(
  store: Store,
  coded: readonly CodedPassage[],
  read: (quotation: Quotation) => Passage,
  sources = new CitedSources(store, 'en'),
): readonly QuoteRow[] {
  const casesAt = store.count('cases') === 0 ? () => [] : casesOf(store)
  const groups = groupsOf(store)
  const ofCode = new Map<Id, { readonly path: string; readonly themes: readonly string[] }>()
  return coded.map((entry) => {
    const { code, quotation, source } = entry
    let words = ofCode.get(code.id)
    if (!words) {
      const themes = [...(code.role === 'theme' ? [code] : []), ...themesOf(store, code)]
      words = { path: codePath(store, code), themes: [...new Set(themes.map((theme) => theme.name))] }
      ofCode.set(code.id, words)
    }
    const passage = read(quotation)
    const shown = source.image ? inImage(passage, labelsFor.en.image(quotation.area)) : passage
    const citation = sources.citation(source, shown)
    const cases = casesAt(quotation)
    return {
      ...{ ...entry, ...words, passage: shown, citation, cases },
      groups: groups.get(source.id) ?? [],
      attributes: attributesOf(source, cases),
    }
  })
}

/** The attributes of a passage; where several cases have one, each value once. */
function attributesOf(source: Source, cases: readonly Case[]): ReadonlyMap<Id, string> {
  const words = new Map<Id, Set<string>>()
  for (const { values } of [source, ...cases]) {
    for (const { variableId, value } of values ?? [])
      words.set(variableId, (words.get(variableId) ?? new Set()).add(String(value)))
  }
  return new Map([...words].map(([id, each]) => [id, [...each].join('; ')]))
}

/** A row with so many words beside its quote, in one line; the passage must have as many. */
export const withWords = (row: QuoteRow, words: number): QuoteRow => ({
  ...row,
  passage: {
    ...row.passage,
    before: lastWords(row.passage.before, words),
    after: firstWords(row.passage.after, words),
  },
})

/** Names of the groups of each source. */
function groupsOf(store: Store): ReadonlyMap<Id, readonly string[]> {
  const groups = new Map<Id, string[]>()
  for (const { kind, name, members } of store.all('groups')) {
    if (kind !== 'sources') continue
    for (const id of members) groups.set(id, [...(groups.get(id) ?? []), name])
  }
  return groups
}

/**
 * The columns of coded passages. "Start" and "End" are a half-open range in Unicode code points from 0 in the text as
 * stored, as R (`substr(text, Start + 1, End)`) and Python (`text[Start:End]`) count characters.
 */
export const quoteColumns: readonly Column<QuoteRow>[] = [
  { name: 'Id', width: 12, wrap: false, value: (r) => r.coding.id.toUpperCase() },
  { name: 'Document', width: 26, value: (r) => r.source.name },
  { name: 'Document group', width: 18, value: (r) => r.groups.join('; ') },
  { name: 'Case', width: 18, value: (r) => r.cases.map(({ name }) => name).join('; ') },
  { name: 'Code path', width: 32, value: (r) => r.path },
  { name: 'Code', width: 24, value: (r) => r.code.name },
  { name: 'Themes', width: 20, value: (r) => r.themes.join('; ') },
  { name: 'Coder', width: 14, value: (r) => r.coder.name },
  { name: 'Start', width: 9, value: (r) => String(r.passage.start) },
  { name: 'End', width: 9, value: (r) => String(r.passage.end) },
  { name: 'Page', width: 8, value: (r) => r.passage.page ?? '' },
  { name: 'Paragraph', width: 10, value: (r) => String(r.passage.paragraph ?? '') },
  { name: 'Time', width: 10, value: (r) => r.passage.time ?? '' },
  { name: 'Quote', width: 70, value: (r) => r.passage.text },
  { name: 'Before', width: 40, value: (r) => r.passage.before },
  { name: 'After', width: 40, value: (r) => r.passage.after },
  { name: 'Comment', width: 40, value: (r) => r.coding.comment },
  { name: 'Created', width: 25, value: (r) => r.coding.createdAt },
  { name: 'Citation', width: 30, value: (r) => r.citation },
]

/** A column for each attribute. */
export const variableColumns = (variables: readonly Variable[]): readonly Column<QuoteRow>[] =>
  variables.map(({ id, name }) => ({ name, width: 16, value: ({ attributes }) => attributes.get(id) ?? '' }))

/** Coded passages as a table, one row per coding, with a column for each attribute at the end. */
export const quotesTable = (rows: readonly QuoteRow[], variables: readonly Variable[] = []): Table =>
  tabulate([...quoteColumns, ...variableColumns(variables)], rows)
