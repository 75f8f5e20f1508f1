import { mkdir, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/run'
import { linkedRecordings } from '../../electron/host/archive/linked'
import { preparePack } from '../../electron/host/archive/pack'
import { isPart } from '../../electron/host/archive/parts'
import { openZip } from '../../electron/host/import/zip'
import { openProject } from '../../electron/host/open-project'
import { createClient } from '../../shared/contract/client'
import type { Client } from '../../shared/contract/client'
import type { ImportLine } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'
import { clinicProject, scratch } from '../clinic-project'
import { documented } from '../hostile/documented'
import { arena, secret } from '../hostile/outside'
import type { Arena } from '../hostile/outside'
import { hostileNames, pathsTo } from '../hostile/paths'
import { poisons } from '../hostile/poisons'
import type { RawTables } from '../hostile/poisons'
import { refiNaming } from '../hostile/readers'
import { counter } from '../world'
import { lines, makeHost } from './hosts'
import type { TestHost } from './hosts'

/** Windows lets only administrators make links. */
const noLinks = process.platform === 'win32'

let place: Arena
let before: readonly string[] = []
const counts = { refi: 0, names: 0, outs: 0, references: 0 }

beforeAll(async () => {
  place = await arena('paths')
  before = await place.around()
})
afterEach(async () => {
  expect([place.requests(), await place.around()]).toEqual([0, before])
})
afterAll(async () => {
  console.log(
    `Path attacks: ${counts.refi} paths in projects of other programs, ${counts.names} names of files, ${counts.outs} places to export to, ${counts.references} references in projects; 0 files read or written outside, ${place.requests()} requests.`,
  )
  await place.close()
})

describe('a path in a project of another program', () => {
  it('reads nothing but files of its own package, in every spelling and every kind of source', async () => {
    const paths = pathsTo(place.secretFile, place.server)
    expect(paths.length).toBeGreaterThanOrEqual(15)
    const beside = {
      'secret.txt': Buffer.from(secret),
      'sources/sub/secret.txt': Buffer.from(secret),
      'sources/diary.txt': Buffer.from('words'),
    }
    const wrong: string[] = []
    for (const path of paths) {
      counts.refi++
      if ((await refiNaming(path, beside)).includes(secret)) wrong.push(path)
    }
    expect(wrong).toEqual([])
    // The same reader does read what is there.
    expect(await refiNaming('internal://diary.txt', beside)).toContain('words')
  })
})

describe('names', () => {
  let here: TestHost
  let client: Client
  beforeAll(async () => {
    here = await makeHost()
    client = createClient((await lines['in the same process']!(here.host)).transport)
  })
  afterAll(() => here.close())

  async function bring(names: readonly string[]): Promise<readonly ImportLine[]> {
    const handles: string[] = []
    for (const [i, name] of names.entries()) {
      const bytes = new TextEncoder().encode(`The nurse came at ${i}.`)
      handles.push((await client.call('file.put', { name, bytes })).handle)
    }
    const told: ImportLine[] = []
    await new Promise<void>((done, fail) => {
      client.on('import', ({ line, finished }) => {
        if (line) told.push(line)
        if (finished) done()
      })
      client.call('import.start', { handles }).catch(fail)
    })
    return told
  }

  it('of projects, sources and codes write nothing outside of the project’s folder, and leave it under safe names', async () => {
    for (const name of hostileNames) {
      await client.call('project.create', { name, coder: 'Ana' }).catch((error: unknown) => {
        // A name of two lines is none.
        if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      })
    }
    await client.call('project.create', { name: '../../evil', coder: '../../evil' })
    const told = await bring(hostileNames)
    const imported = told.filter(({ outcome }) => outcome === 'imported')
    expect(imported.length).toBeGreaterThan(25)
    for (const { outcome, message } of told) if (outcome === 'failed') expect(message).toMatch(/^“.*\.$/su)
    for (const name of hostileNames)
      await client.call('command.run', { name: 'code.create', args: { name } }).catch(() => undefined)
    counts.names += hostileNames.length * 3
    const all = await readdir(here.folder, { recursive: true, withFileTypes: true })
    const odd = all
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(here.folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((path) => {
        const [top, project = '', ...rest] = path.split('/')
        if (top === 'settings') return false
        const inside = rest.join('/')
        return top !== 'projects' || !project.endsWith('.emic') || !(isPart(inside) || inside === 'lock.json')
      })
    expect(odd).toEqual([])
    const wrong: string[] = []
    const check = (what: string, name: string): void => {
      const isSafe = !/[<>:"/\\|?*\p{Cc}]|^\.|[. ]$|\p{Bidi_Control}/u.test(name)
      const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
      if (!isSafe || isReserved || Buffer.byteLength(name) > 255) wrong.push(`${what}: ${name}`)
    }
    const made = [
      await client.call('export.codebook', { format: 'html' }),
      await client.call('export.quotes', { format: 'csv' }),
      await client.call('export.tables', { format: 'csv' }),
      await client.call('export.annotations', {}),
      await client.call('export.project', { format: 'qdpx' }),
      await client.call('export.documents', { format: 'html', apart: true }),
      await client.call('export.documents', { format: 'docx', apart: true }),
    ]
    for (const { name, handle } of made) {
      check('export', name)
      const content = here.host.outgoing(handle)?.content
      if (!name.endsWith('.zip') || !(content instanceof Uint8Array)) continue
      for (const entry of (await openZip(content, name)).names) check(name, entry)
    }
    expect(wrong).toEqual([])
    expect((await client.call('project.verify')).problems).toEqual([])
    expect(here.bugs).toEqual([])
  })
})

describe('a place to export to', () => {
  it.skipIf(noLinks)('is written whole or not at all, and never through a link', async () => {
    const folder = await scratch('outs')
    const outside = await scratch('outside')
    const victim = join(outside, 'victim.txt')
    await writeFile(victim, secret)
    const { project } = await clinicProject(join(folder, 'Clinics.emic'))
    await project.close()
    const tree = async (): Promise<string> =>
      JSON.stringify([(await readdir(outside)).sort(), await readFile(victim, 'utf8')])
    const was = await tree()
    const inside = (await readdir(join(folder, 'Clinics.emic'), { recursive: true })).sort()
    await mkdir(join(folder, 'a folder'))
    await writeFile(join(folder, 'a file'), 'x')
    for (const name of ['link.csv', 'link.qdpx', 'link.zip']) await symlink(victim, join(folder, name))
    await symlink(join(outside, 'nothing.txt'), join(folder, 'dangling.csv'))
    const outs = ['link', 'a folder/../a folder', 'no folder/x', 'a file/x', `${'n'.repeat(300)}`, 'dangling']
    const wrong: string[] = []
    for (const [kind, format] of [
      ['codebook', 'csv'],
      ['quotes', 'xlsx'],
      ['project', 'qdpx'],
      ['project', 'zip'],
    ] as const) {
      for (const out of outs) {
        counts.outs++
        let error = ''
        const path = join(folder, out.endsWith('folder') ? out : `${out}.${format}`)
        const code = await run(
          ['export', join(folder, 'Clinics.emic'), kind, '--format', format, '--out', path],
          {
            out: () => undefined,
            error: (text) => void (error += text),
          },
        )
        if (code === 0 && !(await stat(path)).isFile()) wrong.push(`${out}: no file`)
        if (code !== 0 && !/^emic: .+\.\n$/su.test(error)) wrong.push(`${kind} ${out}: ${error}`)
        if (/Something went wrong inside/.test(error)) wrong.push(`${kind} ${out}: ${error}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await tree()).toBe(was)
    expect((await readdir(join(folder, 'Clinics.emic'), { recursive: true })).sort()).toEqual(inside)
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('a project made to do harm', () => {
  /** Changes the records of a project that has nothing but its checkpoint. */
  async function poisoned(change: (tables: RawTables) => void): Promise<string> {
    const folder = join(await scratch('poisoned'), 'P.emic')
    const { project } = await clinicProject(folder)
    await project.close()
    const data = JSON.parse(await readFile(join(folder, 'project.json'), 'utf8')) as {
      tables: RawTables
    }
    change(data.tables)
    for (const gone of ['log', 'manifest.json', 'project.previous.json', 'snapshots'])
      await rm(join(folder, gone), { recursive: true, force: true })
    await writeFile(join(folder, 'project.json'), JSON.stringify(data))
    return folder
  }

  it('reads nothing outside by what its records name', async () => {
    for (const poison of poisons(place.secretFile)) {
      counts.references++
      const folder = await poisoned(poison)
      const opened = await openProject(folder, { ...counter(8), readOnly: true }).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Problem)
        return null
      })
      if (!opened) continue
      const { data } = await opened.capture()
      const linked = await linkedRecordings(data.tables, () => false)
      expect(linked.there).toEqual([])
      const packed = await preparePack(opened, counter(9), linked.there)
      const all: Uint8Array[] = []
      for await (const piece of packed.pieces()) all.push(piece)
      const archive = await openZip(Buffer.concat(all), 'p.zip')
      for (const name of archive.names)
        expect(Buffer.from(await archive.read(name)).includes(secret), name).toBe(false)
      await opened.close()
    }
  })

  it.skipIf(noLinks).each(['sources', 'log', 'snapshots', 'project.json', 'manifest.json', 'a text'])(
    'is not followed where %s is a link to another place',
    async (part) => {
      counts.references++
      const folder = join(await scratch('linked'), 'P.emic')
      const { project } = await clinicProject(folder)
      await project.close()
      const outside = await scratch('elsewhere')
      const texts = (await readdir(join(folder, 'sources'))).filter((name) => name.endsWith('.txt'))
      const path = join(folder, part === 'a text' ? join('sources', texts[0] ?? '') : part)
      const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? true
      await rm(path, { recursive: true, force: true })
      const target = isFolder ? outside : join(outside, 'file')
      await writeFile(join(outside, 'file'), secret)
      await symlink(target, path)
      const made = async (): Promise<string> => {
        const opened = await openProject(folder, { ...counter(8), readOnly: true })
        try {
          const { pieces } = await preparePack(opened, counter(9))
          const all: Uint8Array[] = []
          for await (const piece of pieces()) all.push(piece)
          const archive = await openZip(Buffer.concat(all), 'p.zip')
          let said = ''
          for (const name of archive.names) said += Buffer.from(await archive.read(name)).toString('utf8')
          return said
        } finally {
          await opened.close()
        }
      }
      const said = await made().catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error
        return error.message
      })
      expect(said).not.toContain(secret)
      expect(await readdir(outside)).toEqual(['file'])
    },
  )
})

describe('what was tried', () => {
  it.skipIf(noLinks)('is counted in docs/hostile-files.md', async () => {
    const { refi, names, outs, references } = counts
    const tries = refi * 6 + names + outs + references
    const row = `| paths | ${refi + hostileNames.length + 6 + references} | projects of other programs, names, exports, project folders | ${tries} | – | – |`
    expect([row, await documented(row)]).toEqual([row, true])
  })
})
