import type { Operation, Transaction } from '../../shared/core/operation'
import type { Id } from '../../shared/model/entities'
import { tableNames } from '../../shared/model/tables'
import type { Records, TableName, Tables } from '../../shared/model/tables'
import { Problem } from '../../shared/problem'

/** A project's records at one moment, by table and id. Not to be changed. */
export interface Then {
  readonly seq: number
  /** The record, or a Problem `not-found`. */
  need<T extends TableName>(table: T, id: Id): Tables[T]
  records(): Records
}

/** What the past is read from. */
export interface PastParts {
  /** The present state, at a moment when all of it is durable. */
  readonly present: () => Promise<{ readonly seq: number; readonly records: Records }>
  /** Hands over the steps from `from` on in order; see OpenProject. */
  readonly walk: (from: number, take: (tx: Transaction) => boolean) => Promise<void>
}

type State = ReadonlyMap<TableName, ReadonlyMap<Id, Tables[TableName]>>
interface Kept {
  readonly seq: number
  readonly state: State
}

/** States kept at hand; each costs a pointer per record. */
const most = 8

const known: ReadonlySet<string> = new Set(tableNames)

/** The project as it stood after any step of its log. Begins at the nearest state at hand, older or newer. */
export class Past {
  readonly #parts: PastParts
  /** The one used last is last. */
  #kept: Kept[] = []

  constructor(parts: PastParts) {
    this.#parts = parts
  }

  /** The state after step `seq`; 0 is nothing. Throws a Problem where the log does not reach there. */
  async at(seq: number): Promise<Then> {
    const kept = this.#kept.find((one) => one.seq === seq) ?? (await this.#make(seq))
    this.#keep(kept)
    const { state } = kept
    return {
      seq,
      need: (table, id) => {
        const record = state.get(table)?.get(id)
        if (!record) throw new Problem('not-found', 'This was not in the project then.', { table, id })
        return record as never
      },
      records: () =>
        Object.fromEntries(
          tableNames.map((table) => [table, [...(state.get(table)?.values() ?? [])]]),
        ) as never,
    }
  }

  /** What changes between the states after two steps, each record once; backwards where `to` lies before `from`. */
  async change(from: number, to: number): Promise<readonly Operation[]> {
    const [low, high] = from < to ? [from, to] : [to, from]
    const net = new Map<string, Operation>()
    let reached = low
    if (low < high) {
      await this.#parts.walk(low + 1, (tx) => {
        if (tx.seq > high || tx.seq !== reached + 1) return false
        reached = tx.seq
        for (const op of tx.operations) {
          if (!known.has(op.table)) continue
          const key = `${op.table}/${op.id}`
          const earlier = net.get(key)
          net.set(key, earlier ? ({ ...op, before: earlier.before } as Operation) : op)
        }
        return tx.seq < high
      })
    }
    if (reached !== high) throw unreadable(reached + 1)
    const changes = [...net.values()].filter((op) => op.before !== null || op.after !== null)
    return from <= to
      ? changes
      : changes.map((op) => ({ ...op, before: op.after, after: op.before }) as Operation)
  }

  async #make(seq: number): Promise<Kept> {
    const { seq: last, records } = await this.#parts.present()
    if (seq > last) throw new Problem('not-found', `There is no step ${seq} yet.`)
    const present = (): Kept => ({
      seq: last,
      state: new Map(tableNames.map((table) => [table, new Map(records[table].map((r) => [r.id, r]))])),
    })
    const bases: { readonly seq: number; readonly take: () => Kept }[] = [
      { seq: 0, take: () => ({ seq: 0, state: new Map() }) },
      { seq: last, take: present },
      ...this.#kept.map((kept) => ({ seq: kept.seq, take: () => kept })),
    ]
    bases.sort((a, b) => Math.abs(a.seq - seq) - Math.abs(b.seq - seq))
    let problem: unknown
    for (const base of bases) {
      try {
        const changes = await this.change(base.seq, seq)
        return { seq, state: changed(base.take().state, changes) }
      } catch (error) {
        // Another base may lie on the right side of what cannot be read.
        if (!(error instanceof Problem)) throw error
        problem ??= error
      }
    }
    throw problem
  }

  #keep(kept: Kept): void {
    this.#kept = [...this.#kept.filter((one) => one.seq !== kept.seq), kept].slice(-most)
  }
}

function changed(state: State, operations: readonly Operation[]): State {
  const next = new Map(tableNames.map((table) => [table, new Map(state.get(table) ?? [])]))
  for (const { table, id, after } of operations) {
    if (after) next.get(table)?.set(id, after)
    else next.get(table)?.delete(id)
  }
  return next
}

const unreadable = (seq: number): Problem =>
  new Problem(
    'io',
    `Step ${seq} of the project’s history cannot be read, so this moment cannot be put together again. What is in the project now is not touched by that.`,
  )
