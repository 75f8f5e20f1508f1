import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'

/** Own or inherited colour of every living code. */
export function colours(store: Store): ReadonlyMap<Id, string> {
  return new Map(flatten(codebook(store)).map((node) => [node.code.id, node.colour]))
}
