import { describe, expect, it } from 'vitest'
import { children, colourOf } from '../../../shared/core/code-tree'
import { schemas } from '../../../shared/model/entities'
import { world } from '../../world'

const text =
  'They promised her a cure within the month. Her brother paid; the hospital gave no receipt. ' +
  'When the ministry sent its letter, the clinic had already changed its name.'

async function codebook() {
  const w = world()
  const sourceId = await w.addSource('Interview 7', text)
  const { id: theme } = await w.run('code.create', {
    name: 'Commercialization',
    role: 'theme',
    color: '#B2592F',
  })
  const { id: price } = await w.run('code.create', { name: 'Price', parentId: theme })
  const { id: promise } = await w.run('code.create', { name: 'Promise', parentId: theme })
  const code = (id: string) => w.store.need('codes', id)
  const names = (parentId: string | null) => children(w.store, parentId).map((c) => c.name)
  const coded = async (codeId: string, start: number, end: number) => {
    const { ids } = await w.run('coding.add', { passages: [{ sourceId, start, end }], codeIds: [codeId] })
    return ids[0] ?? ''
  }
  return { ...w, sourceId, theme, price, promise, code, names, coded }
}

describe('creating and naming codes', () => {
  it('fills every part of the definition that was left out', async () => {
    const w = await codebook()
    expect(schemas.codes.safeParse(w.code(w.price)).success).toBe(true)
    expect(w.code(w.price)).toMatchObject({ status: 'active', role: 'code', short: '', examples: [] })
  })

  it('takes a part that is given as undefined for one that was left out', async () => {
    const w = await codebook()
    const { id } = await w.run('code.create', { name: 'Receipt', short: undefined, status: undefined })
    expect(w.code(id)).toMatchObject({ short: '', status: 'active' })
    expect(schemas.codes.safeParse(w.code(id)).success).toBe(true)
  })

  it.each([['price'], ['Price'], [' PRICE ']])('refuses “%s” beside “Price”', async (name) => {
    const w = await codebook()
    await expect(w.run('code.create', { name, parentId: w.theme })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(w.run('code.rename', { id: w.promise, name })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('allows the same name under another parent', async () => {
    const w = await codebook()
    await w.run('code.create', { name: 'Price' })
    expect(w.names(null)).toEqual(['Commercialization', 'Price'])
  })

  it.each([[''], ['  '], ['two\nlines']])('refuses the name %j', async (name) => {
    const w = await codebook()
    await expect(w.run('code.create', { name })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('writes no step where the name stays the same', async () => {
    const w = await codebook()
    expect((await w.step('code.rename', { id: w.price, name: ' Price ' })).transaction).toBeNull()
  })

  it('a code without a colour takes that of the nearest code above it', async () => {
    const w = await codebook()
    expect(colourOf(w.store, w.code(w.price))).toBe('#B2592F')
    await w.run('code.recolour', { ids: [w.price], color: '#3F8F5B' })
    expect(colourOf(w.store, w.code(w.price))).toBe('#3F8F5B')
  })

  it('changes only the parts of the definition that are given', async () => {
    const w = await codebook()
    await w.run('code.define', { id: w.price, short: 'What was paid', whenNotToUse: 'Public prices' })
    await w.run('code.define', { id: w.price, origin: 'in-vivo', short: undefined })
    expect(w.code(w.price)).toMatchObject({
      short: 'What was paid',
      whenNotToUse: 'Public prices',
      origin: 'in-vivo',
      definition: '',
    })
  })
})

describe('moving codes', () => {
  it('refuses to put a code under itself or under its own child', async () => {
    const w = await codebook()
    for (const parentId of [w.theme, w.price]) {
      await expect(w.run('code.move', { ids: [w.theme], parentId })).rejects.toMatchObject({
        code: 'refused',
      })
    }
  })

  it('moves among siblings without touching the others', async () => {
    const w = await codebook()
    const { transaction } = await w.step('code.move', {
      ids: [w.promise],
      parentId: w.theme,
      beforeId: w.price,
    })
    expect(w.names(w.theme)).toEqual(['Promise', 'Price'])
    expect(transaction?.operations).toHaveLength(1)
  })

  it('still finds a place after a thousand moves into the same gap', async () => {
    const w = await codebook()
    const { id: third } = await w.run('code.create', { name: 'Receipt', parentId: w.theme })
    for (let i = 0; i < 500; i++) {
      await w.run('code.move', { ids: [third], parentId: w.theme, beforeId: w.promise })
      await w.run('code.move', { ids: [w.price], parentId: w.theme, beforeId: third })
      await w.run('code.move', { ids: [w.price], parentId: w.theme, beforeId: w.promise })
    }
    expect(w.names(w.theme)).toEqual(['Receipt', 'Price', 'Promise'])
    expect(new Set(children(w.store, w.theme).map((c) => c.order)).size).toBe(3)
  })

  it('a code whose parent moves too goes with it and keeps its place', async () => {
    const w = await codebook()
    const { id: home } = await w.run('code.create', { name: 'Economy' })
    await w.run('code.move', { ids: [w.theme, w.price], parentId: home })
    expect(w.code(w.price).parentId).toBe(w.theme)
    expect(w.names(home)).toEqual(['Commercialization'])
  })

  it('refuses a name that is taken where it goes', async () => {
    const w = await codebook()
    const { id } = await w.run('code.create', { name: 'Price' })
    await expect(w.run('code.move', { ids: [id], parentId: w.theme })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('removing and restoring codes', () => {
  it('puts a code away with all below it and brings all of it back with its codings', async () => {
    const w = await codebook()
    const coding = await w.coded(w.price, 43, 61)
    expect(await w.run('code.remove', { ids: [w.theme] })).toEqual({ codes: 3, codings: 1 })
    expect(w.names(null)).toEqual([])
    expect(w.store.need('codings', coding).codeId).toBe(w.price)
    expect(await w.run('code.restore', { id: w.theme })).toEqual({ codes: 3 })
    expect(w.names(w.theme)).toEqual(['Price', 'Promise'])
  })

  it('leaves away what had been removed before on its own', async () => {
    const w = await codebook()
    await w.run('code.remove', { ids: [w.price] })
    await w.run('code.remove', { ids: [w.theme] })
    await w.run('code.restore', { id: w.theme })
    expect(w.names(w.theme)).toEqual(['Promise'])
  })

  it('comes back at the top where its parent is gone, and under a free name', async () => {
    const w = await codebook()
    await w.run('code.remove', { ids: [w.theme] })
    await w.run('code.create', { name: 'price' })
    await w.run('code.restore', { id: w.price })
    expect(w.names(null)).toEqual(['price', 'Price (2)'])
  })

  it('finds a free name also for the longest one', async () => {
    const w = await codebook()
    const long = 'x'.repeat(500)
    const { id } = await w.run('code.create', { name: long })
    await w.run('code.remove', { ids: [id] })
    await w.run('code.create', { name: long })
    await w.run('code.restore', { id })
    expect(schemas.codes.safeParse(w.code(id)).success).toBe(true)
  })

  it('a removed code cannot be applied, renamed or built on', async () => {
    const w = await codebook()
    await w.run('code.remove', { ids: [w.price] })
    await expect(w.coded(w.price, 0, 4)).rejects.toMatchObject({ code: 'conflict' })
    await expect(w.run('code.rename', { id: w.price, name: 'Cost' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(w.run('code.create', { name: 'Fee', parentId: w.price })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('roles and themes', () => {
  it('a category cannot be applied, and an applied code cannot become one', async () => {
    const w = await codebook()
    await w.run('code.set-role', { id: w.promise, role: 'category' })
    await expect(w.coded(w.promise, 0, 4)).rejects.toMatchObject({ code: 'refused' })
    await w.coded(w.price, 0, 4)
    await expect(w.run('code.set-role', { id: w.price, role: 'category' })).rejects.toMatchObject({
      code: 'refused',
    })
  })

  it('a code can belong to further themes, but only to themes and not to itself', async () => {
    const w = await codebook()
    const { id: other } = await w.run('code.create', { name: 'Regulation', role: 'theme' })
    await w.run('code.set-themes', { id: w.price, themes: [other, other] })
    expect(w.code(w.price).themes).toEqual([other])
    await expect(w.run('code.set-themes', { id: w.price, themes: [w.promise] })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(w.run('code.set-themes', { id: other, themes: [other] })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('a new code cannot name as its theme what is none', async () => {
    const w = await codebook()
    await expect(w.run('code.create', { name: 'Fee', themes: [w.price] })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('merging and splitting', () => {
  it('gives the codings to the code that stays and keeps the definition of the other', async () => {
    const w = await codebook()
    await w.run('code.define', { id: w.promise, definition: 'What is held out to patients' })
    const kept = await w.coded(w.price, 0, 42)
    const moved = await w.coded(w.promise, 43, 61)
    expect(await w.run('code.merge', { ids: [w.promise], into: w.price })).toEqual({ codings: 1 })
    expect(w.store.by('codings.codeId', w.price).map((c) => c.id)).toEqual([kept, moved])
    expect(w.code(w.promise)).toMatchObject({
      status: 'merged',
      mergedInto: w.price,
      definition: 'What is held out to patients',
    })
    expect(w.names(w.theme)).toEqual(['Price'])
  })

  it('makes one coding of two on the same passage and joins their comments', async () => {
    const w = await codebook()
    const first = await w.coded(w.price, 0, 42)
    const second = await w.coded(w.promise, 0, 42)
    await w.run('coding.comment', { id: first, comment: 'said twice' })
    await w.run('coding.comment', { id: second, comment: 'lowers her voice' })
    const { id: memo } = await w.run('memo.create', {
      body: 'Why?',
      targets: [{ table: 'codings', id: second }],
    })
    await w.run('code.merge', { ids: [w.promise], into: w.price })
    expect([...w.store.all('codings')]).toMatchObject([
      { id: first, comment: 'said twice\n\nlowers her voice' },
    ])
    expect(w.store.need('memos', memo).targets).toEqual([{ table: 'codings', id: first }])
    await w.undo()
    expect(w.store.need('codings', second).comment).toBe('lowers her voice')
  })

  it('moves sub-codes under the code that stays, under free names', async () => {
    const w = await codebook()
    await w.run('code.create', { name: 'Cash', parentId: w.price })
    await w.run('code.create', { name: 'cash', parentId: w.promise })
    await w.run('code.merge', { ids: [w.promise], into: w.price })
    expect(w.names(w.price)).toEqual(['Cash', 'cash (2)'])
  })

  it('refuses a category, and a code that lies under one that goes', async () => {
    const w = await codebook()
    await expect(w.run('code.merge', { ids: [w.theme], into: w.price })).rejects.toMatchObject({
      code: 'refused',
    })
    await w.run('code.set-role', { id: w.promise, role: 'category' })
    await expect(w.run('code.merge', { ids: [w.price], into: w.promise })).rejects.toMatchObject({
      code: 'refused',
    })
  })

  it('a merged code that is brought back with others merged at the same time is a living code again', async () => {
    const w = await codebook()
    const { id: fee } = await w.run('code.create', { name: 'Fee', parentId: w.price })
    await w.run('code.merge', { ids: [w.price, fee], into: w.promise })
    await w.run('code.restore', { id: w.price })
    for (const code of [w.code(w.price), w.code(fee)].filter((c) => !c.removed)) {
      expect(code).toMatchObject({ status: 'active', mergedInto: null })
    }
  })

  it('splits some codings off into a new sibling without their definition', async () => {
    const w = await codebook()
    await w.run('code.define', { id: w.price, definition: 'Any mention of money' })
    const stays = await w.coded(w.price, 0, 42)
    const goes = await w.coded(w.price, 43, 61)
    const { id } = await w.run('code.split', { id: w.price, name: 'Debt', codingIds: [goes] })
    expect(w.names(w.theme)).toEqual(['Price', 'Promise', 'Debt'])
    expect(w.code(id).definition).toBe('')
    expect(w.store.need('codings', goes).codeId).toBe(id)
    expect(w.store.need('codings', stays).codeId).toBe(w.price)
    await expect(w.run('code.split', { id: w.price, name: 'Loan', codingIds: [goes] })).rejects.toMatchObject(
      {
        code: 'invalid',
      },
    )
  })
})
