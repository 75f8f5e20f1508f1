import { Prec } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys'
import type { KeyBindingPress } from 'tinykeys'
import type { App } from '../../hooks'
import { actions } from './actions'
import { applyPinned } from './acts'
import { readerOf } from './reader-handle'

/** Second keys of actions. */
const further: readonly (readonly [keys: string, id: string])[] = [['Enter', 'reader.code']]

interface Binding {
  readonly press: KeyBindingPress
  readonly keys: string
  readonly run: (app: App) => void | Promise<unknown>
}

const bind = (keys: string, run: Binding['run']): readonly Binding[] => {
  const [press] = parseKeybinding(keys)
  return press ? [{ press, keys, run }] : []
}

const bindings: readonly Binding[] = [
  ...actions.flatMap((action) => (action.shortcut === undefined ? [] : bind(action.shortcut, action.run))),
  ...further.flatMap(([keys, id]) => {
    const action = actions.find((one) => one.id === id)
    return action ? bind(keys, action.run) : []
  }),
  ...[2, 3, 4, 5, 6, 7, 8, 9].flatMap((key) =>
    bind(String(key), (app) => {
      const reader = readerOf(app)
      return reader ? applyPinned(app, reader, key) : undefined
    }),
  ),
]

/** On many keyboards `[` and `]` are typed with AltGr, which looks like Ctrl+Alt. */
const typed = (event: KeyboardEvent, keys: string): boolean =>
  keys.length === 1 && event.key === keys && event.getModifierState('AltGraph')

/** Keys of the reader's actions, bound to the text itself. */
export function readerKeys(now: () => App): Extension {
  return Prec.highest(
    EditorView.domEventHandlers({
      keydown: (event) => {
        if (event.isComposing) return false
        const found = bindings.find(
          ({ press, keys }) => matchKeyBindingPress(event, press) || typed(event, keys),
        )
        if (!found) return false
        event.preventDefault()
        event.stopPropagation()
        void found.run(now())
        return true
      },
    }),
  )
}
