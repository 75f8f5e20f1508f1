import { useEffect } from 'react'
import { actionOf, actions } from '../../actions'
import type { Action } from '../../actions'
import { useAppNow, useSurroundings } from '../../hooks'
import type { App } from '../../hooks'
import { perform } from '../../hooks/can-do'
import { matches } from '../../hooks/keys'

/** Kinds of fields into which nobody writes: what is pressed, ticked or drawn. */
const wordless = ['radio', 'checkbox', 'range', 'file', 'button', 'submit', 'reset', 'color', 'image']

/** Whether keys typed here are words; the text that is read does not count, it is not written in. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[data-pane] .cm-content')) return false
  if (target instanceof HTMLInputElement) return !wordless.includes(target.type)
  return target.isContentEditable || target.matches('textarea, select')
}

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null

/** Second keys of actions: Ctrl+Y is what Windows users press for Redo. */
const further: readonly (readonly [keys: string, id: string])[] = [['$mod+y', 'shell.redo']]

/** The action of the whole window that a key press means; null: none, or not here. */
function meant(event: KeyboardEvent, { keysOf }: App): Action | null {
  for (const action of actions) {
    if ((action.scope ?? 'window') !== 'window') continue
    const keys = keysOf(action.id)
    if (keys === undefined || !matches(event, keys)) continue
    return action.inFields === false && isField(event.target) ? null : action
  }
  const second = further.find(([keys]) => matches(event, keys))
  if (second && !isField(event.target)) return actionOf(second[1]) ?? null
  // A lone character works only where nobody types: in the text, or nowhere in particular.
  if (event.key !== '?' || keysOf('shell.shortcuts') === undefined || isField(event.target)) return null
  const free = document.activeElement === document.body || event.target === document.body
  const list = event.target instanceof Element && event.target.closest('[data-pane]')
  return free || list ? (actionOf('shell.shortcuts') ?? null) : null
}

/** Binds the shortcuts of the whole window. Nothing is bound while a dialog or a menu has the keyboard. */
export function useShortcuts(): void {
  const appNow = useAppNow()
  const { preferences } = useSurroundings()
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || inDialog(event.target)) return
      if (event.key === '?' && !preferences.get().singleKeys) return
      const app = appNow()
      const action = meant(event, app)
      if (!action) return
      event.preventDefault()
      perform(action, app)
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [appNow, preferences])
}
