import i18next from 'i18next'
import { useEffect } from 'react'
import type { Client } from '../shared/contract/client'
import { actionOf, keysOfAction } from './actions'
import type { App } from './hooks'
import { canDo } from './hooks/can-do'
import { menuParts } from './menu'
import type { PreferencesStore } from './preferences'

/** What the menu of an open project looks at. */
export interface MenuSource {
  readonly app: () => App
  /** Calls back when something changes that an action may depend on. Returns the way to stop it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** How long the window must be quiet before the menu is drawn again, in ms. */
const quiet = 150

/** Hands the native menu to the shell, and again whenever its words, keys or what can be done change. Browsers have none. */
export function useNativeMenu(
  client: Client,
  front: 'electron' | 'browser',
  preferences: PreferencesStore,
  project: MenuSource | null,
): void {
  useEffect(() => {
    if (front !== 'electron') return
    let shown = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (): void => {
      timer = undefined
      const now = project?.app()
      const parts = menuParts(i18next.t, {
        isOpen: now !== undefined,
        can: (id) => {
          const action = actionOf(id)
          return now !== undefined && action !== undefined && canDo(action, now)
        },
        keysOf: (id) => keysOfAction(id, preferences.get()),
      })
      const written = JSON.stringify(parts)
      if (written === shown) return
      shown = written
      // A menu that could not be drawn keeps its last state; the next change tries again.
      client.call('menu.show', { parts }).catch(() => (shown = ''))
    }
    const soon = (): void => {
      timer ??= setTimeout(show, quiet)
    }
    show()
    const stops = [preferences.subscribe(soon), project?.subscribe(soon)]
    i18next.on('languageChanged', soon)
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop?.()
      i18next.off('languageChanged', soon)
    }
  }, [client, front, preferences, project])
}
