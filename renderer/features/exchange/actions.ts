import type { Action } from '../../actions'

/** The way to the export dialog. */
export const actions: readonly Action[] = [
  {
    id: 'exchange.export',
    title: 'exchange.action',
    group: 'project',
    presentOnly: true,
    shortcut: '$mod+e',
    run: ({ dispatch }) => dispatch({ type: 'dialog', dialog: 'export' }),
  },
]
