import { extname } from 'node:path'
import type { ImportLine } from '../../shared/contract/contract'
import type { Id, Picture } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import type { Converted } from './import/converted'
import type { ConvertOptions } from './import/convert'
import { sha256 } from './durable-file'
import { isRefi, isTable } from './import/format'
import { DocumentReader } from './import/run-in-worker'
import { bytesOf } from './incoming'
import type { Incoming } from './incoming'
import { unfold } from './unfold'
import { RECORDING_ENDINGS } from './media/recording-file'
import type { OpenProject } from './open-project'

/** Names of recordings: they stand beside a transcript and are none themselves. */
const recordingName = new RegExp(`\\.(${RECORDING_ENDINGS.join('|')})$`, 'i')

/** How far an import has come. */
export interface ImportProgress {
  readonly done: number
  /** How many files there are; known once folders and zip files have been looked into. */
  readonly total: number
  readonly current: string | null
  readonly line: ImportLine | null
  /** The file of the line. */
  readonly file: Incoming | null
}

/** How an import goes, and how it is told. */
export interface ImportOptions extends ConvertOptions {
  readonly workerFile: string
  /** Steps of one import are undone together. */
  readonly gesture: string
  readonly signal?: AbortSignal
  /** Before each file, and after it with its line. */
  readonly progress?: (state: ImportProgress) => void
}

/**
 * Brings files in one after another, those of folders and zip files in their place, each whole or not at all: a file
 * that fails leaves nothing behind and does not stop the others. While one is stored the next is read. Resolves with a
 * line per file, in order.
 */
export async function importFiles(
  project: OpenProject,
  given: readonly Incoming[],
  options: ImportOptions,
): Promise<readonly ImportLine[]> {
  const { workerFile, progress, signal } = options
  const lines: ImportLine[] = []
  progress?.({ done: 0, total: given.length, current: given[0]?.name ?? null, line: null, file: null })
  const files = await unfold(given, signal)
  const reader = new DocumentReader(workerFile)
  const read = (at: number): Promise<Read> | null => {
    const file = files[at]
    return file ? readOne(project, reader, file, options) : null
  }
  try {
    let next = read(0)
    for (const [at, file] of files.entries()) {
      const about = { total: files.length, file: null, line: null }
      progress?.({ ...about, done: at, current: file.shown ?? file.name })
      const now = await next
      next = read(at + 1)
      const line = await keepOne(project, file, now, options)
      lines.push(line)
      progress?.({ ...about, done: at + 1, current: null, line, file })
    }
  } finally {
    reader.close()
  }
  return lines
}

/** A file that was read but not kept yet, or why it was not. */
type Read =
  | { readonly bytes: Uint8Array; readonly hash: string; readonly converted: Converted | null }
  | { readonly problem: Problem }
  | { readonly bug: unknown }

/** Never rejects: its outcome is looked at when the file's turn has come. */
async function readOne(
  project: OpenProject,
  reader: DocumentReader,
  file: Incoming,
  { signal, encoding, whole }: ImportOptions,
): Promise<Read> {
  try {
    if (signal?.aborted) throw cancelled(file.name)
    if (isTable(file.name) || isRefi(file.name)) return { bytes: new Uint8Array(), hash: '', converted: null }
    if (recordingName.test(file.name))
      throw new Problem(
        'invalid',
        `“${file.name}” is a recording. Bring in its transcript, then attach the recording to it.`,
      )
    const bytes = await bytesOf(file)
    const hash = sha256(bytes)
    if (twinOf(project, hash) && encoding === undefined && whole === undefined)
      return { bytes, hash, converted: null }
    const choices = {
      ...(signal ? { signal } : {}),
      ...(encoding === undefined ? {} : { encoding }),
      ...(whole === undefined ? {} : { whole }),
    }
    return { bytes, hash, converted: await reader.read(bytes, file.name, choices) }
  } catch (error) {
    return error instanceof Problem ? { problem: error } : { bug: error }
  }
}

async function keepOne(
  project: OpenProject,
  file: Incoming,
  read: Read | null,
  { signal, gesture, encoding, whole }: ImportOptions,
): Promise<ImportLine> {
  const lineOf = (
    outcome: ImportLine['outcome'],
    message: string,
    sourceId: Id | null = null,
  ): ImportLine => ({
    file: file.shown ?? file.name,
    outcome,
    sourceId,
    message,
    encoding: null,
    losses: [],
  })
  if (read && 'bug' in read) throw read.bug
  if (signal?.aborted || !read) return lineOf('cancelled', cancelled(file.name).message)
  if (isTable(file.name)) return lineOf('table', '')
  if (isRefi(file.name)) return lineOf('project', '')
  if ('problem' in read) return lineOf('failed', read.problem.message)
  try {
    const twin = twinOf(project, read.hash)
    if (twin && ((encoding === undefined && whole === undefined) || !read.converted))
      return lineOf('already-there', twin.name, twin.id)
    // The twin it was taken for has gone while it waited.
    if (!read.converted) return lineOf('cancelled', cancelled(file.name).message)
    const { bytes, hash, converted } = read
    const sourceId = await store(project, file, bytes, hash, converted, gesture)
    return {
      ...lineOf('imported', project.engine.store.need('sources', sourceId).name, sourceId),
      encoding: converted.encoding ?? null,
      losses: converted.losses,
      ...(converted.isArticle ? { isArticle: true } : {}),
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return lineOf('failed', error.message)
  }
}

const twinOf = ({ engine }: OpenProject, hash: string) =>
  [...engine.store.all('sources')].find((source) => !source.removed && source.original?.hash === hash)

const cancelled = (name: string): Problem =>
  new Problem('refused', `“${name}” was not brought in: the import was cancelled.`)

async function store(
  project: OpenProject,
  { name: fileName, title }: Incoming,
  original: Uint8Array,
  hash: string,
  converted: Converted,
  gesture: string,
): Promise<Id> {
  const { contents, engine } = project
  // Each waits for the disk, so they go together; what stays of a file that fails does no harm.
  const [image, text, structure, { extension }] = await Promise.all([
    converted.image && kept(contents, converted.image),
    contents.putText(converted.text),
    contents.putJson(converted.structure),
    contents.putOriginal(original, extname(fileName)),
  ])
  const source = {
    name: nameOf(title ?? fileName.slice(0, fileName.length - extname(fileName).length), fileName),
    fileName,
    format: converted.format,
    language: languageOf(converted.text),
    encoding: converted.encoding ?? null,
    original: { hash, size: original.byteLength, extension },
    text,
    structure,
    length: converted.text.length,
    ...(image ? { image } : {}),
  }
  const { result } = await engine.run('source.add', { sources: [source] }, { internal: true, gesture })
  const [id] = (result as { readonly ids: readonly Id[] }).ids
  if (id === undefined) throw new Error('source.add made no source')
  return id
}

/** An image as its record has it, with what is shown of it put on the disk. */
async function kept(
  contents: OpenProject['contents'],
  { width, height, shown }: NonNullable<Converted['image']>,
): Promise<Picture> {
  return { width, height, ...(shown ? { shown: (await contents.putOriginal(shown, 'png')).hash } : {}) }
}

/** A name a source can have: one line, not too long, not blank. */
const nameOf = (wanted: string, otherwise: string): string =>
  (wanted.replace(/\s+/gu, ' ').trim() || otherwise).slice(0, 480)

/** Main language by script alone, where that is certain enough to say; the user can read the rest. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return null
  const share = (script: RegExp): number => (sample.match(script)?.length ?? 0) / letters
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja'
  if (share(/\p{Script=Hangul}/gu) > 0.3) return 'ko'
  // A Chinese character says about as much as four Latin letters.
  if (share(/\p{Script=Han}/gu) > 0.2) return 'zh'
  return null
}
