import type { Id } from '../model/entities'
import { references } from '../model/tables'
import type { Reference, TableName, Tables } from '../model/tables'
import type { Operation } from './operation'

/** Every record that this one names. */
export const referencesOf = (table: TableName, record: Tables[TableName]): readonly Reference[] =>
  references[table](record as never)

/** How many references each record gains (or loses) by these operations. */
export function gainedNames(operations: readonly Operation[]): ReadonlyMap<Id, number> {
  const gained = new Map<Id, number>()
  const count = (table: TableName, record: Tables[TableName] | null, step: number): void => {
    if (record === null) return
    for (const [, id] of referencesOf(table, record)) gained.set(id, (gained.get(id) ?? 0) + step)
  }
  for (const op of operations) {
    count(op.table, op.before, -1)
    count(op.table, op.after, 1)
  }
  return gained
}
