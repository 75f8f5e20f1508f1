import type { HistoryOutputs } from '../../shared/contract/history'
import type { Transaction } from '../../shared/core/operation'
import type { Id } from '../../shared/model/entities'

/** The states a code went through in these steps (oldest first), as each of them left it. */
export function codeStates(
  steps: readonly Transaction[],
  codeId: Id,
): HistoryOutputs['history.states']['states'] {
  return steps.flatMap(({ seq, at, by, operations }) =>
    operations.flatMap((op) =>
      op.table === 'codes' && op.id === codeId && op.after ? [{ seq, at, by, code: op.after }] : [],
    ),
  )
}
