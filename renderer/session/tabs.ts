import type { Id } from '../../shared/model/entities'

/** How many sources have a tab. */
export const mostTabs = 12

/** The tabs with one for this source; where there would be too many, the first that is not on the screen goes. */
export function withTab(open: readonly Id[], id: Id, onScreen: readonly (Id | null)[]): readonly Id[] {
  if (open.includes(id)) return open
  if (open.length < mostTabs) return [...open, id]
  const leaving = open.find((one) => !onScreen.includes(one))
  return [...open.filter((one) => one !== leaving), id]
}

/** The source to show when this one is closed: the next tab, else the one before; null where there is none. */
export function neighbourTab(open: readonly Id[], id: Id, onScreen: readonly (Id | null)[]): Id | null {
  const at = open.indexOf(id)
  const others = [...open.slice(at + 1), ...open.slice(0, Math.max(0, at)).toReversed()]
  return others.find((one) => !onScreen.includes(one)) ?? null
}
