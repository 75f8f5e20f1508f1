import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bytesOf } from '../../../electron/host/incoming'
import { unfold } from '../../../electron/host/unfold'
import { createClient } from '../../../shared/contract/client'
import type { Client } from '../../../shared/contract/client'
import type { Events } from '../../../shared/contract/contract'
import { lines as transports, makeHost } from '../../contract/hosts'
import type { TestHost } from '../../contract/hosts'
import { makeZip } from '../../documents'
import { fortyFiles } from '../../forty-files'

let here: TestHost
let client: Client
let end: () => Promise<void>

beforeEach(async () => {
  here = await makeHost()
  const line = await transports['in the same process']!(here.host)
  client = createClient(line.transport)
  end = async () => {
    await line.close()
    await here.close()
  }
  await client.call('project.create', { name: 'Ward', coder: 'Ana' })
})
afterEach(async () => {
  expect(here.bugs).toEqual([])
  await end()
})

type Told = Events['import']

/** Hands files over as a window does, brings them in, and tells all that was heard until the end. */
async function bring(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  each: (event: Told) => void = () => {},
): Promise<readonly Told[]> {
  const handles: string[] = []
  for (const { path, bytes } of files)
    handles.push((await client.call('file.put', { name: path, bytes: Uint8Array.from(bytes) })).handle)
  const heard: Told[] = []
  const finished = new Promise<void>((resolveAll) => {
    const off = client.on('import', (event) => {
      heard.push(event)
      each(event)
      if (!event.finished) return
      off()
      resolveAll()
    })
  })
  await client.call('import.start', { handles })
  await finished
  return heard
}

const resultsOf = (heard: readonly Told[]) => heard.flatMap(({ line }) => (line ? [line] : []))

async function texts(): Promise<ReadonlyMap<string, string>> {
  const { records } = await client.call('project.load')
  const found = new Map<string, string>()
  for (const source of records.sources) {
    if (source.removed) continue
    found.set(source.name, (await client.call('source.text', { revisionId: source.revisionId })).text)
  }
  return found
}

describe('a drop of forty files of all kinds', () => {
  const seeds = resolve(import.meta.dirname, '../../../../shared/seeds')

  it('comes in with progress, one list of results and one undo, each file with its words', async (context) => {
    const made = await fortyFiles()
    expect(made).toHaveLength(40)
    const more = existsSync(seeds)
      ? await Promise.all(
          (await readdir(seeds)).map(async (name) => ({
            path: name,
            bytes: await readFile(join(seeds, name)),
          })),
        )
      : []
    if (more.length === 0) console.log(`${context.task.name}: without the seed texts, which are not here`)
    const heard = await bring([...made, ...more])
    const results = resultsOf(heard)
    const bad = results.filter(({ outcome }) => outcome !== 'imported')
    expect(bad).toEqual([])
    expect(results).toHaveLength(40 + more.length)
    expect(heard.at(-1)).toMatchObject({ finished: true, done: 40 + more.length, total: 40 + more.length })
    const done = heard.map((event) => event.done)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(results.find(({ file }) => file.includes('packed'))?.file).toBe(
      'round one/packed.zip/inner/packed.md',
    )
    const found = await texts()
    const words = [...found.values()].map((text) => text.replace(/\s+/gu, ' '))
    for (const file of made)
      expect(
        words.some((text) => text.includes(file.words)),
        file.path,
      ).toBe(true)
    expect((await client.call('project.verify')).problems).toEqual([])

    await client.call('history.undo')
    expect((await texts()).size).toBe(0)
    await client.call('history.redo')
    expect((await texts()).size).toBe(found.size)
  })

  it('can be stopped: what is in stays whole, the rest is told to be stopped', async () => {
    let isStopped = false
    const heard = await bring(await fortyFiles(), (event) => {
      if (event.done < 5 || isStopped) return
      isStopped = true
      void client.call('import.cancel', { job: event.job })
    })
    const outcomes = resultsOf(heard).map(({ outcome }) => outcome)
    expect(outcomes).toHaveLength(40)
    const first = outcomes.indexOf('cancelled')
    expect(first).toBeGreaterThanOrEqual(5)
    expect(new Set(outcomes.slice(first))).toEqual(new Set(['cancelled']))
    expect((await texts()).size).toBe(first)
    expect((await client.call('project.verify')).problems).toEqual([])
  })
})

describe('a zip file', () => {
  const bytes = (text: string): Buffer => Buffer.from(text)

  it('is opened like a folder: names with their place, what programs leave passed over, the rest told', async () => {
    const zip = await makeZip({
      'talks/10 Bo.txt': 'Bo speaks.',
      'talks/2 Ana.txt': 'Ana speaks.',
      'talks/.DS_Store': 'x',
      'talks/~$2 Ana.docx': 'x',
      'Thumbs.db': 'x',
      '__MACOSX/talks/._2 Ana.txt': 'x',
      'old.emic/project.json': '{}',
      'film.mp4': 'x',
      'older.zip': await makeZip({ 'a.txt': 'words' }),
    })
    const results = resultsOf(await bring([{ path: 'All.ZIP', bytes: zip }]))
    expect(results.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['All.ZIP/film.mp4', 'failed'],
      ['All.ZIP/older.zip', 'failed'],
      ['All.ZIP/talks/2 Ana.txt', 'imported'],
      ['All.ZIP/talks/10 Bo.txt', 'imported'],
    ])
    expect(results[0]?.message).toContain('“film.mp4” is a recording.')
    expect(results[1]?.message).toBe(
      '“older.zip” is a zip file within a zip file. Unpack it, then bring in what is in it.',
    )
    expect([...(await texts()).keys()]).toEqual(['2 Ana', '10 Bo'])
  })

  it.each([
    ['nothing', async () => makeZip({}), '“a.zip” holds no files.'],
    ['nothing but what programs leave', async () => makeZip({ '.DS_Store': 'x' }), '“a.zip” holds no files.'],
    ['no bytes', async () => Buffer.alloc(0), '“a.zip” is empty (0 bytes).'],
    [
      'no zip',
      async () => bytes('words, not a package'),
      '“a.zip” is damaged: its package cannot be opened.',
    ],
  ])('that holds %s says so', async (_, make, sentence) => {
    const [line] = resultsOf(await bring([{ path: 'a.zip', bytes: await make() }]))
    expect(line?.outcome).toBe('failed')
    expect(line?.message).toContain(sentence)
  })

  it('names a file in the letters of the computer it was packed on', async () => {
    const made = await makeZip({ 'aaaa.txt': 'words' })
    // GBK for 访谈, in a package that does not say which encoding its names have.
    const gbk = Buffer.from('b7c3ccb8', 'hex').toString('latin1')
    const zip = Buffer.from(made.toString('latin1').replaceAll('aaaa', gbk), 'latin1')
    for (const mark of ['PK\x03\x04', 'PK\x01\x02']) {
      const at = zip.indexOf(mark, 0, 'latin1') + (mark.endsWith('\x04') ? 7 : 9)
      zip[at] = (zip[at] ?? 0) & ~0x08
    }
    expect(resultsOf(await bring([{ path: 'a.zip', bytes: zip }]))[0]?.file).toBe('a.zip/访谈.txt')
  })
})

describe('a folder that is chosen', () => {
  it('comes in with all that is below it, in the order of names, without links', async () => {
    const folder = join(here.folder, 'Round one')
    for (const [path, words] of [
      ['10.txt', 'ten'],
      ['9.txt', 'nine'],
      ['a/b/deep.md', 'deep'],
      ['a/.hidden/x.txt', 'x'],
      ['Old.emic/sources/x.txt', 'x'],
      ['sums.ipynb', '{}'],
    ] as const) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), words)
    }
    await symlink(join(folder, '9.txt'), join(folder, 'linked.txt'))
    const found = await unfold([{ name: 'Round one', path: folder }])
    expect(found.map(({ shown }) => shown)).toEqual([
      'Round one/9.txt',
      'Round one/10.txt',
      'Round one/a/b/deep.md',
      'Round one/sums.ipynb',
    ])
  })

  it('that is empty, or not there any more, says so when its turn comes', async () => {
    const folder = join(here.folder, 'Empty')
    await mkdir(folder)
    const sentence = async (path: string): Promise<unknown> => {
      const [file] = await unfold([{ name: 'Empty', path }])
      return file && bytesOf(file).catch((error: unknown) => (error as Error).message)
    }
    expect(await sentence(folder)).toBe('“Empty” holds no files.')
    expect(await sentence(join(folder, 'gone'))).toBe('“Empty” was not brought in: there is no such file.')
  })
})
