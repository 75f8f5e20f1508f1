import type { Size } from '../../../../shared/image/area'

/** Space around the image, px, so that its edges can be taken hold of. */
export const margin = 24

/** Screen px per pixel of the image: how small and how large it can be shown. */
const least = 0.02
const most = 16
const step = 1.25

/** An image is not made so narrow, to be seen whole, that nothing could be read: px of its shorter side. */
const legible = 240

/** Screen px per pixel at which an image fits a pane: whole, never enlarged; a very long scan by its shorter side. */
export function fitScale(image: Size, pane: Size): number {
  const across = (pane.width - 2 * margin) / image.width
  const down = (pane.height - 2 * margin) / image.height
  if (across <= 0 || down <= 0) return 1
  const whole = Math.min(across, down, 1)
  const shorter = Math.min(image.width, image.height)
  const isLong = Math.max(image.width, image.height) / shorter > 3 && whole * shorter < legible
  return isLong ? Math.min(Math.max(across, down), 1) : whole
}

export const clampScale = (scale: number): number => Math.min(Math.max(scale, least), most)

/** The next scale: 100 % is not passed over. */
export function steppedScale(scale: number, by: 'in' | 'out'): number {
  const next = by === 'in' ? scale * step : scale / step
  const passes = (scale < 0.999 && next > 1) || (scale > 1.001 && next < 1)
  return clampScale(passes ? 1 : next)
}
