import type { Store } from '../../core/store'
import type { Id } from '../../model/entities'
import type { TableName, Tables } from '../../model/tables'
import { tableNames } from '../../model/tables'
import { derivedGuid } from './guid'

/** What a GUID of the file is in the project. */
export interface Allotted<T extends TableName> {
  readonly id: Id
  /** The record that it is already; null: one is to be made under this id. */
  readonly known: Tables[T] | null
}

/**
 * Gives GUIDs of a file their ids in a project: the GUID itself, as long as nothing else there bears it, so that what is
 * brought in twice, or comes back, is the same thing. Where a file uses one GUID for two things the later one gets one
 * that is derived, the same each time.
 */
export class Allotment {
  readonly #store: Store
  readonly #taken = new Set<Id>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The id for a thing of a table; a record that is there counts only where `accept` says so. */
  at<T extends TableName>(
    table: T,
    guid: Id,
    accept: (record: Tables[T]) => boolean = () => true,
  ): Allotted<T> {
    for (let n = 0; ; n++) {
      const id = n === 0 ? guid : derivedGuid(`${table} ${guid} ${n}`)
      if (this.#taken.has(id)) continue
      const known = this.#store.get(table, id)
      if (known ? !accept(known) : this.#isUsed(id)) continue
      this.#taken.add(id)
      return { id, known: known ?? null }
    }
  }

  #isUsed(id: Id): boolean {
    return tableNames.some((table) => this.#store.get(table, id) !== undefined)
  }
}
