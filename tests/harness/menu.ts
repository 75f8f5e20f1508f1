import type { MenuItemConstructorOptions } from 'electron'
import { strict } from './strict'

/** A menu made from a template. */
export interface StandInMenu {
  readonly items: readonly MenuItemConstructorOptions[]
}

/** The application menu; clicked by the labels the user would read, or by role. */
export class StandInMenus {
  private menu: StandInMenu | null = null

  constructor(private readonly runRole: (role: string) => void) {}

  readonly electron = strict('Menu', {
    buildFromTemplate: (items: readonly MenuItemConstructorOptions[]): StandInMenu => ({ items }),
    setApplicationMenu: (menu: StandInMenu | null): void => {
      this.menu = menu
    },
  })

  /** Labels (or roles) of a menu, in order. */
  labels(...path: readonly string[]): readonly string[] {
    return this.inside(path).map((item) => item.label ?? item.role ?? '-')
  }

  /** Clicks an item, found by labels from the bar down. */
  click(...path: readonly string[]): void {
    const name = path[path.length - 1] ?? ''
    const item = this.inside(path.slice(0, -1)).find((one) => one.label === name || one.role === name)
    if (!item) throw new Error(`There is no menu item ${path.join(' > ')}`)
    if (item.enabled === false) throw new Error(`The menu item ${path.join(' > ')} is off`)
    if (item.role !== undefined) return this.runRole(item.role)
    const click = item.click as (() => void) | undefined
    if (!click) throw new Error(`Nothing happens at ${path.join(' > ')}`)
    click()
  }

  private inside(path: readonly string[]): readonly MenuItemConstructorOptions[] {
    let items = this.menu?.items ?? []
    for (const name of path) {
      const found = items.find((item) => item.label === name || item.role === name)
      if (!found || !Array.isArray(found.submenu)) throw new Error(`There is no menu ${path.join(' > ')}`)
      items = found.submenu
    }
    return items
  }
}
