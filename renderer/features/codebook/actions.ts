import type { Action } from '../../actions'
import type { App } from '../../hooks'

const chosen = ({ session, store }: App): string | null =>
  session.codeId !== null && store.get('codes', session.codeId)?.removed === null ? session.codeId : null
const someCode = (app: App): boolean => chosen(app) !== null
const ask =
  (dialog: 'rename-code' | 'move-code' | 'merge' | 'split' | 'recolour' | 'new-code') =>
  (app: App): void => {
    const id = chosen(app)
    if (id !== null) app.dispatch({ type: 'dialog', dialog, ids: [id] })
  }

/** Actions on the codebook. Those with the scope `codebook` have their keys in the tree, which binds them. */
export const actions: readonly Action[] = [
  {
    id: 'codebook.new-code',
    title: 'codebook.action.newCode',
    group: 'codebook',
    presentOnly: true,
    shortcut: 'n',
    scope: 'codebook',
    run: ({ dispatch }) => dispatch({ type: 'dialog', dialog: 'new-code' }),
  },
  {
    id: 'codebook.new-sub-code',
    title: 'codebook.action.newSub',
    group: 'codebook',
    presentOnly: true,
    shortcut: 'Shift+n',
    scope: 'codebook',
    needs: 'actions.needs.code',
    when: someCode,
    run: ask('new-code'),
  },
  {
    id: 'codebook.new-theme',
    title: 'codebook.action.newTheme',
    group: 'codebook',
    presentOnly: true,
    run: ({ dispatch }) => dispatch({ type: 'dialog', dialog: 'new-theme' }),
  },
  {
    id: 'codebook.rename',
    title: 'codebook.action.rename',
    group: 'codebook',
    presentOnly: true,
    shortcut: 'F2',
    scope: 'codebook',
    needs: 'actions.needs.code',
    when: someCode,
    run: ask('rename-code'),
  },
  {
    id: 'codebook.recolour',
    title: 'codebook.action.recolour',
    group: 'codebook',
    presentOnly: true,
    needs: 'actions.needs.code',
    when: someCode,
    run: ask('recolour'),
  },
  {
    id: 'codebook.move',
    title: 'codebook.action.move',
    group: 'codebook',
    presentOnly: true,
    needs: 'actions.needs.code',
    when: someCode,
    run: ask('move-code'),
  },
  {
    id: 'codebook.merge',
    title: 'codebook.action.merge',
    group: 'codebook',
    presentOnly: true,
    needs: 'actions.needs.code',
    when: someCode,
    run: ask('merge'),
  },
  {
    id: 'codebook.split',
    title: 'codebook.action.split',
    group: 'codebook',
    presentOnly: true,
    needs: 'actions.needs.code',
    when: someCode,
    run: ask('split'),
  },
  {
    id: 'codebook.quotations',
    title: 'codebook.action.quotations',
    group: 'codebook',
    needs: 'actions.needs.code',
    when: someCode,
    run: (app) => {
      const id = chosen(app)
      if (id !== null) app.dispatch({ type: 'ask', question: { codeIds: [id], withChildren: true } })
    },
  },
  {
    id: 'codebook.removed',
    title: 'codebook.action.trash',
    group: 'codebook',
    presentOnly: true,
    run: ({ dispatch }) => dispatch({ type: 'dialog', dialog: 'trash' }),
  },
]
