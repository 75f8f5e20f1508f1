import { describe, expect, it } from 'vitest'
import {
  headingHeight,
  inView,
  rowHeight,
  rowTops,
  sections,
} from '../../../renderer/features/reader/picker-view'
import type { PickerRow } from '../../../renderer/features/reader/picker-rows'

const row = (section: 'pinned' | 'recent' | 'all' | 'found', name: string): PickerRow =>
  ({ kind: 'code', key: `${section}-${name}`, section, node: { code: { id: name, name } } }) as PickerRow
const create: PickerRow = { kind: 'create', key: 'create', name: 'Waiting room', parent: null }
const many = Array.from({ length: 2000 }, (_, i) => row('all', `code ${i}`))

describe('the rows of the picker', () => {
  it('have a heading above each section; what is found and what is new has none', () => {
    expect(rowTops([row('pinned', 'Family'), row('all', 'Family'), row('all', 'Doors')])).toEqual({
      tops: [headingHeight, 2 * headingHeight + rowHeight, 2 * headingHeight + 2 * rowHeight],
      height: 2 * headingHeight + 3 * rowHeight,
    })
    expect(rowTops([row('found', 'Family'), create]).tops).toEqual([0, rowHeight])
  })

  it('are drawn as far as they are in view, however many there are', () => {
    const { tops } = rowTops(many)
    const places = inView(tops, { top: 20_000, height: 400 }, 720)
    expect(places.length).toBeLessThan(40)
    for (const at of places) expect(Math.abs((tops[at] ?? 0) - 20_000)).toBeLessThan(1000)
    for (let at = 0; at < tops.length; at++) {
      const top = tops[at] ?? 0
      if (top + rowHeight > 20_000 && top < 20_400) expect(places).toContain(at)
    }
  })

  it.each([0, 1999])('hold the highlighted one also where it is out of view (%i)', (active) => {
    const { tops } = rowTops(many)
    const places = inView(tops, { top: 20_000, height: 400 }, active)
    expect(places).toContain(active)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('stand under their sections', () => {
    const rows = [row('pinned', 'Family'), row('recent', 'Doors'), row('all', 'Family'), row('all', 'Doors')]
    expect(sections(rows, [1, 2, 3])).toEqual([
      { section: 'recent', places: [1] },
      { section: 'all', places: [2, 3] },
    ])
    expect(sections([row('found', 'Doors'), create], [0, 1]).map(({ section }) => section)).toEqual([
      'found',
      'new',
    ])
  })
})
