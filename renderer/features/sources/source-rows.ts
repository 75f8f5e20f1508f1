import type { Store } from '../../../shared/core/store'
import type { Source } from '../../../shared/model/entities'
import { sourceWork } from '../../../shared/queries/source-work'
import type { Work } from '../../../shared/queries/source-work'

/** A source with how far the work on it has come. */
export interface SourceRow extends Work {
  readonly source: Source
  /** Whether the active coder has read it. */
  readonly read: boolean
}

/** Living sources, in the order they came, with counts and coverage. */
export function sourceRows(store: Store): readonly SourceRow[] {
  const coder = store.project().activeCoderId
  return [...store.all('sources')]
    .filter((source) => !source.removed)
    .map((source) => ({ source, ...sourceWork(store, source), read: source.readBy.includes(coder) }))
}
