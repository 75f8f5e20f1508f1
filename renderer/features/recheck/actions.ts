import type { Action } from '../../actions'

/** Actions on the re-check queue. */
export const actions: readonly Action[] = [
  {
    id: 'recheck.open',
    title: 'recheck.action.open',
    group: 'codebook',
    presentOnly: true,
    run: ({ dispatch }) => dispatch({ type: 'beside', beside: { kind: 'recheck', codeId: null } }),
  },
  {
    id: 'recheck.of-code',
    title: 'recheck.action.ofCode',
    group: 'codebook',
    presentOnly: true,
    when: ({ session }) => session.codeId !== null,
    run: ({ dispatch, session }) =>
      dispatch({ type: 'beside', beside: { kind: 'recheck', codeId: session.codeId } }),
  },
]
