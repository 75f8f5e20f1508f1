import type { Case, Id, Quotation } from '../model/entities'
import type { Store } from './store'

interface Stretch {
  readonly start: number
  readonly end: number
  readonly of: Case
}

/**
 * Gives the cases a passage belongs to: those its source stands for, and those that have a passage which shares words with
 * it. For many passages at a time; as of now.
 */
export function casesOf(store: Store): (quotation: Quotation) => readonly Case[] {
  const byRevision = new Map<Id, Stretch[]>()
  for (const each of store.all('cases')) {
    for (const id of each.quotationIds ?? []) {
      const { revisionId, start, end } = store.need('quotations', id)
      const row = byRevision.get(revisionId) ?? []
      byRevision.set(revisionId, row)
      row.push({ start, end, of: each })
    }
  }
  /** In reading order, with the furthest end up to each: where it lies before a passage, nothing earlier meets it. */
  const ordered = new Map(
    [...byRevision].map(([id, row]) => {
      row.sort((a, b) => a.start - b.start)
      let furthest = 0
      return [id, { row, ends: row.map(({ end }) => (furthest = Math.max(furthest, end))) }]
    }),
  )
  return ({ sourceId, revisionId, start, end }) => {
    const found = new Set(store.by('cases.sourceIds', sourceId))
    const { row, ends } = ordered.get(revisionId) ?? { row: [], ends: [] }
    for (let i = firstFrom(row, end) - 1; i >= 0 && (ends[i] ?? 0) > start; i--) {
      const stretch = row[i]
      if (stretch && stretch.end > start) found.add(stretch.of)
    }
    return [...found]
  }
}

/** Number of the first stretch that begins at or after an offset. */
function firstFrom(row: readonly Stretch[], offset: number): number {
  let low = 0
  let high = row.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((row[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
