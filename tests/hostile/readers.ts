import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { preparePack } from '../../electron/host/archive/pack'
import { unpackProject } from '../../electron/host/archive/unpack'
import { toXlsx } from '../../electron/host/export/xlsx'
import { readCodebook } from '../../electron/host/import/codebook'
import { convert } from '../../electron/host/import/convert'
import { refiTask } from '../../electron/host/import/refi/task'
import { readTable } from '../../electron/host/import/table/read'
import { openZip } from '../../electron/host/import/zip'
import { bytesOf } from '../../electron/host/incoming'
import { unfold } from '../../electron/host/unfold'
import { clinicProject } from '../clinic-project'
import { docxParagraph, makeDocx, makeOdt, makeZip } from '../documents'
import { code, guid, qde, qdpx, text } from '../made-refi'
import { makeEpub, makePptx, slideShape } from '../more-documents'
import { counter } from '../world'

/** Files of a package. */
export type Entries = Readonly<Record<string, Buffer>>

/** Something that reads files people were sent. */
export interface Reader {
  readonly name: string
  /** Name of the file. */
  readonly file: string
  /** A sound file, as its parts. */
  readonly sound: () => Promise<Entries>
  /** The parts that are XML and are read, with the words of `sound` in each. */
  readonly xml: readonly string[]
  /** More files than are read. */
  readonly tooMany: number
  /** Reads a file; everything that was understood, as plain data. `folder` is the only place that may be written to. */
  readonly read: (bytes: Buffer, folder: string) => Promise<unknown>
}

/** The words in every sound file. */
export const soundWords = 'The nurse came at four.'

async function entriesOf(zip: Promise<Uint8Array>): Promise<Entries> {
  const archive = await openZip(await zip, 'sound.zip')
  const found: Record<string, Buffer> = {}
  for (const name of archive.names) found[name] = Buffer.from(await archive.read(name))
  return found
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const ods = (): Promise<Buffer> =>
  makeZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml':
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${ODF}:office:1.0" ` +
      `xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0"><office:body><office:spreadsheet>` +
      `<table:table table:name="S"><table:table-row><table:table-cell><text:p>${soundWords}</text:p></table:table-cell>` +
      `</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  })

const table = { columns: [{ name: 'Code', width: 10 }], rows: [[soundWords]] }
const xlsx = async (): Promise<Uint8Array> => (await toXlsx(table, 'Codes')).bytes
const converted = (name: string) => (bytes: Buffer) => convert(bytes, name)
const many = 10_001

/** A project on the disk, packed. */
export async function packedProject(folder: string): Promise<Buffer> {
  const { project } = await clinicProject(join(folder, 'Sound.emic'))
  const { pieces } = await preparePack(project, counter(4))
  const all: Uint8Array[] = []
  for await (const piece of pieces()) all.push(piece)
  await project.close()
  return Buffer.concat(all)
}

/** Every reader of zip packages; `folder` is where the sound project may be made. */
export const zipReaders = (folder: string): readonly Reader[] => [
  {
    name: 'Word',
    file: 'a.docx',
    sound: () => entriesOf(makeDocx(docxParagraph(soundWords))),
    xml: ['word/document.xml', 'word/styles.xml', 'word/_rels/document.xml.rels'],
    tooMany: many,
    read: converted('a.docx'),
  },
  {
    name: 'OpenDocument',
    file: 'a.odt',
    sound: () => entriesOf(makeOdt(`<text:p>${soundWords}</text:p>`)),
    xml: ['content.xml'],
    tooMany: many,
    read: converted('a.odt'),
  },
  {
    name: 'EPUB',
    file: 'a.epub',
    sound: () => entriesOf(makeEpub([`<p>${soundWords}</p>`])),
    xml: ['META-INF/container.xml', 'OEBPS/book.opf'],
    tooMany: many,
    read: converted('a.epub'),
  },
  {
    name: 'PowerPoint',
    file: 'a.pptx',
    sound: () => entriesOf(makePptx([{ shapes: slideShape('title', [soundWords]) }])),
    xml: ['ppt/presentation.xml', 'ppt/slides/slide1.xml'],
    tooMany: many,
    read: converted('a.pptx'),
  },
  {
    name: 'Excel',
    file: 'a.xlsx',
    sound: () => entriesOf(xlsx()),
    xml: ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'],
    tooMany: many,
    read: (bytes) => readTable(bytes, 'a.xlsx', {}),
  },
  {
    name: 'OpenDocument table',
    file: 'a.ods',
    sound: () => entriesOf(ods()),
    xml: ['content.xml'],
    tooMany: many,
    read: (bytes) => readTable(bytes, 'a.ods', {}),
  },
  {
    name: 'codebook in Excel',
    file: 'codes.xlsx',
    sound: () => entriesOf(xlsx()),
    xml: ['xl/workbook.xml'],
    tooMany: many,
    read: (bytes) => readCodebook(bytes, 'codes.xlsx', {}),
  },
  {
    name: 'REFI-QDA project',
    file: 'a.qdpx',
    sound: () =>
      entriesOf(
        qdpx(qde({ codes: code(1, 'Waiting'), sources: text(10, 'diary') }), { 'diary.txt': soundWords }),
      ),
    xml: ['project.qde'],
    tooMany: many,
    read: readRefi,
  },
  {
    name: 'zip of sources',
    file: 'a.zip',
    sound: () => entriesOf(makeZip({ 'diary.txt': soundWords, 'more/letter.txt': 'Dear nurse,' })),
    xml: [],
    tooMany: many,
    read: async (bytes) => {
      const inside = await unfold([{ name: 'a.zip', bytes }])
      return Promise.all(inside.map(async (file) => Buffer.from(await bytesOf(file)).toString('utf8')))
    },
  },
  {
    name: 'packed project',
    file: 'a.emic.zip',
    sound: () => packedProject(folder).then((bytes) => entriesOf(Promise.resolve(bytes))),
    xml: [],
    tooMany: 100_001,
    read: async (bytes, here) => {
      const file = join(here, 'a.emic.zip')
      await writeFile(file, bytes)
      return unpackProject(file, join(here, 'A.emic'), counter(3))
    },
  },
]

async function readRefi(bytes: Buffer): Promise<unknown> {
  const parts: unknown[] = []
  const end = await refiTask(
    bytes,
    'a.qdpx',
    { keep: true, folder: null, splitDots: false },
    async (part) => {
      parts.push(
        part.kind === 'text'
          ? part.text
          : part.kind === 'file'
            ? Buffer.from(part.bytes).toString('utf8')
            : '',
      )
    },
  )
  return { ...end, parts }
}

/** Reads a REFI-QDA project whose one source names this path in every way a source can. */
export async function refiNaming(path: string, beside: Entries): Promise<string> {
  const named = path.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  const sources = [
    `<TextSource guid="${guid(1)}" name="a" plainTextPath="${named}" richTextPath="${named}"/>`,
    ...['PictureSource', 'PDFSource', 'AudioSource', 'VideoSource'].map(
      (kind, i) => `<${kind} guid="${guid(i + 2)}" name="b${i}" path="${named}" currentPath="${named}"/>`,
    ),
  ].join('')
  const notes = `<Notes><Note guid="${guid(9)}" name="n" plainTextPath="${named}" richTextPath="${named}"/></Notes>`
  const bytes = await makeZip({ 'project.qde': qde({ sources, more: notes }), ...beside })
  return JSON.stringify(await readRefi(bytes))
}
