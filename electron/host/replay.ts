import { History } from '../../shared/core/history'
import type { Operation, Transaction } from '../../shared/core/operation'
import { Store } from '../../shared/core/store'
import { formatVersion, minReader, minWriter, unknownParts } from '../../shared/model/project-file'
import type { CheckpointData } from '../../shared/model/project-file'
import { tableNames } from '../../shared/model/tables'
import { Problem } from '../../shared/problem'
import type { LogIndex } from './log-index'

/** Parts of a project that only a newer program knows. They are carried along and written back. */
export interface Foreign {
  readonly top: Readonly<Record<string, unknown>>
  /** Whole tables by name. */
  readonly tables: Readonly<Record<string, unknown>>
  readonly version: number
  readonly minReader: number
  readonly minWriter: number
}

/** A project as it stands after the last transaction that could be replayed. */
export interface Replayed {
  readonly store: Store
  readonly history: History
  readonly seq: number
  readonly foreign: Foreign
}

const known: ReadonlySet<string> = new Set(tableNames)

/** Whether a step touches a table that only a newer program knows. */
export const isForeign = (tx: Transaction): boolean => tx.operations.some((op) => !known.has(op.table))

/** Records of tables that are not ours, changed as the log says. */
class ForeignTables {
  readonly #tables: Map<string, unknown>

  constructor(tables: Readonly<Record<string, unknown>>) {
    this.#tables = new Map(Object.entries(tables))
  }

  apply(op: Operation): void {
    const table = this.#tables.get(op.table)
    const rest = (Array.isArray(table) ? (table as unknown[]) : []).filter(
      (record) => (record as { id?: unknown } | null)?.id !== op.id,
    )
    this.#tables.set(op.table, op.after === null ? rest : [...rest, op.after])
  }

  toData(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#tables)
  }
}

/**
 * A checkpoint (null: nothing at all) and the transactions after it, as far as they follow one another and fit, and not
 * beyond step `upTo`. Null where there is no project at the end.
 */
export async function replay(
  base: CheckpointData | null,
  index: LogIndex,
  upTo = Number.POSITIVE_INFINITY,
): Promise<Replayed | null> {
  const unknown = base ? unknownParts(base) : { top: {}, tables: {} }
  const store = base ? Store.of(base.tables) : new Store()
  const history = base ? History.from(base.history) : new History()
  const tables = new ForeignTables(unknown.tables)
  let seq = base?.seq ?? 0
  await index.each(seq + 1, (tx) => {
    if (tx.seq > upTo) return false
    try {
      store.apply(tx.operations.filter((op) => known.has(op.table)))
    } catch (error) {
      // It does not fit what came before: the log is damaged here, and what follows cannot be right either.
      if (error instanceof Problem) return false
      throw error
    }
    for (const op of tx.operations) if (!known.has(op.table)) tables.apply(op)
    history.push(tx)
    seq = tx.seq
    return true
  })
  if (store.count('project') !== 1 || store.count('coders') === 0) return null
  const foreign: Foreign = {
    top: unknown.top,
    tables: tables.toData(),
    version: Math.max(base?.version ?? 1, formatVersion),
    minReader: Math.max(base?.minReader ?? 1, minReader),
    minWriter: Math.max(base?.minWriter ?? 1, minWriter),
  }
  return { store, history, seq, foreign }
}
