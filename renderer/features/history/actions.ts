import type { Action } from '../../actions'

/** Actions on the history. */
export const actions: readonly Action[] = [
  {
    id: 'history.of-code',
    title: 'history.action.ofCode',
    group: 'go',
    when: ({ session }) => session.codeId !== null,
    run: ({ dispatch, session }) => {
      if (session.codeId !== null)
        dispatch({ type: 'history-of', of: { table: 'codes', id: session.codeId } })
    },
  },
  {
    id: 'history.of-source',
    title: 'history.action.ofSource',
    group: 'go',
    when: ({ session }) => session.sourceId !== null,
    run: ({ dispatch, session }) => {
      if (session.sourceId !== null)
        dispatch({ type: 'history-of', of: { table: 'sources', id: session.sourceId } })
    },
  },
]
