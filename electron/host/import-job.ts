import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { ImportLine } from '../../shared/contract/contract'
import type { Id } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import type { Converted } from './import/converted'
import { convertInWorker } from './import/run-in-worker'
import type { OpenProject } from './open-project'

/** A file to bring in: where it lies, or what was uploaded. */
export type Incoming =
  { readonly name: string; readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

/** How an import goes, and how it is told. */
export interface ImportOptions {
  readonly workerFile: string
  /** Steps of one import are undone together. */
  readonly gesture: string
  /** Overrides the detection of text files' encoding. */
  readonly encoding?: string
  readonly signal?: AbortSignal
  /** Before each file, and after it with its line. */
  readonly progress?: (state: {
    readonly done: number
    readonly current: string | null
    readonly line: ImportLine | null
  }) => void
}

/** Largest file that is read, in bytes. */
const largestFile = 256 * 1024 * 1024

/**
 * Brings files in one after another, each whole or not at all: a file that fails leaves nothing behind and does not stop
 * the others. Resolves with a line per file, in order.
 */
export async function importFiles(
  project: OpenProject,
  files: readonly Incoming[],
  options: ImportOptions,
): Promise<readonly ImportLine[]> {
  const lines: ImportLine[] = []
  for (const file of files) {
    options.progress?.({ done: lines.length, current: file.name, line: null })
    const line = await importOne(project, file, options)
    lines.push(line)
    options.progress?.({ done: lines.length, current: null, line })
  }
  return lines
}

async function importOne(project: OpenProject, file: Incoming, options: ImportOptions): Promise<ImportLine> {
  const failed = (outcome: 'failed' | 'cancelled', message: string): ImportLine => ({
    file: file.name,
    outcome,
    sourceId: null,
    message,
    encoding: null,
    losses: [],
  })
  if (options.signal?.aborted)
    return failed('cancelled', `“${file.name}” was not brought in: the import was cancelled.`)
  try {
    const bytes = await bytesOf(file)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const twin = [...project.engine.store.all('sources')].find((s) => !s.removed && s.original?.hash === hash)
    if (twin && options.encoding === undefined) {
      return { ...failed('failed', ''), outcome: 'already-there', sourceId: twin.id, message: twin.name }
    }
    const converted = await convertInWorker(bytes, file.name, {
      workerFile: options.workerFile,
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    })
    const sourceId = await store(project, file.name, bytes, hash, converted, options.gesture)
    return {
      file: file.name,
      outcome: 'imported',
      sourceId,
      message: project.engine.store.need('sources', sourceId).name,
      encoding: converted.encoding ?? null,
      losses: converted.losses,
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return failed(options.signal?.aborted ? 'cancelled' : 'failed', error.message)
  }
}

async function store(
  project: OpenProject,
  fileName: string,
  original: Uint8Array,
  hash: string,
  converted: Converted,
  gesture: string,
): Promise<Id> {
  const { contents, engine } = project
  const extension = extname(fileName).slice(1).toLowerCase()
  await contents.putOriginal(original, extension)
  const source = {
    name: fileName.slice(0, fileName.length - extname(fileName).length).trim() || fileName,
    fileName,
    format: converted.format,
    language: languageOf(converted.text),
    encoding: converted.encoding ?? null,
    original: { hash, size: original.byteLength, extension },
    text: await contents.putText(converted.text),
    structure: await contents.putJson(converted.structure),
    length: converted.text.length,
  }
  const { result } = await engine.run('source.add', { sources: [source] }, { internal: true, gesture })
  const [id] = (result as { readonly ids: readonly Id[] }).ids
  if (id === undefined) throw new Error('source.add made no source')
  return id
}

async function bytesOf(file: Incoming): Promise<Uint8Array> {
  if ('bytes' in file) return file.bytes
  try {
    const bytes = await readFile(file.path)
    if (bytes.byteLength > largestFile) throw tooLarge(file.name)
    return new Uint8Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  } catch (error) {
    if (error instanceof Problem) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_FS_FILE_TOO_LARGE') throw tooLarge(file.name)
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EACCES' || code === 'EPERM'
          ? 'you have no permission to read it'
          : code === 'EISDIR'
            ? 'it is a folder'
            : `it could not be read (${code ?? 'unknown reason'})`
    throw new Problem('io', `“${file.name}” was not brought in: ${why}.`)
  }
}

const tooLarge = (name: string): Problem =>
  new Problem(
    'refused',
    `“${name}” was not brought in: it is larger than 256 MB. Split it into smaller files.`,
  )

/** Main language by script alone, where that is certain enough to say; the user can read the rest. */
function languageOf(text: string): string | null {
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
