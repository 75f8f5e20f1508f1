import { useMemo } from 'react'
import { useQuery, useSession } from '../../hooks'
import type { CodedItem } from './coded-item'
import { limitsOf, painted } from './shown'
import type { Limits } from './shown'

/** Codings of a text that are painted, and what limits them. */
export interface Painted {
  readonly items: readonly CodedItem[]
  readonly limits: Limits
}

/** The codings that the session asks to be shown; the same list as long as nothing changes. */
export function usePainted(items: readonly CodedItem[]): Painted {
  const shown = useSession((session) => session.shown)
  const limits = useQuery((store) => limitsOf(store, shown), ['codes', 'coders'], [shown])
  return useMemo(() => ({ items: painted(items, limits), limits }), [items, limits])
}
