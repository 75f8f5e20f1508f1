import type { Area, Size } from '../../../../shared/image/area'
import { intersects } from '../../../../shared/image/area'

/** Height of a label, px. */
export const labelHeight = 20
const widest = 180
const gap = 2

/** About how wide a label is with this name, px: Chinese characters are as wide as two letters. */
export function labelWidth(name: string): number {
  let width = 32
  for (const character of name)
    width += /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/u.test(character) ? 12 : 6.2
  return Math.min(widest, Math.ceil(width))
}

/** Something that is to have a label; px of the sheet. */
export interface Labelled {
  readonly box: Area
  readonly name: string
}

/**
 * Places for labels so that none lies over another, px of the sheet: above the box, else inside of it, else below, else on
 * the next free line further down. In the order given; what comes first has the better place.
 */
export function placeLabels(labelled: readonly Labelled[], sheet: Size): readonly Area[] {
  const taken: Area[] = []
  for (const { box, name } of labelled) {
    const width = labelWidth(name)
    const x = Math.round(Math.max(0, Math.min(box.x, sheet.width - width)))
    const at = (y: number): Area => ({ x, y: Math.round(y), width, height: labelHeight })
    const first = [at(box.y - labelHeight - gap), at(box.y + gap), at(box.y + box.height + gap)]
    const fits = (place: Area): boolean =>
      place.y >= -labelHeight - gap && !taken.some((other) => intersects(other, place))
    let place = first.find(fits)
    for (let y = box.y + gap; !place; y += labelHeight + gap) if (fits(at(y))) place = at(y)
    taken.push(place)
  }
  return taken
}
