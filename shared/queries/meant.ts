import { children } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Code, Id, Quotation } from '../model/entities'
import { sharing } from './borne'

/**
 * The living codes that a list of codes and groups of codes stands for. With `withChildren` also the codes below them,
 * and for a theme, named or met on the way, those that belong to it as a further theme, each with what is below it.
 */
export function codesMeant(store: Store, ids: readonly Id[], withChildren: boolean): ReadonlySet<Id> {
  const meant = new Set<Id>()
  const waiting: Code[] = []
  const take = (code: Code | undefined): void => {
    if (!code || code.removed || meant.has(code.id)) return
    meant.add(code.id)
    if (withChildren) waiting.push(code)
  }
  for (const id of ids) {
    const group = store.get('groups', id)
    if (group?.kind === 'codes') for (const member of group.members) take(store.get('codes', member))
    else take(store.get('codes', id))
  }
  for (let code = waiting.pop(); code; code = waiting.pop()) {
    children(store, code.id).forEach(take)
    if (code.role === 'theme') store.by('codes.themes', code.id).forEach(take)
  }
  return meant
}

/**
 * Answers whether a passage is of one of these cases: in a source that stands for it, or sharing words with a passage that
 * does, such as a turn of the speaker. Ids of other things add nothing.
 */
export function ofCases(store: Store, ids: readonly Id[]): (passage: Quotation) => boolean {
  const sources = sourcesMeant(store, ids)
  const shares = sharing(
    ids.flatMap((id) =>
      (store.get('cases', id)?.quotationIds ?? []).map((one) => store.need('quotations', one)),
    ),
  )
  return (passage) => sources.has(passage.sourceId) || shares(passage)
}

/** The sources that groups of sources or cases stand for, the put-away ones too. Ids of other things add nothing. */
export function sourcesMeant(store: Store, ids: readonly Id[]): ReadonlySet<Id> {
  return new Set(
    ids.flatMap((id) => {
      const group = store.get('groups', id)
      if (group) return group.kind === 'sources' ? group.members : []
      return store.get('cases', id)?.sourceIds ?? []
    }),
  )
}
