import type { Store } from '../../../shared/core/store'
import type { SavedQuestion } from '../../../shared/model/entities'
import type { SessionAction } from '../../session'
import { compareNames } from '../../strings/sorting'

/** Kept questions by their names. */
export const keptByName = (store: Store): readonly SavedQuestion[] =>
  [...store.all('questions')].sort((a, b) => compareNames(a.name, b.name))

/** Asks a kept question again, and lists the answer as it was listed. */
export function askKept(dispatch: (action: SessionAction) => void, kept: SavedQuestion): void {
  const { id, question, groupBy, sortBy, context = 'short' } = kept
  dispatch({ type: 'listing', listing: { groupBy, sortBy, context } })
  dispatch({ type: 'ask', question, keptId: id })
}
