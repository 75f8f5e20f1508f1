import type { Store } from '../../../shared/core/store'
import type { Id, Source } from '../../../shared/model/entities'
import { sourceWork } from '../../../shared/queries/source-work'
import type { Work } from '../../../shared/queries/source-work'

/** A source with how far the work on it has come. */
export interface SourceRow extends Work {
  readonly source: Source
  /** Whether the active coder has read it. */
  readonly read: boolean
  /** Of its current text, in UTF-16 code units. */
  readonly length: number
  /** How many memos are about it. */
  readonly memos: number
}

/** Tables whose changes change the rows. */
export const rowTables = [
  'project',
  'sources',
  'revisions',
  'quotations',
  'codings',
  'codes',
  'memos',
] as const

const kept = new WeakMap<Store, Map<Id, { readonly work: Work; readonly row: SourceRow }>>()

/** Living sources, in the order they came. A row is the same object until something in it changes. */
export function sourceRows(store: Store): readonly SourceRow[] {
  const coder = store.project().activeCoderId
  const before = kept.get(store)
  const now = new Map<Id, { readonly work: Work; readonly row: SourceRow }>()
  kept.set(store, now)
  const rows: SourceRow[] = []
  for (const source of store.all('sources')) {
    if (source.removed) continue
    const work = sourceWork(store, source)
    const read = source.readBy.includes(coder)
    const memos = store.by('memos.target', source.id).length
    const was = before?.get(source.id)
    const isSame =
      was?.work === work && was.row.source === source && was.row.read === read && was.row.memos === memos
    const length = store.get('revisions', source.revisionId)?.length ?? 0
    const entry = isSame ? was : { work, row: { source, ...work, read, length, memos } }
    now.set(source.id, entry)
    rows.push(entry.row)
  }
  return rows
}
