import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acquire, judge } from '../../../electron/host/lock'
import { thisMachine } from '../../../electron/host/machine'
import type { Machine } from '../../../electron/host/machine'
import { openProject } from '../../../electron/host/open-project'
import { clinicProject, scratch } from '../../clinic-project'
import { counter } from '../../world'

const at = '2026-01-05T09:00:00.000Z'

/** A computer on which process 100 runs, started at 5000. */
const here: Machine = {
  host: 'reading-room',
  bootId: 'boot-1',
  pid: 200,
  startTime: '6000',
  process: (pid) => (pid === 100 ? { startTime: '5000' } : pid === 200 ? { startTime: '6000' } : null),
}
const holder = {
  pid: 100,
  host: 'reading-room',
  bootId: 'boot-1',
  startTime: '5000',
  app: 'Emic 0.1.0',
  nonce: 'n',
  at,
}

describe('a lock', () => {
  it.each([
    ['of a process that runs', {}, 'held'],
    ['of ourselves', { pid: 200, startTime: '6000' }, 'held'],
    ['of a process that is gone', { pid: 300 }, 'stale'],
    ['of a process whose number was given to another one', { startTime: '4000' }, 'stale'],
    ['from before the computer was started again', { bootId: 'boot-0' }, 'stale'],
    ['of another computer', { host: 'library' }, 'elsewhere'],
    ['of another computer with the same boot and process', { host: 'library', pid: 300 }, 'elsewhere'],
    ['that does not know its boot', { bootId: null }, 'held'],
    ['that does not know its start time', { startTime: null }, 'held'],
    ['that knows neither, of a process that is gone', { bootId: null, startTime: null, pid: 300 }, 'stale'],
    ['with an impossible process', { pid: -1 }, 'stale'],
    ['made in the future', { at: '2999-01-01T00:00:00.000Z' }, 'held'],
  ] as const)('%s is judged right', (_, change, verdict) => {
    expect(judge({ ...holder, ...change }, here)).toBe(verdict)
  })

  it('is given to one of many who want it at the same time, also when a stale one lies there', async () => {
    const root = await scratch('lock')
    for (let round = 0; round < 20; round++) {
      await writeFile(join(root, 'lock.json'), JSON.stringify({ ...holder, pid: 300, nonce: `old-${round}` }))
      const machines = [1, 2, 3, 4, 5].map((n): Machine => ({
        ...here,
        pid: n,
        process: (pid) => (pid <= 5 ? { startTime: '6000' } : null),
      }))
      const asked = await Promise.all(
        machines.map((machine) =>
          acquire(root, 'Emic', at, machine).catch((error: Error) => ({ refused: error.message })),
        ),
      )
      const got = asked.flatMap((answer) => ('lock' in answer ? [answer.lock] : []))
      const ours = await Promise.all(got.map((lock) => lock.stillOurs()))
      expect(ours.filter(Boolean).length).toBe(1)
      for (const lock of got) await lock.release()
    }
    expect(await readdir(root)).toEqual([])
  })

  it.each([[''], ['null'], ['{"pid":'], ['{"pid":"one"}']])(
    'that reads %j is not stolen: the project can only be read, and is told how to go on',
    async (bytes) => {
      const path = join(await scratch('lock'), 'Clinics.emic')
      await (await clinicProject(path)).project.close()
      await writeFile(join(path, 'lock.json'), bytes)
      const project = await openProject(path, counter(5))
      expect(project.readOnly).toMatch(/lock\.json.*delete that file/)
      await project.close()
      expect(await readdir(path)).toContain('lock.json')
    },
  )
})

describe('opening a project twice', () => {
  it('lets the second one read only, and names who has it', async () => {
    const path = join(await scratch('twice'), 'Clinics.emic')
    const { project: first } = await clinicProject(path, { app: 'Emic 0.1.0' })
    const second = await openProject(path, { ...counter(5), app: 'emic' })
    expect(second.readOnly).toBe(
      `“Clinics.emic” is already open in Emic 0.1.0 on this computer (process ${process.pid}), so here it can only be read. Close it there to work here.`,
    )
    expect(second.saved()).toMatchObject({ kind: 'read-only' })
    await expect(second.engine.run('code.create', { name: 'Hope' })).rejects.toMatchObject({
      code: 'refused',
    })
    await expect(second.contents.putText('Hope')).rejects.toMatchObject({ code: 'refused' })
    await second.close()
    await first.engine.run('code.create', { name: 'Hope' })
    await first.close()
    const third = await openProject(path, counter(6))
    expect(third.readOnly).toBeNull()
    await third.close()
  })

  it('names the other computer, and does not take over from it', async () => {
    const path = join(await scratch('twice'), 'Clinics.emic')
    await (await clinicProject(path)).project.close()
    await writeFile(join(path, 'lock.json'), JSON.stringify({ ...holder, host: 'library' }))
    const project = await openProject(path, counter(5))
    expect(project.readOnly).toMatch(/on the computer “library”/)
    await project.close()
  })

  it('takes over from a process that is gone without asking', async () => {
    const path = join(await scratch('twice'), 'Clinics.emic')
    await (await clinicProject(path)).project.close()
    const { host, bootId } = thisMachine()
    await writeFile(join(path, 'lock.json'), JSON.stringify({ ...holder, host, bootId, pid: 2 ** 22 + 1 }))
    const project = await openProject(path, counter(5))
    expect(project.readOnly).toBeNull()
    await project.close()
    expect(await readdir(path)).not.toContain('lock.json')
  })

  it('stops writing where another program has written in spite of the lock', async () => {
    const path = join(await scratch('twice'), 'Clinics.emic')
    const { project } = await clinicProject(path, { idle: 600_000 })
    await writeFile(join(path, 'lock.json'), JSON.stringify(holder))
    await expect(project.checkpoint()).rejects.toMatchObject({ code: 'conflict' })
    await project.close()
  })
})
