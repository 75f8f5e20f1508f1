import i18next from 'i18next'
import type { Action } from '../../actions'
import type { App } from '../../hooks'
import { openSourceMemo } from '../../hooks/source-memo'
import { markRead, removeSources } from './acts'

/** Whether the active coder has read the open source; null: none is open. */
function isRead({ store, session }: App): boolean | null {
  const source = session.sourceId === null ? undefined : store.get('sources', session.sourceId)
  return source ? source.readBy.includes(store.project().activeCoderId) : null
}

function mark(app: App, read: boolean): Promise<void> | undefined {
  const id = app.session.sourceId
  return id === null ? undefined : markRead(app, [id], read)
}

/** Actions on sources. */
export const actions: readonly Action[] = [
  {
    id: 'sources.import',
    title: 'sources.import',
    group: 'sources',
    presentOnly: true,
    shortcut: '$mod+i',
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'import' }),
  },
  {
    id: 'sources.import-folder',
    title: 'sources.bring.folder',
    group: 'sources',
    presentOnly: true,
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'import-folder' }),
  },
  {
    id: 'sources.paste',
    title: 'sources.bring.paste',
    group: 'sources',
    presentOnly: true,
    shortcut: '$mod+v',
    scope: 'sources',
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'paste' }),
  },
  {
    id: 'sources.tidy',
    title: 'sources.tidy',
    group: 'sources',
    presentOnly: true,
    needs: 'actions.needs.source',
    when: (app) => app.session.sourceId !== null,
    run: (app) => {
      const source =
        app.session.sourceId === null ? undefined : app.store.get('sources', app.session.sourceId)
      if (source?.image) app.announce(i18next.t('image.noTidy', { name: source.name }))
      else if (source) app.dispatch({ type: 'dialog', dialog: 'tidy', ids: [source.id] })
    },
  },
  {
    id: 'sources.mark-read',
    title: 'sources.markRead',
    group: 'sources',
    presentOnly: true,
    shortcut: 'r',
    scope: 'sources',
    when: (app) => isRead(app) === false,
    run: (app) => mark(app, true),
  },
  {
    id: 'sources.mark-unread',
    title: 'sources.markUnread',
    group: 'sources',
    presentOnly: true,
    when: (app) => isRead(app) === true,
    run: (app) => mark(app, false),
  },
  {
    id: 'sources.rename',
    title: 'sources.rename',
    group: 'sources',
    presentOnly: true,
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
    presentOnly: true,
    shortcut: 'Delete',
    scope: 'sources',
    needs: 'actions.needs.source',
    when: (app) => app.session.sourceId !== null,
    run: (app) => {
      const id = app.session.sourceId
      if (id !== null) return removeSources(app, [id])
    },
  },
  {
    id: 'sources.memo',
    title: 'sourceList.memo',
    group: 'sources',
    presentOnly: true,
    shortcut: 'm',
    scope: 'sources',
    needs: 'actions.needs.source',
    when: (app) => app.session.sourceId !== null,
    run: (app) => {
      const id = app.session.sourceId
      if (id !== null) return openSourceMemo(app, id)
    },
  },
  {
    id: 'sources.find',
    title: 'sourceList.byWords',
    group: 'sources',
    shortcut: '/',
    scope: 'sources',
    run: (app) => app.dispatch({ type: 'sources-filter', filter: { isOpen: true } }),
  },
  {
    id: 'sources.alike',
    title: 'sourceList.findAlike',
    group: 'sources',
    presentOnly: true,
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'source-duplicates' }),
  },
]
