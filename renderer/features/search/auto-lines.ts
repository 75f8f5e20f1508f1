import type { FoundPassage } from '../../../shared/contract/search-calls'
import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'
import { rangesCoded } from '../../../shared/queries/coded-ranges'
import type { Range } from '../../../shared/text/range'

/** A line of the preview: a text with its passages below it, or one of them. */
export type AutoLine =
  | { readonly kind: 'group'; readonly key: string; readonly sourceId: Id; readonly title: string }
  | {
      readonly kind: 'passage'
      readonly key: string
      readonly passage: FoundPassage
      /** It bears all of the codes already, so that there is nothing to do. */
      readonly already: boolean
    }

/** The passages under their texts, and which of them this coder has coded so already. */
export function autoLines(
  store: Store,
  passages: readonly FoundPassage[],
  codeIds: readonly Id[],
  coderId: Id,
): readonly AutoLine[] {
  const lines: AutoLine[] = []
  let sourceId: Id | null = null
  let covered: readonly (readonly Range[])[] = []
  for (const passage of passages) {
    if (passage.sourceId !== sourceId) {
      sourceId = passage.sourceId
      const title = store.get('sources', sourceId)?.name ?? ''
      lines.push({ kind: 'group', key: `group ${sourceId}`, sourceId, title })
      covered = codeIds.map((codeId) =>
        rangesCoded(
          store,
          passage.sourceId,
          (coding) => coding.codeId === codeId && coding.coderId === coderId,
        ),
      )
    }
    const already = covered.length > 0 && covered.every((ranges) => holds(ranges, passage))
    lines.push({ kind: 'passage', key: `${sourceId} ${passage.start} ${passage.end}`, passage, already })
  }
  return lines
}

function holds(ranges: readonly Range[], { start, end }: Range): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) < end) low = middle + 1
    else high = middle
  }
  const range = ranges[low]
  return range !== undefined && range.start <= start && end <= range.end
}
