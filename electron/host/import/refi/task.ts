import type { NativeProject } from '../../../../shared/exchange/native/native-project'
import type { Documents, ReadWords, RefiDocument, Spot } from '../../../../shared/exchange/refi/documents'
import { documentsOf } from '../../../../shared/exchange/refi/documents'
import type { KeptFile } from '../../../../shared/exchange/refi/incoming'
import type { RefiProject, RefiSource, RefiText } from '../../../../shared/exchange/refi/project'
import { readProject } from '../../../../shared/exchange/refi/read-project'
import type { Id, Media, Picture, Source } from '../../../../shared/model/entities'
import type { Structure } from '../../../../shared/text/structure'
import { decodeText } from '../encoding'
import { endingOf } from '../format'
import { Files, namedBy } from './files'
import type { Held } from './files'
import { openPackage } from './package'
import type { PackageOptions, RefiPackage } from './package'
import { readOthers } from './read-others'
import { structureOf } from './structure'
import { withoutElements } from './without-elements'

/** What the worker is asked about another program's project. With `keep` it hands over texts and files on the way. */
export interface RefiTask extends PackageOptions {
  readonly keep: boolean
  /** Where the file lies; without it, it is the bytes that come with the task. */
  readonly path?: string
}

/** Something to be put on the disk. */
export type RefiFile =
  | { readonly kind: 'text'; readonly hash: string; readonly text: string }
  | { readonly kind: 'structure'; readonly hash: string; readonly structure: Structure }
  | { readonly kind: 'file'; readonly hash: string; readonly bytes: Uint8Array; readonly extension: string }
  /** A large file, by its path in the package. */
  | {
      readonly kind: 'entry'
      readonly hash: string
      readonly entry: string
      readonly size: number
      readonly extension: string
    }

/** What the worker hands over on the way: something to be put on the disk, or how many sources are read. */
export type RefiPart = RefiFile | { readonly kind: 'step'; readonly done: number; readonly total: number }

/** A source that can be one here. */
export interface ReadSource {
  readonly guid: Id
  readonly name: string
  readonly of: RefiSource
  readonly document: Omit<RefiDocument, 'text' | 'source' | 'words' | 'turns' | 'times'> | null
  readonly file: Pick<Source, 'fileName' | 'format' | 'encoding' | 'original'>
  /** Hashes. */
  readonly text: { readonly text: string; readonly structure: string; readonly length: number }
  /** The beginning of it, to tell its language by. */
  readonly sample: string
  readonly whole: Spot
  readonly image: Picture | null
  readonly media: Media | null
  readonly rich: KeptFile | null
}

/** Everything that was read, when all parts are over. */
export interface RefiEnd {
  readonly project: RefiProject
  readonly sources: readonly ReadSource[]
  readonly homeless: readonly RefiSource[]
  readonly notes: readonly (readonly [Id, string])[]
  readonly kept: readonly (readonly [string, KeptFile])[]
  /** Files that are named and not there, by the names of what needs them. */
  readonly missing: readonly { readonly name: string; readonly path: string }[]
  /** Files that are there and could not be read, each with a sentence. */
  readonly unread: readonly string[]
}

/** Reads another program's project; `give` takes what is to be kept and resolves when the next part is wanted. */
export async function refiTask(
  bytes: Uint8Array,
  fileName: string,
  { keep, path, ...options }: RefiTask,
  give: (part: RefiPart) => Promise<void>,
): Promise<RefiEnd> {
  const opened = await openPackage(path === undefined ? bytes : { path }, fileName, options)
  try {
    const step = (done: number, total: number): Promise<void> => give({ kind: 'step', done, total })
    return await readPackage(opened, fileName, keep ? give : null, step)
  } finally {
    opened.close()
  }
}

/** Reads an opened package; `give` as in `refiTask`, null where it is only looked at. */
export async function readPackage(
  opened: RefiPackage,
  fileName: string,
  give: ((part: RefiFile) => Promise<void>) | null,
  /** Hears how many of the sources are read. */
  step: (done: number, total: number) => Promise<void> = () => Promise.resolve(),
): Promise<RefiEnd> {
  const { native } = opened
  const read = readProject(opened.root, fileName.replace(/\.[^.]*$/, ''))
  const project = native ? { ...read, unknown: native.left } : read
  const files = new Files(opened, give)
  const decoded = native ? decodedOf(native) : await decodeAll(project, files)
  const documents = documentsOf(project, (path) => decoded.get(path) ?? null, native)
  const sources: ReadSource[] = []
  const total = documents.texts.length + 1
  for (const document of documents.texts) {
    await step(sources.length, total)
    sources.push(await readText(document, files))
  }
  await step(sources.length, total)
  const others = await readOthers(documents.others, files)
  const notes = project.memos.map(({ guid, text }): readonly [Id, string] => [
    guid,
    noteWords(text, decoded, project.own !== null),
  ])
  const homeless = [...documents.wordless, ...others.homeless]
  for (const source of homeless) await keepFiles(source, files)
  return {
    ...withoutElements(project, inOrder(project, [...sources, ...others.sources]), homeless),
    homeless,
    notes,
    kept: [...files.kept],
    missing: missingOf(project, documents, files),
    unread: [...files.unread, ...others.unread],
  }
}

type Decoded = ReadonlyMap<string, ReadWords>

/** The texts of a database, which are decoded already. */
const decodedOf = ({ texts }: NativeProject): Decoded =>
  new Map(
    [...texts].map(([path, ground]) => [
      path,
      { raw: ground.raw, encoding: { name: 'utf-8', guessed: false }, ground },
    ]),
  )

/** All texts of the package that something names, by path. */
async function decodeAll(project: RefiProject, files: Files): Promise<Decoded> {
  const decoded = new Map<string, ReadWords>()
  const texts: readonly RefiText[] = [
    ...project.sources.flatMap(({ text, transcripts }) =>
      [text ?? [], ...transcripts.map((each) => each.text)].flat(),
    ),
    ...project.memos.map(({ text }) => text),
  ]
  for (const { path } of texts) {
    if (path === null || decoded.has(path)) continue
    const bytes = await files.read(path)
    if (bytes === null || bytes.length === 0) continue
    const read = project.own === null ? files.tried(path, () => decodeText(bytes, path)) : ownText(bytes)
    if (read) decoded.set(path, { raw: read.text, encoding: read.encoding })
  }
  return decoded
}

/** We write UTF-8, whatever characters are in it. */
const ownText = (bytes: Uint8Array) => ({
  text: new TextDecoder('utf-8').decode(bytes),
  encoding: { name: 'utf-8', guessed: false },
})

function noteWords({ path, content }: RefiText, decoded: Decoded, isOwn: boolean): string {
  const words = (path === null ? undefined : decoded.get(path)?.raw) ?? content ?? ''
  const plain = words
    .replaceAll('\0', '')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
  // Other programs put line breaks around the words of a note; in ours they are the writer's.
  return isOwn ? plain : plain.trim()
}

async function readText(document: RefiDocument, files: Files): Promise<ReadSource> {
  const { text, source, words: _, turns, times, ...rest } = document
  const rich = document.words.rich === null ? null : await files.keepIf(document.words.rich, isZip)
  const pdf = source.kind === 'pdf' && source.path !== null ? await files.keepIf(source.path, isPdf) : null
  const original = pdf ?? rich
  const structure = await structureOf(text, turns, times, pdf?.bytes ?? null, document.name)
  const [hash, beside] = [await files.text(text), await files.structure(structure)]
  const name = namedBy(document.name, source.path ?? document.words.path)
  return {
    guid: document.guid,
    name,
    of: source,
    document: rest,
    file: {
      fileName: fileNameOf(name || source.name, pdf ? 'pdf' : rich ? 'docx' : 'txt'),
      format: pdf ? 'pdf' : rich ? 'docx' : 'txt',
      encoding: pdf || rich ? null : document.encoding,
      original: original && {
        hash: original.hash,
        size: original.bytes.length,
        extension: original.extension,
      },
    },
    text: { text: hash, structure: beside, length: text.length },
    sample: text.slice(0, 20_000),
    whole: files.whole(text),
    image: null,
    media: document.recording ? await files.recording(document.recording) : null,
    rich: pdf && rich ? keptAs(document.words.rich ?? '', rich) : null,
  }
}

const keptAs = (path: string, { hash, bytes, extension }: Held): KeptFile => ({
  path,
  hash,
  size: bytes.length,
  extension,
})

/** A name with the ending of what it is; the path would only say a GUID. */
function fileNameOf(name: string, extension: string): string {
  const shown =
    name
      .replace(/[\\/\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 200) || 'text'
  return endingOf(shown) === extension ? shown : `${shown}.${extension}`
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

async function keepFiles({ path, text, transcripts }: RefiSource, files: Files): Promise<void> {
  const texts = [text ?? [], ...transcripts.map((each) => each.text)].flat()
  for (const each of [path, ...texts.flatMap(({ path: plain, rich }) => [plain, rich])])
    if (each !== null) await files.keep(each)
}

/** In the order of the file. */
function inOrder(project: RefiProject, sources: readonly ReadSource[]): readonly ReadSource[] {
  const at = new Map(project.sources.map((source, i) => [source, i]))
  return [...sources].sort((a, b) => (at.get(a.of) ?? 0) - (at.get(b.of) ?? 0))
}

function missingOf(project: RefiProject, { wordless }: Documents, files: Files): RefiEnd['missing'] {
  const wanted = project.sources.flatMap((source) => {
    const name = source.name || source.guid
    const paths = [source.path, wordless.includes(source) ? source.text?.path : null]
    return paths.flatMap((path) => (path ? [{ name, path }] : []))
  })
  return wanted.filter(({ path }) => files.isMissing(path))
}
