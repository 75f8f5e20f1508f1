import { spotOf } from '../../../shared/image/area'
import type { AuditEntry } from '../../../shared/core/audit'
import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'
import type { SessionAction } from '../../session'

type Way = readonly SessionAction[]

/** What to dispatch to go to the thing a step was about; null where it is no longer there, or is nowhere. */
export function destination(store: Store, { command, things }: AuditEntry): Way | null {
  const ids = (table: AuditEntry['things'][number]['table']): readonly Id[] =>
    things.filter((thing) => thing.table === table).map(({ id }) => id)
  const first = (wanted: readonly Id[], way: (store: Store, id: Id) => Way | null): Way | null => {
    for (const id of wanted) {
      const found = way(store, id)
      if (found) return found
    }
    return null
  }
  switch (command.split('.')[0]) {
    case 'code':
      return first(ids('codes'), toCode)
    case 'coding':
    case 'quotation':
      return first(ids('codings'), toCoding) ?? first(ids('quotations'), toQuotation)
    case 'source':
      return first(ids('sources'), toSource)
    case 'memo':
      return first(ids('memos'), toMemo)
    default:
      return null
  }
}

function toCode(store: Store, id: Id): Way | null {
  const code = store.get('codes', id)
  if (!code) return null
  if (code.mergedInto !== null) return toCode(store, code.mergedInto)
  // What was put away is found where it can be brought back.
  return [code.removed ? { type: 'dialog', dialog: 'trash' } : { type: 'show-code', id }]
}

function toSource(store: Store, id: Id): Way | null {
  const source = store.get('sources', id)
  return source && !source.removed ? [{ type: 'open-source', id }] : null
}

function toQuotation(store: Store, id: Id): Way | null {
  const quotation = store.get('quotations', id)
  const source = quotation && store.get('sources', quotation.sourceId)
  if (!source || source.removed) return null
  // The words of an older revision have no place in the text that is read now.
  if (quotation.revisionId !== source.revisionId) return [{ type: 'open-source', id: source.id }]
  return [{ type: 'open-source', id: source.id, range: spotOf(quotation) }]
}

function toCoding(store: Store, id: Id): Way | null {
  const coding = store.get('codings', id)
  const way = coding && toQuotation(store, coding.quotationId)
  return way ? [...way, { type: 'focus-coding', id }] : null
}

function toMemo(store: Store, id: Id): Way | null {
  const memo = store.get('memos', id)
  if (!memo) return null
  const show: SessionAction = { type: 'open-memo', id }
  for (const { table, id: about } of memo.targets) {
    const way =
      table === 'codes'
        ? toCode(store, about)
        : table === 'sources'
          ? toSource(store, about)
          : table === 'quotations'
            ? toQuotation(store, about)
            : toCoding(store, about)
    if (way) return [...way, show]
  }
  return [show]
}
