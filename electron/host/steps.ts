import type { Steps } from '../../shared/contract/contract'
import type { HistoryEntry } from '../../shared/model/history-data'
import type { OpenProject } from './open-project'

/** What the active coder can undo and redo next, with what a person needs to know of it. */
export async function stepsOf(project: OpenProject): Promise<Steps> {
  const { history, store } = project.engine
  const by = store.project().activeCoderId
  const describe = async (entry: HistoryEntry | undefined) => {
    const seq = entry?.seqs.at(-1)
    if (seq === undefined) return null
    const [transaction] = await project.transactions(seq + 1, 1)
    return transaction ? { command: transaction.command, detail: transaction.detail } : null
  }
  return { undo: await describe(history.nextUndo(by)), redo: await describe(history.nextRedo(by)) }
}
