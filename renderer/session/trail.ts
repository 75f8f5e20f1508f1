import type { Id } from '../../shared/model/entities'

/** How far a text is scrolled: by an offset in it, so that the place outlives other widths and types. */
export interface Scrolled {
  /** Offset of a character in the row at the top; UTF-16. */
  readonly top: number
  /** How far that row begins below the top edge (above: less than 0), px; absent: as far as is usual. */
  readonly shift?: number
}

/** A place in a source; UTF-16. */
export interface Stop {
  readonly id: Id
  readonly caret: number
  /** Null where it is not known. */
  readonly scrolled: Scrolled | null
}

/** Places that were left by a jump, for going back and forward; the nearest last. */
export interface Trail {
  readonly back: readonly Stop[]
  readonly forward: readonly Stop[]
}

export const noTrail: Trail = { back: [], forward: [] }

const most = 50

const push = (stops: readonly Stop[], stop: Stop): readonly Stop[] => {
  const last = stops.at(-1)
  const isSame = last?.id === stop.id && last.caret === stop.caret
  return [...(isSame ? stops.slice(0, -1) : stops), stop].slice(-most)
}

/** The trail after a jump away from a place. Where one could go forward to is given up, as in a browser. */
export const left = (trail: Trail, stop: Stop | null): Trail =>
  stop ? { back: push(trail.back, stop), forward: [] } : trail

/** Where to go and the trail after it, or null where there is no such place. */
export function followed(
  trail: Trail,
  by: 'back' | 'forward',
  from: Stop | null,
): { readonly to: Stop; readonly trail: Trail } | null {
  const to = trail[by].at(-1)
  if (!to) return null
  const other = by === 'back' ? 'forward' : 'back'
  const rest = { [by]: trail[by].slice(0, -1), [other]: from ? push(trail[other], from) : trail[other] }
  return { to, trail: { ...trail, ...rest } }
}
