import type { Store } from '../core/store'
import { intersects } from '../image/area'
import type { Area } from '../image/area'
import type { Id, Quotation } from '../model/entities'
import type { Range } from '../text/range'

/** Whether any word, or pixel, of a passage bears what was asked for. */
export type Bears = (passage: Pick<Quotation, 'revisionId' | 'start' | 'end' | 'area'>) => boolean

/**
 * Answers whether words of a passage bear any of these codes, by whichever coder, in the same revision. Made once in
 * O(n log n) of the codes' codings, asked in O(log n): the passages so coded are first made into disjoint stretches.
 */
export function bearers(store: Store, codeIds: ReadonlySet<Id>): Bears {
  const coded = [...codeIds].flatMap((codeId) => store.by('codings.codeId', codeId))
  return sharing(coded.map(({ quotationId }) => store.need('quotations', quotationId)))
}

/** Answers whether a passage shares words with any of these, in the same revision; made and asked as fast as `bearers`. */
export function sharing(passages: readonly Quotation[]): Bears {
  const byRevision = new Map<Id, Range[]>()
  const parts = new Map<Id, Area[]>()
  for (const { revisionId, start, end, area } of passages) {
    if (area) {
      parts.set(revisionId, [...(parts.get(revisionId) ?? []), area])
      continue
    }
    const ranges = byRevision.get(revisionId)
    if (ranges) ranges.push({ start, end })
    else byRevision.set(revisionId, [{ start, end }])
  }
  const stretches = new Map([...byRevision].map(([id, ranges]) => [id, joined(ranges)]))
  return ({ revisionId, start, end, area }) => {
    if (parts.get(revisionId)?.some((part) => !area || intersects(part, area))) return true
    const found = stretches.get(revisionId)
    if (!found) return false
    // Of disjoint stretches in order only the last one that begins before the passage's end can reach into it.
    let low = 0
    let high = found.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((found[middle]?.start ?? 0) < end) low = middle + 1
      else high = middle
    }
    return (found[low - 1]?.end ?? 0) > start
  }
}

/** Ranges made into disjoint ones that cover the same, in order. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const stretches: { start: number; end: number }[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else stretches.push({ start, end })
  }
  return stretches
}
