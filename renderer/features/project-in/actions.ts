import type { Action } from '../../actions'

/** The way to the projects of other programs. */
export const actions: readonly Action[] = [
  {
    id: 'project-in.import',
    title: 'projectIn.action',
    group: 'project',
    presentOnly: true,
    run: ({ dispatch }) => dispatch({ type: 'dialog', dialog: 'project-in' }),
  },
]
