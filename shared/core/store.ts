import type { Id } from '../model/entities'
import { acyclic, indexes, tableNames, unique } from '../model/tables'
import type { IndexName, Records, TableName, Tables } from '../model/tables'
import { Problem } from '../problem'
import { deepEqual } from './deep-equal'
import { deepFreeze } from './deep-freeze'
import { KeyIndex } from './key-index'
import { gainedNames, referencesOf } from './naming'
import type { Operation } from './operation'
import { alreadyThere, changedSince, dangling, nouns, stillNamed } from './refusals'

type IndexRecord<I extends IndexName> = Tables[(typeof indexes)[I]['table']]
interface Index {
  readonly table: TableName
  readonly keys: (record: never) => readonly string[]
  readonly entries: KeyIndex
}

/** Is told of the operations that were just applied. */
export type Watcher = (operations: readonly Operation[]) => void

/**
 * A project's records in memory: frozen, keyed by id, indexed. Changes only by `apply`, a list of operations at a time,
 * each of which is checked first; the cost does not depend on how many records there are.
 */
export class Store {
  readonly #tables = new Map<TableName, Map<Id, Tables[TableName]>>()
  readonly #indexes = new Map<IndexName, Index>()
  readonly #indexesOf = new Map<TableName, Index[]>()
  /** How many references name a record; ids are unique across tables. */
  readonly #named = new Map<Id, number>()
  readonly #versions = new Map<TableName, number>()
  readonly #watchers = new Set<Watcher>()

  constructor() {
    for (const table of tableNames) {
      this.#tables.set(table, new Map())
      this.#indexesOf.set(table, [])
      this.#versions.set(table, 0)
    }
    for (const name of Object.keys(indexes) as IndexName[]) {
      const index: Index = { ...indexes[name], entries: new KeyIndex() }
      this.#indexes.set(name, index)
      this.#indexesOf.get(index.table)?.push(index)
    }
  }

  /** A store that holds these records; they are frozen and owned by the store from now on. */
  static of(records: Partial<Records>): Store {
    const filling = Store.filling(records)
    for (;;) {
      const { done, value } = filling.next()
      if (done) return value
    }
  }

  /** As `of`, in small steps, so that who makes a store of many records can give others their turn. */
  static *filling(records: Partial<Records>): Generator<undefined, Store> {
    const store = new Store()
    let count = 0
    for (const table of tableNames) {
      for (const record of records[table] ?? []) {
        store.#put(table, record)
        if (++count % 1000 === 0) yield
      }
    }
    return store
  }

  get<T extends TableName>(table: T, id: Id): Tables[T] | undefined {
    return this.#table(table).get(id)
  }

  /** The record, or a Problem that says what is missing. */
  need<T extends TableName>(table: T, id: Id): Tables[T] {
    const record = this.get(table, id)
    if (!record)
      throw new Problem('not-found', `This ${nouns[table]} is no longer in the project.`, { table, id })
    return record
  }

  /** All records of a table, in the order they came. */
  all<T extends TableName>(table: T): IterableIterator<Tables[T]> {
    return this.#table(table).values()
  }

  count(table: TableName): number {
    return this.#table(table).size
  }

  /** Records found under a key of an index; none is an empty list. */
  by<I extends IndexName>(name: I, key: string): readonly IndexRecord<I>[] {
    const index = this.#indexes.get(name)
    if (!index) return []
    const table = this.#table(index.table)
    // An id stands in an index only while its record stands in the table.
    return index.entries.ids(key).map((id) => table.get(id) as IndexRecord<I>)
  }

  /** How many references name this record. */
  named(id: Id): number {
    return this.#named.get(id) ?? 0
  }

  /** Grows with each change to a table, so that answers can be kept until they are stale. */
  version(table: TableName): number {
    return this.#versions.get(table) ?? 0
  }

  /** The one project record. */
  project(): Tables['project'] {
    const first = this.#table('project').values().next()
    if (first.done) throw new Error('A store without its project record')
    return first.value
  }

  /** Everything, as plain data. The records are the store's own frozen ones. */
  records(): Records {
    return Object.fromEntries(tableNames.map((t) => [t, [...this.#table(t).values()]])) as unknown as Records
  }

  /**
   * Whether these operations can be applied, all or none. Throws a Problem `conflict` that names the first record which
   * is not as an operation expects it, or would dangle, or would become its own ancestor. Changes nothing.
   */
  check(operations: readonly Operation[]): void {
    const after = new Map<Id, Operation>()
    for (const op of operations) {
      if (after.has(op.id)) throw new Error(`A transaction names ${op.table}/${op.id} twice`)
      after.set(op.id, op)
      const now = this.get(op.table, op.id) ?? null
      if (now !== op.before && !deepEqual(now, op.before)) throw changedSince(op, now)
    }
    const exists = (table: TableName, id: Id): boolean => {
      const op = after.get(id)
      return op ? op.table === table && op.after !== null : this.get(table, id) !== undefined
    }
    const gained = gainedNames(operations)
    for (const op of operations) {
      if (op.after === null) continue
      for (const [table, id] of referencesOf(op.table, op.after)) {
        if (!exists(table, id)) throw dangling(op, table, id)
      }
    }
    for (const op of operations) {
      if (op.after === null && this.named(op.id) + (gained.get(op.id) ?? 0) > 0) throw stillNamed(op)
    }
    for (const name of unique) this.#checkUnique(name, operations, after)
    for (const op of operations) {
      if (acyclic.includes(op.table) && op.after) this.#checkAncestors(op.after as Tables['codes'], after)
    }
  }

  /** These operations without those that would take a record of this table away while others still name it. */
  sparing(table: TableName, operations: readonly Operation[]): readonly Operation[] {
    const gained = gainedNames(operations)
    return operations.filter(
      (op) => op.table !== table || op.after !== null || this.named(op.id) + (gained.get(op.id) ?? 0) === 0,
    )
  }

  /** Checks, then applies. After a throw nothing has changed. */
  apply(operations: readonly Operation[]): void {
    this.check(operations)
    for (const op of operations) {
      const now = this.get(op.table, op.id)
      if (op.after === null) {
        if (now) this.#take(op.table, now)
      } else if (now) this.#replace(op.table, now, op.after)
      else this.#put(op.table, op.after)
    }
    for (const watcher of this.#watchers) watcher(operations)
  }

  /**
   * Tells of every change after it was made, for answers that follow the changes instead of being worked out anew. A
   * watcher must not throw and must not change anything. Returns the way to stop it.
   */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  #table<T extends TableName>(table: T): Map<Id, Tables[T]> {
    return this.#tables.get(table) as Map<Id, Tables[T]>
  }

  #put(table: TableName, record: Tables[TableName]): void {
    this.#table(table).set(record.id, deepFreeze(record))
    this.#link(table, record, 1)
  }

  #take(table: TableName, record: Tables[TableName]): void {
    this.#table(table).delete(record.id)
    this.#link(table, record, -1)
  }

  #link(table: TableName, record: Tables[TableName], step: 1 | -1): void {
    for (const { keys, entries } of this.#indexesOf.get(table) ?? [])
      for (const key of keys(record as never)) entries[step === 1 ? 'add' : 'delete'](key, record.id)
    for (const [, id] of referencesOf(table, record)) this.#name(id, step)
    this.#changed(table)
  }

  /** Most keys and references stay: a correction replaces thousands of passages of which only the place is another. */
  #replace(table: TableName, before: Tables[TableName], after: Tables[TableName]): void {
    this.#table(table).set(after.id, deepFreeze(after))
    for (const index of this.#indexesOf.get(table) ?? []) {
      const [old, fresh] = [index.keys(before as never), index.keys(after as never)]
      if (isSameList(old, fresh)) continue
      for (const key of old) index.entries.delete(key, after.id)
      for (const key of fresh) index.entries.add(key, after.id)
    }
    const [old, fresh] = [referencesOf(table, before), referencesOf(table, after)]
    old.forEach(([, id], i) => id !== fresh[i]?.[1] && this.#name(id, -1))
    fresh.forEach(([, id], i) => id !== old[i]?.[1] && this.#name(id, 1))
    this.#changed(table)
  }

  #name(id: Id, step: number): void {
    const count = this.named(id) + step
    if (count === 0) this.#named.delete(id)
    else this.#named.set(id, count)
  }

  #changed(table: TableName): void {
    this.#versions.set(table, this.version(table) + 1)
  }

  #checkUnique(name: IndexName, operations: readonly Operation[], after: ReadonlyMap<Id, Operation>): void {
    const { table, keys } = indexes[name]
    const taken = new Set<string>()
    for (const op of operations) {
      if (op.table !== table || op.after === null) continue
      for (const key of keys(op.after as never)) {
        const isTaken = this.#indexes.get(name)?.entries.hasOther(key, (id) => after.has(id))
        if (isTaken || taken.has(key)) throw alreadyThere(op)
        taken.add(key)
      }
    }
  }

  #checkAncestors(record: Tables['codes'], after: ReadonlyMap<Id, Operation>): void {
    const seen = new Set<Id>([record.id])
    let parentId = record.parentId
    while (parentId !== null) {
      if (seen.has(parentId)) {
        throw new Problem(
          'conflict',
          `"${record.name}" cannot be placed under itself or one of its own sub-codes.`,
          {
            table: 'codes',
            id: record.id,
          },
        )
      }
      seen.add(parentId)
      const op = after.get(parentId)
      const parent = (op ? op.after : this.get('codes', parentId)) as Tables['codes'] | null | undefined
      parentId = parent?.parentId ?? null
    }
  }
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])
