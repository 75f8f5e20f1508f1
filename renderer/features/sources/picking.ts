import type { Id } from '../../../shared/model/entities'

/** The line with the keyboard, and the lines that are picked. */
export interface Picking {
  readonly active: Id | null
  readonly ids: ReadonlySet<Id>
  /** Where a stretch that is picked with Shift begins. */
  readonly anchor: Id | null
}

export const nothingPicked: Picking = { active: null, ids: new Set(), anchor: null }

/** Only this line. */
export const alone = (id: Id): Picking => ({ active: id, ids: new Set([id]), anchor: id })

/** The keyboard goes to another line: alone, with all lines up to it, or with what is picked left as it is. */
export function went(
  picking: Picking,
  order: readonly Id[],
  to: Id,
  how: 'alone' | 'extend' | 'move',
): Picking {
  if (how === 'alone') return alone(to)
  if (how === 'move') return { ...picking, active: to }
  const anchor = picking.anchor ?? picking.active ?? to
  const [from = 0, until = 0] = [order.indexOf(anchor), order.indexOf(to)].sort((a, b) => a - b)
  return { active: to, ids: new Set(order.slice(Math.max(0, from), until + 1)), anchor }
}

/** A line is picked beside the others, or no longer. */
export function toggled(picking: Picking, id: Id): Picking {
  const ids = new Set(picking.ids)
  if (!ids.delete(id)) ids.add(id)
  return { active: id, ids, anchor: id }
}

/** Lines that are gone from the list are no longer picked; where the active one is, the keyboard goes to its neighbour. */
export function settled(picking: Picking, order: readonly Id[], before: readonly Id[]): Picking {
  const shown = new Set(order)
  const isThere = picking.active === null || shown.has(picking.active)
  if (isThere && [...picking.ids].every((id) => shown.has(id))) return picking
  const ids = new Set([...picking.ids].filter((id) => shown.has(id)))
  if (isThere) return { ...picking, ids }
  const at = before.indexOf(picking.active ?? '')
  const next = before.slice(at + 1).find((id) => shown.has(id)) ?? order.at(-1)
  return next === undefined ? nothingPicked : ids.size > 0 ? { ...picking, ids, active: next } : alone(next)
}

/** All that is picked, in the order of the list; without a pick the active line. */
export function pickedIds(picking: Picking, order: readonly Id[]): readonly Id[] {
  const ids = order.filter((id) => picking.ids.has(id))
  return ids.length > 0 || picking.active === null ? ids : [picking.active]
}
