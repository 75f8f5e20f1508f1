import { createContext, use } from 'react'
import { useSession } from '../../hooks'
import { sideOf } from '../../session/sides'
import type { Side, SideState } from '../../session/sides'

/** The side of the middle a reader stands on. */
export const SideContext = createContext<Side>('first')

/** The side this part of a reader stands on. */
export const useSide = (): Side => use(SideContext)

/** One part of what this side shows; draws again only when that part changes. */
export function useSideState<T>(select: (side: SideState) => T): T {
  const side = useSide()
  return useSession((session) => select(sideOf(session, side)))
}
