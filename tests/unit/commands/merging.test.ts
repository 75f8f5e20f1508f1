import { describe, expect, it } from 'vitest'
import { world } from '../../world'

describe('merging codes', () => {
  it('finds the code that stays by the names of those that went, until the merge is undone', async () => {
    const w = world()
    const price = await w.run('code.create', { name: 'Price' })
    const promise = await w.run('code.create', { name: 'Promise' })
    await w.run('code.define', { id: promise.id, aliases: ['Vow', 'price'] })
    await w.run('code.define', { id: price.id, aliases: ['Cost'] })
    await w.run('code.merge', { ids: [promise.id], into: price.id })
    expect(w.store.need('codes', price.id).aliases).toEqual(['Cost', 'Promise', 'Vow'])
    await w.undo()
    expect(w.store.need('codes', price.id).aliases).toEqual(['Cost'])
    expect(w.store.need('codes', promise.id)).toMatchObject({ removed: null, aliases: ['Vow', 'price'] })
  })

  it('takes the names away again when the merged code comes back, and only those it left', async () => {
    const w = world()
    const price = await w.run('code.create', { name: 'Price' })
    const promise = await w.run('code.create', { name: 'Promise' })
    await w.run('code.define', { id: promise.id, aliases: ['Vow', 'Cost'] })
    await w.run('code.define', { id: price.id, aliases: ['Cost'] })
    await w.run('code.merge', { ids: [promise.id], into: price.id })
    await w.run('code.restore', { id: promise.id })
    expect(w.store.need('codes', price.id).aliases).toEqual(['Cost'])
    expect(w.store.need('codes', promise.id).aliases).toEqual(['Vow', 'Cost'])
    expect(w.store.need('codes', promise.id)).not.toHaveProperty('namesLeft')
    await w.undo()
    expect(w.store.need('codes', price.id).aliases).toEqual(['Cost', 'Promise', 'Vow'])
  })

  it('leaves an alias that somebody rewrote since', async () => {
    const w = world()
    const price = await w.run('code.create', { name: 'Price' })
    const promise = await w.run('code.create', { name: 'Promise' })
    const hope = await w.run('code.create', { name: 'Hope' })
    await w.run('code.merge', { ids: [promise.id, hope.id], into: price.id })
    await w.run('code.define', { id: price.id, aliases: ['promise', 'Hope'] })
    await w.run('code.restore', { id: promise.id })
    expect(w.store.need('codes', price.id).aliases).toEqual(['promise', 'Hope'])
    await w.run('code.restore', { id: hope.id })
    expect(w.store.need('codes', price.id).aliases).toEqual(['promise'])
  })

  it('takes a name from wherever merging after merging has carried it', async () => {
    const w = world()
    const price = await w.run('code.create', { name: 'Price' })
    const promise = await w.run('code.create', { name: 'Promise' })
    const hope = await w.run('code.create', { name: 'Hope' })
    await w.run('code.merge', { ids: [hope.id], into: promise.id })
    await w.run('code.merge', { ids: [promise.id], into: price.id })
    expect(w.store.need('codes', price.id).aliases).toEqual(['Promise', 'Hope'])
    await w.run('code.restore', { id: hope.id })
    expect(w.store.need('codes', price.id).aliases).toEqual(['Promise'])
    await w.run('code.restore', { id: promise.id })
    for (const { id } of [price, promise, hope]) expect(w.store.need('codes', id).aliases ?? []).toEqual([])
  })
})
