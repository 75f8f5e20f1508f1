import type { Store } from '../core/store'
import type { Case, Id, Source, Variable } from '../model/entities'
import type { Typed } from '../text/typed-value'

/** Whose values a table of attributes shows. */
export type AttributeOwner = 'sources' | 'cases'

/** One row of the table: a source or a case with its values by variable. */
export interface AttributeRow {
  readonly id: Id
  readonly name: string
  readonly values: ReadonlyMap<Id, Typed>
}

/** All variables in their order. */
export const variablesInOrder = (store: Store): readonly Variable[] =>
  [...store.all('variables')].sort((a, b) => a.order - b.order)

/** Values of a source or case by variable. */
export const valuesOf = ({ values }: Source | Case): ReadonlyMap<Id, Typed> =>
  new Map(values?.map(({ variableId, value }) => [variableId, value]))

/** Living sources, or cases, with their values, in the order they came in. */
export function attributeRows(store: Store, of: AttributeOwner): readonly AttributeRow[] {
  const records: Iterable<Source | Case> =
    of === 'cases' ? store.all('cases') : [...store.all('sources')].filter(({ removed }) => !removed)
  return [...records].map((record) => ({ id: record.id, name: record.name, values: valuesOf(record) }))
}

/** Orders values of one variable; what has none comes last, whichever way. */
export function compareTyped(a: Typed | undefined, b: Typed | undefined, language: string): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  if (typeof a === 'string' && typeof b === 'string') {
    return a.localeCompare(b, language, { numeric: true })
  }
  return Number(a) - Number(b)
}
