import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/text/edit'
import type { Change } from '../../../shared/text/edit'
import { slidTogether } from '../../../shared/text/slide'

const change = (from: number, to: number, insert: string): Change => ({ from, to, insert })

describe('changes that are parted by a blank', () => {
  it.each<[string, string, readonly Change[], readonly Change[]]>([
    [
      'an insertion behind',
      'a tin under',
      [change(2, 5, 'biscuit'), change(6, 6, 'box ')],
      [change(2, 5, 'biscuit box')],
    ],
    [
      'an insertion before',
      'a tin under',
      [change(1, 1, ' biscuit'), change(2, 5, 'box')],
      [change(2, 5, 'biscuit box')],
    ],
    [
      'a deletion behind',
      'a biscuit box under',
      [change(2, 9, 'tin'), change(10, 14, '')],
      [change(2, 13, 'tin')],
    ],
    [
      'a deletion before',
      'a biscuit box under',
      [change(1, 9, ''), change(10, 13, 'tin')],
      [change(2, 13, 'tin')],
    ],
    [
      'three in a row',
      'a tin under',
      [change(2, 5, 'big'), change(6, 6, 'old '), change(6, 6, 'box ')],
      [change(2, 5, 'big old box')],
    ],
  ])('become one: %s', (_, text, changes, expected) => {
    expect(slidTogether(text, changes)).toEqual(expected)
    expect(applyChanges(text, expected)).toBe(applyChanges(text, changes))
  })

  it.each<[string, string, readonly Change[]]>([
    ['two words for two', 'a tin under', [change(2, 5, 'box'), change(6, 11, 'behind')]],
    ['a word between them', 'a tin is under', [change(2, 5, 'biscuit'), change(9, 9, 'right ')]],
    ['a paragraph between them', 'a tin\n\n\nunder', [change(2, 5, 'biscuit'), change(8, 8, 'box\n\n\n')]],
  ])('stay as they are: %s', (_, text, changes) => {
    expect(slidTogether(text, changes)).toEqual(changes)
  })
})
