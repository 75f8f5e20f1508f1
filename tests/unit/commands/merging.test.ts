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
})
