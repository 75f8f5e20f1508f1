import i18next from 'i18next'
import type { MenuItemConstructorOptions } from 'electron'
import { beforeAll, describe, expect, it } from 'vitest'
import { accelerator, firstMenu, menuTemplate } from '../../../electron/main/menu'
import type { MenuOptions } from '../../../electron/main/menu'
import { languageFor, words } from '../../../electron/main/words'
import { actionOf, actions, keysOfAction } from '../../../renderer/actions'
import { menuActions, menuParts } from '../../../renderer/menu'
import type { MenuNow } from '../../../renderer/menu'
import { speak, startStrings } from '../../../renderer/strings/i18n'
import { calls } from '../../../shared/contract/contract'

const now = (parts: Partial<MenuNow> = {}): MenuNow => ({
  isOpen: true,
  can: () => true,
  keysOf: (id) => keysOfAction(id, { keys: {}, singleKeys: true }),
  ...parts,
})
const template = (
  from: Partial<MenuNow> = {},
  options: Partial<MenuOptions> = {},
): MenuItemConstructorOptions[] =>
  menuTemplate({
    // As it arrives at the shell: checked by the contract.
    parts: calls['menu.show'].parse({ parts: menuParts(i18next.t, now(from)) }).parts,
    platform: 'linux',
    isPackaged: true,
    act: () => undefined,
    command: () => undefined,
    ...options,
  })
const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
const named = (items: MenuItemConstructorOptions[], id: string): MenuItemConstructorOptions | undefined => {
  const title = actionOf(id)?.title
  return flat(items).find(({ label }) => title !== undefined && label === i18next.t(title))
}

beforeAll(() => startStrings('en'))

describe('the native menu', () => {
  it('runs each action by its id, once, by the name the action has everywhere', () => {
    const ran: string[] = []
    const items = flat(template({}, { act: (action) => void ran.push(action) }))
    for (const item of items) (item.click as (() => void) | undefined)?.()
    expect(ran).toEqual(menuActions)
    expect(new Set(ran).size).toBe(ran.length)
    for (const id of menuActions) expect(named(items, id), id).toBeDefined()
  })

  it('names only actions that there are', () => {
    expect(menuActions.filter((id) => !actions.some((action) => action.id === id))).toEqual([])
  })

  it('can open a project when none is open, and do nothing with one', () => {
    const on = flat(template({ isOpen: false })).filter((item) => item.click && item.enabled)
    expect(on.map(({ label }) => label)).toEqual(['Open project…', 'Open the sample project'])
  })

  it('turns off what cannot be done now', () => {
    const items = template({ can: (id) => id !== 'shell.redo' })
    expect(named(items, 'shell.redo')?.enabled).toBe(false)
    expect(named(items, 'shell.undo')?.enabled).toBe(true)
  })

  it('shows the keys the user has chosen, and leaves them to the window', () => {
    const chosen = { keys: { 'shell.verify': '$mod+Shift+j', 'exchange.export': null }, singleKeys: true }
    const items = template({ keysOf: (id) => keysOfAction(id, chosen) })
    expect(named(items, 'shell.verify')).toMatchObject({
      accelerator: 'CmdOrCtrl+Shift+J',
      registerAccelerator: false,
    })
    expect(named(items, 'exchange.export')).not.toHaveProperty('accelerator')
    expect(named(items, 'shell.undo')?.accelerator).toBe('CmdOrCtrl+Z')
    for (const item of flat(items)) if (item.accelerator) expect(item.registerAccelerator).toBe(false)
  })

  it.each([
    ['$mod+Shift+z', 'CmdOrCtrl+Shift+Z'],
    ['$mod+,', 'CmdOrCtrl+,'],
    ['Shift+F6', 'Shift+F6'],
    ['Alt+Shift+ArrowLeft', 'Alt+Shift+Left'],
    ['Alt+KeyP', 'Alt+P'],
    ['c', null],
    ['Shift+?', null],
    ['Delete', null],
  ])('writes %s as %s', (keys, expected) => expect(accelerator(keys)).toBe(expected))

  it.each(['en', 'zh'] as const)('never says the same thing twice in one menu (%s)', async (language) => {
    await speak(language)
    for (const { submenu } of template()) {
      const labels = (submenu as MenuItemConstructorOptions[]).flatMap(({ label }) => label ?? [])
      expect(new Set(labels).size).toBe(labels.length)
    }
    if (language === 'zh') expect(template().map(({ label }) => label)).toContain('编码本')
    await speak('en')
  })

  it('has the standard items, and tools for developers only in a checkout', () => {
    const roles = (options: Partial<MenuOptions>) =>
      flat(template({}, options)).flatMap(({ role }) => role ?? [])
    const standard = ['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'togglefullscreen', 'minimize', 'close']
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      expect(roles({ platform })).toEqual(expect.arrayContaining(standard))
      expect(roles({ platform })).not.toContain('toggleDevTools')
      expect(roles({ platform, isPackaged: false })).toContain('toggleDevTools')
    }
    expect(roles({ platform: 'darwin' })).toContain('appMenu')
    expect(roles({ platform: 'darwin' })).not.toContain('quit')
    expect(roles({ platform: 'win32' })).toContain('quit')
  })

  it('can open a project before the window has said anything', () => {
    for (const language of [words.en, words.zh]) {
      const labels = flat(template({}, { parts: firstMenu(language) })).map(({ label }) => label)
      expect(labels).toEqual(expect.arrayContaining([language.menu.openProject, language.menu.openSample]))
    }
  })

  it('begins in the language of the settings, else that of the computer', () => {
    expect(languageFor('zh', 'en-GB')).toBe('zh')
    expect(languageFor('en', 'zh-CN')).toBe('en')
    expect(languageFor('system', 'zh-TW')).toBe('zh')
    expect(languageFor(undefined, 'de')).toBe('en')
    expect(languageFor({}, 'zh')).toBe('zh')
  })
})
