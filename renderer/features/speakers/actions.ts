import type { Action } from '../../actions'
import { codeTurnsHere } from './code-turns'

/** Actions on who speaks in a transcript. */
export const actions: readonly Action[] = [
  {
    id: 'speakers.list',
    title: 'speakers.open',
    group: 'sources',
    presentOnly: true,
    needs: 'actions.needs.source',
    when: (app) => app.session.sourceId !== null,
    run: (app) => {
      const id = app.session.sourceId
      if (id !== null) app.dispatch({ type: 'dialog', dialog: 'speakers', ids: [id] })
    },
  },
  {
    id: 'speakers.code-turns',
    title: 'speakers.codeHere',
    group: 'coding',
    presentOnly: true,
    needs: 'actions.needs.source',
    when: (app) => app.session.sourceId !== null,
    run: codeTurnsHere,
  },
]
