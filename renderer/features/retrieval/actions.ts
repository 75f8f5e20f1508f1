import type { Action } from '../../actions'
import type { App } from '../../hooks'

const list = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-quotations]')

/** Gives the keyboard to the list of quotations, as it was left; brings it into sight first where it is not. */
export function toList({ dispatch, session }: App): void {
  if (session.beside?.kind !== 'quotations') dispatch({ type: 'inspect', tab: 'quotations' })
  // It may have to be drawn first.
  requestAnimationFrame(() => list()?.focus({ preventScroll: true }))
}

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
  {
    id: 'retrieval.to-list',
    title: 'retrieval.action.toList',
    group: 'go',
    shortcut: 'Alt+q',
    needs: 'retrieval.none',
    when: ({ session }) => session.question !== null,
    run: toList,
  },
]
