import { Worker } from 'node:worker_threads'
import { Problem, type ProblemData } from '../../../shared/problem'
import type { ConvertOptions } from './convert'
import type { Converted } from './converted'
import { WORKER_LIMITS } from './limits'
import type { RefiTask } from './refi/task'
import { refusal } from './refusal'
import type { TableTask } from './table/task'

/** One file for the worker. */
export interface WorkerInput extends ConvertOptions {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** Not a document to be converted, but a table to be looked at. */
  readonly table?: TableTask
  /** Not a document, but another program's project. */
  readonly refi?: RefiTask
}

/** What it answers to each, after its parts. */
export type WorkerOutput =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ProblemData }

/** A message before the last one: something is ready to be taken. It goes on when it gets a message back. */
export interface WorkerPart {
  readonly part: unknown
}

/** How one file is read. */
export interface ReadOptions {
  /** Ends the worker at once; the promise rejects with a Problem `refused`. */
  readonly signal?: AbortSignal
  /** In milliseconds; five minutes unless given. */
  readonly timeoutMs?: number
  /** By how much the memory of this process may grow while the file is read, in megabytes; 2,048 unless given. */
  readonly memoryMb?: number
}

export interface WorkerOptions extends ReadOptions {
  /** The built entry `import-worker.js`. */
  readonly workerFile: string | URL
}

/** How often the memory is looked at, in milliseconds. */
const WATCH_MS = 25

/** After so many bytes a worker is given up for a fresh one, so that what it has piled up in its memory goes. */
const MOST_BYTES = 32 * 1024 * 1024

/**
 * Reads documents one after another in a thread of their own, so that a file that is too much for the reader takes
 * nothing else with it: the thread is ended then, and the next file gets a new one.
 */
export class DocumentReader {
  readonly #workerFile: string | URL
  #worker: Worker | null = null
  #bytesRead = 0

  constructor(workerFile: string | URL) {
    this.#workerFile = workerFile
  }

  /** Reads a document; see `ask`. */
  read(bytes: Uint8Array, fileName: string, options: ReadOptions & ConvertOptions = {}): Promise<Converted> {
    const { encoding, whole } = options
    const choices = {
      ...(encoding === undefined ? {} : { encoding }),
      ...(whole === undefined ? {} : { whole }),
    }
    return this.ask({ ...choices, bytes, fileName }, options)
  }

  /**
   * Gives the worker something to do, one thing at a time; `take` takes what it hands over on the way, one part at a
   * time. The worker gets a copy of the bytes; the caller keeps its own, and knows what a task is answered with. Rejects
   * with the reader's Problem, or with one that says it was cancelled, took too long, needed too much memory, or crashed.
   */
  ask<T>(
    asked: WorkerInput,
    options: ReadOptions = {},
    take: (part: unknown) => Promise<void> = () => Promise.resolve(),
  ): Promise<T> {
    const { signal, timeoutMs = WORKER_LIMITS.timeoutMs, memoryMb = WORKER_LIMITS.memoryMb } = options
    const { fileName, bytes } = asked
    if (signal?.aborted) return Promise.reject(cancelled(fileName))
    const mostBytes = process.memoryUsage.rss() + memoryMb * 1024 * 1024
    const worker = (this.#worker ??= this.#start(memoryMb))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => giveUp(tooSlow(fileName, timeoutMs)), timeoutMs)
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() > mostBytes) giveUp(tooHungry(fileName))
      }, WATCH_MS)
      const abort = (): void => giveUp(cancelled(fileName))
      const hear = (output: WorkerOutput | WorkerPart): void => {
        if ('part' in output) {
          take(output.part).then(() => worker.postMessage('next'), giveUp)
          return
        }
        end()
        this.#bytesRead += bytes.length
        if (this.#bytesRead > MOST_BYTES) this.close()
        if (output.ok) resolve(output.value as T)
        else reject(problemOf(output.error))
      }
      const fail = (error: Error & { code?: string }): void =>
        giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHungry(fileName) : crashed(fileName, error))
      const leave = (): void => giveUp(crashed(fileName, null))
      const end = (): void => {
        clearTimeout(timer)
        clearInterval(watch)
        signal?.removeEventListener('abort', abort)
        worker.off('message', hear).off('error', fail).off('exit', leave)
      }
      const giveUp = (error: Error): void => {
        end()
        this.close()
        reject(error)
      }
      signal?.addEventListener('abort', abort, { once: true })
      worker.on('message', hear).on('error', fail).on('exit', leave)
      const copy = Uint8Array.from(bytes)
      worker.postMessage({ ...asked, bytes: copy } satisfies WorkerInput, [copy.buffer])
    })
  }

  /** Ends the thread; a later file gets a new one. */
  close(): void {
    const worker = this.#worker
    this.#worker = null
    this.#bytesRead = 0
    void worker?.terminate()
  }

  #start(memoryMb: number): Worker {
    const worker = new Worker(this.#workerFile, {
      // A backstop only: a thread that meets this limit in one large step takes the whole process with it.
      resourceLimits: { maxOldGenerationSizeMb: memoryMb + 2048 },
      // What the libraries print is not for the user, and would spoil the output of the command line.
      stdout: true,
      stderr: true,
    })
    worker.stdout.resume()
    worker.stderr.resume()
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = null
    }
    // Also between two files, where nobody else would hear of it.
    worker.on('error', forget).on('exit', forget)
    return worker
  }
}

/** Reads one document in a thread started for it; see `DocumentReader`. */
export const convertInWorker = (
  bytes: Uint8Array,
  fileName: string,
  options: WorkerOptions & ConvertOptions,
): Promise<Converted> => alone(options, (reader) => reader.read(bytes, fileName, options))

/** Asks a thread started for it; see `DocumentReader.ask`. */
export const readInWorker = <T>(
  asked: WorkerInput,
  options: WorkerOptions,
  take?: (part: unknown) => Promise<void>,
): Promise<T> => alone(options, (reader) => reader.ask(asked, options, take))

async function alone<T>(
  { workerFile }: WorkerOptions,
  work: (reader: DocumentReader) => Promise<T>,
): Promise<T> {
  const reader = new DocumentReader(workerFile)
  try {
    return await work(reader)
  } finally {
    reader.close()
  }
}

const problemOf = (data: ProblemData): Problem => new Problem(data.code, data.message, data.details)

const cancelled = (fileName: string): Problem =>
  new Problem('refused', `The import of “${fileName}” was cancelled. Nothing was changed.`, { fileName })

const tooSlow = (fileName: string, timeoutMs: number): Problem =>
  refusal(
    fileName,
    'timeout',
    `took longer than ${Math.ceil(timeoutMs / 1000)} seconds to read, so it was given up. Split it into smaller files.`,
  )

const tooHungry = (fileName: string): Problem =>
  refusal(
    fileName,
    'memory',
    'needs more memory to be read than there is for one file. Split it into smaller files.',
  )

const crashed = (fileName: string, cause: Error | null): Problem =>
  new Problem(
    'internal',
    `“${fileName}” could not be read because of a fault in the program. Nothing was changed.`,
    {
      fileName,
      ...(cause ? { cause: cause.message } : {}),
    },
  )
