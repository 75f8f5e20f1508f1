import { Prec } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { actions as all } from '../../actions'
import type { Action } from '../../actions'
import type { App } from '../../hooks'
import { perform } from '../../hooks/can-do'
import { matches } from '../../hooks/keys'
import { applyPinned } from './acts'
import { readerOf } from './reader-handle'

/** Second keys of actions. */
const further: readonly (readonly [keys: string, id: string])[] = [
  ['Enter', 'reader.code'],
  // Where + is the key's second letter, it is meant all the same.
  ['=', 'reader.zoom-in'],
  ['Shift++', 'reader.zoom-in'],
]

interface Binding extends Pick<Action, 'presentOnly' | 'when' | 'needs' | 'run'> {
  /** The action whose keys are chosen by the user; null: the keys are always these. */
  readonly action: string | null
  readonly keys: string
}

/** What is heard in a text: its own actions, and the ways through the texts. */
const actions = all.filter(({ scope }) => scope === 'reader')

const bindings: readonly Binding[] = [
  ...actions.map((action) => ({ ...action, action: action.id, keys: action.shortcut ?? '' })),
  ...further.flatMap(([keys, id]) => {
    const action = actions.find((one) => one.id === id)
    return action ? [{ ...action, action: null, keys }] : []
  }),
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((key) => ({
    action: null,
    keys: String(key),
    presentOnly: true as const,
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

/** Does what a key means in the open source. Answers whether it means anything there. */
export function hearKey(event: KeyboardEvent, app: App): boolean {
  if (event.isComposing) return false
  const found = bindings.find((binding) => {
    const keys = keysNow(binding, app)
    return keys !== undefined && matches(event, keys)
  })
  if (!found) return false
  event.preventDefault()
  event.stopPropagation()
  perform(found, app)
  return true
}

/** Keys of the reader's actions, bound to the text itself. */
export const readerKeys = (now: () => App): Extension =>
  Prec.highest(EditorView.domEventHandlers({ keydown: (event) => hearKey(event, now()) }))
