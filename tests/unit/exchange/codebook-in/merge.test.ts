import { describe, expect, it } from 'vitest'
import { bareCode, bookOf } from '../../../../shared/exchange/codebook-in/book'
import type { RawCode } from '../../../../shared/exchange/codebook-in/book'
import { mergeOf } from '../../../../shared/exchange/codebook-in/merge'
import type { MergeOptions } from '../../../../shared/exchange/codebook-in/merge'
import type { MergeRule } from '../../../../shared/model/codebook-file'
import { world } from '../../../world'
import type { World } from '../../../world'

const guid = '0a000000-0000-4000-8000-00000000abcd'

async function made(): Promise<World> {
  const w = world()
  const { id } = await w.run('code.create', {
    name: 'Waiting',
    definition: 'Any wait.',
    whenToUse: 'now',
    color: '#112233',
    examples: [{ kind: 'typical', text: 'I stood there.', quotationId: null }],
  })
  await w.run('code.create', { name: 'Rain', parentId: id, definition: 'Wet.' })
  return w
}

const options = (w: World): MergeOptions => ({
  rule: 'ours',
  newId: w.newId,
  wordsOf: ({ text }) => text,
  colours: ['#AA0000', '#00AA00'],
})

async function bring(w: World, codes: readonly RawCode[], rule: MergeRule, coloured = true) {
  const book = bookOf({ codes, coloured, program: null })
  const { bringing, lines } = mergeOf(book, w.store, { ...options(w), rule })
  const before = w.log.length
  const result = await w.run('codebook.bring', { file: 'theirs.csv', ...bringing }, { internal: true })
  return { lines: lines.map(({ path, fate, by }) => [path, fate, by]), result, steps: w.log.length - before }
}
const tree = (w: World) =>
  [...w.store.all('codes')].map(({ name, parentId, definition }) => [
    parentId === null ? name : `${w.store.need('codes', parentId).name} > ${name}`,
    definition,
  ])

const theirs = [
  bareCode('waiting', {
    definition: 'A wait of an hour.',
    colour: '#445566',
    examples: [{ kind: 'typical', text: 'Hours!' }],
  }),
  bareCode('Rain', { parent: 0 }),
  bareCode('Snow', { parent: 0, definition: 'White.' }),
  bareCode('Bus', { guid }),
]

describe('a codebook that comes in', () => {
  it('leaves ours as they are, adds what is new, and is one step to take back', async () => {
    const w = await made()
    const before = w.store.records()
    const { lines, steps } = await bring(w, theirs, 'ours')
    expect(lines).toEqual([
      ['waiting', 'kept', 'path'],
      ['waiting > Rain', 'same', 'path'],
      ['waiting > Snow', 'new', null],
      ['Bus', 'new', null],
    ])
    expect(tree(w)).toEqual([
      ['Waiting', 'Any wait.'],
      ['Waiting > Rain', 'Wet.'],
      ['Waiting > Snow', 'White.'],
      ['Bus', ''],
    ])
    expect(w.store.get('codes', guid)?.name).toBe('Bus')
    expect(steps).toBe(1)
    await w.undo()
    expect(w.store.records()).toEqual(before)
  })

  it('takes theirs where it says something, as a new state of the definition', async () => {
    const w = await made()
    await bring(w, theirs, 'theirs')
    const [code] = [...w.store.all('codes')]
    expect(code).toMatchObject({
      name: 'Waiting',
      definition: 'A wait of an hour.',
      whenToUse: 'now',
      color: '#445566',
      definitionNumber: 2,
      examples: [{ text: 'Hours!' }],
    })
  })

  it('puts theirs below ours where both are wanted, once however often it comes', async () => {
    const w = await made()
    await bring(w, theirs, 'both')
    expect((await bring(w, theirs, 'both')).steps).toBe(0)
    const [code] = [...w.store.all('codes')]
    expect(code).toMatchObject({
      definition: 'Any wait.\n\nA wait of an hour.',
      color: '#112233',
      definitionNumber: 2,
      examples: [{ text: 'I stood there.' }, { text: 'Hours!' }],
    })
  })

  it('takes codes of the same path for others, with a number behind the name', async () => {
    const w = await made()
    const { result } = await bring(w, theirs, 'apart')
    expect(tree(w).map(([path]) => path)).toEqual([
      'Waiting',
      'Waiting > Rain',
      'waiting (2)',
      'waiting (2) > Rain',
      'waiting (2) > Snow',
      'Bus',
    ])
    expect(result.renamed).toBe(1)
  })

  it('knows a code by its GUID wherever it stands and whatever it is called', async () => {
    const w = await made()
    await bring(w, [bareCode('Bus', { guid })], 'ours')
    const { lines } = await bring(w, [bareCode('Top'), bareCode('Coach', { guid, parent: 0 })], 'theirs')
    expect(lines[1]).toEqual(['Top > Coach', 'changed', 'guid'])
    expect(w.store.need('codes', guid)).toMatchObject({ name: 'Coach', parentId: null })
  })

  it('does not wake what is in the trash', async () => {
    const w = await made()
    await bring(w, [bareCode('Bus', { guid })], 'ours')
    await w.run('code.remove', { ids: [guid] })
    const { lines } = await bring(w, [bareCode('Bus', { guid })], 'theirs')
    expect(lines).toEqual([['Bus', 'new', 'trash']])
    expect(w.store.need('codes', guid).removed).not.toBeNull()
    expect([...w.store.all('codes')].filter(({ name, removed }) => name === 'Bus' && !removed)).toHaveLength(
      1,
    )
  })

  it('numbers thousands of twins without trying all numbers for each', async () => {
    const w = world()
    const twins = Array.from({ length: 10_000 }, () => bareCode('Twin'))
    const { result } = await bring(w, twins, 'ours')
    expect(result.renamed).toBe(9999)
    expect(new Set([...w.store.all('codes')].map(({ name }) => name)).size).toBe(10_000)
  })

  it('gives roots a colour of their own where the file knows none', async () => {
    const w = world()
    await bring(w, [bareCode('A'), bareCode('B'), bareCode('C', { parent: 0 })], 'ours', false)
    expect([...w.store.all('codes')].map(({ name, color }) => [name, color])).toEqual([
      ['A', '#AA0000'],
      ['C', null],
      ['B', '#00AA00'],
    ])
  })

  it('makes groups, and adds to those that are there', async () => {
    const w = await made()
    const [first] = [...w.store.all('codes')]
    await w.run('group.create', { name: 'Weather', kind: 'codes', members: [first!.id] })
    await bring(w, [bareCode('Fog', { groups: ['weather', 'Sea'] })], 'ours')
    expect([...w.store.all('groups')].map(({ name, members }) => [name, members.length])).toEqual([
      ['Weather', 2],
      ['Sea', 1],
    ])
  })

  it('that was worked out before the codebook changed is refused', async () => {
    const w = await made()
    const book = bookOf({ codes: [bareCode('Bus', { guid })], coloured: true, program: null })
    const { bringing } = mergeOf(book, w.store, options(w))
    await w.run('codebook.bring', { file: 'a', ...bringing }, { internal: true })
    await expect(w.run('codebook.bring', { file: 'a', ...bringing }, { internal: true })).rejects.toThrow(
      'has changed since this was looked at',
    )
  })
})
