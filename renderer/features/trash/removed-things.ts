import type { Store } from '../../../shared/core/store'
import type { Code, Removal, Source } from '../../../shared/model/entities'

/** A code or a source that was put away, with what goes back with it. */
export type RemovedThing = { readonly at: Removal; readonly codings: number } & (
  | {
      readonly kind: 'code'
      readonly thing: Code
      /** Codes that went with it and come back with it. */
      readonly below: number
    }
  | { readonly kind: 'source'; readonly thing: Source }
)

/** All that was put away, newest first; codes that went with one above them are counted with it. */
export function removedThings(store: Store): readonly RemovedThing[] {
  const things: RemovedThing[] = [...removedCodes(store), ...removedSources(store)]
  return things.sort((a, b) => b.at.at.localeCompare(a.at.at))
}

function removedCodes(store: Store): readonly RemovedThing[] {
  const root = (code: Code): Code => {
    const parent = code.parentId === null ? undefined : store.get('codes', code.parentId)
    return parent?.removed && parent.removed.batch === code.removed?.batch ? root(parent) : code
  }
  const branches = new Map<Code, { below: number; codings: number }>()
  for (const code of store.all('codes')) {
    if (!code.removed) continue
    const branch = branches.get(root(code)) ?? { below: -1, codings: 0 }
    branch.below++
    branch.codings += store.by('codings.codeId', code.id).length
    branches.set(root(code), branch)
  }
  return [...branches].flatMap(([thing, branch]) =>
    thing.removed ? [{ kind: 'code' as const, thing, at: thing.removed, ...branch }] : [],
  )
}

function removedSources(store: Store): readonly RemovedThing[] {
  return [...store.all('sources')].flatMap((thing) => {
    if (!thing.removed) return []
    const codings = store
      .by('quotations.sourceId', thing.id)
      .reduce((sum, quotation) => sum + store.by('codings.quotationId', quotation.id).length, 0)
    return [{ kind: 'source' as const, thing, at: thing.removed, codings }]
  })
}
