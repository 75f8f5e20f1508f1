import type { Store } from '../../../shared/core/store'
import type { Source } from '../../../shared/model/entities'

/** A source with how far the work on it has come. */
export interface SourceRow {
  readonly source: Source
  /** Codings with living codes on its current text. */
  readonly codings: number
  /** Share of its text that has at least one code, from 0 to 1. */
  readonly coverage: number
  /** Whether the active coder has read it. */
  readonly read: boolean
}

/** Living sources, in the order they came, with counts and coverage. */
export function sourceRows(store: Store): readonly SourceRow[] {
  const coder = store.project().activeCoderId
  return [...store.all('sources')]
    .filter((source) => !source.removed)
    .map((source) => ({ source, ...work(store, source), read: source.readBy.includes(coder) }))
}

/** Sources that were put away, the last one first. */
export function removedSources(store: Store): readonly Source[] {
  return [...store.all('sources')]
    .filter((source) => source.removed)
    .sort((a, b) => (b.removed?.at ?? '').localeCompare(a.removed?.at ?? ''))
}

function work(store: Store, source: Source): { readonly codings: number; readonly coverage: number } {
  let codings = 0
  const ranges: { readonly start: number; readonly end: number }[] = []
  for (const quotation of store.by('quotations.sourceId', source.id)) {
    if (quotation.revisionId !== source.revisionId) continue
    const living = store
      .by('codings.quotationId', quotation.id)
      .filter((coding) => !store.get('codes', coding.codeId)?.removed).length
    codings += living
    if (living > 0) ranges.push(quotation)
  }
  const length = store.get('revisions', source.revisionId)?.length ?? 0
  return { codings, coverage: length === 0 ? 0 : covered(ranges) / length }
}

/** Characters covered by at least one range. */
function covered(ranges: { readonly start: number; readonly end: number }[]): number {
  let sum = 0
  let reached = 0
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return sum
}
