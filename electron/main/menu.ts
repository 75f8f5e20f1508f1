import type { MenuItemConstructorOptions } from 'electron'
import type { MenuPart } from '../../shared/contract/menu'
import type { Words } from './words'

/** What the app does itself, whatever the window shows. */
export type MenuCommand = 'open' | 'sample' | 'close'

type Item = MenuPart['items'][number]

/** The menu until the window has said what stands in it: enough to open a project, and the standard items. */
export function firstMenu({ menu }: Words): readonly MenuPart[] {
  return [
    {
      label: menu.file,
      items: [
        { kind: 'command', command: 'open', label: menu.openProject, enabled: true, keys: '$mod+o' },
        { kind: 'command', command: 'sample', label: menu.openSample, enabled: true },
        { kind: 'separator' },
        { kind: 'role', role: 'quit', label: menu.quit, on: 'not-mac' },
      ],
    },
    {
      label: menu.window,
      role: 'window',
      items: [
        { kind: 'role', role: 'minimize', label: menu.minimize },
        { kind: 'role', role: 'close', label: menu.close },
      ],
    },
  ]
}

/** What the menu depends on. */
export interface MenuOptions {
  /** What stands in it: the window's own list of actions (renderer/menu.ts), or `firstMenu`. */
  readonly parts: readonly MenuPart[]
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  /** Runs an action in the window. */
  readonly act: (action: string) => void
  readonly command: (command: MenuCommand) => void
}

/** The template of the native menu. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const parts = options.parts.map(({ label, role, items }): MenuItemConstructorOptions => ({
    label,
    ...(role === undefined ? {} : { role }),
    submenu: items.filter((item) => belongs(item, options)).map((item) => entry(item, options)),
  }))
  return options.platform === 'darwin' ? [{ role: 'appMenu' }, ...parts] : parts
}

function belongs(item: Item, { platform, isPackaged }: MenuOptions): boolean {
  if (item.kind !== 'role' || item.on === undefined) return true
  if (item.on === 'development') return !isPackaged
  return (item.on === 'mac') === (platform === 'darwin')
}

function entry(item: Item, options: MenuOptions): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' }
    case 'role':
      return { role: item.role, label: item.label }
    case 'command':
      return {
        label: item.label,
        enabled: item.enabled,
        ...shown(item.keys),
        click: () => options.command(item.command),
      }
    case 'action':
      return {
        label: item.label,
        enabled: item.enabled,
        ...shown(item.keys),
        click: () => options.act(item.action),
      }
  }
}

const names: Readonly<Record<string, string>> = {
  $mod: 'CmdOrCtrl',
  Control: 'Ctrl',
  Meta: 'Super',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
}

/**
 * Keys as tinykeys writes them in the menu's way, for show: the window binds its keys itself. Keys without Ctrl, Alt or a
 * function key are not shown, since a Mac would bind them and no letter could be typed any more.
 */
export function accelerator(keys: string): string | null {
  const parts = keys.split(/(?<=.)\+/)
  const key = parts[parts.length - 1] ?? ''
  const isBound = parts.some((part) => ['$mod', 'Control', 'Meta', 'Alt'].includes(part))
  if (!isBound && !/^F\d{1,2}$/.test(key)) return null
  return parts
    .map(
      (part) =>
        names[part] ?? /^Key([A-Z])$/.exec(part)?.[1] ?? (part.length === 1 ? part.toUpperCase() : part),
    )
    .join('+')
}

function shown(keys: string | undefined): Partial<MenuItemConstructorOptions> {
  const keysShown = keys === undefined ? null : accelerator(keys)
  return keysShown === null ? {} : { accelerator: keysShown, registerAccelerator: false }
}
