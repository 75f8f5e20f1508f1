import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Id } from '../../shared/model/entities'

/** How a line is picked: alone, added or taken out (Ctrl), or with all up to it (Shift). */
export type Picking = 'alone' | 'toggle' | 'range'

/** Lines picked beside the active one. */
export interface Picked {
  /** All picked ids, the active one among them. */
  readonly ids: ReadonlySet<Id>
  readonly pick: (id: Id, how: Picking) => void
  /** Picks all lines between two, themselves among them; the first must be made the active one. */
  readonly pickSpan: (first: Id, last: Id) => void
  readonly pickAll: () => void
  readonly clear: () => void
}

/** What is picked, for a list that is to be found again as it was left. */
export interface PickedMemory {
  picked: { readonly ids: ReadonlySet<Id>; readonly anchor: Id | null }
}

/**
 * Picks several lines of a list. `order` is what is shown, top to bottom; `active` the line with the focus, or null.
 * Lines that are gone from the list are no longer picked. What is picked is kept in `memory`, if one is given.
 */
export function usePicked(order: readonly Id[], active: Id | null, memory?: PickedMemory): Picked {
  const [state, setState] = useState<PickedMemory['picked']>(
    memory?.picked ?? { ids: new Set(), anchor: null },
  )
  useEffect(() => {
    if (memory) memory.picked = state
  }, [memory, state])
  const ids = useMemo(() => {
    const shown = order.filter((id) => state.ids.has(id))
    if (shown.length > 0 && (active === null || state.ids.has(active))) return new Set(shown)
    return new Set(active === null ? [] : [active])
  }, [order, state, active])
  const pick = useCallback(
    (id: Id, how: Picking) => {
      if (how === 'alone') {
        setState({ ids: new Set([id]), anchor: id })
        return
      }
      if (how === 'toggle') {
        const next = new Set(ids)
        if (next.has(id) && next.size > 1) next.delete(id)
        else next.add(id)
        setState({ ids: next, anchor: id })
        return
      }
      const anchor = state.anchor !== null && ids.has(state.anchor) ? state.anchor : (active ?? id)
      const [from, to] = [order.indexOf(anchor), order.indexOf(id)].sort((a, b) => a - b)
      setState({ ids: new Set(order.slice(Math.max(0, from ?? 0), (to ?? 0) + 1)), anchor })
    },
    [ids, state.anchor, order, active],
  )
  const pickSpan = useCallback(
    (first: Id, last: Id) =>
      setState({ ids: new Set(order.slice(order.indexOf(first), order.indexOf(last) + 1)), anchor: first }),
    [order],
  )
  const pickAll = useCallback(() => setState({ ids: new Set(order), anchor: active }), [order, active])
  const clear = useCallback(() => setState({ ids: new Set(), anchor: null }), [])
  return useMemo(() => ({ ids, pick, pickSpan, pickAll, clear }), [ids, pick, pickSpan, pickAll, clear])
}
