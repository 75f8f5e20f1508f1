import { Prec } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { App } from '../../hooks'
import { matches } from '../../hooks/keys'
import { actions } from './actions'
import { applyPinned } from './acts'
import { readerOf } from './reader-handle'

/** Second keys of actions. */
const further: readonly (readonly [keys: string, id: string])[] = [['Enter', 'reader.code']]

interface Binding {
  /** The action whose keys are chosen by the user; null: the keys are always these. */
  readonly action: string | null
  readonly keys: string
  readonly run: (app: App) => void | Promise<unknown>
}

const bindings: readonly Binding[] = [
  ...actions.flatMap(({ id, shortcut = '', run }) => ({ action: id, keys: shortcut, run })),
  ...further.flatMap(([keys, id]) => {
    const action = actions.find((one) => one.id === id)
    return action ? [{ action: null, keys, run: action.run }] : []
  }),
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((key) => ({
    action: null,
    keys: String(key),
    run: (app: App) => {
      const reader = readerOf(app)
      return reader ? applyPinned(app, reader, key) : undefined
    },
  })),
]

/** The keys of a binding now; the further digits sleep with the first one. */
function keysNow({ action, keys }: Binding, { keysOf }: App): string | undefined {
  if (action !== null) return keysOf(action)
  return /^\d$/.test(keys) && keysOf('reader.pinned') === undefined ? undefined : keys
}

/** Keys of the reader's actions, bound to the text itself. */
export function readerKeys(now: () => App): Extension {
  return Prec.highest(
    EditorView.domEventHandlers({
      keydown: (event) => {
        if (event.isComposing) return false
        const app = now()
        const found = bindings.find((binding) => {
          const keys = keysNow(binding, app)
          return keys !== undefined && matches(event, keys)
        })
        if (!found) return false
        event.preventDefault()
        event.stopPropagation()
        void found.run(app)
        return true
      },
    }),
  )
}
