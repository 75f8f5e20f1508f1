import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../arbitraries'
import { hitTest } from '../../../renderer/features/reader/hit-test'
import { layoutStripes, mostLanes, namesAt } from '../../../renderer/features/reader/stripe-layout'
import type { Margin, VisibleCoding } from '../../../renderer/features/reader/stripe-layout'

const margin: Margin = { width: 200, lanePitch: 8, line: 18, lanes: 3, viewTop: 0 }
/** Letters are 6 px wide, bold ones 7. */
const measure = (words: string, strong: boolean): number => [...words].length * (strong ? 7 : 6)
const laidOut = (codings: readonly VisibleCoding[], where: Margin, strong: readonly string[] = []) =>
  layoutStripes(codings, where, measure, new Set(strong))
const coding = (name: string, lane: number, top: number, bottom: number, more = {}): VisibleCoding => ({
  id: `${name}@${top}`,
  name,
  colour: '#3C7EBE',
  initial: null,
  others: false,
  memo: false,
  coderColour: '#2F6FB2',
  unsure: false,
  faded: false,
  lane,
  top,
  bottom,
  ...more,
})

describe('stripes in the margin', () => {
  it('stand in their lanes, the first one next to the text', () => {
    const { stripes } = laidOut([coding('Regulation', 0, 100, 160), coding('Hope', 1, 120, 140)], margin)
    expect(stripes.map(({ x, top, bottom }) => [x, top, bottom])).toEqual([
      [14, 101, 159],
      [22, 121, 139],
    ])
  })

  it('share the last lane, marked as crowded, where there are too many', () => {
    const many = Array.from({ length: mostLanes(margin) + 2 }, (_, lane) =>
      coding(`Code ${lane}`, lane, 0, 50),
    )
    const { stripes } = laidOut(many, { ...margin, lanes: many.length })
    expect(stripes.filter(({ crowded }) => crowded)).toHaveLength(2)
    expect(Math.max(...stripes.map(({ x }) => x))).toBeLessThan(namesAt({ ...margin, lanes: many.length }))
  })

  it('leave room for names in a narrow margin: fewer lanes there', () => {
    const many = Array.from({ length: 9 }, (_, lane) => coding(`Code ${lane}`, lane, 0, 200))
    const narrow = { ...margin, width: 160, lanes: many.length }
    expect(narrow.width - namesAt(narrow)).toBeGreaterThanOrEqual(100)
    expect(laidOut(many, narrow).stripes.filter(({ crowded }) => crowded)).toHaveLength(4)
  })

  it('have a name where they begin, and the next one below it where two begin together', () => {
    const { labels } = laidOut([coding('Regulation', 0, 100, 200), coding('Hope', 1, 104, 140)], margin)
    expect(labels.map(({ codings, y }) => [codings[0]?.name, y])).toEqual([
      ['Regulation', 100],
      ['Hope', 118],
    ])
  })

  it('gather names that would get too far from their beginning behind the last one', () => {
    const six = ['Regulation', 'Hope', 'Trust', 'Price', 'Waiting', 'Home'].map((name, lane) =>
      coding(name, lane, 100, 140),
    )
    const { labels } = laidOut(six, margin)
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
    const { labels } = laidOut(long, { ...margin, viewTop: 500 })
    expect(labels.map(({ y }) => y)).toEqual([500, 518, 536, 554, 572])
  })

  it('keep the name of a stripe in view that begins above, as long as the stripe lasts', () => {
    const long = coding('Regulation', 0, -1e6, 900)
    expect(laidOut([long], { ...margin, viewTop: 500 }).labels[0]?.y).toBe(500)
    expect(laidOut([long], { ...margin, viewTop: 895 }).labels[0]?.y).toBe(882)
  })

  it('are counted where the margin is too narrow for names', () => {
    const two = [
      coding('Regulation', 0, 0, 50),
      coding('Home care', 1, 4, 20),
      coding('Waiting', 1, 400, 420),
    ]
    const { labels } = laidOut(two, { ...margin, width: 64 })
    expect(labels.map(({ name, more }) => [name, more?.words])).toEqual([
      [null, '+1'],
      [null, '+1'],
      [null, '+1'],
    ])
  })

  it('say "+3" after the name where three more begin on its line, and name the one that is pointed at', () => {
    const five = ['Regulation', 'Hope', 'Trust', 'Price', 'Home'].map((name, lane) =>
      coding(name, lane, 100, 140),
    )
    const printed = (strong: readonly string[]) =>
      laidOut(five, { ...margin, width: 260 }, strong).labels.map(({ name, more }) => [
        name?.words,
        more?.words,
      ])
    expect(printed([])).toEqual([
      ['Regulation', undefined],
      ['Hope', undefined],
      ['Trust', '+2'],
    ])
    expect(printed(['Home@100'])[2]).toEqual(['Home', '+2'])
  })

  it('go on in the line below where that is free, the coder after their end, and are cut where it is not', () => {
    const waiting = coding('Waiting for approval', 0, 100, 300, { initial: 'B' })
    const narrow = { ...margin, width: 140, lanes: 5 }
    const [free] = laidOut([waiting, coding('Hope', 1, 136, 200)], narrow).labels
    expect(free).toMatchObject({ name: { words: 'Waiting for' }, below: { words: 'approval' } })
    expect(free?.coder?.x).toBe(namesAt(narrow) + 'approval'.length * 6 + 6)
    const [taken] = laidOut([waiting, coding('Hope', 1, 130, 200)], narrow).labels
    expect(taken).toMatchObject({ name: { words: 'Waiting fo…' }, below: null })
  })

  it('go on below rather than be cut where only the coder has no room behind them', () => {
    const narrow = { ...margin, width: 140, lanes: 5 }
    const [label] = laidOut([coding('Coded by many', 0, 100, 300, { initial: 'B' })], narrow).labels
    expect(label).toMatchObject({
      name: { words: 'Coded by' },
      below: { words: 'many' },
      coder: { words: 'B' },
    })
    const [alone] = laidOut([coding('Coded by many', 0, 100, 300)], narrow).labels
    expect(alone).toMatchObject({ name: { words: 'Coded by many' }, below: null })
  })

  it('break between Chinese characters, and not at all where nothing of them fits in a line', () => {
    const narrow = { ...margin, width: 100, lanes: 2 }
    const [chinese] = laidOut([coding('地方监管与伦理审查', 0, 100, 300)], narrow).labels
    expect([chinese?.name?.words, chinese?.below?.words].join('')).toBe('地方监管与伦理审查')
    const [word] = laidOut([coding('Wiedergutmachungsverfahren', 0, 100, 300)], narrow).labels
    expect(word).toMatchObject({ below: null })
  })

  it('carry a question mark where the coder is not sure, also when they are cut', () => {
    const unsure = (name: string) => coding(name, 0, 100, 140, { unsure: true, initial: 'A' })
    const words = (name: string) => laidOut([unsure(name)], margin).labels[0]?.name?.words
    expect(words('Hope')).toBe('Hope ?')
    expect(words('Regulation-of-medical-practice-abroad')).toMatch(/^Regulation.*… \?$/)
  })

  it('carry the mark of the coder after the name', () => {
    const [label] = laidOut([coding('Hope', 0, 100, 140, { initial: 'An' })], margin).labels
    expect(label?.coder).toMatchObject({ words: 'An' })
    expect(label?.coder?.x).toBeGreaterThan((label?.name?.x ?? 0) + (label?.name?.width ?? 0))
  })

  it('have no name while another code stands out, unless they are pointed at', () => {
    const two = [coding('Hope', 0, 100, 140, { faded: true }), coding('Trust', 1, 100, 140)]
    const names = (strong: readonly string[]) =>
      laidOut(two, margin, strong).labels.map(({ name }) => name?.words)
    expect(names([])).toEqual(['Trust'])
    expect(names(['Hope@100'])).toEqual(['Hope', 'Trust'])
    expect(laidOut(two, margin).stripes).toHaveLength(2)
  })

  it('have one dot for memos that begin on the same line', () => {
    const two = [
      coding('Regulation', 0, 100, 200, { memo: true }),
      coding('Hope', 1, 102, 140, { memo: true }),
      coding('Trust', 0, 300, 340, { memo: true }),
    ]
    expect(laidOut(two, margin).memos.map(({ coding: { name } }) => name)).toEqual(['Regulation', 'Trust'])
  })

  it('never print one name over another, and count each that is not printed', () => {
    const codings = fc.array(
      fc
        .record({
          name: fc.constantFrom('Regulation', 'Hope', 'Who is told first, and who decides', '信任', 'U'),
          lane: fc.nat(12),
          top: fc.integer({ min: -500, max: 2000 }),
          height: fc.integer({ min: 1, max: 900 }),
          initial: fc.constantFrom(null, 'A', 'An'),
          unsure: fc.boolean(),
        })
        .map(({ name, lane, top, height, initial, unsure }) =>
          coding(name, lane, top, top + height, { initial, unsure }),
        ),
      { maxLength: 60 },
    )
    const margins = fc.record({
      viewTop: fc.integer({ min: 0, max: 1500 }),
      width: fc.constantFrom(64, 120, 168, 212, 264),
      lanes: fc.nat(14),
    })
    fc.assert(
      fc.property(codings, margins, fc.nat(60), (list, where, pointed) => {
        const strong = list[pointed] ? [list[pointed].id] : []
        const { labels } = laidOut(list, { ...margin, ...where }, strong)
        const boxes = labels.flatMap(({ y, name, below, coder, more }) => {
          const last = below ? y + margin.line : y
          const prints = [
            [name, y] as const,
            [below, last] as const,
            [coder, last] as const,
            [more, last] as const,
          ]
          return prints.flatMap(([print, top]) =>
            print ? [{ left: print.x, right: print.x + print.width, top, bottom: top + margin.line }] : [],
          )
        })
        boxes.forEach((a, i) => {
          expect(a.right).toBeLessThanOrEqual(where.width)
          for (const b of boxes.slice(i + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
            expect(apart).toBe(true)
          }
        })
        const named = labels.filter(({ name }) => name !== null).length
        const counted = labels.reduce((sum, { more }) => sum + Number(more?.words.slice(1) ?? 0), 0)
        expect(named + counted).toBe(list.length)
      }),
      { numRuns: runs },
    )
  })
})

describe('a press on the margin', () => {
  const list = [coding('Regulation', 0, 100, 200, { memo: true }), coding('Hope', 1, 120, 130)]
  const layout = laidOut(list, margin)
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

  it('finds a name also in its second line', () => {
    const narrow = { ...margin, width: 140, lanes: 5 }
    const layout = laidOut([coding('Waiting for approval', 0, 100, 300)], narrow)
    const point = { x: namesAt(narrow) + 4, y: 125 }
    expect(hitTest(layout, point, { stripe: 4, line: 18 })).toMatchObject({ kind: 'label' })
  })

  it('tells a name from the "+2" after it', () => {
    const four = ['Regulation', 'Hope', 'Trust', 'Price', 'Home'].map((name, lane) =>
      coding(name, lane, 100, 140),
    )
    const wide = { ...margin, width: 260, lanes: 5 }
    const crowd = laidOut(four, wide)
    const more = crowd.labels[2]?.more
    if (!more) throw new Error('no "+2" there')
    const press = (x: number) => hitTest(crowd, { x, y: 150 - 5 }, { stripe: 4, line: 18 })
    expect(press(more.x + 2)).toMatchObject({ kind: 'more', label: { codings: { length: 3 } } })
    expect(press(namesAt(wide) + 4)).toMatchObject({ kind: 'label', label: { named: { name: 'Trust' } } })
  })
})
