import type { Store } from '../core/store'
import type { Coding, Id } from '../model/entities'
import type { Range } from '../text/range'
import { merged } from './matcher'
import { codesMeant } from './meant'

/** Places of texts by how they are coded: with nothing at all, or with one of the codes that these mean (`codesMeant`). */
export type CodedAs = { readonly as: 'nothing' } | { readonly as: 'codes'; readonly codeIds: readonly Id[] }

/**
 * Answers, per source, where its current text is coded at all, or with certain codes; in order, overlaps made one. The codes
 * meant are found once.
 */
export function codedRanges(store: Store, coded: CodedAs): (sourceId: Id) => readonly Range[] {
  const wanted = coded.as === 'nothing' ? null : codesMeant(store, coded.codeIds, true)
  const isWanted = (codeId: Id): boolean => wanted?.has(codeId) ?? !store.get('codes', codeId)?.removed
  return (sourceId) => rangesCoded(store, sourceId, ({ codeId }) => isWanted(codeId))
}

/** Where the current text of a source bears codings of a kind; in order, overlaps made one. */
export function rangesCoded(
  store: Store,
  sourceId: Id,
  isWanted: (coding: Coding) => boolean,
): readonly Range[] {
  const revisionId = store.get('sources', sourceId)?.revisionId
  return merged(
    store
      .by('quotations.sourceId', sourceId)
      .filter(
        (quotation) =>
          quotation.revisionId === revisionId && store.by('codings.quotationId', quotation.id).some(isWanted),
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
