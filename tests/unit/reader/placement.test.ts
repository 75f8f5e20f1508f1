import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBeside } from '../../../renderer/features/reader/placement'
import { whereabouts } from '../../../renderer/features/reader/whereabouts'

const view = { width: 700, height: 600, gap: 8 }
const bar = { width: 300, height: 36 }

describe('a floating part beside the selection', () => {
  it('stands on the side it prefers', () => {
    const anchor = { left: 100, top: 200, width: 0, height: 20 }
    expect(placeBeside(bar, { ...view, anchor }, 'above')).toEqual({ left: 100, top: 156 })
    expect(placeBeside(bar, { ...view, anchor }, 'below')).toEqual({ left: 100, top: 228 })
  })

  it('goes to the other side where there is no room', () => {
    const top = { left: 100, top: 10, width: 0, height: 20 }
    expect(placeBeside(bar, { ...view, anchor: top }, 'above').top).toBe(38)
    const bottom = { left: 100, top: 570, width: 0, height: 20 }
    expect(placeBeside({ width: 580, height: 400 }, { ...view, anchor: bottom }, 'below').top).toBe(162)
  })

  it('never leaves the view, wherever the words stand', () => {
    const number = fc.integer({ min: -5000, max: 5000 })
    const anchors = fc.record({ left: number, top: number, width: fc.nat(600), height: fc.nat(3000) })
    fc.assert(
      fc.property(anchors, fc.constantFrom('above' as const, 'below' as const), (anchor, side) => {
        const { left, top } = placeBeside(bar, { ...view, anchor }, side)
        expect(left).toBeGreaterThanOrEqual(8)
        expect(left + bar.width).toBeLessThanOrEqual(view.width - 8)
        expect(top).toBeGreaterThanOrEqual(8)
        expect(top + bar.height).toBeLessThanOrEqual(view.height - 8)
      }),
    )
  })
})

describe('where an offset stands in its document', () => {
  const text =
    'Two roads\n\nA visitor is shown the clean room first.\n\nA rule for each room\n\nMost rules are old.'
  const rule = text.indexOf('A rule')
  const where = whereabouts(text, {
    blocks: [
      { start: 0, end: 9, kind: 'heading', level: 1 },
      { start: 11, end: 51, kind: 'paragraph' },
      { start: rule, end: rule + 20, kind: 'heading', level: 2 },
    ],
    pages: [
      { start: 0, label: 'iv' },
      { start: 30, label: '5' },
    ],
  })

  it('is said by the heading above and the page', () => {
    expect(where(15)).toMatchObject({ heading: 'Two roads', page: 'iv' })
    expect(where(rule)).toMatchObject({ heading: 'A rule for each room', page: '5' })
  })

  it('is the share of the text before it', () => {
    expect(where(0).share).toBe(0)
    expect(where(text.length).share).toBe(1)
    expect(whereabouts('', null)(0)).toEqual({ page: null, heading: null, share: 0 })
  })
})
