import { canonical } from '../../hooks/keys'
import type { Bound, KeyChoice } from '../../hooks/keys'

type Keys = KeyChoice['keys']

/** The choice with other keys for an action; null: none. What is as at the beginning is not kept. */
export function withKeys(keys: Keys, action: Bound, chosen: string | null): Keys {
  const { [action.id]: _, ...others } = keys
  const first = action.shortcut === undefined ? null : canonical(action.shortcut)
  if ((chosen === null ? null : canonical(chosen)) === first) return others
  return { ...others, [action.id]: chosen }
}

/** Gives keys to an action, and takes them from those that have them. */
export function takeKeys(keys: Keys, action: Bound, chosen: string, from: readonly Bound[]): Keys {
  return from.reduce((left, other) => withKeys(left, other, null), withKeys(keys, action, chosen))
}
