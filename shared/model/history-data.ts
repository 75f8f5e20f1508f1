import type { Id } from './entities'

/** One thing a coder can take back: the `seq`s of the steps that are taken back together, oldest first. */
export interface HistoryEntry {
  readonly seqs: readonly number[]
  readonly gesture?: string
}

/** What each coder can undo and redo, newest last, as plain data for the checkpoint. */
export type HistoryData = Readonly<
  Record<Id, { readonly undo: readonly HistoryEntry[]; readonly redo: readonly HistoryEntry[] }>
>
