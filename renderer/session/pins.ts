import type { Id } from '../../shared/model/entities'

/** Codes under the keys 1 to 9, by their place; null: the key is free. */
export type Pins = readonly (Id | null)[]

/** How many number keys there are. */
export const mostPins = 9

/** The key a code is pinned to, from 1, or null. */
export function pinKey(pins: Pins, id: Id): number | null {
  const at = pins.indexOf(id)
  return at < 0 ? null : at + 1
}

/** The first free key, from 1, or null where all nine are taken. */
export function freePin(pins: Pins): number | null {
  const at = pins.indexOf(null)
  if (at >= 0) return at + 1
  return pins.length < mostPins ? pins.length + 1 : null
}

/**
 * Pins a code to a key (default: the one it has, else the first free one). A code has one key and a key one code: what was
 * there before is taken off. The keys of the others stay. The same list where no key is free.
 */
export function pinned(pins: Pins, id: Id, key?: number): Pins {
  const wanted = key ?? pinKey(pins, id) ?? freePin(pins)
  if (wanted === null || wanted < 1 || wanted > mostPins || pinKey(pins, id) === wanted) return pins
  const next = Array.from({ length: Math.max(pins.length, wanted) }, (_, i) => {
    const there = pins[i] ?? null
    return i === wanted - 1 ? id : there === id ? null : there
  })
  return trimmed(next)
}

/** Takes a code off its key. The keys of the others stay. */
export const unpinned = (pins: Pins, id: Id): Pins =>
  pins.includes(id) ? trimmed(pins.map((there) => (there === id ? null : there))) : pins

/** Without the free keys at the end. */
export const trimmed = (pins: Pins): Pins => pins.slice(0, pins.findLastIndex((id) => id !== null) + 1)
