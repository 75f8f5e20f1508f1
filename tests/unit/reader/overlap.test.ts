import { describe, expect, it } from 'vitest'
import type { CodedItem } from '../../../renderer/features/reader/coded-item'
import {
  codingsAt,
  meantAt,
  neighbour,
  nextUncoded,
  unitable,
} from '../../../renderer/features/reader/overlap'

const item = (id: string, start: number, end: number, more: Partial<CodedItem> = {}): CodedItem => ({
  id,
  quotationId: `${start}-${end}`,
  codeId: id,
  coderId: 'ana',
  start,
  end,
  name: id,
  colour: '#3C7EBE',
  initial: null,
  others: false,
  memo: false,
  coderColour: '#2F6FB2',
  unsure: false,
  faded: false,
  ...more,
})
const items = [item('turn', 0, 100), item('hope', 10, 30), item('price', 20, 40), item('trust', 60, 80)]
const ids = (list: readonly CodedItem[]) => list.map(({ id }) => id)

describe('codings at a place', () => {
  it('are those that hold the caret, the innermost first', () => {
    expect(ids(codingsAt(items, 25, null))).toEqual(['hope', 'price', 'turn'])
  })

  it('include one that ends at the caret, so that what was just coded can be acted upon', () => {
    expect(ids(codingsAt(items, 80, null))).toEqual(['trust', 'turn'])
  })

  it('are those that share words with the selection', () => {
    expect(ids(codingsAt(items, 0, { start: 35, end: 65 }))).toEqual(['price', 'trust', 'turn'])
    expect(ids(codingsAt(items, 0, { start: 100, end: 120 }))).toEqual([])
  })

  it('mean the innermost one, unless another of them is in focus', () => {
    expect(meantAt(items, 25, null, null)).toBe('hope')
    expect(meantAt(items, 25, null, 'turn')).toBe('turn')
    expect(meantAt(items, 25, null, 'trust')).toBe('hope')
    expect(meantAt(items, 120, null, 'turn')).toBeNull()
  })

  it('mean the one whose words are selected exactly', () => {
    expect(meantAt(items, 40, { start: 20, end: 40 }, null)).toBe('price')
    expect(meantAt(items, 100, { start: 0, end: 100 }, 'hope')).toBe('turn')
  })
})

describe('passages that can be united', () => {
  const both = [item('a', 0, 20, { codeId: 'hope' }), item('b', 10, 30, { codeId: 'hope' })]

  it('are of the same code by the same coder and share words', () => {
    expect(ids(unitable(both, 'a'))).toEqual(['b'])
  })

  it.each([
    ['touch only', item('b', 20, 30, { codeId: 'hope' })],
    ['have another code', item('b', 10, 30)],
    ['are another coder’s', item('b', 10, 30, { codeId: 'hope', coderId: 'ben' })],
  ])('are not those that %s', (_, other) => {
    expect(unitable([both[0]!, other], 'a')).toEqual([])
  })
})

describe('going from coding to coding', () => {
  it('goes on from the one in focus', () => {
    expect(neighbour(items, { caret: 0, focusId: 'hope' }, false)?.id).toBe('price')
    expect(neighbour(items, { caret: 0, focusId: 'hope' }, true)?.id).toBe('turn')
    expect(neighbour(items, { caret: 0, focusId: 'trust' }, false)).toBeNull()
  })

  it('begins at the caret where none is in focus', () => {
    expect(neighbour(items, { caret: 45, focusId: null }, false)?.id).toBe('trust')
    expect(neighbour(items, { caret: 45, focusId: null }, true)?.id).toBe('price')
  })

  it('finds the next paragraph without a code', () => {
    const paragraphs = [
      { start: 0, end: 50 },
      { start: 52, end: 90 },
      { start: 92, end: 140 },
      { start: 142, end: 180 },
    ]
    expect(nextUncoded(items, paragraphs, 0)).toEqual({ start: 142, end: 180 })
    expect(nextUncoded(items, paragraphs, 150)).toBeNull()
  })
})
