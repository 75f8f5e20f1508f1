import type { Steps } from '../../shared/contract/contract'
import type { Transaction } from '../../shared/core/operation'
import type { HistoryEntry } from '../../shared/model/history-data'
import type { OpenProject } from './open-project'

type Step = NonNullable<Steps['undo']>

/** Steps whose names stay at hand. */
const kept = 200

const shelves = new WeakMap<OpenProject, Map<number, Step>>()

/**
 * What the active coder can undo and redo next, with what a person needs to know of it. `just` is a step that was made
 * now: its name is kept, because reading a step of thousands of records back from the log takes as long as making it.
 */
export async function stepsOf(project: OpenProject, just?: Transaction): Promise<Steps> {
  const { history, store } = project.engine
  const by = store.project().activeCoderId
  const shelf = shelves.get(project) ?? new Map<number, Step>()
  shelves.set(project, shelf)
  if (just) {
    shelf.set(just.seq, { command: just.command, detail: just.detail })
    for (const seq of shelf.keys()) {
      if (shelf.size <= kept) break
      shelf.delete(seq)
    }
  }
  const describe = async (entry: HistoryEntry | undefined): Promise<Step | null> => {
    const seq = entry?.seqs.at(-1)
    if (seq === undefined) return null
    const known = shelf.get(seq)
    if (known) return known
    const [transaction] = await project.transactions(seq + 1, 1)
    return transaction ? { command: transaction.command, detail: transaction.detail } : null
  }
  return { undo: await describe(history.nextUndo(by)), redo: await describe(history.nextRedo(by)) }
}
