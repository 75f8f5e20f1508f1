import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clinicProject, scratch } from '../clinic-project'
import { openAfterFault } from './acknowledged'
import { buildChild, startChild } from './child-process'
import type { Ack } from './child-process'
import { figures, long, random } from './long'

const kills = long ? 1000 : 100
/** A project is worked on by so many children, one after another, before a new one is made. */
const perProject = 50

describe('a program that is killed at random', () => {
  let file = ''
  let folder = ''
  beforeAll(async () => {
    file = await buildChild()
    folder = await scratch('kill')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it(`loses nothing it acknowledged in ${kills} kills, and its project always opens`, async () => {
    const die = random(1)
    let path = ''
    let acks: Ack[] = []
    let acknowledged = 0
    let lost = 0
    let slowest = 0
    let torn = 0
    const failures: unknown[] = []
    for (let kill = 0; kill < kills; kill++) {
      if (kill % perProject === 0) {
        path = join(folder, `${kill}.emic`)
        await (await clinicProject(path)).project.close()
        acks = []
      }
      const child = startChild(file, 'work', path, 1000 + kill)
      // One in four dies while it is still opening the project.
      if (die(4) > 0) await child.ready
      await wait(die(120))
      child.process.kill('SIGKILL')
      await child.ended
      expect(
        child.lines.filter((line) => line !== 'ready'),
        `kill ${kill}`,
      ).toEqual([])
      acks.push(...child.acks)
      acknowledged += child.acks.length
      const verify = kill % 10 === 9
      const found = await openAfterFault(path, acks, `kill ${kill}`, { verify }).catch((error: unknown) => {
        failures.push(error)
        return { lost: 0, took: 0, notices: [] }
      })
      lost += found.lost
      slowest = Math.max(slowest, found.took)
      if (found.notices.length > 0) torn++
    }
    figures('kill -9 at random', {
      kills,
      acknowledged,
      lost,
      'failed opens': failures.length,
      'torn ends': torn,
      'slowest opening ms': Math.round(slowest),
    })
    expect(failures).toEqual([])
    expect(lost).toBe(0)
    expect(acknowledged).toBeGreaterThan(kills)
  })
})
