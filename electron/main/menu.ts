import type { MenuItemConstructorOptions } from 'electron'
import type { MenuWord, Words } from './words'

/** An item that runs an action of the window (renderer/actions.ts) by its id; only while a project is open. */
export interface MenuAction {
  readonly label: MenuWord
  readonly action: string
  /** For show: the window binds the keys of its actions itself. */
  readonly shortcut?: string
}

/** What the app does itself, whatever the window shows. */
export type MenuCommand = 'open' | 'sample' | 'close'

type Role = NonNullable<MenuItemConstructorOptions['role']>
type Item =
  | MenuAction
  | '-'
  | { readonly label: MenuWord; readonly command: MenuCommand; readonly shortcut?: string }
  | { readonly role: Role; readonly when?: 'mac' | 'not-mac' | 'development' }

/** One menu of the bar. */
export interface MenuPart {
  readonly label: MenuWord
  readonly role?: Role
  readonly items: readonly Item[]
}

/** The whole menu. What is not of Emic's own is a standard role. */
export const menuParts: readonly MenuPart[] = [
  {
    label: 'file',
    items: [
      { label: 'openProject', command: 'open', shortcut: 'CmdOrCtrl+O' },
      { label: 'openSample', command: 'sample' },
      { label: 'closeProject', command: 'close' },
      '-',
      { label: 'importTexts', action: 'sources.import', shortcut: 'CmdOrCtrl+I' },
      { label: 'exportWork', action: 'exchange.export', shortcut: 'CmdOrCtrl+E' },
      '-',
      { label: 'snapshot', action: 'shell.snapshot' },
      { label: 'verify', action: 'shell.verify' },
      '-',
      { label: 'settings', action: 'shell.settings', shortcut: 'CmdOrCtrl+,' },
      { role: 'quit', when: 'not-mac' },
    ],
  },
  {
    label: 'edit',
    items: [
      { label: 'undo', action: 'shell.undo', shortcut: 'CmdOrCtrl+Z' },
      { label: 'redo', action: 'shell.redo', shortcut: 'CmdOrCtrl+Shift+Z' },
      '-',
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      '-',
      { label: 'find', action: 'reader.find', shortcut: 'CmdOrCtrl+F' },
    ],
  },
  {
    label: 'coding',
    items: [
      { label: 'code', action: 'reader.code' },
      { label: 'inVivo', action: 'reader.in-vivo' },
      { label: 'uncode', action: 'reader.uncode' },
      { label: 'memo', action: 'reader.memo' },
      '-',
      { label: 'newCode', action: 'codebook.new-code' },
      { label: 'newTheme', action: 'codebook.new-theme' },
      { label: 'removedCodes', action: 'codebook.removed' },
    ],
  },
  {
    label: 'view',
    items: [
      { label: 'commands', action: 'shell.commands', shortcut: 'CmdOrCtrl+K' },
      { label: 'toggleLeft', action: 'shell.toggle-left', shortcut: 'CmdOrCtrl+B' },
      { label: 'toggleRight', action: 'shell.toggle-right', shortcut: 'CmdOrCtrl+Shift+B' },
      { label: 'history', action: 'shell.show-history' },
      '-',
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      { role: 'reload', when: 'development' },
      { role: 'toggleDevTools', when: 'development' },
    ],
  },
  {
    label: 'window',
    role: 'window',
    items: [{ role: 'minimize' }, { role: 'zoom', when: 'mac' }, { role: 'close' }],
  },
  {
    label: 'help',
    role: 'help',
    items: [
      { label: 'shortcuts', action: 'shell.shortcuts', shortcut: 'F1' },
      { role: 'about', when: 'not-mac' },
    ],
  },
]

/** What the menu depends on. */
export interface MenuOptions {
  readonly words: Words
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  /** Whether a project is open: without one there is nothing for actions to act on. */
  readonly isOpen: boolean
  /** Runs an action in the window. */
  readonly act: (action: string) => void
  readonly command: (command: MenuCommand) => void
}

/** The template of the native menu, in the words of one language. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const parts = menuParts.map(({ label, role, items }): MenuItemConstructorOptions => ({
    label: options.words.menu[label],
    ...(role === undefined ? {} : { role }),
    submenu: items.filter((item) => belongs(item, options)).map((item) => entry(item, options)),
  }))
  return options.platform === 'darwin' ? [{ role: 'appMenu' }, ...parts] : parts
}

function belongs(item: Item, { platform, isPackaged }: MenuOptions): boolean {
  if (item === '-' || !('role' in item)) return true
  if (item.when === 'development') return !isPackaged
  if (item.when === 'mac') return platform === 'darwin'
  return item.when !== 'not-mac' || platform !== 'darwin'
}

function entry(item: Item, { words, isOpen, act, command }: MenuOptions): MenuItemConstructorOptions {
  if (item === '-') return { type: 'separator' }
  if ('role' in item) return { role: item.role }
  const label = words.menu[item.label]
  if ('command' in item)
    return { label, enabled: isOpen || item.command !== 'close', click: () => command(item.command) }
  const shortcut =
    item.shortcut === undefined ? {} : { accelerator: item.shortcut, registerAccelerator: false }
  return { label, enabled: isOpen, ...shortcut, click: () => act(item.action) }
}
