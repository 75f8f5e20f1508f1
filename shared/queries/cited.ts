import type { Store } from '../core/store'
import type { Id } from '../model/entities'
import { citations } from '../text/references/cite'
import type { Cited } from '../text/references/cite'
import type { Reference } from '../text/references/item'

const kept = new WeakMap<Store, { readonly version: number; readonly cited: ReadonlyMap<Id, Cited> }>()

/** How living sources are cited of which it is known where they were published; worked out anew when sources change. */
export function citedSources(store: Store): ReadonlyMap<Id, Cited> {
  const version = store.version('sources')
  const before = kept.get(store)
  if (before?.version === version) return before.cited
  const works = new Map<Id, Reference>()
  for (const { id, reference, removed } of store.all('sources')) {
    if (reference && !removed) works.set(id, reference)
  }
  const cited = citations(works)
  kept.set(store, { version, cited })
  return cited
}
