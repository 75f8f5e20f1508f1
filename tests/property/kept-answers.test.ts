import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Store } from '../../shared/core/store'
import type { Id } from '../../shared/model/entities'
import { codingsIn } from '../../shared/queries/retrieve'
import { sourceWork } from '../../shared/queries/source-work'
import { runs } from '../arbitraries'
import { world as makeWorld } from '../world'
import { furnish, perform, steps } from './steps'

/** The order of several codings of one passage is that in which they came, which a list of records does not tell. */
const sorted = (store: Store, id: Id) =>
  codingsIn(store, id).toSorted((a, b) => a.coding.id.localeCompare(b.coding.id))

describe('answers that are kept while the project changes', () => {
  it('are those of a store that was just filled with the same records', async () => {
    await fc.assert(
      fc.asyncProperty(steps({ most: 25 }), async (list) => {
        const world = makeWorld()
        await furnish(world)
        const { store } = world
        for (const step of list) {
          await perform(world, step)
          const fresh = Store.of(store.records())
          for (const source of store.all('sources')) {
            expect(sourceWork(store, source)).toEqual(sourceWork(fresh, source))
            expect(sorted(store, source.id)).toEqual(sorted(fresh, source.id))
          }
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    )
  })

  it('stay the same objects while nothing about them has changed', async () => {
    const world = makeWorld()
    await furnish(world)
    const [source] = [...world.store.all('sources')]
    if (!source) throw new Error('no source')
    const before = [sourceWork(world.store, source), codingsIn(world.store, source.id)]
    await world.run('project.rename', { name: 'Other' })
    expect(sourceWork(world.store, source)).toBe(before[0])
    expect(codingsIn(world.store, source.id)).toBe(before[1])
  })
})
