import { ZipFile } from 'yazl'
import { describe, expect, it } from 'vitest'
import { openPackage } from '../../../electron/host/import/refi/package'
import { treeOf } from '../../../electron/host/import/refi/tree'
import { refiTask } from '../../../electron/host/import/refi/task'
import type { RefiPart } from '../../../electron/host/import/refi/task'
import { attribute, toXml } from '../../../shared/exchange/refi/xml-node'
import { makeLyingZip, makeZip, makeZipBomb, replaceBytes } from '../../documents'
import { code, coding, guid, qde, qdpx, selection, text } from '../../made-refi'

const words = 'The nurse came at four.'
const project = qde({
  codes: code(1, 'Waiting'),
  sources: text(10, 'diary', selection(11, 4, 9, coding(12, 1))),
})
const files = { 'diary.txt': words }

const read = async (bytes: Uint8Array, name = 'other.qdpx') => {
  const parts: RefiPart[] = []
  const end = await refiTask(
    bytes,
    name,
    { keep: true, folder: null, splitDots: false },
    async (part) => void parts.push(part),
  )
  return { ...end, texts: parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])), parts }
}

async function packed(
  entries: Readonly<Record<string, string>>,
  options: Partial<Parameters<ZipFile['addBuffer']>[2]> = {},
) {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name, options)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

describe('a package', () => {
  it.each([
    ['as the standard has it', { 'project.qde': project, 'sources/diary.txt': words }],
    ['with capitals', { 'Project.qde': project, 'Sources/diary.txt': words }],
    ['with the name of the project', { 'The ward.QDE': project, 'SOURCES/Diary.TXT': words }],
    ['packed again with its folder', { 'Ward/project.qde': project, 'Ward/Sources/diary.txt': words }],
    [
      'with what programs leave lying about',
      {
        'project.qde': project,
        'sources/.root': '',
        '__MACOSX/._project.qde': 'x',
        'sources/.DS_Store': 'x',
        'sources/diary.txt': words,
      },
    ],
    [
      'beside another .qde that is none of its own',
      { 'project.qde': project, 'copy.qde': 'x', 'sources/diary.txt': words },
    ],
  ])('is read %s', async (_, entries) => {
    const { texts, sources } = await read(await packed(entries))
    expect(texts).toEqual([words])
    expect(sources[0]?.document?.selections[0]?.spot).toMatchObject({ start: 4, end: 9, doubtful: false })
  })

  it.each([
    ['without unix rights (MAXQDA)', { mode: 0o100000 }],
    ['stored, not packed (NVivo for Mac)', { compress: false }],
    ['with zip64 fields', { forceZip64Format: true }],
  ])('is read %s', async (_, options) => {
    const bytes = await packed({ 'project.qde': project, 'sources/diary.txt': words }, options)
    expect((await read(bytes)).texts).toEqual([words])
  })

  it('is read where sizes stand behind the data', async () => {
    const zip = new ZipFile()
    const { Readable } = await import('node:stream')
    zip.addReadStream(Readable.from([project]), 'project.qde')
    zip.addReadStream(Readable.from([words]), 'sources/diary.txt')
    zip.end()
    const chunks: Buffer[] = []
    for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array))
    expect((await read(Buffer.concat(chunks))).texts).toEqual([words])
  })

  it('may be a bare project file, in UTF-8 with a mark or in UTF-16', async () => {
    for (const bytes of [
      Buffer.from(`\uFEFF${project}`),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(project.replace('utf-8', 'utf-16'), 'utf16le')]),
    ]) {
      const { homeless, missing } = await read(bytes, 'bare.qde')
      expect(homeless.map(({ name }) => name)).toEqual(['diary'])
      expect(missing).toEqual([{ name: 'diary', path: 'internal://diary.txt' }])
    }
  })

  it('may have texts in Windows-1252, which is told', async () => {
    const { sources, texts } = await read(
      await qdpx(project, {
        'diary.txt': Buffer.from(
          'Les caf\xe9s ferment \xe0 quatre heures, dit l\x92infirmi\xe8re.',
          'latin1',
        ),
      }),
    )
    expect(texts).toEqual(['Les cafés ferment à quatre heures, dit l’infirmière.'])
    expect(sources[0]?.document?.encoding).toEqual({ name: 'windows-1252', guessed: true })
  })

  it('of any namespace, prefix and order of elements is read', async () => {
    const other = project
      .replace('urn:QDA-XML:project:1.0', 'urn:QDA-XML:project:0:10')
      .replace(/<(\/?)(?=[A-Z])/g, '<$1q:')
      .replace('xmlns=', 'xmlns:q=')
    expect((await read(await qdpx(other, files))).sources).toHaveLength(1)
  })
})

const inside = / is damaged inside\./u
const bomb = / unpacks to far more than a document would/u
const leadsOut = / holds a file whose path leads out of the document/u
const doctype = / holds a document type definition \(DOCTYPE\)/u
const entity = (declared: string, used: string): string =>
  `<?xml version="1.0"?><!DOCTYPE Project [${declared}]><Project name="${used}">${used}</Project>`

describe('a package made to do harm', () => {
  const renamed = async (from: string, to: string) =>
    replaceBytes(await makeZip({ 'project.qde': project, [from]: words }), from, to)
  it.each<readonly [string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['is empty', () => Buffer.alloc(0), / is empty/u],
    ['is cut off', async () => (await qdpx(project, files)).subarray(0, 200), / is damaged/u],
    ['unpacks to 50 MB of nothing', () => makeZipBomb(50), bomb],
    [
      'has a project file of nothing but blanks',
      () => makeZip({ 'project.qde': Buffer.alloc(50_000_000, 0x20) }),
      bomb,
    ],
    ['goes up', () => renamed('xx/evil.txt', '../evil.txt'), leadsOut],
    ['goes up from sources', () => renamed('sources/xx/xx/evil', 'sources/../../evil'), leadsOut],
    ['goes up with backslashes', () => renamed('xx/evil.txt', '..\\evil.txt'), /leads out|damaged/u],
    ['goes to the root', () => renamed('xtmp/evil.txt', '/tmp/evil.txt'), leadsOut],
    ['goes to a drive', () => renamed('xx/evil.txt', 'C:/evil.txt'), leadsOut],
    [
      'has two files of one name',
      () => renamed('Project.qdx', 'Project.qde'),
      / holds two files of the same name/u,
    ],
    [
      'lies about sizes',
      () => makeLyingZip('project.qde', Buffer.alloc(5000, 0x61), 10),
      /(?: unpacks to far more| is damaged)/u,
    ],
    [
      'lies about sizes the other way',
      () => makeLyingZip('project.qde', Buffer.from(project), 900_000),
      / is damaged/u,
    ],
    [
      'holds a link',
      () => packed({ 'project.qde': project, 'sources/diary.txt': '/etc/passwd' }, { mode: 0o120777 }),
      / holds a link/u,
    ],
    [
      'has too many files',
      () => makeZip(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`sources/${i}.txt`, '']))),
      bomb,
    ],
    ['has no project', () => makeZip({ 'a.txt': words }), / there is no \.qde file in it/u],
    ['has two projects', () => makeZip({ 'a.qde': project, 'b.qde': project }), / holds several projects/u],
    [
      'has a project too deep down',
      () => makeZip({ 'a/b/project.qde': project }),
      / there is no \.qde file in it/u,
    ],
    [
      'has a project of another kind',
      () => makeZip({ 'project.qde': '<html/>' }),
      / its root element is neither/u,
    ],
    ['is a text', () => Buffer.from('words'), inside],
    ['is no XML', () => makeZip({ 'project.qde': '<Project' }), inside],
    // XML
    ['laughs', () => Buffer.from(entity('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">', '&b;')), doctype],
    ['reads files', () => Buffer.from(entity('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;')), doctype],
    ['asks a server', () => Buffer.from(entity('<!ENTITY a SYSTEM "http://127.0.0.1/x">', '&a;')), doctype],
    [
      'asks with parameters',
      () => Buffer.from(entity('<!ENTITY % a SYSTEM "http://127.0.0.1/x"> %a;', '')),
      doctype,
    ],
    [
      'has an outer DTD',
      () => Buffer.from('<!DOCTYPE Project SYSTEM "http://127.0.0.1/x.dtd"><Project/>'),
      doctype,
    ],
    ['has an empty DOCTYPE', () => Buffer.from('<!DOCTYPE Project><Project/>'), doctype],
    ['uses an entity nobody declared', () => Buffer.from('<Project name="&a;"/>'), inside],
    [
      'nests 1,000 codes',
      () => Buffer.from(qde({ codes: `${'<Code>'.repeat(1000)}${'</Code>'.repeat(1000)}` })),
      / nests its parts more than/u,
    ],
    ['closes what it never opened', () => Buffer.from('<Project></Users></Project>'), inside],
    ['has an attribute twice', () => Buffer.from('<Project name="a" name="b"/>'), inside],
    [
      'is not in the encoding it says',
      () => Buffer.from('<?xml version="1.0" encoding="utf-8"?><Project name="\xff"/>', 'latin1'),
      inside,
    ],
    [
      'says an encoding that is none',
      () => Buffer.from('<?xml version="1.0" encoding="klingon"?><Project/>'),
      inside,
    ],
    ['has a prefix nobody declared', () => Buffer.from('<x:Project/>'), inside],
  ])('is refused in one sentence where it %s', async (_, make, sentence) => {
    await expect(read(await make())).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(sentence) as string,
    })
  })

  it('is taken for what it is where an attribute is 20 MB long', () => {
    const long = 'x'.repeat(20_000_000)
    expect(attribute(treeOf(Buffer.from(`<Project name="${long}"/>`), 'long.qde'), 'name')).toBe(long)
  })

  it.each([
    '../secret.txt',
    '%2e%2e/secret.txt',
    '..%5Csecret.txt',
    '/etc/passwd',
    'file:///etc/passwd',
    '\\\\host\\a.txt',
    'http://127.0.0.1/a.txt',
    'sub/secret.txt',
  ])('reads nothing for the path %s', async (path) => {
    const bytes = await makeZip({
      'project.qde': qde({
        sources: `<TextSource guid="${guid(1)}" name="x" plainTextPath="internal://${path}"/><TextSource guid="${guid(2)}" name="y" plainTextPath="${path}"/>`,
      }),
      'secret.txt': 'secret',
      'sources/sub/secret.txt': 'secret',
    })
    const { texts, homeless } = await read(bytes)
    expect(texts).toEqual([])
    expect(homeless).toHaveLength(2)
    expect(await (await openPackage(bytes, 'a.qdpx')).read(path)).toBeNull()
  })

  it('reaches no prototype by any name', async () => {
    const evil = qde({
      codes: '<Code guid="__proto__" name="__proto__" constructor="x" __proto__="x" isCodable="true"/>',
      sources:
        '<TextSource guid="constructor" name="__proto__" plainTextPath="internal://__proto__"><VariableValue><VariableRef targetGUID="__proto__"/><TextValue>x</TextValue></VariableValue></TextSource><__proto__/>',
    })
    const { project: found, texts } = await read(await qdpx(evil, { __proto__2: 'x' }))
    expect(found.codes.map(({ name }) => name)).toEqual(['__proto__'])
    expect(found.unknown).toEqual([{ name: '__proto__', count: 1 }])
    expect(texts).toEqual([])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  it('keeps markup in names and notes as the words it is', async () => {
    const name = '&lt;img src=x onerror=alert(1)&gt;'
    const { project: found } = await read(Buffer.from(qde({ codes: code(1, name) })))
    expect(found.codes[0]?.name).toBe('<img src=x onerror=alert(1)>')
  })
})

describe('a part that is kept', () => {
  it('is written as it was, with every character XML needs spelled otherwise', () => {
    const xml =
      '<Link name="a &lt; b &amp; &quot;c&quot;&#10;d"><Description>x &lt;y&gt; &amp;</Description><NoteRef targetGUID="1"/></Link>'
    const node = treeOf(Buffer.from(`<Project>${xml}</Project>`), 'a.qde').children[0]!
    expect(treeOf(Buffer.from(`<Project>${toXml(node)}</Project>`), 'a.qde').children[0]).toEqual(node)
  })
})
