import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'
import type { TableName } from '../../../shared/model/tables'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { codingsIn } from '../../../shared/queries/retrieve'
import type { Retrieved } from '../../../shared/queries/retrieve'
import { useQuery } from '../../hooks'
import { codedItems } from './coded-item'
import type { CodedItem } from './coded-item'

const tables = ['codings', 'quotations', 'codes', 'coders', 'sources', 'memos', 'project'] as const

/** An answer and the state of the tables it was made from. */
interface Kept<T> {
  readonly stamp: string
  readonly value: T
}

interface KeptItems extends Kept<readonly CodedItem[]> {
  readonly byId: ReadonlyMap<Id, CodedItem>
}

/** Texts whose items stay at hand. */
const mostTexts = 6

const stampOf = (store: Store, names: readonly TableName[]): string =>
  names.map((name) => store.version(name)).join(' ')

/** Of codes that have no colour of their own or above them. */
const plain = '#7A828C'

const keptItems = new WeakMap<Store, Map<Id, KeptItems>>()
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

/** Codings of a source's current text as they are now. Reader and inspector ask for the same; the last answer is kept. */
export function codedNow(store: Store, sourceId: Id): readonly CodedItem[] {
  const stamp = stampOf(store, tables)
  const shelf = keptItems.get(store) ?? new Map<Id, KeptItems>()
  keptItems.set(store, shelf)
  const kept = shelf.get(sourceId)
  if (kept?.stamp === stamp) return kept.value
  const colours = coloursOf(store)
  const discussed = new Set<Id>()
  for (const memo of store.all('memos')) for (const { id } of memo.targets) discussed.add(id)
  const parts = {
    colourOf: ({ code }: Retrieved) => colours.get(code.id) ?? plain,
    hasMemo: ({ coding, quotation }: Retrieved) => discussed.has(coding.id) || discussed.has(quotation.id),
    activeCoderId: store.project().activeCoderId,
  }
  const made = codedItems(codingsIn(store, sourceId), parts, kept?.byId)
  const isSame = kept?.value.length === made.length && made.every((item, index) => item === kept.value[index])
  // What another text has gained changes nothing here.
  const value = isSame ? kept.value : made
  const byId = isSame ? kept.byId : new Map(made.map((item) => [item.id, item]))
  shelf.delete(sourceId)
  shelf.set(sourceId, { stamp, value, byId })
  for (const id of shelf.keys()) {
    if (shelf.size <= mostTexts) break
    shelf.delete(id)
  }
  return value
}

/** Codings of a source's current text, ready to be painted. */
export function useCoded(sourceId: Id | null): readonly CodedItem[] {
  return useQuery((store) => (sourceId === null ? [] : codedNow(store, sourceId)), tables, [sourceId])
}
