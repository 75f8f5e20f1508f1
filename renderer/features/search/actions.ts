import type { Action } from '../../actions'

/** The way to the search over everything. */
export const actions: readonly Action[] = [
  {
    id: 'search.all',
    title: 'search.action',
    group: 'go',
    presentOnly: true,
    shortcut: '$mod+Shift+f',
    run: ({ dispatch }) => {
      dispatch({ type: 'beside', beside: { kind: 'search' } })
      // Where the pane stands already, its field is gone to; a new pane goes there by itself.
      document.querySelector<HTMLInputElement>('[data-search] [role=search] input')?.focus()
    },
  },
]
