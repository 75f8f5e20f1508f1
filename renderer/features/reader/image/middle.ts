import type { Area } from '../../../../shared/image/area'

/** A rectangle in the middle of what is seen of the image, a third as wide and high. */
export function middleOf(
  scroller: HTMLElement | null,
  sheet: HTMLElement | null,
  scale: number,
  size: { readonly width: number; readonly height: number },
): Area {
  const frame = scroller?.getBoundingClientRect()
  const paper = sheet?.getBoundingClientRect()
  const seen = (from: number, room: number, all: number): readonly [number, number] => {
    if (room <= 0) return [0, all]
    const first = Math.max(0, from)
    const last = Math.min(all, from + room)
    return last - first < 3 ? [0, all] : [first, last]
  }
  const [left, right] = seen(
    ((frame?.left ?? 0) - (paper?.left ?? 0)) / scale,
    (frame?.width ?? 0) / scale,
    size.width,
  )
  const [top, bottom] = seen(
    ((frame?.top ?? 0) - (paper?.top ?? 0)) / scale,
    (frame?.height ?? 0) / scale,
    size.height,
  )
  const third = (from: number, to: number): readonly [number, number] => [
    Math.floor(from + (to - from) / 3),
    Math.max(1, Math.ceil((to - from) / 3)),
  ]
  const [x, width] = third(left, right)
  const [y, height] = third(top, bottom)
  return { x, y, width: Math.min(width, size.width - x), height: Math.min(height, size.height - y) }
}
