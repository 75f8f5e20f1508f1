import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'
import type { CodebookNode } from '../../../shared/queries/codebook'
import type { Retrieved } from '../../../shared/queries/retrieve'

/** What quotations are gathered under. */
export type Grouping = 'source' | 'code'

/** A heading or a quotation of the list. */
export type Line =
  | { readonly kind: 'group'; readonly key: Id; readonly title: string; readonly count: number }
  | { readonly kind: 'item'; readonly key: Id; readonly one: Retrieved }

/** Living codes by id, with path and colour, in the order of the codebook. */
export function codesById(store: Store): ReadonlyMap<Id, CodebookNode> {
  return new Map(flatten(codebook(store)).map((node) => [node.code.id, node]))
}

/**
 * The quotations under headings. By source: in the order of retrieval. By code: in the order of the codebook, within a
 * code in the order of retrieval.
 */
export function linesOf(
  found: readonly Retrieved[],
  grouping: Grouping,
  codes: ReadonlyMap<Id, CodebookNode>,
): readonly Line[] {
  const groups = new Map<Id, { readonly title: string; readonly items: Retrieved[] }>()
  for (const one of found) {
    const { id, name } = grouping === 'source' ? one.source : one.code
    const group = groups.get(id) ?? { title: codes.get(id)?.path ?? name, items: [] }
    group.items.push(one)
    groups.set(id, group)
  }
  const rank = new Map([...codes.keys()].map((id, i) => [id, i]))
  const ordered =
    grouping === 'source'
      ? [...groups]
      : [...groups].sort(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  return ordered.flatMap(([key, { title, items }]) => [
    { kind: 'group', key, title, count: items.length } as const,
    ...items.map((one) => ({ kind: 'item', key: one.coding.id, one }) as const),
  ])
}
