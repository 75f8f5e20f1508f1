import type { Action } from '../../actions'

/** Actions on attributes. */
export const actions: readonly Action[] = [
  {
    id: 'attributes.open',
    title: 'attributes.open',
    group: 'sources',
    shortcut: '$mod+Shift+a',
    run: ({ dispatch }) => dispatch({ type: 'beside', beside: { kind: 'attributes' } }),
  },
]
