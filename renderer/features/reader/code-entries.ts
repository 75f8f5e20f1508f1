import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { codeFinder } from './code-finder'

/** The living codes, ready to be picked from. */
export interface CodeEntries {
  /** In the order of the codebook; their counts may be of an earlier moment. */
  readonly nodes: readonly CodebookNode[]
  readonly byId: ReadonlyMap<Id, CodebookNode>
  /** Finds codes by what was typed, best first. What it needs is made when it is first asked. */
  readonly find: (query: string) => readonly CodebookNode[]
}

const kept = new WeakMap<Store, { readonly version: number; readonly entries: CodeEntries }>()

/** The living codes of a store; made once for each state of the codebook, so that the picker opens at once. */
export function codeEntries(store: Store): CodeEntries {
  const version = store.version('codes')
  const known = kept.get(store)
  if (known?.version === version) return known.entries
  const nodes = flatten(codebook(store))
  let find: CodeEntries['find'] | null = null
  const entries: CodeEntries = {
    nodes,
    byId: new Map(nodes.map((node) => [node.code.id, node])),
    find: (query) => {
      if (query.trim() === '') return nodes
      find ??= codeFinder(nodes)
      return find(query)
    },
  }
  kept.set(store, { version, entries })
  return entries
}
