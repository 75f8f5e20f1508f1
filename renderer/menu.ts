import type { TFunction } from 'i18next'
import type { MenuPart, MenuRole } from '../shared/contract/menu'
import { actionOf } from './actions'
import type { StringKey } from './strings/key'

type Line =
  | '-'
  | { readonly action: string }
  | { readonly command: 'open' | 'sample' | 'close'; readonly title: StringKey }
  | { readonly role: MenuRole; readonly title: StringKey; readonly on?: 'mac' | 'not-mac' | 'development' }

const act = (action: string): Line => ({ action })

/** The native menu: actions by their ids, standard items by their roles, and what the app does without a project. */
const bar: readonly {
  readonly title: StringKey
  readonly role?: 'window' | 'help'
  readonly lines: readonly Line[]
}[] = [
  {
    title: 'menu.file',
    lines: [
      { command: 'open', title: 'menu.open' },
      { command: 'sample', title: 'menu.sample' },
      { command: 'close', title: 'shell.closeProject' },
      '-',
      act('sources.import'),
      act('sources.import-folder'),
      act('sources.paste'),
      act('project-in.import'),
      act('exchange.export'),
      '-',
      act('shell.snapshot'),
      act('shell.verify'),
      act('shell.rename-project'),
      '-',
      act('shell.settings'),
      { role: 'quit', title: 'menu.quit', on: 'not-mac' },
    ],
  },
  {
    title: 'menu.edit',
    lines: [
      act('shell.undo'),
      act('shell.redo'),
      '-',
      { role: 'cut', title: 'menu.cut' },
      { role: 'copy', title: 'menu.copy' },
      { role: 'paste', title: 'menu.paste' },
      { role: 'selectAll', title: 'menu.selectAll' },
      '-',
      act('reader.find'),
    ],
  },
  {
    title: 'menu.coding',
    lines: [
      act('reader.code'),
      act('reader.in-vivo'),
      act('reader.repeat'),
      act('reader.uncode'),
      act('reader.memo'),
      act('memos.new'),
      '-',
      act('reader.sentence'),
      act('reader.paragraph'),
      act('reader.uncoded'),
    ],
  },
  {
    title: 'menu.codebook',
    lines: [
      act('codebook.new-code'),
      act('codebook.new-theme'),
      '-',
      act('codebook.rename'),
      act('codebook.move'),
      act('codebook.merge'),
      act('codebook.split'),
      act('codebook.quotations'),
      '-',
      act('codebook-in.open'),
      act('codebook.removed'),
    ],
  },
  {
    title: 'menu.view',
    lines: [
      act('shell.commands'),
      act('shell.quick-open'),
      '-',
      act('shell.toggle-left'),
      act('shell.toggle-right'),
      act('shell.next-pane'),
      act('shell.show-history'),
      '-',
      { role: 'resetZoom', title: 'menu.resetZoom' },
      { role: 'zoomIn', title: 'menu.zoomIn' },
      { role: 'zoomOut', title: 'menu.zoomOut' },
      { role: 'togglefullscreen', title: 'menu.fullScreen' },
      { role: 'reload', title: 'menu.reload', on: 'development' },
      { role: 'toggleDevTools', title: 'menu.devTools', on: 'development' },
    ],
  },
  {
    title: 'menu.window',
    role: 'window',
    lines: [
      { role: 'minimize', title: 'menu.minimize' },
      { role: 'zoom', title: 'menu.zoom', on: 'mac' },
      { role: 'close', title: 'menu.closeWindow' },
    ],
  },
  {
    title: 'menu.help',
    role: 'help',
    lines: [act('shell.shortcuts'), act('tour.start'), { role: 'about', title: 'menu.about', on: 'not-mac' }],
  },
]

/** Ids of the actions in the menu, in its order. */
export const menuActions: readonly string[] = bar.flatMap(({ lines }) =>
  lines.flatMap((line) => (line !== '-' && 'action' in line ? line.action : [])),
)

/** What the menu depends on besides the words. */
export interface MenuNow {
  /** Whether a project is open: without one there is nothing for actions to act on. */
  readonly isOpen: boolean
  readonly can: (action: string) => boolean
  readonly keysOf: (action: string) => string | undefined
}

/** The native menu as it is now, in the user's words: the host's shell draws it. */
export function menuParts(t: TFunction, { isOpen, can, keysOf }: MenuNow): MenuPart[] {
  return bar.map(({ title, role, lines }): MenuPart => ({
    label: t(title),
    ...(role === undefined ? {} : { role }),
    items: lines.map((line) => {
      if (line === '-') return { kind: 'separator' }
      if ('role' in line) {
        const { role: standard, title: words, on } = line
        return { kind: 'role', role: standard, label: t(words), ...(on === undefined ? {} : { on }) }
      }
      if ('command' in line) {
        return {
          kind: 'command',
          command: line.command,
          label: t(line.title),
          enabled: isOpen || line.command !== 'close',
          ...keysOfCommand(line.command, keysOf),
        }
      }
      const action = actionOf(line.action)
      if (!action) throw new Error(`The menu names ${line.action}, which is no action`)
      const keys = keysOf(action.id)
      return {
        kind: 'action',
        action: action.id,
        label: t(action.title),
        enabled: isOpen && can(action.id),
        ...(keys === undefined ? {} : { keys }),
      }
    }),
  }))
}

function keysOfCommand(command: string, keysOf: MenuNow['keysOf']): { readonly keys?: string } {
  const keys = command === 'open' ? keysOf('shell.open') : undefined
  return keys === undefined ? {} : { keys }
}
