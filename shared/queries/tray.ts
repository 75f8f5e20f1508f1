import type { Store } from '../core/store'
import type { Id, Quotation } from '../model/entities'

/** Passages that ask to be looked at: their text was corrected, or the file they came in is not certain of their place. */
export interface Tray {
  /** Their words are not in the current text. */
  readonly lost: readonly Quotation[]
  /** Their words were changed, or their place is doubtful. */
  readonly changed: readonly Quotation[]
}

const nothing: Tray = { lost: [], changed: [] }

const kept = new WeakMap<Store, { readonly stamp: string; readonly bySource: ReadonlyMap<Id, Tray> }>()

/** The trays of living sources that have something in them, in reading order; worked out once per state. */
function trays(store: Store): ReadonlyMap<Id, Tray> {
  const stamp = `${store.version('quotations')} ${store.version('sources')}`
  const known = kept.get(store)
  if (known?.stamp === stamp) return known.bySource
  const found = new Map<Id, { lost: Quotation[]; changed: Quotation[] }>()
  for (const quotation of store.all('quotations')) {
    const source = store.get('sources', quotation.sourceId)
    if (!source || source.removed) continue
    const isLost = quotation.revisionId !== source.revisionId
    if (!isLost && !quotation.was && !quotation.doubtful) continue
    const tray = found.get(source.id) ?? { lost: [], changed: [] }
    found.set(source.id, tray)
    if (isLost) tray.lost.push(quotation)
    else tray.changed.push(quotation)
  }
  const order = (a: Quotation, b: Quotation): number => a.start - b.start || a.end - b.end
  for (const tray of found.values()) {
    tray.lost.sort(order)
    tray.changed.sort(order)
  }
  kept.set(store, { stamp, bySource: found })
  return found
}

/** What waits in one source, or in all. */
export function trayOf(store: Store, sourceId: Id | null): Tray {
  const all = trays(store)
  if (sourceId !== null) return all.get(sourceId) ?? nothing
  const ordered = [...store.all('sources')].flatMap((source) => all.get(source.id) ?? [])
  return {
    lost: ordered.flatMap(({ lost }) => lost),
    changed: ordered.flatMap(({ changed }) => changed),
  }
}
