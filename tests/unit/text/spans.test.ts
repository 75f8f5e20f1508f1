import { describe, expect, it } from 'vitest'
import { lanes, spans } from '../../../shared/text/spans'
import { marked } from '../../range-notation'

/** Ids a, b, c ... in the order of the opening brackets. */
const items = (notation: string) =>
  marked(notation).ranges.map((range, index) => ({ id: String.fromCharCode(97 + index), ...range }))

const drawn = (notation: string): string =>
  spans(items(notation))
    .map(({ start, end, ids }) => `${start}-${end}:${ids.join('')}`)
    .join(' ')

describe('spans', () => {
  it.each([
    ['one coding', 'We [waited] there', '3-9:a'],
    ['nested codings', '[We [waited] there]', '0-3:a 3-9:ab 9-15:a'],
    ['codings that touch', '[We ][waited]', '0-3:a 3-9:b'],
    ['the same passage twice', '[[hope]]', '0-4:ab'],
    ['a gap between codings', '[We] waited [there]', '0-2:a 10-15:b'],
    ['a common start', '[[We] waited]', '0-2:ab 2-9:a'],
    ['a common end', '[We [waited]]', '0-3:a 3-9:ab'],
    ['an empty coding, which covers nothing', '[We []waited]', '0-9:a'],
    ['no codings', 'nothing', ''],
  ])('cut %s', (_, notation, expected) => {
    expect(drawn(notation)).toBe(expected)
  })

  it('cut codings that cross', () => {
    expect(
      spans([
        { id: 'late', start: 4, end: 9 },
        { id: 'early', start: 0, end: 6 },
      ]),
    ).toEqual([
      { start: 0, end: 4, ids: ['early'] },
      { start: 4, end: 6, ids: ['early', 'late'] },
      { start: 6, end: 9, ids: ['late'] },
    ])
  })

  it('put the longer of two that start together first, whatever their order', () => {
    const short = { id: 'short', start: 0, end: 2 }
    const long = { id: 'long', start: 0, end: 8 }
    expect(spans([short, long])[0]?.ids).toEqual(['long', 'short'])
    expect(spans([long, short])[0]?.ids).toEqual(['long', 'short'])
  })

  it('cut five thousand codings', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      id: `${index}`,
      start: index * 100,
      end: index * 100 + 350,
    }))
    // ten thousand different edges
    expect(spans(many)).toHaveLength(9999)
  })
})

describe('lanes', () => {
  const laneList = (notation: string): string => {
    const all = items(notation)
    const lane = lanes(all)
    return all.map(({ id }) => `${id}${lane.get(id)}`).join(' ')
  }

  it.each([
    ['keep to the first lane while nothing overlaps', '[We] waited [there]', 'a0 b0'],
    ['let codings that touch share one', '[We ][waited]', 'a0 b0'],
    ['put what is nested beside what holds it', '[We [waited [there]]]', 'a0 b1 c2'],
    ['use the lowest lane that is free again', '[We [waited] there [again]]', 'a0 b1 c1'],
    ['keep the order of the same passage', '[[hope]]', 'a0 b1'],
    ['give an empty coding a lane of its own beside what holds it', '[We []waited]', 'a0 b1'],
  ])('%s', (_, notation, expected) => {
    expect(laneList(notation)).toBe(expected)
  })

  it('leave no lane unused below the deepest overlap', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      id: `${index}`,
      start: index * 10,
      end: index * 10 + 45,
    }))
    expect(Math.max(...lanes(many).values())).toBe(4)
  })
})
