import type { Id } from '../model/entities'
import type { TableName } from '../model/tables'
import { Problem } from '../problem'
import { strandingCodes } from './code-tree'
import { deepEqual } from './deep-equal'
import { invert } from './operation'
import type { Operation, Transaction } from './operation'
import { nouns } from './refusals'
import type { Store } from './store'

/** Which steps are to be taken back: all of the active coder's after a step, or one of them alone. */
export type Back = { readonly after: number } | { readonly only: number }

/** Something that stands in the way of taking steps back: a record that is no longer as they left it. */
export interface Obstacle {
  readonly table: TableName
  readonly id: Id
  /** Coder who changed it, or built on it; null where that is not known. */
  readonly by: Id | null
}

/** How many records of a table would come, change and go. */
export interface Tally {
  readonly table: TableName
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** What taking steps back would do. */
export interface WayBack {
  /** Steps whose effect is taken back, oldest first. */
  readonly seqs: readonly number[]
  /** The inverse of all of them as one step; meaningless where there are obstacles. */
  readonly operations: readonly Operation[]
  readonly obstacles: readonly Obstacle[]
}

interface Net {
  /** State of the record before the first of the steps, and after the last. */
  readonly first: Operation
  last: Operation
  /** Somebody else changed it between two of the steps. */
  broken: boolean
  /** Who touched it since, other than by these steps. */
  by: Id | null
}

/** Puts steps together to take them back as one. Handed the log in order, it picks those that are wanted. */
class WayBackBuilder {
  readonly #wanted: (tx: Transaction) => boolean
  readonly #net = new Map<string, Net>()
  readonly #seqs: number[] = []

  constructor(wanted: (tx: Transaction) => boolean) {
    this.#wanted = wanted
  }

  /** Takes the next transaction of the log into account. */
  take(tx: Transaction): void {
    const isWanted = this.#wanted(tx)
    if (isWanted) this.#seqs.push(tx.seq)
    for (const op of tx.operations) {
      const key = `${op.table}/${op.id}`
      const net = this.#net.get(key)
      if (!isWanted) {
        if (net) net.by = tx.by
      } else if (!net) {
        this.#net.set(key, { first: op, last: op, broken: false, by: null })
      } else {
        if (!same(net.last.after, op.before)) net.broken = true
        net.last = op
      }
    }
  }

  /** The way back from how things stand now. */
  finish(store: Store): WayBack {
    const nets = [...this.#net.values()].filter(({ first, last }) => !same(first.before, last.after))
    const obstacles: Obstacle[] = []
    for (const { first, last, broken, by } of nets) {
      const now = store.get(first.table, first.id) ?? null
      if (broken || !same(now, last.after)) obstacles.push({ table: first.table, id: first.id, by })
    }
    const inverse = nets.map(({ first, last }) => invert({ ...last, before: first.before } as Operation))
    // A passage is a place in a text and belongs to nobody, and a coder who has worked belongs to the work: they stay
    // while others have something on them.
    const operations = store.sparing('coders', store.sparing('quotations', inverse))
    if (obstacles.length === 0) obstacles.push(...refusals(store, operations))
    if (obstacles.length === 0)
      for (const { id, removed } of strandingCodes(store, operations))
        obstacles.push({ table: 'codes', id, by: removed?.by ?? null })
    return { seqs: this.#seqs, operations, obstacles }
  }
}

/** Steps of the log that are read at a time. */
const stretch = 500

/** What there is to go back in; `last` is the last step of the log. */
export interface Ground {
  readonly store: Store
  readonly read: (seqs: readonly number[]) => Promise<readonly Transaction[]>
  readonly last: number
}

/** The way back for the active coder. Throws a Problem `refused` where a step may not be taken back on its own. */
export async function wayBack(back: Back, { store, read, last }: Ground): Promise<WayBack> {
  const by = store.project().activeCoderId
  const from = 'only' in back ? back.only : back.after + 1
  const builder = new WayBackBuilder((tx) =>
    'only' in back ? tx.seq === back.only : tx.by === by && tx.undoable !== false,
  )
  for (let next = Math.max(1, from); next <= last; next += stretch) {
    const seqs = Array.from({ length: Math.min(stretch, last - next + 1) }, (_, i) => next + i)
    for (const tx of await read(seqs)) {
      if ('only' in back && tx.seq === back.only) mayTakeBack(tx, by)
      builder.take(tx)
    }
  }
  return builder.finish(store)
}

/** Why the store would not take these operations, as far as it says. */
function refusals(store: Store, operations: readonly Operation[]): readonly Obstacle[] {
  try {
    store.check(operations)
    return []
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'conflict') throw error
    const { table, id } = error.details as { readonly table: TableName; readonly id: Id }
    return [{ table, id, by: null }]
  }
}

/** Counts what operations do. What is put away but kept counts as gone, what comes back from there as new. */
export function tally(operations: readonly Operation[]): readonly Tally[] {
  const counts = new Map<TableName, { added: number; changed: number; removed: number }>()
  for (const op of operations) {
    const count = counts.get(op.table) ?? { added: 0, changed: 0, removed: 0 }
    counts.set(op.table, count)
    const was = isThere(op.before)
    const is = isThere(op.after)
    if (was === is) count.changed++
    else if (is) count.added++
    else count.removed++
  }
  return [...counts].map(([table, count]) => ({ table, ...count }))
}

const isThere = (record: Operation['before']): boolean =>
  record !== null && !('removed' in record && record.removed !== null)

const same = (a: Operation['before'], b: Operation['before']): boolean => a === b || deepEqual(a, b)

function mayTakeBack(tx: Transaction, by: Id): void {
  if (tx.by !== by) {
    throw new Problem('refused', 'This step was made by somebody else; only they can take it back.')
  }
  if (tx.undoable === false || tx.kind !== 'do') {
    throw new Problem('refused', 'This step cannot be taken back on its own.')
  }
}

/** How the history tells of going back: the one step that was taken back, or how many. */
export function toldAs(
  step: Transaction | undefined,
  count: number,
): Pick<Transaction, 'command' | 'detail'> {
  return step
    ? { command: 'history.take-back', detail: { ...step.detail, command: step.command } }
    : { command: 'history.go-back', detail: { count } }
}

/** A Problem `conflict` that names what stands in the way of going back. */
export function inTheWay(store: Store, obstacles: readonly Obstacle[]): Problem {
  const { table, id, by } = obstacles[0] ?? { table: 'project', id: '', by: null }
  const record = store.get(table, id)
  const name = record && 'name' in record ? ` “${record.name}”` : ''
  const who = by === null ? undefined : store.get('coders', by)?.name
  const noun = nouns[table]
  return new Problem(
    'conflict',
    who === undefined
      ? `The ${noun}${name} is in use by newer work, so this cannot be taken back. Nothing was changed.`
      : `${who} has changed the ${noun}${name} since, so this cannot be taken back. Nothing was changed.`,
    { table, id, by },
  )
}
