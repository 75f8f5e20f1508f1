import type { Store } from '../../../shared/core/store'
import type { Code, Id, Source } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'

/** Where a code stands and how it is used. */
export interface CodeUse {
  /** Undefined where it is not in the living codebook. */
  readonly node: CodebookNode | undefined
  /** The codes above it, from the root down. */
  readonly above: readonly Code[]
  /** Living sources with its codings, most first. */
  readonly sources: readonly { readonly source: Source; readonly codings: number }[]
}

/** Where one code of the living codebook (`nodes`) stands, and in which sources it is used. */
export function codeUse(store: Store, code: Code, nodes: readonly CodebookNode[]): CodeUse {
  const above: Code[] = []
  for (let id = code.parentId; id !== null;) {
    const parent = store.get('codes', id)
    if (!parent) break
    above.unshift(parent)
    id = parent.parentId
  }
  const counts = new Map<Id, number>()
  for (const coding of store.by('codings.codeId', code.id)) {
    const sourceId = store.get('quotations', coding.quotationId)?.sourceId
    if (sourceId !== undefined) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1)
  }
  const sources = [...counts]
    .flatMap(([id, codings]) => {
      const source = store.get('sources', id)
      return source && !source.removed ? [{ source, codings }] : []
    })
    .sort((a, b) => b.codings - a.codings)
  return { node: nodes.find((node) => node.code.id === code.id), above, sources }
}
