import { pixels } from '../../../../shared/image/area'
import type { Area, Grip, Spot } from '../../../../shared/image/area'

/** A point of the image; may lie between pixels and outside. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Whether a point lies in a rectangle. */
export const holds = (area: Area, { x, y }: Point): boolean =>
  x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height

/** Those of these places that hold a point, the smallest first. Whole images are not among them: they are everywhere. */
export const under = <T extends Spot>(spots: readonly T[], at: Point): readonly T[] =>
  spots.filter(({ area }) => area && holds(area, at)).toSorted((a, b) => pixels(a) - pixels(b))

const grips: readonly Grip[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: -1, y: 1 },
  { x: 1, y: 1 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 1, y: 0 },
]

/** Where the handle of a grip stands on a rectangle. */
export const handleAt = (area: Area, grip: Grip): Point => ({
  x: area.x + ((grip.x + 1) / 2) * area.width,
  y: area.y + ((grip.y + 1) / 2) * area.height,
})

/** The handles that are offered: on a side that is short those in its middle would cover the corners. `short`: in pixels of the image. */
export const handlesOf = (area: Area, short: number): readonly Grip[] =>
  grips.filter(({ x, y }) => (x !== 0 || area.width >= short) && (y !== 0 || area.height >= short))

/** What is taken hold of at a point: a handle, or the outline, by which it is moved. Distances in pixels of the image. */
export function heldAt(
  area: Area,
  point: Point,
  reach: number,
  short: number,
): { readonly kind: 'grip'; readonly grip: Grip } | { readonly kind: 'move' } | null {
  for (const grip of handlesOf(area, short)) {
    const at = handleAt(area, grip)
    if (Math.abs(at.x - point.x) <= reach && Math.abs(at.y - point.y) <= reach) return { kind: 'grip', grip }
  }
  const rim = reach * 0.7
  const outer = {
    x: area.x - rim,
    y: area.y - rim,
    width: area.width + 2 * rim,
    height: area.height + 2 * rim,
  }
  const inner = {
    x: area.x + rim,
    y: area.y + rim,
    width: area.width - 2 * rim,
    height: area.height - 2 * rim,
  }
  return holds(outer, point) && !holds(inner, point) ? { kind: 'move' } : null
}

/** The cursor over a handle. */
export function cursorOf({ x, y }: Grip): string {
  if (x === 0) return 'ns-resize'
  if (y === 0) return 'ew-resize'
  return x === y ? 'nwse-resize' : 'nesw-resize'
}
