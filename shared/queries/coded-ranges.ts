import { subtree } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Id } from '../model/entities'
import type { Range } from '../text/range'
import { merged } from './matcher'

/** Places of texts by how they are coded: with nothing at all, or with one of these codes or those below them. */
export type CodedAs = { readonly as: 'nothing' } | { readonly as: 'codes'; readonly codeIds: readonly Id[] }

/** Where the current text of a source is coded at all, or with certain codes; in order, overlaps made one. */
export function codedRanges(store: Store, sourceId: Id, coded: CodedAs): readonly Range[] {
  const source = store.get('sources', sourceId)
  if (!source) return []
  const wanted =
    coded.as === 'nothing'
      ? null
      : new Set(
          coded.codeIds.flatMap((id) => {
            const code = store.get('codes', id)
            return code ? subtree(store, code).map((one) => one.id) : []
          }),
        )
  const isWanted = (codeId: Id): boolean =>
    (wanted === null || wanted.has(codeId)) && !store.get('codes', codeId)?.removed
  return merged(
    store
      .by('quotations.sourceId', sourceId)
      .filter(
        (quotation) =>
          quotation.revisionId === source.revisionId &&
          store.by('codings.quotationId', quotation.id).some(({ codeId }) => isWanted(codeId)),
      ),
  ).map(({ start, end }) => ({ start, end }))
}

/** Asks, for places in order, whether they share a unit with one of these ranges, which are in order too. */
export function touches(ranges: readonly Range[]): (place: Range) => boolean {
  return ({ start, end }) => {
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return (ranges[low]?.start ?? end) < end
  }
}
