import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../arbitraries'
import { broughtIn, written } from '../refi-round'
import { saidOf } from '../refi-said'
import { anyProject } from './refi-projects'

/** Fewer by itself: the round is made in earnest where all is tested. */
const rounds = runs >= 1000 ? runs : Math.min(60, runs)

describe('a project that goes out and comes back', () => {
  it('is the same, but for what the list of losses names', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (project) => {
        const { xml, files, plan, losses } = written(project, 'standard')
        const back = await broughtIn(xml, files)
        const { name, coders, ...found } = saidOf(back)
        const wanted = saidOf(project, losses, plan)
        const { name: _, coders: __, ...expected } = wanted
        expect({ ...found, description: back.plan.description }).toEqual({
          ...expected,
          // saidOf the new project has its times in full.
        })
        expect(back.name).toBe(wanted.name)
        expect(coders.slice(1)).toEqual(wanted.coders)
        expect(name).toBe('Mine')
      }),
      { numRuns: rounds },
    )
  }, 240_000)
})
