import i18next from 'i18next'
import type { Services } from '../../hooks'
import type { Id } from '../../../shared/model/entities'

/** Puts sources away with their codings, and says how to have them back. */
export async function removeSources(app: Services, ids: readonly Id[]): Promise<void> {
  const living = ids.flatMap((id) => {
    const source = app.store.get('sources', id)
    return source && !source.removed ? [source] : []
  })
  const [first] = living
  if (!first) return
  await app.attempt(async () => {
    await app.client.run('source.remove', { ids: living.map(({ id }) => id) })
    const said =
      living.length === 1
        ? i18next.t('sources.removed', { name: first.name })
        : i18next.t('sourceList.removedMany', { count: living.length })
    app.announce(said, { undo: true, tone: 'done' })
  })
}

/** Marks sources as read, or not, by the active coder. */
export async function markRead(app: Services, ids: readonly Id[], read: boolean): Promise<void> {
  await app.run('source.mark-read', { ids: [...ids], read })
}

/** Whether all of these are read by the active coder. */
export function areRead({ store }: Services, ids: readonly Id[]): boolean {
  const coder = store.project().activeCoderId
  return ids.every((id) => store.get('sources', id)?.readBy.includes(coder))
}
