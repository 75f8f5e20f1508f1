/** A rectangle in px of the surrounding box. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What a floating part is put beside, and where it must stay inside. */
export interface Surroundings {
  /** The selected words, as far as they are in view. */
  readonly anchor: Box
  readonly width: number
  readonly height: number
  /** Distance to the anchor and to the edges, px. */
  readonly gap: number
}

/**
 * Top left corner for a floating part beside an anchor: on the preferred side if it fits there, else on the other, else
 * inside at the edge; never over the box's own edges.
 */
export function placeBeside(
  size: { readonly width: number; readonly height: number },
  { anchor, width, height, gap }: Surroundings,
  prefer: 'above' | 'below',
): { readonly left: number; readonly top: number } {
  const above = anchor.top - gap - size.height
  const below = anchor.top + anchor.height + gap
  const fits = { above: above >= gap, below: below + size.height <= height - gap }
  const other = prefer === 'above' ? 'below' : 'above'
  const side = fits[prefer] ? prefer : fits[other] ? other : null
  const lowest = Math.max(gap, height - gap - size.height)
  const top = side === 'above' ? above : side === 'below' ? below : lowest
  const rightmost = Math.max(gap, width - gap - size.width)
  return { left: Math.min(Math.max(gap, anchor.left), rightmost), top: Math.min(Math.max(gap, top), lowest) }
}
