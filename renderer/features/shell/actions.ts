import i18next from 'i18next'
import type { Action } from '../../actions'
import { focusPane } from '../../hooks'
import type { App, PaneName } from '../../hooks'
import { inspectorTabs } from '../../session'
import { redo, undo } from './undo'

const panes: readonly PaneName[] = ['sources', 'codebook', 'reader', 'inspector']

/** Unfolds the side of the window a part is on, then goes there. */
function goTo(app: App, pane: PaneName): void {
  const folded = pane === 'inspector' ? 'rightFolded' : pane === 'reader' ? null : 'leftFolded'
  if (folded !== null && app.session.panes[folded] === true) {
    app.dispatch({ type: 'pane', name: folded, value: false })
    setTimeout(() => focusPane(pane), 50)
  } else focusPane(pane)
}

function cycle(app: App, step: 1 | -1): void {
  const here = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')
  const shown = panes.filter(
    (pane) =>
      app.session.panes[pane === 'inspector' ? 'rightFolded' : 'leftFolded'] !== true || pane === 'reader',
  )
  const at = shown.findIndex((pane) => pane === here)
  const next = at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length
  const pane = shown[next]
  if (pane) focusPane(pane)
}

const toggle = (app: App, name: string): void =>
  app.dispatch({ type: 'pane', name, value: app.session.panes[name] !== true })

/** Actions of the frame: project, going about, view. */
export const actions: readonly Action[] = [
  {
    id: 'shell.commands',
    title: 'shell.palette',
    group: 'go',
    shortcut: '$mod+k',
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'commands' }),
  },
  {
    id: 'shell.undo',
    title: 'shell.undo',
    group: 'project',
    shortcut: '$mod+z',
    inFields: false,
    when: (app) => app.steps().undo !== null,
    run: undo,
  },
  {
    id: 'shell.redo',
    title: 'shell.redo',
    group: 'project',
    shortcut: '$mod+Shift+z',
    inFields: false,
    when: (app) => app.steps().redo !== null,
    run: redo,
  },
  {
    id: 'shell.rename-project',
    title: 'shell.renameProject',
    group: 'project',
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'project-rename' }),
  },
  {
    id: 'shell.add-coder',
    title: 'shell.addCoder',
    group: 'project',
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'coder-add' }),
  },
  {
    id: 'shell.verify',
    title: 'shell.verify',
    group: 'project',
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'verify' }),
  },
  {
    id: 'shell.snapshot',
    title: 'shell.snapshot',
    group: 'project',
    run: async (app) => {
      const kept = await app.attempt(() => app.client.call('project.snapshot'))
      if (kept) app.announce(i18next.t('shell.snapshotDone', { name: kept.name }), { tone: 'done' })
    },
  },
  {
    id: 'shell.open',
    title: 'shell.openOther',
    group: 'project',
    shortcut: '$mod+o',
    run: (app) =>
      app.attempt(async () => {
        if (app.info.front === 'browser') return app.client.call('project.close')
        const chosen = await app.client.call('project.choose')
        return chosen && app.client.call('project.open', { handle: chosen.handle })
      }),
  },
  {
    id: 'shell.close',
    title: 'shell.closeProject',
    group: 'project',
    run: (app) => app.attempt(() => app.client.call('project.close')),
  },
  {
    id: 'shell.settings',
    title: 'shell.settings',
    group: 'view',
    shortcut: '$mod+,',
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'settings' }),
  },
  {
    id: 'shell.shortcuts',
    title: 'shell.shortcuts',
    group: 'view',
    shortcut: 'F1',
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'shortcuts' }),
  },
  {
    id: 'shell.toggle-left',
    title: 'shell.leftToggle',
    group: 'view',
    shortcut: '$mod+b',
    run: (app) => toggle(app, 'leftFolded'),
  },
  {
    id: 'shell.toggle-right',
    title: 'shell.rightToggle',
    group: 'view',
    shortcut: '$mod+Shift+b',
    run: (app) => toggle(app, 'rightFolded'),
  },
  ...panes.map((pane, index): Action => ({
    id: `shell.go-${pane}`,
    title: `shell.go.${pane}`,
    group: 'go',
    shortcut: `$mod+${index + 1}`,
    run: (app) => goTo(app, pane),
  })),
  {
    id: 'shell.next-pane',
    title: 'shell.go.next',
    group: 'go',
    shortcut: 'F6',
    run: (app) => cycle(app, 1),
  },
  {
    id: 'shell.previous-pane',
    title: 'shell.go.previous',
    group: 'go',
    shortcut: 'Shift+F6',
    run: (app) => cycle(app, -1),
  },
  ...inspectorTabs.map((tab): Action => ({
    id: `shell.show-${tab}`,
    title: `shell.show.${tab}`,
    group: 'go',
    run: (app) => {
      app.dispatch({ type: 'pane', name: 'rightFolded', value: false })
      app.dispatch({ type: 'inspect', tab })
    },
  })),
]
