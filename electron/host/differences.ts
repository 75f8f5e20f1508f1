import { Worker } from 'node:worker_threads'
import { Problem } from '../../shared/problem'
import type { Change } from '../../shared/text/edit'
import type { TwoTexts } from './difference-worker'

/** How two texts are compared. */
export interface DifferenceOptions {
  /** The built worker `difference-worker.js`. */
  readonly differenceWorker: string
  /** Ends the worker at once; the promise rejects with a Problem `refused`. */
  readonly signal?: AbortSignal
  /** In milliseconds; two minutes unless given. */
  readonly timeoutMs?: number
}

const longest = 120_000

/**
 * The changes that make one text of another, worked out in a thread of their own: two long texts that have little in common
 * take seconds, in which the host answers others. Rejects with a Problem where it was stopped, took too long or failed.
 */
export function differenceOf(
  before: string,
  after: string,
  { differenceWorker, signal, timeoutMs = longest }: DifferenceOptions,
): Promise<readonly Change[]> {
  if (before === after) return Promise.resolve([])
  if (signal?.aborted) return Promise.reject(stopped())
  return new Promise((resolve, reject) => {
    const worker = new Worker(differenceWorker, { workerData: { before, after } satisfies TwoTexts })
    const end = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      void worker.terminate()
    }
    const giveUp = (problem: Problem): void => {
      end()
      reject(problem)
    }
    const timer = setTimeout(() => giveUp(tooSlow()), timeoutMs)
    const abort = (): void => giveUp(stopped())
    signal?.addEventListener('abort', abort, { once: true })
    worker.once('message', (changes: readonly Change[]) => {
      end()
      resolve(changes)
    })
    worker.once('error', (error: Error) => giveUp(failed(error.message)))
    worker.once('exit', () => giveUp(failed('It ended without an answer.')))
  })
}

const stopped = (): Problem => new Problem('refused', 'This was stopped. Nothing was changed.')

const tooSlow = (): Problem =>
  new Problem(
    'refused',
    'These two texts are so different that comparing them took too long. Nothing was changed.',
  )

const failed = (cause: string): Problem =>
  new Problem(
    'internal',
    'The two texts could not be compared because of a fault in the program. Nothing was changed.',
    { cause },
  )
