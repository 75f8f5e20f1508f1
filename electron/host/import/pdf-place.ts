import type { PdfItem } from './pdf-lines'

/** Where a run of words is shown: a rectangle in tenths of a point from the upper left corner of the page as it is shown. */
export interface PdfRun {
  /** First UTF-16 code unit in the text it is told with, and one past the last. */
  readonly start: number
  readonly end: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Where its words run to: 0 right, 1 up, 2 left, 3 down. */
  readonly way: number
}

/** Says where an item is shown. */
export type PdfPlace = (item: PdfItem) => Omit<PdfRun, 'start' | 'end'>

/** How far letters reach above and below the baseline, as shares of the font size. */
const ASCENT = 0.86
const DESCENT = 0.24

/** `shown` is the transform from user space to the page as it is shown, y downwards (a viewport's at scale 1). */
export function placeOn(shown: readonly number[]): PdfPlace {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = shown
  const point = (x: number, y: number): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f]
  return ({ transform, width, height, dir }) => {
    const [ta = 1, tb = 0, tc = 0, td = 1, x = 0, y = 0] = transform
    const size = Math.hypot(tc, td) || height || 1
    const length = Math.hypot(ta, tb) || 1
    const along = [(ta / length) * width, (tb / length) * width] as const
    const up = [(tc / size) * size, (td / size) * size] as const
    const corners = [0, 1].flatMap((share) =>
      [ASCENT, -DESCENT].map((reach) =>
        point(x + along[0] * share + up[0] * reach, y + along[1] * share + up[1] * reach),
      ),
    )
    const xs = corners.map(([each]) => each)
    const ys = corners.map(([, each]) => each)
    const [fromX, fromY] = point(x, y)
    const [toX, toY] = point(x + along[0], y + along[1])
    const turn = (Math.round(Math.atan2(fromY - toY, toX - fromX) / (Math.PI / 2)) + 4) % 4
    return {
      left: tenths(Math.min(...xs)),
      top: tenths(Math.min(...ys)),
      width: tenths(Math.max(...xs) - Math.min(...xs)),
      height: tenths(Math.max(...ys) - Math.min(...ys)),
      way: dir === 'rtl' ? (turn + 2) % 4 : turn,
    }
  }
}

/** A length in points as whole tenths. */
export const tenths = (points: number): number => Math.round(points * 10)
