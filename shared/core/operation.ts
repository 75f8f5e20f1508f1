import type { Id } from '../model/entities'
import type { TableName, Tables } from '../model/tables'
import { Problem } from '../problem'
import { deepEqual } from './deep-equal'

/** What happens to one record: `null` means that it does not exist before, or after. */
export type Operation = {
  [T in TableName]: {
    readonly table: T
    readonly id: Id
    readonly before: Tables[T] | null
    readonly after: Tables[T] | null
  }
}[TableName]

/** Names and numbers that let a person read the step later ("Ana renamed 'hope' to 'hoping'"). */
export type Detail = Readonly<Record<string, string | number>>

/**
 * One step of work, and the unit of undo, history and exchange between hosts. Names each record at most once, so its
 * operations have no order and their inverse is a swap of `before` and `after`.
 */
export interface Transaction {
  /** Place in the log, from 1, without gaps. */
  readonly seq: number
  readonly id: Id
  /** ISO 8601, for display only. */
  readonly at: string
  /** The coder. */
  readonly by: Id
  readonly kind: 'do' | 'undo' | 'redo'
  /** Name of the command that caused it; for undo and redo, the one that was undone or redone. */
  readonly command: string
  readonly detail: Detail
  /** For undo, redo and going back: the `seq`s whose effect this takes back. */
  readonly reverts?: readonly number[]
  /** Steps with the same gesture (one drag, one stretch of typing) are undone together. */
  readonly gesture?: string
  /** False for steps that undo passes over, such as switching the coder. */
  readonly undoable?: boolean
  readonly operations: readonly Operation[]
}

/** Makes an operation; the cast holds because `before` and `after` are of the table's own type. */
export function operation<T extends TableName>(
  table: T,
  before: Tables[T] | null,
  after: Tables[T] | null,
): Operation {
  const record = after ?? before
  if (record === null) throw new Error(`An operation on ${table} that neither finds nor leaves a record`)
  return { table, id: record.id, before, after } as Operation
}

/** The operation that takes this one back. */
export const invert = (op: Operation): Operation =>
  ({ ...op, before: op.after, after: op.before }) as Operation

/**
 * One list of operations with the effect of several lists run one after another (oldest first). Records that end as they
 * began fall out. Throws a Problem `conflict` where somebody else changed a record between two of the lists.
 */
export function compose(steps: readonly (readonly Operation[])[]): readonly Operation[] {
  const byRecord = new Map<string, Operation>()
  for (const step of steps) {
    for (const op of step) {
      const key = `${op.table}/${op.id}`
      const earlier = byRecord.get(key)
      if (earlier && earlier.after !== op.before && !deepEqual(earlier.after, op.before)) {
        throw new Problem(
          'conflict',
          'This was changed by somebody else in between, so it cannot be taken back as one step. Nothing was changed.',
          { table: op.table, id: op.id },
        )
      }
      byRecord.set(key, earlier ? ({ ...op, before: earlier.before } as Operation) : op)
    }
  }
  return [...byRecord.values()].filter(
    (op) => !(op.before === null && op.after === null) && op.before !== op.after,
  )
}
