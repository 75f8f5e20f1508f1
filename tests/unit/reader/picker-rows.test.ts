import { describe, expect, it } from 'vitest'
import { codeFinder } from '../../../renderer/features/reader/code-finder'
import { firstRow, pickerRows, stepRow } from '../../../renderer/features/reader/picker-rows'
import type { PickerRow } from '../../../renderer/features/reader/picker-rows'
import type { Code } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'

const node = (name: string, path = name, more: Partial<Code> = {}): CodebookNode => ({
  code: {
    id: name,
    name,
    parentId: path === name ? null : path.split(' > ').at(-2)!,
    order: 0,
    role: 'code',
    color: null,
    short: '',
    definition: '',
    whenToUse: '',
    whenNotToUse: '',
    examples: [],
    claim: '',
    origin: null,
    status: 'active',
    themes: [],
    mergedInto: null,
    createdAt: '2025-03-03T09:00:00.000Z',
    createdBy: 'ana',
    removed: null,
    ...more,
  },
  depth: path.split(' > ').length - 1,
  path,
  colour: '#3C7EBE',
  codings: 0,
  sources: 0,
  codingsBelow: 0,
  sourcesBelow: 0,
  gathered: 0,
  children: [],
})

const nodes = [
  node('Context', 'Context', { role: 'category' }),
  node('Turning point', 'Context > Turning point'),
  node('Regulation'),
  node('Licensing', 'Regulation > Licensing', { definition: 'A permit to treat, or the want of one.' }),
  node('Pluralism'),
]
const rows = (query: string, more = {}) =>
  pickerRows({
    nodes,
    query,
    find: codeFinder(nodes),
    pinned: ['Pluralism'],
    recent: ['Licensing', 'Pluralism'],
    here: new Set<string>(),
    byId: new Map(nodes.map((one) => [one.code.id, one])),
    ...more,
  })
const names = (list: readonly PickerRow[]) =>
  list.map((row) => (row.kind === 'create' ? `+ ${row.name}` : row.node.code.name))

describe('rows of the picker', () => {
  it('begin with pinned and recent codes, each once, and go on with the codebook', () => {
    expect(names(rows(''))).toEqual([
      'Pluralism',
      'Licensing',
      'Context',
      'Turning point',
      'Regulation',
      'Licensing',
      'Pluralism',
    ])
    expect(
      rows('')
        .slice(0, 3)
        .map((row) => row.kind === 'code' && row.section),
    ).toEqual(['pinned', 'recent', 'all'])
  })

  it('are found by name, by path and by definition, typing errors forgiven', () => {
    expect(names(rows('licens'))[0]).toBe('Licensing')
    expect(names(rows('regulaton'))).toContain('Regulation')
    expect(names(rows('permit'))).toContain('Licensing')
  })

  it('end with one that creates what was typed', () => {
    expect(names(rows('  Waiting   room '))).toEqual(['+ Waiting room'])
  })

  it('create under a code when a path is typed', () => {
    expect(rows('regulation > Abroad').at(-1)).toMatchObject({
      name: 'Abroad',
      parent: { path: 'Regulation' },
    })
    expect(rows('Regulation > Licensing').at(-1)?.kind).toBe('code')
    expect(rows('5 > 3').at(-1)).toMatchObject({ name: '5 > 3', parent: null })
  })

  it('create no second code of a name at the top of the codebook', () => {
    expect(rows('regulation').at(-1)?.kind).toBe('code')
    expect(rows('licensing').at(-1)?.kind).toBe('create')
  })

  it('say the number key, and which codes the passage bears already', () => {
    const [first] = rows('plural', { here: new Set(['Pluralism']) })
    expect(first).toMatchObject({ pin: 1, here: true })
  })

  it('pass over a category when the list opens, because it cannot be applied', () => {
    const list = rows('', { pinned: [], recent: [] })
    expect(firstRow(list, '')).toBe(1)
    expect(list[0]).toMatchObject({ applicable: false })
  })

  it('begin with the near miss of a typing error, and with the new code where more was typed than its name', () => {
    const begin = (query: string) => rows(query)[firstRow(rows(query), query)]
    expect(begin('regulaton')).toMatchObject({ node: { path: 'Regulation' } })
    expect(begin('permit to treat')).toMatchObject({ node: { path: 'Regulation > Licensing' } })
    expect(begin('regulations abroad')).toMatchObject({ kind: 'create', name: 'regulations abroad' })
  })

  it('go round the ends', () => {
    expect(stepRow(rows(''), 0, -1)).toBe(6)
    expect(stepRow(rows(''), 6, 1)).toBe(0)
    expect(stepRow([], 0, 1)).toBe(0)
  })
})
