import type { Action } from '../../actions'

/** Actions on quotations. */
export const actions: readonly Action[] = [
  {
    id: 'retrieval.all',
    title: 'retrieval.action.all',
    group: 'go',
    run: ({ dispatch }) => dispatch({ type: 'ask', question: {} }),
  },
  {
    id: 'retrieval.of-source',
    title: 'retrieval.action.ofChosen',
    group: 'go',
    needs: 'actions.needs.source',
    when: ({ session }) => session.sourceId !== null,
    run: ({ dispatch, session }) => {
      if (session.sourceId !== null) {
        dispatch({ type: 'ask', question: { sourceIds: [session.sourceId] } })
      }
    },
  },
]
