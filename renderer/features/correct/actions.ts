import type { Action } from '../../actions'
import type { App } from '../../hooks'
import { editText, openTray } from '../../hooks/correcting'

const isText = ({ session, store }: App): boolean => {
  const source = session.sourceId === null ? undefined : store.get('sources', session.sourceId)
  return source !== undefined && !source.removed && !source.image
}

const onSource = (id: string, title: Action['title'], run: (app: App, sourceId: string) => void): Action => ({
  id: `correct.${id}`,
  title,
  group: 'sources',
  presentOnly: true,
  needs: 'actions.needs.source',
  when: isText,
  run: (app) => {
    if (app.session.sourceId !== null) run(app, app.session.sourceId)
  },
})

/** Actions on texts that are corrected. */
export const actions: readonly Action[] = [
  { ...onSource('edit', 'correct.do.edit', editText), shortcut: '$mod+Shift+e' },
  onSource('replace', 'correct.do.replace', (app, id) =>
    app.dispatch({ type: 'dialog', dialog: 'replace-text', ids: [id] }),
  ),
  onSource('revisions', 'correct.do.revisions', (app, id) =>
    app.dispatch({ type: 'dialog', dialog: 'revisions', ids: [id] }),
  ),
  {
    id: 'correct.tray',
    title: 'correct.do.tray',
    group: 'sources',
    presentOnly: true,
    run: (app) => openTray(app, null, 'lost'),
  },
  {
    id: 'correct.changed',
    title: 'correct.do.changed',
    group: 'sources',
    presentOnly: true,
    run: (app) => openTray(app, null, 'changed'),
  },
]
