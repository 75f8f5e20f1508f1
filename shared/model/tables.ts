import type {
  Area,
  Case,
  Code,
  Coder,
  Coding,
  Foreign,
  Group,
  Id,
  Memo,
  Project,
  Quotation,
  Revision,
  SavedQuestion,
  Source,
  Value,
  Variable,
} from './entities'

/** Record type of every table. */
export interface Tables {
  readonly project: Project
  readonly coders: Coder
  readonly sources: Source
  readonly revisions: Revision
  readonly codes: Code
  readonly quotations: Quotation
  readonly codings: Coding
  readonly memos: Memo
  readonly groups: Group
  readonly cases: Case
  readonly variables: Variable
  readonly questions: SavedQuestion
  readonly foreign: Foreign
}

export type TableName = keyof Tables

/** All records of a project as plain data, table by table. */
export type Records = { readonly [T in TableName]: readonly Tables[T][] }

/** All tables, in an order in which a table comes after those it mostly refers to. */
export const tableNames = [
  'project',
  'coders',
  'sources',
  'revisions',
  'codes',
  'quotations',
  'codings',
  'memos',
  'groups',
  'cases',
  'variables',
  'questions',
  'foreign',
] as const satisfies readonly TableName[]

/** A reference from one record to another: the table it points into and the id there. */
export type Reference = readonly [table: TableName, id: Id]

const optional = (table: TableName, id: Id | null): readonly Reference[] => (id === null ? [] : [[table, id]])
const many = (table: TableName, ids: readonly Id[]): readonly Reference[] => ids.map((id) => [table, id])

const valued = (values: readonly Value[] | undefined): readonly Reference[] =>
  many('variables', values?.map((value) => value.variableId) ?? [])

/** Every id a record names; the store refuses a change after which one of them would dangle. */
export const references: { readonly [T in TableName]: (record: Tables[T]) => readonly Reference[] } = {
  project: (r) => [['coders', r.activeCoderId]],
  coders: () => [],
  sources: (r) => [
    ['revisions', r.revisionId],
    ['coders', r.createdBy],
    ...many('coders', r.readBy),
    ...optional('coders', r.removed?.by ?? null),
    ...valued(r.values),
  ],
  revisions: (r) => [
    ['sources', r.sourceId],
    ['coders', r.createdBy],
  ],
  codes: (r) => [
    ...optional('codes', r.parentId),
    ...many('codes', r.themes),
    ...optional('codes', r.mergedInto),
    ...many(
      'quotations',
      r.examples.flatMap((e) => (e.quotationId === null ? [] : [e.quotationId])),
    ),
    ['coders', r.createdBy],
    ...optional('coders', r.removed?.by ?? null),
  ],
  quotations: (r) => [
    ['sources', r.sourceId],
    ['revisions', r.revisionId],
    ...optional('revisions', r.was?.revisionId ?? null),
    ['coders', r.createdBy],
  ],
  codings: (r) => [
    ['quotations', r.quotationId],
    ['codes', r.codeId],
    ['coders', r.coderId],
  ],
  memos: (r) => [...r.targets.map(({ table, id }): Reference => [table, id]), ['coders', r.createdBy]],
  groups: (r) => [...many(r.kind, r.members), ['coders', r.createdBy]],
  cases: (r) => [
    ...many('sources', r.sourceIds),
    ...many('quotations', r.quotationIds ?? []),
    ...valued(r.values),
    ['coders', r.createdBy],
  ],
  variables: (r) => [['coders', r.createdBy]],
  // What a question names may go away; it then finds nothing there.
  questions: (r) => [['coders', r.createdBy]],
  // Nor does what has no home here keep the thing it is a part of.
  foreign: (r) => [['coders', r.createdBy]],
}

/** Keys under which a table's records can be looked up without a scan. */
export const indexes = {
  'revisions.sourceId': { table: 'revisions', keys: (r: Revision) => [r.sourceId] },
  'codes.parentId': { table: 'codes', keys: (r: Code) => [r.parentId ?? 'root'] },
  'codes.themes': { table: 'codes', keys: (r: Code) => r.themes },
  'quotations.sourceId': { table: 'quotations', keys: (r: Quotation) => [r.sourceId] },
  'quotations.place': {
    table: 'quotations',
    keys: (r: Quotation) => [place(r.revisionId, r.start, r.end, r.area)],
  },
  /** One passage, one code, one coder: one coding. */
  'codings.once': {
    table: 'codings',
    keys: (r: Coding) => [`${r.quotationId}/${r.codeId}/${r.coderId}`],
  },
  'codings.quotationId': { table: 'codings', keys: (r: Coding) => [r.quotationId] },
  'codings.codeId': { table: 'codings', keys: (r: Coding) => [r.codeId] },
  'codings.coderId': { table: 'codings', keys: (r: Coding) => [r.coderId] },
  'groups.members': { table: 'groups', keys: (r: Group) => r.members },
  'cases.sourceIds': { table: 'cases', keys: (r: Case) => r.sourceIds },
  'cases.quotationIds': { table: 'cases', keys: (r: Case) => r.quotationIds ?? [] },
  'memos.target': { table: 'memos', keys: (r: Memo) => r.targets.map((t) => t.id) },
} as const

export type IndexName = keyof typeof indexes

/** Indexes in which a key leads to one record at most; the store refuses a change after which it would lead to two. */
export const unique: readonly IndexName[] = ['quotations.place', 'codings.once']

/** Index key of a passage: one place, one quotation. */
export function place(revisionId: Id, start: number, end: number, area?: Area): string {
  const words = `${revisionId}:${start}:${end}`
  return area ? `${words}:${area.x},${area.y},${area.width},${area.height}` : words
}

/** Tables whose `parentId` must never lead back to the record itself. */
export const acyclic: readonly TableName[] = ['codes']
