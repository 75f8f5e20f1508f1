import { useCallback, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../shared/model/entities'
import { alone, nothingPicked, pickedIds, settled, toggled, went } from './picking'
import type { Picking } from './picking'

/** What is picked in a list, and the ways to pick. */
export interface UsedPicking {
  readonly picking: Picking
  /** All that is picked, in the order of the list; without a pick the active line. */
  readonly picked: readonly Id[]
  readonly go: (to: Id, how: 'alone' | 'extend' | 'move') => void
  readonly toggle: (id: Id) => void
  readonly pickAll: () => void
  readonly pickOne: (id: Id) => void
}

/** Picks lines of a list; `order` is what is shown, top to bottom. */
export function usePicking(order: readonly Id[]): UsedPicking {
  const [state, setState] = useState<Picking>(nothingPicked)
  const before = useRef(order)
  const picking = useMemo(() => {
    const next = settled(state, order, before.current)
    before.current = order
    return next
  }, [state, order])
  if (picking !== state) setState(picking)
  const go = useCallback(
    (to: Id, how: 'alone' | 'extend' | 'move') => setState((now) => went(now, order, to, how)),
    [order],
  )
  const toggle = useCallback((id: Id) => setState((now) => toggled(now, id)), [])
  const pickAll = useCallback(
    () => setState((now) => ({ ...now, ids: new Set(order), anchor: now.active })),
    [order],
  )
  const pickOne = useCallback((id: Id) => setState(alone(id)), [])
  const picked = useMemo(() => pickedIds(picking, order), [picking, order])
  return { picking, picked, go, toggle, pickAll, pickOne }
}
