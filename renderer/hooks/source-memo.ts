import type { Id } from '../../shared/model/entities'
import type { Services } from '../hooks'

/** Opens the memo about a source that was changed last; makes one where there is none. */
export async function openSourceMemo(app: Services, sourceId: Id): Promise<void> {
  const last = app.store
    .by('memos.target', sourceId)
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))[0]
  if (last) return app.dispatch({ type: 'open-memo', id: last.id })
  // The pane opens a memo that has just been made, to be written in.
  if (await app.run('memo.create', { targets: [{ table: 'sources', id: sourceId }] }))
    app.dispatch({ type: 'inspect', tab: 'memos' })
}
