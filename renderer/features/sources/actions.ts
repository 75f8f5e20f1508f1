import type { Action } from '../../actions'
import type { App } from '../../hooks'
import { markRead, removeSource } from './acts'

/** Whether the active coder has read the open source; null: none is open. */
function isRead({ store, session }: App): boolean | null {
  const source = session.sourceId === null ? undefined : store.get('sources', session.sourceId)
  return source ? source.readBy.includes(store.project().activeCoderId) : null
}

function mark(app: App, read: boolean): Promise<void> | undefined {
  const id = app.session.sourceId
  return id === null ? undefined : markRead(app, id, read)
}

/** Actions on sources. */
export const actions: readonly Action[] = [
  {
    id: 'sources.import',
    title: 'sources.import',
    group: 'sources',
    shortcut: '$mod+i',
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'import' }),
  },
  {
    id: 'sources.tidy',
    title: 'sources.tidy',
    group: 'sources',
    needs: 'actions.needs.source',
    when: (app) => app.session.sourceId !== null,
    run: (app) => {
      const id = app.session.sourceId
      if (id !== null) app.dispatch({ type: 'dialog', dialog: 'tidy', ids: [id] })
    },
  },
  {
    id: 'sources.mark-read',
    title: 'sources.markRead',
    group: 'sources',
    when: (app) => isRead(app) === false,
    run: (app) => mark(app, true),
  },
  {
    id: 'sources.mark-unread',
    title: 'sources.markUnread',
    group: 'sources',
    when: (app) => isRead(app) === true,
    run: (app) => mark(app, false),
  },
  {
    id: 'sources.rename',
    title: 'sources.rename',
    group: 'sources',
    shortcut: 'F2',
    scope: 'sources',
    needs: 'actions.needs.source',
    when: (app) => app.session.sourceId !== null,
    run: (app) => {
      const id = app.session.sourceId
      if (id !== null) app.dispatch({ type: 'dialog', dialog: 'source-rename', ids: [id] })
    },
  },
  {
    id: 'sources.remove',
    title: 'sources.remove',
    group: 'sources',
    shortcut: 'Delete',
    scope: 'sources',
    needs: 'actions.needs.source',
    when: (app) => app.session.sourceId !== null,
    run: (app) => {
      const id = app.session.sourceId
      if (id !== null) return removeSource(app, id)
    },
  },
]
