import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitTest } from '../../../renderer/features/reader/hit-test'
import { layoutStripes, mostLanes, namesAt } from '../../../renderer/features/reader/stripe-layout'
import type { Margin, VisibleCoding } from '../../../renderer/features/reader/stripe-layout'

const margin: Margin = { width: 200, lanePitch: 8, line: 18, lanes: 3, viewTop: 0 }
const coding = (name: string, lane: number, top: number, bottom: number, more = {}): VisibleCoding => ({
  id: `${name}@${top}`,
  name,
  colour: '#3C7EBE',
  initial: null,
  others: false,
  memo: false,
  lane,
  top,
  bottom,
  ...more,
})

describe('stripes in the margin', () => {
  it('stand in their lanes, the first one next to the text', () => {
    const { stripes } = layoutStripes(
      [coding('Regulation', 0, 100, 160), coding('Hope', 1, 120, 140)],
      margin,
    )
    expect(stripes.map(({ x, top, bottom }) => [x, top, bottom])).toEqual([
      [14, 101, 159],
      [22, 121, 139],
    ])
  })

  it('share the last lane, marked as crowded, where there are too many', () => {
    const many = Array.from({ length: mostLanes(margin) + 2 }, (_, lane) =>
      coding(`Code ${lane}`, lane, 0, 50),
    )
    const { stripes } = layoutStripes(many, { ...margin, lanes: many.length })
    expect(stripes.filter(({ crowded }) => crowded)).toHaveLength(2)
    expect(Math.max(...stripes.map(({ x }) => x))).toBeLessThan(namesAt({ ...margin, lanes: many.length }))
  })

  it('leave room for names in a narrow margin: fewer lanes there', () => {
    const many = Array.from({ length: 9 }, (_, lane) => coding(`Code ${lane}`, lane, 0, 200))
    const narrow = { ...margin, width: 160, lanes: many.length }
    expect(narrow.width - namesAt(narrow)).toBeGreaterThanOrEqual(100)
    expect(layoutStripes(many, narrow).stripes.filter(({ crowded }) => crowded)).toHaveLength(4)
  })

  it('have a name where they begin, and the next one below it where two begin together', () => {
    const { labels } = layoutStripes([coding('Regulation', 0, 100, 200), coding('Hope', 1, 104, 140)], margin)
    expect(labels.map(({ codings, y }) => [codings[0]?.name, y])).toEqual([
      ['Regulation', 100],
      ['Hope', 118],
    ])
  })

  it('gather names that would get too far from their beginning behind the last one', () => {
    const six = ['Regulation', 'Hope', 'Trust', 'Price', 'Waiting', 'Home'].map((name, lane) =>
      coding(name, lane, 100, 140),
    )
    const { labels } = layoutStripes(six, margin)
    expect(labels.map(({ codings }) => codings.map(({ name }) => name))).toEqual([
      ['Regulation'],
      ['Hope'],
      ['Trust', 'Price', 'Waiting', 'Home'],
    ])
  })

  it('stand one below the other as long as each is beside its stripe', () => {
    const long = ['Regulation', 'Hope', 'Trust', 'Price', 'Waiting'].map((name, lane) =>
      coding(name, lane, -1e6, 900),
    )
    const { labels } = layoutStripes(long, { ...margin, viewTop: 500 })
    expect(labels.map(({ y }) => y)).toEqual([500, 518, 536, 554, 572])
  })

  it('keep the name of a stripe in view that begins above, as long as the stripe lasts', () => {
    const long = coding('Regulation', 0, -1e6, 900)
    expect(layoutStripes([long], { ...margin, viewTop: 500 }).labels[0]?.y).toBe(500)
    expect(layoutStripes([long], { ...margin, viewTop: 895 }).labels[0]?.y).toBe(882)
  })

  it('have no names in a margin that is too narrow for them', () => {
    expect(layoutStripes([coding('Regulation', 0, 0, 50)], { ...margin, width: 64 }).labels).toEqual([])
  })

  it('have one dot for memos that begin on the same line', () => {
    const two = [
      coding('Regulation', 0, 100, 200, { memo: true }),
      coding('Hope', 1, 102, 140, { memo: true }),
      coding('Trust', 0, 300, 340, { memo: true }),
    ]
    expect(layoutStripes(two, margin).memos.map(({ coding: { name } }) => name)).toEqual([
      'Regulation',
      'Trust',
    ])
  })

  it('never print one name over another, and lose none', () => {
    const codings = fc.array(
      fc
        .record({
          lane: fc.nat(12),
          top: fc.integer({ min: -500, max: 2000 }),
          height: fc.integer({ min: 1, max: 900 }),
        })
        .map(({ lane, top, height }) => coding('Regulation', lane, top, top + height)),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(codings, fc.integer({ min: 0, max: 1500 }), (list, viewTop) => {
        const { labels } = layoutStripes(list, { ...margin, viewTop })
        expect(labels.flatMap((label) => label.codings)).toHaveLength(list.length)
        labels
          .slice(1)
          .forEach((label, i) => expect(label.y - (labels[i]?.y ?? 0)).toBeGreaterThanOrEqual(margin.line))
      }),
    )
  })
})

describe('a press on the margin', () => {
  const list = [coding('Regulation', 0, 100, 200, { memo: true }), coding('Hope', 1, 120, 130)]
  const layout = layoutStripes(list, margin)
  const at = (x: number, y: number) => hitTest(layout, { x, y }, { stripe: 4, line: 18 })

  it('takes hold of an end of a stripe near its end, and of the stripe in between', () => {
    expect(at(16, 103)).toMatchObject({ kind: 'end', edge: 'start' })
    expect(at(16, 198)).toMatchObject({ kind: 'end', edge: 'end' })
    expect(at(16, 150)).toMatchObject({ kind: 'stripe', stripe: { coding: { name: 'Regulation' } } })
  })

  it('leaves the middle of a short stripe free for a click', () => {
    expect(at(24, 125)).toMatchObject({ kind: 'stripe', stripe: { coding: { name: 'Hope' } } })
  })

  it('hits a stripe that is a few pixels away, the nearer one of two', () => {
    expect(at(11, 150)).toMatchObject({ stripe: { coding: { name: 'Regulation' } } })
    expect(at(21, 124)).toMatchObject({ stripe: { coding: { name: 'Hope' } } })
  })

  it('finds memos and names, and nothing in the blank', () => {
    expect(at(4, 109)).toMatchObject({ kind: 'memo' })
    expect(at(80, 105)).toMatchObject({ kind: 'label', label: { codings: [{ name: 'Regulation' }] } })
    expect(at(80, 300)).toBeNull()
  })
})
