import { z } from 'zod'
import type { AuditEntry } from '../core/audit'
import type { DefinitionState } from '../core/definition-states'
import type { Obstacle, Tally } from '../core/going-back'
import type { Operation } from '../core/operation'
import { fields } from '../model/entities'
import type { Records } from '../model/tables'

/** Which steps of the history to list; what is left out puts no limit, several limits hold together. */
export const StepFilter = z.object({
  /** Steps about this record, or about what hangs on it: a code's codings, a source's passages. */
  thingId: fields.Id.optional(),
  /** First parts of commands' names: `code`, `coding`, `memo` ... */
  nouns: z.array(z.string().max(40)).max(40).optional(),
  coderIds: z.array(fields.Id).max(1000).optional(),
  /** Steps made from this instant on. */
  since: fields.Instant.optional(),
  /** ... and before this one. */
  until: fields.Instant.optional(),
  /**
   * Words of the sentence. A step fits where each of them is found in a name that the step tells, or belongs to the
   * sentences of its command or kind; those are the caller's, in the user's language.
   */
  words: z
    .array(
      z.object({
        names: z.array(z.string().max(200)).max(100),
        commands: z.array(z.string().max(64)).max(300).default([]),
        kinds: z.array(z.enum(['do', 'undo', 'redo'])).default([]),
      }),
    )
    .max(20)
    .optional(),
})
export type StepFilter = z.output<typeof StepFilter>

const seq = z.number().int().nonnegative()

/** Which steps to take back: all of the active coder's after one, or one alone. */
export const Back = z.union([z.strictObject({ after: seq }), z.strictObject({ only: seq })])

/** Calls about what was done. */
export const historyCalls = {
  'history.list': z.object({
    before: z.number().int().optional(),
    limit: z.number().int().positive().max(500).default(100),
    filter: StepFilter.optional(),
  }),
  /** What `history.go-back` would do. */
  'history.preview': Back,
  'history.go-back': Back,
  /** When something was done, for a slider over time. */
  'history.marks': z.object({}).default({}),
  /** All records as they stood after a step. */
  'history.at': z.object({ seq }),
  /** What changes from the state after one step to the state after another, forwards or backwards, as one step. */
  'history.change': z.object({ from: seq, to: seq }),
  /** The states that a code's definition went through; with `each` every step of a stretch of editing is one. */
  'code.history': z.object({ id: fields.Id, each: z.boolean().default(false) }),
} as const

/** What they answer. */
export interface HistoryOutputs {
  /**
   * Newest first; `more`: there are older ones that fit. `undone`: those of them whose effect was taken back and not
   * brought back since; null where nothing was filtered, and the entries themselves tell.
   */
  'history.list': {
    readonly entries: readonly AuditEntry[]
    readonly more: boolean
    readonly undone: readonly number[] | null
  }
  'history.preview': {
    /** How many steps would be taken back. */
    readonly steps: number
    readonly changes: readonly Tally[]
    readonly obstacles: readonly Obstacle[]
  }
  /** `seq` is null where everything stood as it was to stand. */
  'history.go-back': { readonly seq: number | null }
  /** The first step of each quarter of an hour in which something was done, oldest first, and the last step of all. */
  'history.marks': {
    readonly marks: readonly { readonly seq: number; readonly at: string }[]
    readonly last: number
  }
  'history.at': { readonly seq: number; readonly records: Records }
  'history.change': { readonly operations: readonly Operation[] }
  /** Oldest first. */
  'code.history': { readonly states: readonly DefinitionState[] }
}
