import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { palette } from '../../../shared/colour/palette'
import { contrast, legible } from '../../../renderer/features/reader/contrast'

describe('colours of codes as words', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
  ])('%s on %s has a contrast of %d', (ink, paper, ratio) => {
    expect(contrast(ink, paper)).toBeCloseTo(ratio, 1)
  })

  it.each(['#fffefc', '#1b1a18'])('can be read on %s, whatever colour was chosen', (paper) => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
    fc.assert(fc.property(hex, (colour) => contrast(legible(colour, paper), paper) >= 4.5))
  })

  it('stay as they are where they can be read', () => {
    expect(legible('#104050', '#ffffff')).toBe('#104050')
  })

  it('stay near themselves: every colour of the palette keeps its hue', () => {
    for (const { colour } of palette) {
      const changed = legible(colour, '#fffefc')
      const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
      const order = (hex: string) => [1, 3, 5].sort((a, b) => part(hex, a) - part(hex, b)).join()
      if (new Set([1, 3, 5].map((at) => part(colour, at) >> 4)).size === 3)
        expect(order(changed)).toBe(order(colour))
    }
  })
})
