import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thisMachine } from '../../electron/host/machine'
import { clinicProject, scratch } from '../clinic-project'
import { openAfterFault } from './acknowledged'
import { buildChild, startChild } from './child-process'
import type { Ack } from './child-process'
import { figures, long, random, skipped } from './long'
import { noLoop, run } from './tools'

const cuts = long ? 200 : 20
/** A disk is worked on for so many cuts before a new one is made. */
const perDisk = 10

const skip = skipped('power cut', noLoop())

describe.skipIf(skip)('a computer whose power is cut', () => {
  let file = ''
  let folder = ''
  beforeAll(async () => {
    file = await buildChild()
    folder = await scratch('power')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function newDisk(image: string, mounted: string): Promise<void> {
    const handle = await open(image, 'w')
    await handle.truncate(32 * 1024 * 1024)
    await handle.close()
    run('mkfs.ext4', '-q', '-F', image)
    await mkdir(mounted, { recursive: true })
    run('mount', '-o', 'loop', image, mounted)
  }

  it(`finds everything it acknowledged, ${cuts} times`, async () => {
    const die = random(5)
    const image = join(folder, 'disk.img')
    const mounted = join(folder, 'disk')
    const copy = join(folder, 'copy.img')
    const after = join(folder, 'after')
    await mkdir(after, { recursive: true })
    const machine = { ...thisMachine(), bootId: 'the boot after the cut' }
    const count = { cuts: 0, acknowledged: 0, lost: 0, 'empty files': 0, 'torn ends': 0 }
    while (count.cuts < cuts) {
      await newDisk(image, mounted)
      const path = join(mounted, 'Clinics.emic')
      const acks: Ack[] = []
      await (await clinicProject(path)).project.close()
      const child = startChild(file, 'work', path, 50 + count.cuts)
      try {
        await child.ready
        for (let cut = 0; cut < perDisk && count.cuts < cuts; cut++) {
          await wait(20 + die(150))
          child.process.kill('SIGSTOP')
          // What it had said before it stopped is still on its way.
          await wait(30)
          acks.splice(0, acks.length, ...child.acks)
          // The image holds only what the file system has handed to its disk: the rest was in memory, and is gone.
          run('cp', '--sparse=always', image, copy)
          child.process.kill('SIGCONT')
          run('mount', '-o', 'loop', copy, after)
          try {
            const where = `cut ${count.cuts}`
            const root = join(after, 'Clinics.emic')
            for (const name of ['project.json', 'manifest.json']) {
              if ((await stat(join(root, name))).size === 0) count['empty files']++
            }
            const found = await openAfterFault(root, acks, where, { machine, verify: cut % 5 === 0 })
            count.lost += found.lost
            if (found.notices.length > 0) count['torn ends']++
          } finally {
            run('umount', after)
          }
          count.cuts++
        }
        expect(child.lines).toEqual(['ready'])
        count.acknowledged += child.acks.length
      } finally {
        child.process.kill('SIGKILL')
        await child.ended
        run('umount', mounted)
      }
    }
    figures('power cut', count)
    expect(count.lost).toBe(0)
    expect(count['empty files']).toBe(0)
    expect(count.acknowledged).toBeGreaterThan(cuts)
  })
})
