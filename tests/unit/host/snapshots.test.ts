import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProject } from '../../../electron/host/open-project'
import { expired } from '../../../electron/host/retention'
import { listSnapshots } from '../../../electron/host/snapshots'
import { clinicProject, codePassages, scratch } from '../../clinic-project'
import { counter } from '../../world'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const kept = (times: readonly number[]) =>
  times.map((time, i) => ({ name: `s${i}`, order: i + 1, at: new Date(time).toISOString() }))
const noon = Date.UTC(2026, 5, 1, 12)

describe('which snapshots go', () => {
  it('keeps all of the last day', () => {
    const all = kept(Array.from({ length: 200 }, (_, i) => noon + i * 5 * minute))
    expect(expired(all)).toEqual([])
  })

  it('thins out to one an hour, one a day, one a week', () => {
    const all = kept(Array.from({ length: 100 * 24 * 4 }, (_, i) => noon + i * 15 * minute))
    const gone = new Set(expired(all).map((s) => s.name))
    const left = all.filter((s) => !gone.has(s.name))
    const newest = Date.parse(all.at(-1)?.at ?? '')
    const between = (from: number, to: number) =>
      left.filter((s) => newest - Date.parse(s.at) > from && newest - Date.parse(s.at) <= to).length
    expect(between(-1, day)).toBe(97)
    expect(between(day, 2 * day)).toBeGreaterThanOrEqual(23)
    expect(between(day, 2 * day)).toBeLessThanOrEqual(25)
    expect(between(2 * day, 14 * day)).toBeGreaterThanOrEqual(12)
    expect(between(2 * day, 14 * day)).toBeLessThanOrEqual(13)
    expect(between(14 * day, 56 * day)).toBeGreaterThanOrEqual(6)
    expect(between(56 * day, 1000 * day)).toBe(0)
  })

  it.each([
    ['back a thousand days', -1000 * day],
    ['forward twenty years', 20 * 365 * day],
  ])('takes a clock that jumps %s for a pause of a day at most', (_, jump) => {
    const after = (pause: number) =>
      expired(kept(Array.from({ length: 40 }, (_, i) => noon + i * 10 * minute + (i >= 20 ? pause : 0))))
    const paused = after(day).map((s) => s.name)
    for (const { name } of after(jump)) expect(paused).toContain(name)
    expect(after(-Math.abs(jump))).toEqual([])
  })

  it('lets nothing go where times cannot be read', () => {
    const all = Array.from({ length: 50 }, (_, i) => ({ name: `s${i}`, order: i + 1, at: 'yesterday' }))
    expect(expired(all)).toEqual([])
  })
})

describe('a snapshot', () => {
  it('is a whole checkpoint with counts, from which the project can be put together again', async () => {
    const path = join(await scratch('snapshots'), 'Clinics.emic')
    const made = await clinicProject(path)
    await codePassages(made, 8)
    const { name } = await made.project.snapshot('Before merging!')
    expect(name).toMatch(/^0001-\d{8}T\d{6}Z-before-merging$/)
    const { records } = made.project.engine.store
    const whole = records.call(made.project.engine.store)
    await made.project.close()
    expect(await listSnapshots(path)).toMatchObject([
      { order: 1, reason: 'Before merging!', counts: { sources: 2, codings: 8 } },
    ])
    for (const file of ['project.json', 'project.previous.json', 'log', 'manifest.json']) {
      await rm(join(path, file), { recursive: true })
    }
    const again = await openProject(path, counter(9))
    expect(again.readOnly).toBeNull()
    expect(again.engine.store.records()).toEqual(whole)
    await again.engine.run('code.create', { name: 'Going on' })
    await again.close()
    const later = await openProject(path, counter(10))
    expect([...later.engine.store.all('codes')].map((code) => code.name)).toContain('Going on')
    await later.close()
  })

  it('does not count when it is damaged', async () => {
    const path = join(await scratch('snapshots'), 'Clinics.emic')
    const { project } = await clinicProject(path)
    const { name } = await project.snapshot('by hand')
    const file = join(path, 'snapshots', name, 'project.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('First impressions', 'Last impressions'))
    expect((await project.verify()).problems).toEqual([`The snapshot snapshots/${name} cannot be read back.`])
    await project.close()
  })

  it('is taken by itself when things change, but not more often than it may', async () => {
    const path = join(await scratch('snapshots'), 'Clinics.emic')
    const made = await clinicProject(path, { idle: 5, snapshotEvery: 0 })
    await codePassages(made, 1)
    const taken = () => readdir(join(path, 'snapshots'))
    await expect.poll(async () => (await taken()).length).toBeGreaterThan(0)
    await made.project.close()
    const { length } = await taken()
    const rare = await openProject(path, { ...counter(8), idle: 5 })
    await rare.engine.run('code.create', { name: 'Later' })
    await expect
      .poll(async () => (await readFile(join(path, 'project.json'), 'utf8')).includes('Later'))
      .toBe(true)
    await rare.close()
    expect(await taken()).toHaveLength(length)
  })
})
