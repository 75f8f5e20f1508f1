import type { Action } from '../../actions'

/** The ways to references: from a file, and of the open source. */
export const actions: readonly Action[] = [
  {
    id: 'references.read',
    title: 'references.action',
    group: 'sources',
    presentOnly: true,
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'references' }),
  },
  {
    id: 'references.of-source',
    title: 'references.ofSource',
    group: 'sources',
    presentOnly: true,
    needs: 'actions.needs.source',
    when: (app) => app.session.sourceId !== null,
    run: (app) => {
      const id = app.session.sourceId
      if (id !== null) app.dispatch({ type: 'dialog', dialog: 'source-reference', ids: [id] })
    },
  },
]
