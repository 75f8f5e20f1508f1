import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/run'
import { filesIn } from '../clinic-project'
import { makeZip } from '../documents'
import { captions, tones } from '../made-recordings'

let folder = ''
let dir = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emic-pack-'))
  dir = join(folder, 'Study.emic')
  process.env['EMIC_SETTINGS'] = join(folder, 'settings')
  await emic('new', dir, '--name', 'Night shift', '--coder', 'Ana')
  await writeFile(join(folder, 'talk.vtt'), captions([['Ana', 'The nurse decides alone.']], 2))
  await emic('import', dir, join(folder, 'talk.vtt'))
  await emic('add-code', dir, 'Deciding')
  await emic('code', dir, '--code', 'Deciding', '--source', 'talk', '--find', 'decides')
})
afterEach(async () => {
  delete process.env['EMIC_SETTINGS']
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

async function emic(...args: readonly string[]) {
  let out = ''
  let error = ''
  const code = await run(args, { out: (text) => void (out += text), error: (text) => void (error += text) })
  return { code, out, error }
}

describe('emic pack and emic unpack', () => {
  it('make one zip of a project and the same project of the zip', async () => {
    const zip = join(folder, 'Study.emic.zip')
    expect(await emic('pack', dir, '--out', zip)).toEqual({ code: 0, out: `wrote ${zip}\n`, error: '' })
    const back = join(folder, 'Back.emic')
    expect(await emic('unpack', zip, back)).toEqual({
      code: 0,
      out: `unpacked “Night shift” into ${back}\n`,
      error: '',
    })
    for (const verb of ['history', 'quotes', 'codes'])
      expect(await emic(verb, back)).toEqual(await emic(verb, dir))
    expect(await emic('verify', back)).toMatchObject({ code: 0 })
    expect((await emic('undo', back)).code).toBe(0)
    expect((await emic('unpack', zip, back)).error).toContain('There is already something at')
  })

  it('are the same as emic export … project --format zip', async () => {
    const zip = join(folder, 'Study.zip')
    expect(await emic('export', dir, 'project', '--format', 'zip', '--out', zip)).toMatchObject({ code: 0 })
    expect(await emic('unpack', zip, join(folder, 'Back.emic'))).toMatchObject({ code: 0 })
    const other = await emic('export', dir, 'codebook', '--recordings', '--out', join(folder, 'a.csv'))
    expect(other).toMatchObject({ code: 2 })
  })

  it('name recordings that lie elsewhere, and take them in where that is asked for', async () => {
    const recording = join(folder, 'talk.wav')
    await writeFile(recording, tones(2))
    await emic('media', dir, 'talk', recording, '--link')
    const without = await emic('pack', dir, '--out', join(folder, 'a.zip'))
    expect(without.out).toContain('Recordings that lie elsewhere and are not in the zip: talk.wav.')
    const told = await emic('pack', dir, '--out', join(folder, 'b.zip'), '--recordings', '--json')
    expect(JSON.parse(told.out)).toEqual({
      file: join(folder, 'b.zip'),
      recordings: [recording],
      losses: [],
    })
    await emic('unpack', join(folder, 'b.zip'), join(folder, 'B.emic'))
    expect(
      (await readdir(join(folder, 'B.emic', 'sources'))).filter((name) => name.endsWith('.wav')),
    ).toHaveLength(1)
  })

  it('refuse wrong names and files that are none, with nothing left behind', async () => {
    const before = (await readdir(folder)).sort()
    expect(await emic('pack', dir, '--out', join(folder, 'a.tar'))).toMatchObject({ code: 2 })
    expect(await emic('unpack', join(folder, 'a.zip'), join(folder, 'b'))).toMatchObject({ code: 2 })
    const none = await emic('unpack', join(folder, 'talk.vtt'), join(folder, 'B.emic'))
    expect(none).toMatchObject({ code: 1 })
    expect(none.error).toContain('“talk.vtt” is damaged: its package cannot be opened.')
    expect((await readdir(folder)).sort()).toEqual(before)
  })

  it('take a project folder that was zipped by hand, without what is no part of it', async () => {
    const files = Object.fromEntries(
      [...(await filesIn(dir))].map(([path, bytes]) => [`Study.emic/${path}`, new Uint8Array(bytes)]),
    )
    const junk = {
      'Study.emic/.DS_Store': 'x',
      '__MACOSX/Study.emic/._log': 'x',
      'Study.emic/lock.json': '{}',
    }
    const zip = join(folder, 'by hand.zip')
    await writeFile(zip, await makeZip({ ...files, ...junk }))
    const { out } = await emic('unpack', zip, join(folder, 'C.emic'))
    expect(out).toContain('unpacked “Night shift”')
    expect(out).toContain('Files that are no part of a project and were left out: 3.')
    expect((await emic('verify', join(folder, 'C.emic'))).code).toBe(0)
  })

  it('are named where a packed project is brought in like a source', async () => {
    const zip = join(folder, 'Study.emic.zip')
    await emic('pack', dir, '--out', zip)
    const { code, out } = await emic('import', dir, zip)
    expect(code).toBe(1)
    expect(out).toContain('is a whole Emic project. Close this one, and open it on the first screen.')
  })
})
