import i18next from 'i18next'
import type { Action } from '../../actions'
import { goToPane } from '../../hooks'
import type { App, PaneName } from '../../hooks'
import { inspectorTabs } from '../../session'
import { hasOnePane } from './one-pane'
import { redo, undo } from '../../hooks/undo'

const panes = ['sources', 'codebook', 'reader', 'inspector', 'beside'] as const satisfies readonly PaneName[]
const folds: Readonly<Partial<Record<PaneName, string>>> = {
  sources: 'leftFolded',
  codebook: 'leftFolded',
  inspector: 'rightFolded',
}

/** Goes to a part of the window, and unfolds the side it is on; where there is room for one part only, folds the others. */
function goTo(app: App, pane: PaneName): void {
  const fold = folds[pane]
  const others = fold === undefined && hasOnePane() ? ['leftFolded', 'rightFolded'] : []
  const changes = [
    ...(fold === undefined ? [] : [[fold, false] as const]),
    ...others.map((name) => [name, true] as const),
  ].filter(([name, value]) => (app.session.panes[name] === true) !== value)
  for (const [name, value] of changes) app.dispatch({ type: 'pane', name, value })
  if (changes.length > 0) setTimeout(() => goToPane(pane), 50)
  else goToPane(pane)
}

/** The next part of the window in the order of the screen, what stands beside the text among them. */
function cycle(app: App, step: 1 | -1): void {
  const here = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
  const all = [...document.querySelectorAll<HTMLElement>('[data-pane]')].map(
    (pane) => pane.dataset['pane'] as PaneName,
  )
  const shown = all.filter((pane) => hasOnePane() || app.session.panes[folds[pane] ?? ''] !== true)
  const at = shown.findIndex((pane) => pane === here)
  const next = at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length
  const pane = shown[next]
  if (pane) goTo(app, pane)
}

const toggle = (app: App, name: string): void =>
  app.dispatch({ type: 'pane', name, value: app.session.panes[name] !== true })

/** Projects of which a snapshot is being made. */
const snapshotting = new WeakSet<App['store']>()

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
    id: 'shell.quick-open',
    title: 'shell.quickOpen',
    group: 'go',
    shortcut: '$mod+p',
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'quick-open' }),
  },
  {
    id: 'shell.undo',
    title: 'shell.undo',
    group: 'project',
    shortcut: '$mod+z',
    inFields: false,
    needs: 'shell.nothingToUndo',
    when: (app) => app.steps().undo !== null,
    run: undo,
  },
  {
    id: 'shell.redo',
    title: 'shell.redo',
    group: 'project',
    shortcut: '$mod+Shift+z',
    inFields: false,
    needs: 'shell.nothingToRedo',
    when: (app) => app.steps().redo !== null,
    run: redo,
  },
  {
    id: 'shell.rename-project',
    title: 'shell.renameProject',
    group: 'project',
    presentOnly: true,
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'project-rename' }),
  },
  {
    id: 'shell.add-coder',
    title: 'shell.addCoder',
    group: 'project',
    presentOnly: true,
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'coder-add' }),
  },
  {
    id: 'shell.verify',
    title: 'shell.verify',
    group: 'project',
    presentOnly: true,
    run: (app) => app.dispatch({ type: 'dialog', dialog: 'verify' }),
  },
  {
    id: 'shell.snapshot',
    title: 'shell.snapshot',
    group: 'project',
    presentOnly: true,
    needs: 'shell.snapshotting',
    when: (app) => !snapshotting.has(app.store),
    run: async (app) => {
      snapshotting.add(app.store)
      app.announce(i18next.t('shell.snapshotting'))
      const kept = await app.attempt(() => app.client.call('project.snapshot'))
      snapshotting.delete(app.store)
      if (kept) app.announce(i18next.t('shell.snapshotDone', { name: kept.name }), { tone: 'done' })
    },
  },
  {
    id: 'shell.open',
    title: 'shell.openOther',
    group: 'project',
    presentOnly: true,
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
    group: 'help',
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
    ...(pane === 'beside'
      ? { needs: 'actions.needs.beside' as const, when: (app: App) => app.session.beside !== null }
      : {}),
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
