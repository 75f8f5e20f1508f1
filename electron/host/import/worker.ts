import { parentPort } from 'node:worker_threads'
import { Problem } from '../../../shared/problem'
import { convert } from './convert'
import type { WorkerInput, WorkerOutput, WorkerPart } from './run-in-worker'
import type { TableTask } from './table/task'

// The thread that reads files: each is a message, and is answered by one, until the thread is ended from outside. A long
// table is handed over part by part before that.

async function answer(input: WorkerInput): Promise<WorkerOutput> {
  try {
    const { bytes, fileName, table, refi, ...options } = input
    if (table) return { ok: true, value: await answerTable(bytes, fileName, table) }
    if (refi)
      return { ok: true, value: await (await import('./refi/task')).refiTask(bytes, fileName, refi, give) }
    return { ok: true, value: await convert(bytes, fileName, options) }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, error: error.toData() }
    throw error
  }
}

async function answerTable(bytes: Uint8Array, fileName: string, task: TableTask): Promise<unknown> {
  if (task.kind === 'rows') return (await (await import('./table/read')).readTable(bytes, fileName, {})).rows
  if (task.kind === 'codebook') return (await import('./codebook')).readCodebook(bytes, fileName, task.how)
  const { previewOf, surveyTask } = await import('./table/task')
  return task.kind === 'preview'
    ? previewOf(bytes, fileName, task.how)
    : surveyTask(bytes, fileName, task, give)
}

/** Hands a part over; resolves when the next one is wanted. */
function give(part: unknown): Promise<void> {
  return new Promise((resolve) => {
    parentPort?.once('message', () => resolve())
    parentPort?.postMessage({ part } satisfies WorkerPart)
  })
}

// The messages come from `DocumentReader` alone, which types them. What is thrown here ends the thread.
parentPort?.on('message', (input: WorkerInput | 'next') => {
  if (input !== 'next') void answer(input).then((output) => parentPort?.postMessage(output))
})
