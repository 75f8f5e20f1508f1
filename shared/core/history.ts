import type { Id } from '../model/entities'
import type { HistoryData, HistoryEntry } from '../model/history-data'
import type { Transaction } from './operation'

interface Stacks {
  undo: HistoryEntry[]
  redo: HistoryEntry[]
}

/** What each coder can undo and redo: a fold over the log, so it survives a restart. */
export class History {
  readonly #stacks = new Map<Id, Stacks>()

  static from(data: HistoryData): History {
    const history = new History()
    for (const [coder, { undo, redo }] of Object.entries(data)) {
      history.#stacks.set(coder, { undo: [...undo], redo: [...redo] })
    }
    return history
  }

  /** Takes the next transaction of the log into account. */
  push(tx: Transaction): void {
    if (tx.undoable === false) return
    const stacks = this.#of(tx.by)
    if (tx.kind === 'undo') {
      stacks.undo.pop()
      stacks.redo.push({ seqs: [tx.seq] })
      return
    }
    if (tx.kind === 'redo') {
      stacks.redo.pop()
      stacks.undo.push({ seqs: [tx.seq] })
      return
    }
    stacks.redo = []
    const top = stacks.undo.at(-1)
    if (tx.gesture !== undefined && top?.gesture === tx.gesture) {
      stacks.undo[stacks.undo.length - 1] = { seqs: [...top.seqs, tx.seq], gesture: tx.gesture }
    } else {
      stacks.undo.push(
        tx.gesture === undefined ? { seqs: [tx.seq] } : { seqs: [tx.seq], gesture: tx.gesture },
      )
    }
  }

  /** What this coder would undo next. */
  nextUndo(coder: Id): HistoryEntry | undefined {
    return this.#stacks.get(coder)?.undo.at(-1)
  }

  /** What this coder would redo next. */
  nextRedo(coder: Id): HistoryEntry | undefined {
    return this.#stacks.get(coder)?.redo.at(-1)
  }

  toData(): HistoryData {
    return Object.fromEntries(
      [...this.#stacks].map(([coder, s]) => [coder, { undo: [...s.undo], redo: [...s.redo] }]),
    )
  }

  #of(coder: Id): Stacks {
    let stacks = this.#stacks.get(coder)
    if (!stacks) this.#stacks.set(coder, (stacks = { undo: [], redo: [] }))
    return stacks
  }
}
