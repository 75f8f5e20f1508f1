import type { Rectangle } from 'electron'

/** Where a window stands, in screen pixels independent of scale; without x and y the system chooses. */
export interface WindowPlace {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly isMaximized: boolean
}

/** Smallest size in which the workspace can be used. */
export const smallest = { width: 800, height: 560 } as const
const usual = { width: 1280, height: 800 } as const
/** At least this much of a window must be seen, so that it can be taken hold of. */
const visible = { width: 120, height: 60 } as const

const isPixels = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Math.abs(Number(value)) < 100_000

/** A remembered place made to fit the screens of now (their work areas); the usual size where nothing useful is remembered. */
export function placeFrom(remembered: unknown, areas: readonly Rectangle[]): WindowPlace {
  const given: Readonly<Record<string, unknown>> =
    typeof remembered === 'object' && remembered !== null ? { ...remembered } : {}
  const room = areas[0] ?? { ...usual, x: 0, y: 0 }
  const { x, y } = given
  const width = isPixels(given['width']) ? Math.max(given['width'], smallest.width) : usual.width
  const height = isPixels(given['height']) ? Math.max(given['height'], smallest.height) : usual.height
  const isMaximized = given['isMaximized'] === true
  if (isPixels(x) && isPixels(y) && areas.some((area) => overlap(area, { x, y, width, height })))
    return { x, y, width, height, isMaximized }
  return { width: Math.min(width, room.width), height: Math.min(height, room.height), isMaximized }
}

/** Whether enough of a window is on a screen, and its title bar is not above it. */
function overlap(area: Rectangle, window: Rectangle): boolean {
  const across = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x)
  const down = Math.min(area.y + area.height, window.y + window.height) - Math.max(area.y, window.y)
  return across >= visible.width && down >= visible.height && window.y >= area.y - 10
}
