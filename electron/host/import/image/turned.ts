import type { Size } from '../../../../shared/image/area'
import { upright } from './header'
import type { Orientation } from './exif'

/** Pixels from left to right and top to bottom, four bytes each. */
export interface Pixels extends Size {
  readonly rgba: Uint8Array
}

/** Pixels turned and mirrored so that they are seen upright. */
export function turned(pixels: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return pixels
  const { width, height } = upright(pixels, orientation)
  const from = new Uint32Array(pixels.rgba.buffer, pixels.rgba.byteOffset, pixels.width * pixels.height)
  const to = new Uint32Array(width * height)
  const right = pixels.width - 1
  const low = pixels.height - 1
  /** Where the pixel that is seen at x, y lies in the file (EXIF 2.32, 4.6.4, Orientation). */
  const place: Readonly<Record<Orientation, (x: number, y: number) => readonly [number, number]>> = {
    1: (x, y) => [x, y],
    2: (x, y) => [right - x, y],
    3: (x, y) => [right - x, low - y],
    4: (x, y) => [x, low - y],
    5: (x, y) => [y, x],
    6: (x, y) => [y, low - x],
    7: (x, y) => [right - y, low - x],
    8: (x, y) => [right - y, x],
  }
  const find = place[orientation]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = find(x, y)
      to[y * width + x] = from[row * pixels.width + column] ?? 0
    }
  }
  return { width, height, rgba: new Uint8Array(to.buffer) }
}
