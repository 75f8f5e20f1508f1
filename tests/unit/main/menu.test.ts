import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuParts, menuTemplate } from '../../../electron/main/menu'
import type { MenuOptions } from '../../../electron/main/menu'
import { languageFor, words } from '../../../electron/main/words'
import { actions as windowActions } from '../../../renderer/actions'

const template = (options: Partial<MenuOptions> = {}): MenuItemConstructorOptions[] =>
  menuTemplate({
    words: words.en,
    platform: 'linux',
    isPackaged: true,
    isOpen: true,
    act: () => undefined,
    command: () => undefined,
    ...options,
  })
const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
const actions = menuParts.flatMap(({ items }) =>
  items.flatMap((item) => (item !== '-' && 'action' in item ? [item] : [])),
)

describe('the native menu', () => {
  it('runs each action by its id, once', () => {
    const ran: string[] = []
    for (const item of flat(template({ act: (action) => void ran.push(action) })))
      (item.click as (() => void) | undefined)?.()
    expect(ran).toEqual(actions.map(({ action }) => action))
    expect(new Set(ran).size).toBe(ran.length)
  })

  it('names only actions that the window has, with the keys the window has for them', () => {
    for (const { action, shortcut } of actions) {
      const known = windowActions.find(({ id }) => id === action)
      expect(known, action).toBeDefined()
      const keys = known?.scope === undefined || shortcut !== undefined ? known?.shortcut : undefined
      expect(shortcut?.toLowerCase(), action).toBe(keys?.replace('$mod', 'CmdOrCtrl').toLowerCase())
    }
  })

  it('can open a project when none is open, and do nothing with one', () => {
    const on = flat(template({ isOpen: false })).filter((item) => item.click && item.enabled)
    expect(on.map(({ label }) => label)).toEqual([words.en.menu.openProject, words.en.menu.openSample])
  })

  it('shows shortcuts and leaves them to the window', () => {
    for (const item of flat(template()))
      if (item.accelerator && item.label !== words.en.menu.openProject)
        expect(item.registerAccelerator).toBe(false)
  })

  it('never says the same thing twice in one menu, in either language', () => {
    for (const language of [words.en, words.zh])
      for (const { submenu } of template({ words: language })) {
        const labels = (submenu as MenuItemConstructorOptions[]).flatMap(({ label }) => label ?? [])
        expect(new Set(labels).size).toBe(labels.length)
      }
  })

  it('has the standard items, and tools for developers only in a checkout', () => {
    const roles = (options: Partial<MenuOptions>) => flat(template(options)).flatMap(({ role }) => role ?? [])
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      expect(roles({ platform })).toEqual(
        expect.arrayContaining([
          'cut',
          'copy',
          'paste',
          'selectAll',
          'zoomIn',
          'togglefullscreen',
          'minimize',
          'close',
        ]),
      )
      expect(roles({ platform })).not.toContain('toggleDevTools')
      expect(roles({ platform, isPackaged: false })).toContain('toggleDevTools')
    }
    expect(roles({ platform: 'darwin' })).toContain('appMenu')
    expect(roles({ platform: 'darwin' })).not.toContain('quit')
    expect(roles({ platform: 'win32' })).toContain('quit')
  })

  it('speaks the language of the settings, else that of the computer', () => {
    expect(languageFor('zh', 'en-GB')).toBe('zh')
    expect(languageFor('en', 'zh-CN')).toBe('en')
    expect(languageFor('system', 'zh-TW')).toBe('zh')
    expect(languageFor(undefined, 'de')).toBe('en')
    expect(languageFor({}, 'zh')).toBe('zh')
  })
})
