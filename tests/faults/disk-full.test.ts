import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject } from '../../electron/host/open-project'
import { Problem } from '../../shared/problem'
import { bringIn, clinicProject, codePassages, digest, filesIn, scratch } from '../clinic-project'
import { counter } from '../world'
import { openAfterFault } from './acknowledged'
import type { Ack } from './child-process'
import { figures, long, skipped } from './long'
import { noMounting, run } from './tools'

/** Sizes of the disk in KiB: from one that does not hold a new project to one that holds some hundred steps. */
const smallest = 4
const largest = long ? 400 : 200
const step = 4

/** Files that are not whole: JSON that does not parse, contents that are not what their name says, lines without end. */
function truncated(files: ReadonlyMap<string, Buffer>): number {
  let count = 0
  for (const [name, bytes] of files) {
    const content = /^sources\/([0-9a-f]{64})\./.exec(name)?.[1]
    if (content !== undefined && !content.startsWith(digest(bytes))) count++
    else if (name.endsWith('.json') && content === undefined) {
      try {
        JSON.parse(bytes.toString('utf8'))
      } catch {
        count++
      }
    } else if (name.endsWith('.jsonl') && bytes.length > 0 && bytes.at(-1) !== 0x0a) count++
  }
  return count
}

const skip = skipped('disk full', noMounting())

describe.skipIf(skip)('a disk that becomes full', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await scratch('full')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Works until the disk is full, by steps of many sizes, and answers what was acknowledged. */
  async function fill(path: string, acks: Ack[]): Promise<string[]> {
    const sentences: string[] = []
    const made = await clinicProject(path, { segmentLimit: 30_000, idle: 600_000 })
    const { project } = made
    project.engine.listen((tx) => acks.push({ seq: tx.seq, id: tx.id }))
    const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
      try {
        await act()
        return true
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        sentences.push(error.message)
        expect(error.code).toBe('io')
        return false
      }
    }
    let going = true
    for (let i = 0; i < 300 && going; i++) {
      const before = project.engine.seq
      const records = project.engine.store.records()
      going = await attempt(() => {
        if (i % 25 === 11) return project.checkpoint()
        if (i % 40 === 30) return project.snapshot('by hand')
        if (i % 10 === 5) return bringIn(project, `Note ${i}`, `${i} `.repeat(i * 40))
        if (i % 7 === 3) return project.engine.run('memo.create', { title: `${i}`, body: 'z'.repeat(i * 30) })
        return codePassages(made, 3)
      })
      if (going) continue
      // What was refused is not there, and the state says so where it was a step.
      if (project.engine.seq === before) expect(project.engine.store.records()).toEqual(records)
      await attempt(() => project.engine.run('project.describe', { description: 'y'.repeat(5000) }))
      if (project.saved().kind === 'failed') expect(sentences.at(-1)).toMatch(/disk is full.*lost/s)
    }
    expect(project.saved().kind === 'saved' || sentences.length > 0).toBe(true)
    await project.close()
    return sentences
  }

  it(`takes every step or says that it did not, on disks from ${smallest} to ${largest} KiB`, async () => {
    const count = { disks: 0, 'not made': 0, filled: 0, acknowledged: 0, lost: 0, 'truncated files': 0 }
    for (let size = smallest; size <= largest; size += step) {
      const disk = join(folder, `${size}`)
      await mkdir(disk)
      run('mount', '-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk)
      try {
        const path = join(disk, 'Clinics.emic')
        const acks: Ack[] = []
        count.disks++
        let sentences: string[] = []
        try {
          sentences = await fill(path, acks)
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          sentences = [error.message]
        }
        if (sentences.length > 0) count.filled++
        for (const sentence of sentences) expect(sentence).toMatch(/disk is full/)
        run('mount', '-o', `remount,size=${size + 4096}k`, disk)
        const there = await readdir(disk)
        if (there.length === 0) {
          count['not made']++
          continue
        }
        expect(there, `${size} KiB`).toEqual(['Clinics.emic'])
        count['truncated files'] += truncated(await filesIn(path))
        const found = await openAfterFault(path, acks, `${size} KiB`, { verify: true })
        count.acknowledged += acks.length
        count.lost += found.lost
        const again = await openProject(path, counter(77))
        await again.engine.run('code.create', { name: 'There is room again' })
        await again.close()
      } finally {
        run('umount', disk)
      }
    }
    figures('disk full', count)
    expect(count.lost).toBe(0)
    expect(count['truncated files']).toBe(0)
    expect(count.filled).toBeGreaterThan(10)
  })

  it('goes on by itself when there is room again, in the same session', async () => {
    const disk = join(folder, 'again')
    await mkdir(disk)
    run('mount', '-t', 'tmpfs', '-o', 'size=160k', 'tmpfs', disk)
    try {
      const { project } = await clinicProject(join(disk, 'Clinics.emic'), { idle: 600_000 })
      const big = { description: 'y'.repeat(400_000) }
      await expect(project.engine.run('project.describe', big)).rejects.toMatchObject({ code: 'io' })
      expect(project.saved()).toMatchObject({ kind: 'failed' })
      expect(project.engine.store.project().description).toBe('')
      run('mount', '-o', 'remount,size=8m', disk)
      await project.engine.run('project.describe', big)
      expect(project.saved()).toMatchObject({ kind: 'saved' })
      await project.checkpoint()
      expect((await project.verify()).problems).toEqual([])
      await project.close()
    } finally {
      run('umount', disk)
    }
  })
})
