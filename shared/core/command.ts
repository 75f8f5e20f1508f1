import type { Id } from '../model/entities'
import type { Detail, Operation } from './operation'
import type { Store } from './store'

/** What a plan may look at. It is handed the clock and the source of ids, so that it stays pure. */
export interface Context {
  readonly store: Store
  /** A fresh UUID at each call. */
  readonly newId: () => Id
  /** ISO 8601, UTC. */
  readonly now: string
  /** The coder who acts. */
  readonly by: Id
  /** The words of a revision, whole. */
  readonly text: (revisionId: Id) => string
}

/** What a command wants done. No operations means that everything is so already: nothing is logged. */
export interface Plan<R = unknown> {
  readonly operations: readonly Operation[]
  /** For the history; see Transaction. */
  readonly detail?: Detail
  /** Answer for the caller: ids of what was made, counts. Plain data. */
  readonly result: R
}

/** One entry of the command table, as the engine sees it. */
export interface Command {
  /** English sentence for the history, past tense, with `{{name}}` for what `detail` holds. */
  readonly label: string
  /** False where undo passes over it. */
  readonly undoable: boolean
  /** True where only the host may run it, because it needs files beside the log. */
  readonly internal: boolean
  /** Checks the arguments; throws a Problem `invalid` that names the field. */
  readonly parse: (args: unknown) => unknown
  /** Pure; throws a Problem where the rules forbid the step. */
  readonly plan: (args: never, context: Context) => Plan
}
