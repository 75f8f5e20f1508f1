import { focusText } from '../hooks'
import type { Services } from '../hooks'
import type { Id } from '../../shared/model/entities'

/** Opens a source to correct its text; nothing where it cannot be. */
export function editText(app: Services, id: Id): void {
  const source = app.store.get('sources', id)
  if (!source || source.removed || source.image || app.isPast) return
  app.dispatch({ type: 'open-source', id })
  app.dispatch({
    type: 'text-draft',
    id,
    draft: { baseRevisionId: source.revisionId, changes: [] },
  })
  // After a menu has given the keyboard back to its button.
  setTimeout(focusText, 50)
}

/** Opens the tray of a source, or of all: what is lost first, else what was changed. */
export function openTray(app: Services, sourceId: Id | null, show: 'lost' | 'changed'): void {
  app.dispatch({ type: 'beside', beside: { kind: 'tray', sourceId, show } })
}
