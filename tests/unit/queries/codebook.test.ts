import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Store } from '../../../shared/core/store'
import { codebook, flatten, lastUsed } from '../../../shared/queries/codebook'
import { retrieve } from '../../../shared/queries/retrieve'
import { runs } from '../../arbitraries'
import { world } from '../../world'
import { furnish, perform, steps } from '../../property/steps'

/** The codebook worked out from nothing, as plain data. */
const fresh = (store: Store) => codebook(Store.of(store.records()))

describe('the codebook that is kept with the store', () => {
  it('says after any step what it would say if it were counted anew, and what its numbers open', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), async (all) => {
        const w = world()
        await furnish(w)
        codebook(w.store)
        for (const step of all) {
          await perform(w, step)
          const nodes = codebook(w.store)
          const again = fresh(w.store)
          expect(nodes).toEqual(again)
          const other = Store.of(w.store.records())
          for (const { code } of flatten(nodes))
            expect(lastUsed(w.store, code.id)).toBe(lastUsed(other, code.id))
          for (const node of flatten(nodes)) {
            const { id } = node.code
            const list = retrieve(other, { codeIds: [id], withChildren: true })
            expect([node.codingsBelow, node.sourcesBelow]).toEqual([
              list.length,
              new Set(list.map(({ source }) => source.id)).size,
            ])
            expect(node.codings).toBe(retrieve(other, { codeIds: [id], withChildren: false }).length)
          }
        }
      }),
      { numRuns: runs },
    )
  })

  it('keeps every branch that a coding does not touch', async () => {
    const w = world()
    const sourceId = await w.addSource(
      'Notes',
      'Two roads lead into the clinic, and one of them is not on the map.',
    )
    const road = await w.run('code.create', { name: 'Roads' })
    const near = await w.run('code.create', { name: 'Near', parentId: road.id })
    const map = await w.run('code.create', { name: 'Maps' })
    const [roads, maps] = codebook(w.store)
    await w.run('coding.add', { passages: [{ sourceId, start: 0, end: 9 }], codeIds: [near.id] })
    const after = codebook(w.store)
    expect(after[0]).not.toBe(roads)
    expect(after[0]).toMatchObject({ codings: 0, codingsBelow: 1, sourcesBelow: 1 })
    expect(after[1]).toBe(maps)
    expect(after[1]?.code.id).toBe(map.id)
    expect(codebook(w.store)).toBe(after)
  })
  it('counts a further member of a theme once, follows it, and lets it go', async () => {
    const w = world()
    const sourceId = await w.addSource('Talk', 'We met at the well. The well was dry that year.')
    const trust = await w.run('code.create', { name: 'Trust', role: 'theme' })
    const meeting = await w.run('code.create', { name: 'Meeting', parentId: trust.id })
    const water = await w.run('code.create', { name: 'Water' })
    await w.run('coding.add', {
      passages: [{ sourceId, start: 0, end: 18 }],
      codeIds: [meeting.id, water.id],
    })
    const theme = () => codebook(w.store).find(({ code }) => code.id === trust.id)
    expect(theme()).toMatchObject({ codingsBelow: 1, gathered: 0 })
    await w.run('code.set-themes', { id: water.id, themes: [trust.id] })
    await w.run('code.set-themes', { id: meeting.id, themes: [trust.id] })
    expect(theme()).toMatchObject({ codings: 0, codingsBelow: 2, sourcesBelow: 1, gathered: 1 })
    await w.run('coding.add', { passages: [{ sourceId, start: 20, end: 47 }], codeIds: [water.id] })
    expect(theme()).toMatchObject({ codingsBelow: 3, gathered: 1 })
    await w.run('code.set-themes', { id: water.id, themes: [] })
    expect(theme()).toMatchObject({ codingsBelow: 1, gathered: 0 })
  })
})
