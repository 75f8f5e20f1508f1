import { describe, expect, it } from 'vitest'
import { composeChanges } from '../../../shared/text/compose'
import { applyChanges, mapOffset, mapRange, mapper, type Change } from '../../../shared/text/edit'
import { mark, markedOne } from '../../range-notation'

describe('applyChanges', () => {
  it('applies several changes, counted in the old text', () => {
    const changes = [
      { from: 0, to: 2, insert: 'They' },
      { from: 9, to: 9, insert: ' long' },
    ]
    expect(applyChanges('We waited.', changes)).toBe('They waited long.')
  })

  it('gives the text back without changes', () => {
    expect(applyChanges('We waited.', [])).toBe('We waited.')
  })

  it.each<[string, Change[]]>([
    [
      'overlapping',
      [
        { from: 0, to: 4, insert: '' },
        { from: 3, to: 5, insert: '' },
      ],
    ],
    [
      'unsorted',
      [
        { from: 5, to: 6, insert: '' },
        { from: 0, to: 1, insert: '' },
      ],
    ],
    ['reversed', [{ from: 4, to: 2, insert: '' }]],
    ['reaching outside the text', [{ from: 4, to: 40, insert: '' }]],
  ])('refuses %s changes', (_, changes) => {
    expect(() => applyChanges('We waited.', changes)).toThrow(RangeError)
  })
})

describe('mapOffset', () => {
  const insertion = [{ from: 3, to: 3, insert: 'xx' }]
  const replacement = [{ from: 3, to: 6, insert: 'xx' }]
  const deletion = [{ from: 3, to: 6, insert: '' }]
  it.each<[string, Change[], number, number, number]>([
    ['before an insertion', insertion, 2, 2, 2],
    ['at an insertion', insertion, 3, 3, 5],
    ['behind an insertion', insertion, 4, 6, 6],
    ['at the start of a replacement', replacement, 3, 3, 3],
    ['inside a replacement', replacement, 4, 3, 5],
    ['at the end of a replacement', replacement, 6, 5, 5],
    ['inside a deletion', deletion, 5, 3, 3],
    ['behind a deletion', deletion, 7, 4, 4],
    ['at a deletion followed by an insertion', [...deletion, { from: 6, to: 6, insert: 'y' }], 6, 3, 4],
  ])('%s', (_, changes, offset, before, after) => {
    expect(mapOffset(changes, offset, 'before')).toBe(before)
    expect(mapOffset(changes, offset, 'after')).toBe(after)
  })
})

describe('mapRange', () => {
  const at = (notation: string, insert: string): Change => {
    const { range } = markedOne(notation)
    return { from: range.start, to: range.end, insert }
  }
  it.each([
    ['a change before it', 'We [waited] there', '[We] waited there', 'They', 'They [waited] there', ''],
    ['a change behind it', 'We [waited] there', 'We waited [there]', 'long', 'We [waited] long', ''],
    ['an insertion at its start', 'We [waited]', 'We []waited', 'never ', 'We never [waited]', ''],
    ['an insertion at its end', 'We [waited].', 'We waited[].', ' long', 'We [waited] long.', ''],
    [
      'an insertion inside',
      'We [waited there]',
      'We waited[] there',
      ' long',
      'We [waited long there]',
      'touched',
    ],
    [
      'a replacement of exactly its words',
      'We [waited] there',
      'We [waited] there',
      'stayed',
      'We [stayed] there',
      'touched',
    ],
    ['a deletion of exactly its words', 'We [waited] there', 'We [waited] there', '', 'We [] there', 'gone'],
    ['a deletion of more than its words', 'We [waited] there', '[We waited the]re', '', '[]re', 'gone'],
    [
      'a replacement over its start',
      'We [waited there]',
      'W[e wai]ted there',
      'XX',
      'WXX[ted there]',
      'touched',
    ],
    [
      'a replacement over its end',
      'We [waited] there',
      'We wai[ted th]ere',
      'XX',
      'We [wai]XXere',
      'touched',
    ],
    ['a deletion that ends where it starts', 'We [waited]', '[We ]waited', '', '[waited]', ''],
  ])('after %s', (name, before, change, insert, after, expected) => {
    const { text, range } = markedOne(before)
    const changes = [at(change, insert)]
    const mapped = mapRange(changes, range)
    expect(mark(applyChanges(text, changes), [mapped.range]), name).toBe(after)
    expect(mapped.gone).toBe(expected === 'gone')
    expect(mapped.touched).toBe(expected !== '')
  })

  it('leaves a caret before what is inserted there, and says so when its place was deleted', () => {
    expect(mapRange([{ from: 3, to: 3, insert: 'x' }], { start: 3, end: 3 })).toEqual({
      range: { start: 3, end: 3 },
      gone: false,
      touched: false,
    })
    expect(mapRange([{ from: 2, to: 5, insert: 'x' }], { start: 3, end: 3 })).toEqual({
      range: { start: 2, end: 2 },
      gone: true,
      touched: true,
    })
  })

  it('maps ten thousand ranges through ten thousand changes', () => {
    const changes = Array.from({ length: 10_000 }, (_, index) => ({
      from: index * 10,
      to: index * 10 + 1,
      insert: 'abc',
    }))
    const map = mapper(changes)
    for (let index = 0; index < 10_000; index++) {
      const { range, touched } = map.range({ start: index * 10 + 2, end: index * 10 + 9 })
      expect(range.start).toBe(index * 10 + 2 + 2 * (index + 1))
      expect(touched).toBe(false)
    }
  })
})

describe('composeChanges', () => {
  it.each<[string, Change[], Change[], Change[]]>([
    [
      'deleting what was inserted',
      [{ from: 2, to: 2, insert: ' all' }],
      [{ from: 2, to: 6, insert: '' }],
      [],
    ],
    [
      'editing inside what was inserted',
      [{ from: 2, to: 2, insert: ' all' }],
      [{ from: 3, to: 4, insert: 'A' }],
      [{ from: 2, to: 2, insert: ' All' }],
    ],
    [
      'deleting around a deletion',
      [{ from: 3, to: 5, insert: '' }],
      [{ from: 2, to: 4, insert: '' }],
      [{ from: 2, to: 6, insert: '' }],
    ],
    [
      'changes far apart',
      [{ from: 0, to: 1, insert: 'X' }],
      [{ from: 8, to: 9, insert: 'Y' }],
      [
        { from: 0, to: 1, insert: 'X' },
        { from: 8, to: 9, insert: 'Y' },
      ],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(composeChanges(first, second)).toEqual(expected)
  })
})
