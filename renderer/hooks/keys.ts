import { matchKeyBindingPress, parseKeybinding } from 'tinykeys'

/** As much of an action as its keys depend on. */
export interface Bound {
  readonly id: string
  /** Its keys at the beginning, as tinykeys writes them. */
  readonly shortcut?: string
  readonly scope?: 'window' | 'reader' | 'codebook' | 'sources'
}

/** What the user has changed of the keys. */
export interface KeyChoice {
  /** Keys by the id of the action; null: none. What is not named is as at the beginning. */
  readonly keys: Readonly<Record<string, string | null>>
  /** False: keys of one character do nothing, anywhere (WCAG 2.1.4). */
  readonly singleKeys: boolean
}

/** Whether keys are one character, with Shift at most: what speech input and stray hands type by accident. */
export const isSingle = (keys: string): boolean => /^(Shift\+)?\S$/u.test(keys)

/** The keys of an action now; undefined: none. */
export function keysFor(action: Bound, { keys, singleKeys }: KeyChoice): string | undefined {
  const chosen = Object.hasOwn(keys, action.id) ? keys[action.id] : action.shortcut
  if (chosen === undefined || chosen === null) return undefined
  return isSingle(chosen) && !singleKeys ? undefined : chosen
}

/** Whether a key press is these keys. On many keyboards `[` and `]` are typed with AltGr, which looks like Ctrl+Alt. */
export function matches(event: KeyboardEvent, keys: string): boolean {
  const [press] = parseKeybinding(keys)
  if (press && matchKeyBindingPress(event, press)) return true
  return keys.length === 1 && event.key === keys && event.getModifierState('AltGraph')
}

const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'OS', 'Dead'])

/** The keys that are pressed, as tinykeys writes them; null while only Ctrl, Shift or the like is down. */
export function pressed(event: KeyboardEvent, isMac: boolean): string | null {
  if (modifiers.has(event.key) || event.key === 'Unidentified') return null
  const typed = event.getModifierState('AltGraph')
  if (typed && event.key.length === 1) return event.key
  const mod = isMac ? event.metaKey : event.ctrlKey
  const other = isMac ? event.ctrlKey : event.metaKey
  // With Alt a Mac types other letters: then the place of the key tells which one is meant.
  const letter = event.altKey && /^Key[A-Z]$/.test(event.code) && !/^[a-z]$/i.test(event.key)
  const key = event.key === ' ' ? 'Space' : letter ? event.code : event.key
  return [
    ...(mod ? ['$mod'] : []),
    ...(other ? [isMac ? 'Control' : 'Meta'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    key.length === 1 ? key.toLowerCase() : key,
  ].join('+')
}

/** Modifiers in one order and letters small, so that the same keys are the same string. */
export function canonical(keys: string): string {
  const parts = keys.split(/(?<=.)\+/)
  const key = parts.pop() ?? ''
  const order = ['$mod', 'Control', 'Meta', 'Alt', 'Shift']
  const mods = order.filter((mod) => parts.includes(mod))
  return [...mods, key.length === 1 ? key.toLowerCase() : key].join('+')
}

/** Why keys cannot be chosen: the browser's own, for writing, for moving about, a lone character, a digit. */
export type Refusal = 'browser' | 'writing' | 'moving' | 'letter' | 'digit'

const browsers = new Set(
  [
    ...['n', 't', 'w'].flatMap((key) => [`$mod+${key}`, `$mod+Shift+${key}`]),
    ...['q', 'Shift+q', 'r', 'Shift+r', 'l', 'Tab', 'Shift+Tab', 'PageUp', 'PageDown', 'F4', 'F5'].map(
      (key) => `$mod+${key}`,
    ),
    ...['0', '-', '=', '+', 'Shift++', 'Shift+='].map((key) => `$mod+${key}`),
    ...['Alt+F4', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+Space', 'F5', 'F7', 'F11', 'F12', 'Alt+ArrowLeft'],
    ...['Alt+ArrowRight', 'Alt+d', '$mod+Shift+i', '$mod+Shift+j', '$mod+m', '$mod+h'],
  ].map(canonical),
)
const writing = new Set(
  ['a', 'c', 'v', 'x', 'y', 'Shift+v', 'Backspace', 'Delete'].map((key) => canonical(`$mod+${key}`)),
)
const moving =
  /^(\$mod\+)?(Shift\+)?(Tab|Enter|Escape|Space|Backspace|Delete|Home|End|Page\w+|Arrow\w+|ContextMenu)$/

/** Why these keys cannot be chosen for an action; null: they can. Its keys at the beginning always can. */
export function refusal(keys: string, action: Bound): Refusal | null {
  const wanted = canonical(keys)
  if (action.shortcut !== undefined && canonical(action.shortcut) === wanted) return null
  if (browsers.has(wanted)) return 'browser'
  if (writing.has(wanted)) return 'writing'
  if (moving.test(wanted) || /^Alt\+Arrow/.test(wanted) || wanted === 'Shift+F10') return 'moving'
  if (/^(Shift\+)?[1-9]$/.test(wanted)) return 'digit'
  if (isSingle(wanted) && (action.scope ?? 'window') === 'window') return 'letter'
  return null
}

/** Other actions that have these keys where this one is heard. */
export function clashes<T extends Bound>(
  actions: readonly T[],
  action: Bound,
  keys: string,
  choice: KeyChoice,
): readonly T[] {
  const scope = action.scope ?? 'window'
  // Keys that are switched off now would clash when they are switched on again.
  const all = { ...choice, singleKeys: true }
  return actions.filter((other) => {
    if (other.id === action.id) return false
    const where = other.scope ?? 'window'
    if (where !== scope && where !== 'window' && scope !== 'window') return false
    const theirs = keysFor(other, all)
    return theirs !== undefined && canonical(theirs) === canonical(keys)
  })
}

/** A key press, as much of it as lists look at. */
export interface Press {
  readonly key: string
  readonly alt: boolean
  readonly shift: boolean
  readonly mod: boolean
}

function asPress(keys: string): Press {
  const parts = keys.split(/(?<=.)\+/)
  const key = parts.pop() ?? ''
  const shift = parts.includes('Shift')
  return {
    key: shift && key.length === 1 ? key.toUpperCase() : key,
    alt: parts.includes('Alt'),
    shift,
    mod: parts.includes('$mod'),
  }
}

/**
 * What a list hears that knows its keys only as they are at the beginning: chosen keys sound like the first ones, and the
 * first ones, where they were changed, like nothing (null).
 */
export function heard(
  event: KeyboardEvent,
  actions: readonly Bound[],
  keysOf: (id: string) => string | undefined,
): Press | null {
  for (const { id, shortcut } of actions) {
    const keys = keysOf(id)
    if (shortcut !== undefined && keys !== undefined && matches(event, keys)) return asPress(shortcut)
  }
  const changed = ({ id, shortcut }: Bound): boolean =>
    shortcut !== undefined && keysOf(id) !== shortcut && matches(event, shortcut)
  if (actions.some(changed)) return null
  return {
    key: event.key,
    alt: event.altKey,
    shift: event.shiftKey,
    mod: event.ctrlKey || event.metaKey,
  }
}
