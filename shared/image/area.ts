import { overlaps } from '../text/range'
import type { Range } from '../text/range'

/** Width and height in whole pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A rectangle of an image in whole pixels, from the upper left corner. */
export interface Area extends Size {
  readonly x: number
  readonly y: number
}

/** A place in a source: words of it, or of an image (whose text is one character) the whole or a part. */
export interface Spot extends Range {
  /** Absent: the words, or the whole image. */
  readonly area?: Area | undefined
}

/** The place of a record that has more to it, such as a quotation. */
export const spotOf = ({ start, end, area }: Spot): Spot => ({ start, end, ...(area ? { area } : {}) })

/** Whether two rectangles share a pixel. Touching ones do not. */
export const intersects = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Whether two places share words or pixels. A whole image shares with each of its parts. */
export const meets = (a: Spot, b: Spot): boolean =>
  overlaps(a, b) && (!a.area || !b.area || intersects(a.area, b.area))

/** Whether two rectangles, or two wholes, are one. */
export const sameArea = (a: Area | undefined, b: Area | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.height === b.height)

/** Whether two places of one revision are one. */
export const sameSpot = (a: Spot, b: Spot): boolean =>
  a.start === b.start && a.end === b.end && sameArea(a.area, b.area)

/** Reading order: words as they stand; of an image the whole first, then from top to bottom, then from left to right. */
export const compareSpots = (a: Spot, b: Spot): number =>
  a.start - b.start ||
  b.end - a.end ||
  (a.area ? (b.area ? a.area.y - b.area.y || a.area.x - b.area.x : 1) : b.area ? -1 : 0)

/** The smallest rectangle that holds both. */
export function hull(a: Area, b: Area): Area {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

/** Whether a rectangle lies inside of an image and holds a pixel. */
export const isInside = ({ x, y, width, height }: Area, image: Size): boolean =>
  x >= 0 && y >= 0 && width >= 1 && height >= 1 && x + width <= image.width && y + height <= image.height

/** Whether a rectangle is all of an image. */
export const isWhole = ({ x, y, width, height }: Area, image: Size): boolean =>
  x === 0 && y === 0 && width === image.width && height === image.height

const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** The pixels between two points, which may lie outside of the image and between pixels: at least one of them. */
export function areaBetween(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  image: Size,
): Area {
  const side = (a: number, b: number, size: number): readonly [number, number] => {
    const first = between(Math.floor(Math.min(a, b)), 0, size - 1)
    return [first, between(Math.ceil(Math.max(a, b)), first + 1, size)]
  }
  const [left, right] = side(from.x, to.x, image.width)
  const [top, bottom] = side(from.y, to.y, image.height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** A rectangle moved by whole pixels, as far as the image goes; it keeps its size. */
export const moved = (area: Area, by: { readonly x: number; readonly y: number }, image: Size): Area => ({
  ...area,
  x: between(area.x + Math.round(by.x), 0, image.width - area.width),
  y: between(area.y + Math.round(by.y), 0, image.height - area.height),
})

/** Which edges are pulled: -1 the left or upper one, 1 the right or lower one, 0 neither. */
export interface Grip {
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}

/** A rectangle with edges pulled by whole pixels, as far as the image goes; the other edges stay, and a pixel is left. */
export function pulled(
  area: Area,
  grip: Grip,
  by: { readonly x: number; readonly y: number },
  image: Size,
): Area {
  const side = (
    start: number,
    length: number,
    pull: Grip['x'],
    step: number,
    size: number,
  ): readonly [number, number] => {
    const end = start + length
    if (pull === -1) return [between(start + Math.round(step), 0, end - 1), end]
    if (pull === 1) return [start, between(end + Math.round(step), start + 1, size)]
    return [start, end]
  }
  const [left, right] = side(area.x, area.width, grip.x, by.x, image.width)
  const [top, bottom] = side(area.y, area.height, grip.y, by.y, image.height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Number of pixels; of the whole image more than of any part of it. */
export const pixels = ({ area }: Spot): number => (area ? area.width * area.height : Number.MAX_SAFE_INTEGER)
