import type { Action } from '../../actions'

/** The way to a memo that is about nothing in particular. */
export const actions: readonly Action[] = [
  {
    id: 'memos.new',
    title: 'memos.action',
    group: 'coding',
    presentOnly: true,
    run: async (app) => {
      // The pane opens a memo that has just been made, to be written in.
      const made = await app.run('memo.create', {})
      if (made) app.dispatch({ type: 'inspect', tab: 'memos' })
    },
  },
]
