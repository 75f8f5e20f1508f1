import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { Entry } from 'yauzl'
import { writeDurably } from '../../../electron/host/durable-file'
import { prepareRefi } from '../../../electron/host/export/refi'
import { zipPieces } from '../../../electron/host/export/zip'
import { openZip } from '../../../electron/host/import/zip'
import { createProject, openProject } from '../../../electron/host/open-project'
import type { OpenProject } from '../../../electron/host/open-project'
import { outgoingFiles } from '../../../electron/host/outgoing-files'
import { refiCheck } from '../../../shared/exchange/refi-out/check'
import { refiProfiles } from '../../../shared/exchange/refi-out/profile'
import type { RefiProfile } from '../../../shared/exchange/refi-out/profile'
import { Problem } from '../../../shared/problem'
import { addCodes, addTexts, codePassages } from '../../made-texts'
import { counter } from '../../world'
import { generate } from '../../../fixtures/generate'
import { fileText } from '../../../shared/exchange/refi-out/positions'
import { verifyRefi } from '../../../electron/host/export/refi-verify'
import { unfollowed } from '../../../electron/host/works'
import { utf8 } from './project'
import { planned, qde, reader, store as everything } from './refi-project'
import { noValidator, schemaFindings } from './xmllint'

let folder: string
let project: OpenProject
const origin = 'Emic 0.1.0'

async function fill(size: Parameters<typeof generate>[0]): Promise<OpenProject> {
  const path = join(folder, `of-${size.codings}.emic`)
  const world = { ...counter(), app: 'test' }
  await createProject(path, { name: 'Ward study', coder: 'Ana', ...world })
  const open = await openProject(path, world)
  const made = generate(size)
  const sourceIds = await addTexts(open, made.sources)
  const codeIds = await addCodes(open, made.codes)
  for (const { source, code, start, end } of made.codings)
    await codePassages(open, codeIds[code] ?? '', [{ sourceId: sourceIds[source] ?? '', start, end }])
  return open
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emic-refi-'))
  project = await fill({ sources: 3, words: 300, codes: 8, codings: 20 })
})
afterEach(async () => {
  await project.close()
  await rm(folder, { recursive: true, force: true })
})

async function packed(of: OpenProject, profile: RefiProfile): Promise<Buffer> {
  const { pieces } = await prepareRefi(of, { profile, origin })
  const all: Uint8Array[] = []
  for await (const piece of pieces()) all.push(piece)
  return Buffer.concat(all)
}

describe('a REFI-QDA archive', () => {
  it('has project.qde first, packed, then its texts, all readable by everybody', async () => {
    const zip = await fromBufferPromise(await packed(project, 'standard'), { lazyEntries: true })
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    expect(entries[0]?.fileName).toBe('project.qde')
    expect(entries.slice(1).map(({ fileName }) => fileName)).toEqual(
      [...project.engine.store.all('sources')].map(({ id }) => `sources/${id.toUpperCase()}.txt`),
    )
    for (const entry of entries) {
      expect(entry.compressionMethod).toBe(8)
      expect((entry.externalFileAttributes >>> 16) & 0o777).toBe(0o644)
    }
  })

  it('holds the words of every passage where project.qde says they are', async () => {
    const archive = await openZip(await packed(project, 'standard'), 'x.qdpx')
    const { store } = project.engine
    const xml = utf8(await archive.read('project.qde'))
    for (const { id, sourceId, revisionId, start, end } of store.all('quotations')) {
      const text = utf8(await archive.read(`sources/${sourceId.toUpperCase()}.txt`))
      const [, from, to] =
        new RegExp(
          `<PlainTextSelection guid="${id}"[^>]* startPosition="(\\d+)" endPosition="(\\d+)"`,
          'i',
        ).exec(xml) ?? []
      const words = project.contents.text(store.need('revisions', revisionId).text).slice(start, end)
      expect([...text].slice(Number(from), Number(to)).join('')).toBe(words)
    }
    expect(xml.match(/<Coding /g)).toHaveLength(store.count('codings'))
  })

  const missing = noValidator('Project.xsd')
  if (missing) console.warn(`Project.xsd was not asked: ${missing}.`)
  it.each([
    { sources: 1, words: 20, codes: 1, codings: 0 },
    { sources: 12, words: 400, codes: 60, codings: 300 },
  ])('of $sources sources with $codings codings is in order in every profile', async (size) => {
    const of = await fill(size)
    try {
      for (const profile of refiProfiles) {
        const { pieces, verify } = await prepareRefi(of, { profile, origin })
        const path = join(folder, `${profile}.qdpx`)
        await writeDurably(path, pieces(), { check: verify })
        const archive = await openZip(await readFile(path), 'x.qdpx')
        const xml = utf8(await archive.read('project.qde'))
        const check = refiCheck()
        check.write(xml)
        expect(check.end()).toEqual([])
        const named = [...xml.matchAll(/"internal:\/\/([^"]+)"/g)].map(([, name]) => `sources/${name}`)
        expect([...new Set(named)].filter((name) => !archive.has(name))).toEqual([])
        if (missing === null) expect(schemaFindings('Project.xsd', [xml])).toBe('')
      }
    } finally {
      await of.close()
    }
  })

  it('tells how far it is and is stopped between two pieces; nothing is left', async () => {
    const { pieces } = await prepareRefi(project, { profile: 'standard', origin })
    let steps = 0
    const work = {
      step: async (done: number, total: number) => {
        expect(done).toBeLessThanOrEqual(total)
        if (++steps === 3) throw new Problem('refused', 'This was stopped. Nothing was changed.')
      },
    }
    await expect(writeDurably(join(folder, 'stopped.qdpx'), pieces(work))).rejects.toThrow('stopped')
    expect((await readdir(folder)).filter((name) => !name.endsWith('.emic'))).toEqual([])
    expect(steps).toBe(3)
  })

  it.each([
    ['a coding less', 'project.qde', (xml: string) => xml.replace(/<Coding [^]*?<\/Coding>\n/, '')],
    [
      'another coder',
      'project.qde',
      (xml: string) => xml.replace(/(<Coding [^>]*) creatingUser="[^"]*"/, '$1'),
    ],
    ['a code less', 'project.qde', (xml: string) => xml.replace(/<Code [^>]*>\n<\/Code>\n/, '')],
    [
      'a place one further',
      'project.qde',
      (xml: string) => xml.replace(/startPosition="(\d+)"/, 'startPosition="1$1"'),
    ],
    ['other words', '.txt', (text: string) => `${text}!`],
    ['what is not well-formed', 'project.qde', (xml: string) => xml.replace('</Codes>', '')],
  ])('is not handed out with %s: it is read back first', async (_what, which, spoil) => {
    const { pieces, verify } = await prepareRefi(project, { profile: 'standard', origin })
    const good = join(folder, 'good.qdpx')
    await writeDurably(good, pieces(), { check: verify })
    const archive = await openZip(await readFile(good), 'x')
    const files = await Promise.all(
      archive.names.map(async (path) => {
        const text = utf8(await archive.read(path))
        return { path, text: path.endsWith(which) ? spoil(text) : text }
      }),
    )
    const packed = files.map(({ path, text }) => ({
      ...{ path, deflate: true },
      async *bytes() {
        yield Buffer.from(text)
      },
    }))
    const bad = join(folder, 'bad.qdpx')
    await expect(writeDurably(bad, zipPieces(packed, new Date(0)), { check: verify })).rejects.toThrow(
      /read back and did not hold/,
    )
    expect((await readdir(folder)).filter((name) => !name.endsWith('.emic'))).toEqual(['good.qdpx'])
  })

  it('is read back with its images, recordings and notes in files, in every profile', async () => {
    const write = async (profile: RefiProfile, spoil: (xml: string) => string): Promise<void> => {
      const plan = planned(everything, profile)
      const texts = plan.files.map((file) => ({
        path: file.path,
        text: file.as === 'text' ? fileText(reader.text(file.revisionId), plan.form) : '',
      }))
      const xml = { path: 'project.qde', text: spoil(qde(everything, profile)) }
      const packed = [xml, ...texts].map(({ path, text }) => ({
        ...{ path, deflate: true },
        async *bytes() {
          yield Buffer.from(text)
        },
      }))
      const check = (path: string): Promise<void> => verifyRefi(path, plan, reader, unfollowed)
      await writeDurably(join(folder, 'all.qdpx'), zipPieces(packed, new Date(0)), { check })
    }
    for (const profile of refiProfiles) await write(profile, (xml) => xml)
    const smaller = write('standard', (xml) => xml.replace('secondX="40"', 'secondX="39"'))
    await expect(smaller).rejects.toThrow('read back')
  })

  it('is not made of what is damaged: a sentence says which file', async () => {
    const bytes = Buffer.from('%PDF-1.7 a file')
    const { hash } = await project.contents.putOriginal(bytes, 'pdf')
    await writeFile(join(project.path, 'sources', `${hash}.pdf`), 'other bytes')
    const read = async (): Promise<number> => {
      let size = 0
      for await (const piece of project.contents.pieces(hash, 'pdf')) size += piece.length
      return size
    }
    await expect(read()).rejects.toThrow(/missing or damaged/)
    await project.contents.putOriginal(bytes, 'pdf')
    expect(await read()).toBe(bytes.length)
  })
})

describe('a large file that waits to be fetched', () => {
  it('is saved with the list of what it does not carry beside it, and goes with the host', async () => {
    const to = join(folder, 'Chosen name.qdpx')
    const dialogs = { chooseSave: async () => to } as unknown as Parameters<typeof outgoingFiles>[0]
    const outgoing = outgoingFiles(dialogs)
    const { name, losses, pieces, verify } = await prepareRefi(project, { profile: 'nvivo', origin })
    const made = await outgoing.giveLarge({
      name,
      losses,
      mime: 'application/zip',
      pieces: pieces(),
      check: verify,
    })
    expect(await outgoing.handlers['file.save']({ handle: made.handle })).toEqual({
      name: 'Chosen name.qdpx',
    })
    expect((await openZip(await readFile(to), 'x')).names[0]).toBe('project.qde')
    const list = await readFile(`${to}.losses.txt`, 'utf8')
    for (const loss of losses) expect(list).toContain(`- ${loss}\n`)
    await outgoing.close()
    await expect(readFile(made.path)).rejects.toThrow('ENOENT')
    expect(outgoing.get(made.handle)).toBeUndefined()
  })
})
