import type { Action } from '../../actions'

/** The way to the dialog that brings in a codebook. */
export const actions: readonly Action[] = [
  {
    id: 'codebook-in.open',
    title: 'codebookIn.action',
    group: 'codebook',
    presentOnly: true,
    run: ({ dispatch }) => dispatch({ type: 'dialog', dialog: 'codebook-in' }),
  },
]
