import i18next from 'i18next'
import type { Services } from '../../hooks'
import type { Id } from '../../../shared/model/entities'

/** Puts a source away with its codings, and says how to have it back. */
export async function removeSource(app: Services, id: Id): Promise<void> {
  const source = app.store.get('sources', id)
  if (!source || source.removed) return
  await app.attempt(async () => {
    await app.client.run('source.remove', { ids: [id] })
    app.announce(i18next.t('sources.removed', { name: source.name }), { undo: true, tone: 'done' })
  })
}

/** Marks a source as read, or not, by the active coder. */
export async function markRead(app: Services, id: Id, read: boolean): Promise<void> {
  await app.run('source.mark-read', { id, read })
}
