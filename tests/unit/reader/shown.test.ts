import { describe, expect, it } from 'vitest'
import type { CodedItem } from '../../../renderer/features/reader/coded-item'
import { initials } from '../../../renderer/features/reader/coded-item'
import { covered } from '../../../renderer/features/reader/coverage'
import { painted } from '../../../renderer/features/reader/shown'
import type { Limits } from '../../../renderer/features/reader/shown'

const item = (id: string, codeId: string, coderId: string): CodedItem => ({
  id,
  quotationId: `q-${id}`,
  codeId,
  coderId,
  start: 0,
  end: 10,
  name: codeId,
  colour: '#3C7EBE',
  initial: null,
  coderColour: '#2F6FB2',
  others: false,
  memo: false,
  unsure: false,
  faded: false,
})
const items = [item('1', 'hope', 'ana'), item('2', 'trust', 'ana'), item('3', 'hope', 'bo')]
const none: Limits = { coderIds: null, codeIds: null, focusIds: null, plain: false }
const ids = (limits: Partial<Limits>) =>
  painted(items, { ...none, ...limits }).map(({ id, faded }) => (faded ? `(${id})` : id))

describe('which codings are shown', () => {
  it.each([
    ['all of them', {}, ['1', '2', '3']],
    ['of one coder', { coderIds: new Set(['ana']) }, ['1', '2']],
    ['of one code', { codeIds: new Set(['hope']) }, ['1', '3']],
    ['of one code by one coder', { codeIds: new Set(['hope']), coderIds: new Set(['bo']) }, ['3']],
    ['with one code that stands out', { focusIds: new Set(['trust']) }, ['(1)', '2', '(3)']],
    ['none while reading without codes', { plain: true, focusIds: new Set(['trust']) }, []],
  ] satisfies [string, Partial<Limits>, string[]][])('%s', (_, limits, expected) => {
    expect(ids(limits)).toEqual(expected)
  })

  it('keeps each coding the same thing, so that only what changed is painted anew', () => {
    const faded = painted(items, { ...none, focusIds: new Set(['trust']) })
    expect(painted(items, { ...none, focusIds: new Set(['trust']) })[0]).toBe(faded[0])
    expect(painted(items, none)).toBe(items)
  })
})

describe('marks of coders', () => {
  const coder = (id: string, name: string) => ({
    id,
    name,
    color: '#2F6FB2',
    createdAt: '2025-03-01T10:00:00.000Z',
  })
  it('are first letters, and two where the first is shared', () => {
    const marks = initials([coder('1', 'Ana'), coder('2', 'bo'), coder('3', 'Alva'), coder('4', '陈美')])
    expect([...marks.values()]).toEqual(['An', 'B', 'Al', '陈'])
  })
})

describe('how much is coded', () => {
  it('counts words once, however many codings lie on them', () => {
    const ranges = [
      { start: 0, end: 10 },
      { start: 2, end: 5 },
      { start: 8, end: 14 },
      { start: 20, end: 21 },
    ]
    expect(covered(ranges)).toBe(15)
    expect(covered([])).toBe(0)
  })
})
