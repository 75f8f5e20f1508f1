import { useEffect } from 'react'
import { createKeybindingsHandler } from 'tinykeys'
import { actions } from '../../actions'
import type { Action } from '../../actions'
import { useAppNow } from '../../hooks'
import type { App } from '../../hooks'

/** Whether keys typed here are words; the text that is read does not count, it is not written in. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[data-pane="reader"] .cm-content')) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null

/** Runs an action if it can be done now. */
export function perform(action: Action, app: App): void {
  if (action.when && !action.when(app)) return
  void action.run(app)
}

/** Binds the shortcuts of the whole window. Nothing is bound while a dialog or a menu has the keyboard. */
export function useShortcuts(): void {
  const appNow = useAppNow()
  useEffect(() => {
    const bound = actions.filter(
      (action) => action.shortcut !== undefined && (action.scope ?? 'window') === 'window',
    )
    const press = (action: Action) => (event: KeyboardEvent) => {
      if (event.defaultPrevented || inDialog(event.target)) return
      if (action.inFields === false && isField(event.target)) return
      event.preventDefault()
      perform(action, appNow())
    }
    const keys = Object.fromEntries(bound.map((action) => [action.shortcut ?? '', press(action)]))
    const sheet = actions.find((action) => action.id === 'shell.shortcuts')
    const listener = createKeybindingsHandler({
      ...keys,
      // Ctrl+Y is what Windows users press for Redo.
      '$mod+y': press(actions.find((action) => action.id === 'shell.redo') ?? missing('shell.redo')),
      // A lone character works only where nobody types: in the text, or nowhere in particular.
      'Shift+?': (event) => {
        const free = document.activeElement === document.body || event.target === document.body
        const reading = event.target instanceof Element && event.target.closest('[data-pane="reader"]')
        if (sheet && (free || reading) && !isField(event.target)) press(sheet)(event)
      },
    })
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [appNow])
}

function missing(id: string): never {
  throw new Error(`There is no action ${id}`)
}
