import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../shared/contract/client'
import { lines, makeHost } from './hosts'
import type { Line, TestHost } from './hosts'

let here: TestHost
beforeEach(async () => {
  here = await makeHost()
})
afterEach(() => here.close())

describe.each(Object.entries(lines))('a whole project as one zip, %s', (_, connect) => {
  it('is packed while it is open, and unpacked beside what is there', async () => {
    const line: Line = await connect(here.host)
    const client = createClient(line.transport)
    await client.call('project.create', { name: 'Night shift', coder: 'Ana' })
    await client.call('command.run', { name: 'code.create', args: { name: 'Deciding' } })
    const before = await client.call('project.load')
    expect(await client.call('export.archive-plan')).toEqual({ linked: 0, linkedBytes: 0, absent: [] })
    const made = await client.call('export.archive', { job: 'a' })
    expect([made.name, made.losses]).toEqual(['Night shift.emic.zip', []])
    const file = here.host.outgoing(made.handle)
    if (!file || file.content instanceof Uint8Array) throw new Error('There is no file')
    expect(file.beside).toBeUndefined()
    const bytes = new Uint8Array(await readFile(file.content.path))
    const { handle } = await client.call('file.put', { name: 'Night shift.emic.zip', bytes })
    await client.call('project.close')
    // Closing lets go of files; the first screen hands in its own.
    const again = await client.call('file.put', { name: 'Night shift.emic.zip', bytes })
    expect(handle).not.toBe(again.handle)
    const unpacked = await client.call('project.unpack', { handle: again.handle, job: 'b' })
    expect(unpacked).toEqual({ path: join(here.folder, 'projects', 'Night shift 2.emic'), notices: [] })
    const after = await client.call('project.load')
    expect([after.seq, after.records, after.steps]).toEqual([before.seq, before.records, before.steps])
    expect((await readdir(join(here.folder, 'projects'))).sort()).toEqual([
      'Night shift 2.emic',
      'Night shift.emic',
    ])
    await client.call('history.undo')
    expect((await client.call('project.load')).records.codes).toEqual([])
    const none = await client.call('file.put', { name: 'words.zip', bytes: new Uint8Array([1, 2, 3]) })
    await expect(client.call('project.unpack', { handle: none.handle })).rejects.toThrow(
      '“words.zip” is damaged',
    )
    expect((await client.call('project.load')).records.codes).toEqual([])
    expect(here.bugs).toEqual([])
    await line.close()
  })
})
