import type { Store } from '../../../shared/core/store'
import type { Id, Memo } from '../../../shared/model/entities'

/** How the memos were left, so that they are found so again after another tab was looked at. */
export interface Memory {
  view: 'here' | 'all'
  /** The memo that is open, and whether it is being written. */
  open: { readonly id: Id; readonly writing: boolean } | null
  /** Number of the last wish to open a memo that was followed. */
  asked: number
  query: string
  kind: Memo['kind'] | 'every'
  /** Blank memos that were opened by themselves once; they are not again. */
  readonly offered: Set<Id>
}

const memories = new WeakMap<Store, Memory>()

/** What is remembered of a project's memos while its window is open. */
export function memoryOf(store: Store): Memory {
  const known = memories.get(store)
  if (known) return known
  const made: Memory = { view: 'here', open: null, asked: 0, query: '', kind: 'every', offered: new Set() }
  memories.set(store, made)
  return made
}
