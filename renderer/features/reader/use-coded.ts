import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'
import type { TableName } from '../../../shared/model/tables'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { codingsIn } from '../../../shared/queries/retrieve'
import { useQuery } from '../../hooks'
import { codedItems } from './coded-item'
import type { CodedItem } from './coded-item'

const tables = ['codings', 'quotations', 'codes', 'coders', 'sources', 'memos', 'project'] as const

/** An answer and the state of the tables it was made from. */
interface Kept<T> {
  readonly stamp: string
  readonly value: T
}

const stampOf = (store: Store, names: readonly TableName[]): string =>
  names.map((name) => store.version(name)).join(' ')

/** Per source: two may be open side by side. */
const keptItems = new WeakMap<Store, Map<Id, Kept<readonly CodedItem[]>>>()

/** Sources of which the codings are kept ready. */
const mostKept = 3
const keptColours = new WeakMap<Store, Kept<ReadonlyMap<Id, string>>>()

/** Colours of living codes; looked up anew only when codes change. */
function coloursOf(store: Store): ReadonlyMap<Id, string> {
  const stamp = stampOf(store, ['codes'])
  const kept = keptColours.get(store)
  if (kept?.stamp === stamp) return kept.value
  const value = new Map(flatten(codebook(store)).map(({ code, colour }) => [code.id, colour]))
  keptColours.set(store, { stamp, value })
  return value
}

/** Reader and inspector ask for the same codings; the last answer is kept. */
function itemsOf(store: Store, sourceId: Id): readonly CodedItem[] {
  const stamp = stampOf(store, tables)
  const shelf = keptItems.get(store) ?? new Map<Id, Kept<readonly CodedItem[]>>()
  keptItems.set(store, shelf)
  const kept = shelf.get(sourceId)
  if (kept?.stamp === stamp) return kept.value
  const colours = coloursOf(store)
  const discussed = new Set<Id>()
  for (const memo of store.all('memos')) for (const { id } of memo.targets) discussed.add(id)
  const value = codedItems(codingsIn(store, sourceId), {
    colourOf: ({ code }) => colours.get(code.id) ?? '#7A828C',
    hasMemo: ({ coding, quotation }) => discussed.has(coding.id) || discussed.has(quotation.id),
    activeCoderId: store.project().activeCoderId,
  })
  shelf.delete(sourceId)
  shelf.set(sourceId, { stamp, value })
  for (const id of shelf.keys()) {
    if (shelf.size <= mostKept) break
    shelf.delete(id)
  }
  return value
}

/** Codings of a source's current text, ready to be painted. */
export function useCoded(sourceId: Id | null): readonly CodedItem[] {
  return useQuery((store) => (sourceId === null ? [] : itemsOf(store, sourceId)), tables, [sourceId])
}
