import { Worker } from 'node:worker_threads'
import { Problem, type ProblemData } from '../../../shared/problem'
import type { ConvertOptions } from './convert'
import type { Converted } from './converted'
import { WORKER_LIMITS } from './limits'
import { refusal } from './refusal'

/** What the worker is started with. */
export interface WorkerInput extends ConvertOptions {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** The one message it answers with. */
export type WorkerOutput =
  { readonly ok: true; readonly value: Converted } | { readonly ok: false; readonly error: ProblemData }

export interface WorkerOptions extends ConvertOptions {
  /** The built entry `import-worker.js`. */
  readonly workerFile: string | URL
  /** Ends the worker at once; the promise rejects with a Problem `refused`. */
  readonly signal?: AbortSignal
  /** In milliseconds; five minutes unless given. */
  readonly timeoutMs?: number
  /** By how much the memory of this process may grow while the file is read, in megabytes; 2,048 unless given. */
  readonly memoryMb?: number
}

/** How often the memory is looked at, in milliseconds. */
const WATCH_MS = 25

/**
 * Reads a document in a thread of its own, started for this one file, so that a file that is too much for the
 * reader takes nothing else with it. The worker gets a copy of the bytes; the caller keeps its own. Rejects with
 * the reader's Problem, or with one that says it was cancelled, took too long, needed too much memory, or crashed.
 */
export function convertInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: WorkerOptions,
): Promise<Converted> {
  const { workerFile, signal, encoding } = options
  const timeoutMs = options.timeoutMs ?? WORKER_LIMITS.timeoutMs
  const memoryMb = options.memoryMb ?? WORKER_LIMITS.memoryMb
  if (signal?.aborted) return Promise.reject(cancelled(fileName))
  return new Promise((resolve, reject) => {
    const copy = Uint8Array.from(bytes)
    const input: WorkerInput = { bytes: copy, fileName, ...(encoding === undefined ? {} : { encoding }) }
    const worker = new Worker(workerFile, {
      workerData: input,
      transferList: [copy.buffer],
      // A backstop only: a thread that meets this limit in one large step takes the whole process with it.
      resourceLimits: { maxOldGenerationSizeMb: memoryMb + 2048 },
      // What the libraries print is not for the user, and would spoil the output of the command line.
      stdout: true,
      stderr: true,
    })
    const timer = setTimeout(() => end(() => reject(tooSlow(fileName, timeoutMs))), timeoutMs)
    const mostBytes = process.memoryUsage.rss() + memoryMb * 1024 * 1024
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > mostBytes) end(() => reject(tooHungry(fileName)))
    }, WATCH_MS)
    const abort = (): void => end(() => reject(cancelled(fileName)))
    signal?.addEventListener('abort', abort, { once: true })

    function end(settle: () => void): void {
      clearTimeout(timer)
      clearInterval(watch)
      signal?.removeEventListener('abort', abort)
      settle()
      void worker.terminate()
    }
    worker.stdout.resume()
    worker.stderr.resume()
    worker.once('message', (output: WorkerOutput) => {
      end(() => (output.ok ? resolve(output.value) : reject(problemOf(output.error))))
    })
    worker.once('error', (error: Error & { code?: string }) => {
      end(() =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHungry(fileName) : crashed(fileName, error)),
      )
    })
    worker.once('exit', () => end(() => reject(crashed(fileName, null))))
  })
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
