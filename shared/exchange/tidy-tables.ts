import { casesOf } from '../core/cases-of'
import { colourOf } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Case, Code, Id, Source, Variable } from '../model/entities'
import type { QuoteRow } from './quotes-rows'

/** What stands in a cell; null where nothing is known. */
export type TidyValue = string | number | boolean | null

/** One column of a tidy table, as the data dictionary tells of it. */
export interface TidyColumn {
  readonly name: string
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'date'
  readonly about: string
}

/** A table with one observation a row and one variable a column. Every row is as long as `columns`. */
export interface TidyTable {
  readonly name: string
  readonly columns: readonly TidyColumn[]
  readonly rows: readonly (readonly TidyValue[])[]
}

/** What the tables are made of. */
export interface TidyMaterial {
  readonly store: Store
  readonly rows: readonly QuoteRow[]
  /** Codes in the order of the codebook, with their paths. */
  readonly codes: readonly { readonly code: Code; readonly path: string }[]
  readonly variables: readonly Variable[]
  /** Length of the present text of a source in Unicode code points. */
  readonly characters: (source: Source) => number
}

type Field<R> = TidyColumn & { readonly value: (row: R) => TidyValue }

const field =
  <R>(type: TidyColumn['type']) =>
  (name: string, about: string, value: (row: R) => TidyValue): Field<R> => ({ name, type, about, value })

/**
 * Codings, codes, sources and cases as tables for R, Python and statistics programs, joined by their ids; `case_members`
 * says which sources and passages a case has. Living sources and codes only. Offsets count Unicode code points from 0.
 */
export function tidyTables(material: TidyMaterial): readonly TidyTable[] {
  const { store, rows, codes, variables } = material
  const cases = [...store.all('cases')]
  const sources = [...store.all('sources')].filter(({ removed }) => !removed)
  return [
    table('codings', codingFields(store), rows),
    table('codes', codeFields(store), codes),
    table('sources', withValues(sourceFields(material), variables), sources),
    table('cases', withValues(caseFields, variables), cases),
    table('case_members', memberFields, members(store, cases)),
  ]
}

/** The data dictionary: what each column of each table holds. */
export const tidyDictionary = (tables: readonly TidyTable[]): TidyTable =>
  table(
    'dictionary',
    dictionaryFields,
    tables.flatMap(({ name, columns }) => columns.map((column) => ({ ...column, table: name }))),
  )

function table<R>(name: string, fields: readonly Field<R>[], rows: Iterable<R>): TidyTable {
  return {
    name,
    columns: fields.map(({ name: column, type, about }) => ({ name: column, type, about })),
    rows: [...rows].map((row) => fields.map(({ value }) => value(row))),
  }
}

function codingFields(store: Store): readonly Field<QuoteRow>[] {
  const text = field<QuoteRow>('text')
  const integer = field<QuoteRow>('integer')
  const casesAt = store.count('cases') === 0 ? () => [] : casesOf(store)
  return [
    text('coding_id', 'One code on one passage by one coder.', (r) => r.coding.id),
    text('quotation_id', 'The passage; the same for all codings of one place.', (r) => r.quotation.id),
    text('source_id', 'See the table sources.', (r) => r.source.id),
    text('source', 'Name of the source.', (r) => r.source.name),
    text('code_id', 'See the table codes.', (r) => r.code.id),
    text('code', 'Name of the code.', (r) => r.code.name),
    text('code_path', 'Names from the top of the codebook, joined by “ > ”.', (r) => r.path),
    text('themes', 'Themes the coding counts for, joined by “; ”.', (r) => r.themes.join('; ')),
    text('coder_id', 'Who coded.', (r) => r.coding.coderId),
    text('coder', 'Name of who coded.', (r) => r.coder.name),
    text('case_ids', 'Cases the passage belongs to, joined by “; ”.', ({ quotation }) =>
      casesAt(quotation)
        .map(({ id }) => id)
        .join('; '),
    ),
    integer('start', 'First character, counted from 0 in Unicode code points.', ({ source, passage }) =>
      source.image ? null : passage.start,
    ),
    integer('end', 'One past the last character.', ({ source, passage }) =>
      source.image ? null : passage.end,
    ),
    text('page', 'Page of the original.', (r) => r.passage.page),
    integer('paragraph', 'Paragraph in which it begins, from 1.', (r) => r.passage.paragraph),
    text('time', 'When it is said, hh:mm:ss from the beginning of the recording.', (r) => r.passage.time),
    ...(['x', 'y', 'width', 'height'] as const).map((side) =>
      integer(`area_${side}`, 'Of a part of an image, in its pixels from the upper left.', (r) =>
        r.quotation.area ? r.quotation.area[side] : null,
      ),
    ),
    text('quote', 'The words; of an image, which part is meant.', (r) => r.passage.text),
    text('comment', 'Comment of the coder.', (r) => r.coding.comment),
    field<QuoteRow>('boolean')('unsure', 'Whether the coder was not sure.', (r) => r.coding.unsure ?? false),
    field<QuoteRow>('date')('created_at', 'When it was coded, UTC.', (r) => r.coding.createdAt),
  ]
}

function codeFields(store: Store): readonly Field<TidyMaterial['codes'][number]>[] {
  const text = field<TidyMaterial['codes'][number]>('text')
  return [
    text('code_id', 'The code.', ({ code }) => code.id),
    text('code', 'Its name.', ({ code }) => code.name),
    text('code_path', 'Names from the top of the codebook, joined by “ > ”.', ({ path }) => path),
    text('parent_id', 'The code above it.', ({ code }) => code.parentId),
    text('theme_ids', 'Further themes it belongs to, joined by “; ”.', ({ code }) => code.themes.join('; ')),
    text('role', 'code, theme or category.', ({ code }) => code.role),
    text('status', 'draft, active, merged or retired.', ({ code }) => code.status),
    text('origin', 'data, theory, in-vivo or structural.', ({ code }) => code.origin),
    text('colour', '#RRGGBB.', ({ code }) => colourOf(store, code).toUpperCase()),
    text('short', 'Short definition.', ({ code }) => code.short),
    text('definition', 'Full definition.', ({ code }) => code.definition),
    text('when_to_use', 'When to use it.', ({ code }) => code.whenToUse),
    text('when_not_to_use', 'When not to use it.', ({ code }) => code.whenNotToUse),
    text('claim', 'What a theme claims.', ({ code }) => code.claim),
    field<TidyMaterial['codes'][number]>('date')(
      'created_at',
      'When it was made, UTC.',
      ({ code }) => code.createdAt,
    ),
  ]
}

function sourceFields({ rows, characters }: TidyMaterial): readonly Field<Source>[] {
  const text = field<Source>('text')
  const integer = field<Source>('integer')
  const codings = new Map<Id, number>()
  for (const { source } of rows) codings.set(source.id, (codings.get(source.id) ?? 0) + 1)
  return [
    text('source_id', 'The source.', ({ id }) => id),
    text('source', 'Its name.', ({ name }) => name),
    text('file_name', 'Name of the file it came from.', ({ fileName }) => fileName),
    text('format', 'Format of that file.', ({ format }) => format),
    text('language', 'Main language (BCP 47).', ({ language }) => language),
    integer('characters', 'Length of the text in Unicode code points; none for an image.', (source) =>
      source.image ? null : characters(source),
    ),
    integer('codings', 'Codings in it.', ({ id }) => codings.get(id) ?? 0),
    field<Source>('date')('created_at', 'When it was brought in, UTC.', ({ createdAt }) => createdAt),
  ]
}

const caseFields: readonly Field<Case>[] = [
  field<Case>('text')('case_id', 'The unit of analysis.', ({ id }) => id),
  field<Case>('text')('case', 'Its name.', ({ name }) => name),
  field<Case>('date')('created_at', 'When it was made, UTC.', ({ createdAt }) => createdAt),
]

interface Member {
  readonly caseId: Id
  readonly sourceId: Id
  readonly quotationId: Id | null
}

const memberFields: readonly Field<Member>[] = [
  field<Member>('text')('case_id', 'See the table cases.', ({ caseId }) => caseId),
  field<Member>('text')('source_id', 'See the table sources.', ({ sourceId }) => sourceId),
  field<Member>('text')(
    'quotation_id',
    'Where only a passage of the source stands for the case.',
    ({ quotationId }) => quotationId,
  ),
]

const dictionaryFields: readonly Field<TidyColumn & { readonly table: string }>[] = (
  ['table', 'name', 'type', 'about'] as const
).map((key) => ({
  name: key === 'name' ? 'column' : key,
  type: 'text',
  about: '',
  value: (column) => column[key],
}))

function members(store: Store, cases: readonly Case[]): readonly Member[] {
  const living = (id: Id): boolean => store.get('sources', id)?.removed === null
  return cases.flatMap(({ id, sourceIds, quotationIds }) =>
    [
      ...sourceIds.map((sourceId): Member => ({ caseId: id, sourceId, quotationId: null })),
      ...(quotationIds ?? []).flatMap((quotationId): readonly Member[] => {
        const quotation = store.get('quotations', quotationId)
        return quotation ? [{ caseId: id, sourceId: quotation.sourceId, quotationId }] : []
      }),
    ].filter(({ sourceId }) => living(sourceId)),
  )
}

const types: Readonly<Record<Variable['type'], TidyColumn['type']>> = {
  text: 'text',
  boolean: 'boolean',
  integer: 'integer',
  float: 'number',
  date: 'date',
  datetime: 'date',
}

/** A column for each attribute; a name that is taken gets a number behind it. */
function withValues<R extends Source | Case>(
  own: readonly Field<R>[],
  variables: readonly Variable[],
): readonly Field<R>[] {
  const taken = new Set(own.map(({ name }) => name))
  const free = (name: string): string => {
    for (let n = 1; ; n++) {
      const tried = n === 1 ? name : `${name} (${n})`
      if (taken.has(tried)) continue
      taken.add(tried)
      return tried
    }
  }
  return [
    ...own,
    ...variables.map(({ id, name, type }): Field<R> => ({
      name: free(name),
      type: types[type],
      about: `Attribute “${name}”.`,
      value: ({ values }) => values?.find(({ variableId }) => variableId === id)?.value ?? null,
    })),
  ]
}
