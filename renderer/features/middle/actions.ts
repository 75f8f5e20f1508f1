import type { Action } from '../../actions'
import { focusText } from '../../hooks'
import type { App } from '../../hooks'
import type { Id } from '../../../shared/model/entities'

/** Sources that have a tab and are not put away, in the order of the tabs. */
export const openSources = ({ store, session }: Pick<App, 'store' | 'session'>): readonly Id[] =>
  session.open.filter((id) => store.get('sources', id)?.removed === null)

/** Gives the keyboard to the text once it is drawn. */
export const thenFocusText = (): void => void requestAnimationFrame(focusText)

function stepTab(app: App, by: 1 | -1): void {
  const open = openSources(app)
  const at = open.findIndex((id) => id === app.session.sourceId)
  const next = open[(at + by + open.length) % open.length]
  if (next === undefined) return
  app.dispatch({ type: 'open-source', id: next })
  thenFocusText()
}

/** The open text that was there before this one, else this one again. */
function companion(app: App): Id | null {
  const { session } = app
  const open = openSources(app)
  const before = session.trail.back.findLast(({ id }) => id !== session.sourceId && open.includes(id))?.id
  return before ?? open.findLast((id) => id !== session.sourceId) ?? session.sourceId
}

/** On a Mac Alt and the arrows move by words. */
const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

const isOpen = (app: App): boolean => app.session.sourceId !== null
const several = (app: App): boolean => openSources(app).length > 1
const hasTwo = (app: App): boolean => app.session.beside?.kind === 'source'

const travel = (by: 'back' | 'forward', title: Action['title'], shortcut: string): Action => ({
  id: `middle.${by}`,
  title,
  group: 'go',
  shortcut,
  scope: 'reader',
  needs: 'middle.needs.trail',
  when: (app) => app.session.trail[by].length > 0,
  run: (app) => {
    app.dispatch({ type: 'travel', by })
    thenFocusText()
  },
})

/** What can be done with the open texts and with what stands beside them. */
export const actions: readonly Action[] = [
  {
    id: 'middle.split',
    title: 'middle.do.split',
    group: 'view',
    shortcut: '$mod+\\',
    needs: 'actions.needs.text',
    when: isOpen,
    run: (app) => {
      const id = companion(app)
      if (id === null) return
      app.dispatch({ type: 'beside', beside: { kind: 'source', id } })
      thenFocusText()
    },
  },
  {
    id: 'middle.quotations',
    title: 'middle.do.quotations',
    group: 'view',
    needs: 'actions.needs.text',
    when: isOpen,
    run: (app) => app.dispatch({ type: 'beside', beside: { kind: 'quotations' } }),
  },
  {
    id: 'middle.swap',
    title: 'middle.do.swap',
    group: 'view',
    needs: 'middle.needs.two',
    when: hasTwo,
    run: (app) => {
      app.dispatch({ type: 'swap' })
      thenFocusText()
    },
  },
  {
    id: 'middle.close-beside',
    title: 'middle.do.closeBeside',
    group: 'view',
    shortcut: 'Alt+Shift+w',
    needs: 'actions.needs.beside',
    when: (app) => app.session.beside !== null,
    run: (app) => {
      app.dispatch({ type: 'beside', beside: null })
      thenFocusText()
    },
  },
  {
    id: 'middle.close-tab',
    title: 'middle.do.closeTab',
    group: 'sources',
    shortcut: 'Alt+w',
    needs: 'actions.needs.text',
    when: isOpen,
    run: (app) => {
      if (app.session.sourceId === null) return
      app.dispatch({ type: 'close-source', id: app.session.sourceId })
      thenFocusText()
    },
  },
  {
    id: 'middle.next-tab',
    title: 'middle.do.nextTab',
    group: 'go',
    shortcut: 'Alt+PageDown',
    needs: 'middle.needs.two',
    when: several,
    run: (app) => stepTab(app, 1),
  },
  {
    id: 'middle.previous-tab',
    title: 'middle.do.previousTab',
    group: 'go',
    shortcut: 'Alt+PageUp',
    needs: 'middle.needs.two',
    when: several,
    run: (app) => stepTab(app, -1),
  },
  travel('back', 'middle.do.back', mac ? 'Control+-' : 'Alt+ArrowLeft'),
  travel('forward', 'middle.do.forward', mac ? 'Control+Shift+-' : 'Alt+ArrowRight'),
]
