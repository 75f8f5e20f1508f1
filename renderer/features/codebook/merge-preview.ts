import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'

/** What a merge would do. */
export interface MergePreview {
  /** Codings that would change their code. */
  readonly codings: number
  /** Of these, those that become one with another: a passage bears a code once per coder. */
  readonly twins: number
  /** Sub-codes that would move under the code that stays. */
  readonly children: number
}

/** Counts what merging these codes into one would do, before it is done. */
export function mergePreview(store: Store, ids: readonly Id[], into: Id): MergePreview {
  const gone = new Set(ids.filter((id) => id !== into))
  const places = new Set(
    store.by('codings.codeId', into).map((coding) => `${coding.quotationId}/${coding.coderId}`),
  )
  let codings = 0
  let twins = 0
  let children = 0
  for (const id of gone) {
    for (const coding of store.by('codings.codeId', id)) {
      const place = `${coding.quotationId}/${coding.coderId}`
      codings++
      if (places.has(place)) twins++
      places.add(place)
    }
    children += store
      .by('codes.parentId', id)
      .filter((code) => !code.removed && !gone.has(code.id) && code.id !== into).length
  }
  return { codings, twins, children }
}
