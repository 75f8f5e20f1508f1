import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../../../shared/problem'
import { convert } from './convert'
import type { WorkerInput, WorkerOutput } from './run-in-worker'

// The thread that reads one file: what it is given as data, it answers with one message, and ends.

async function answer(input: WorkerInput): Promise<WorkerOutput> {
  try {
    const { bytes, fileName, encoding } = input
    return { ok: true, value: await convert(bytes, fileName, encoding === undefined ? {} : { encoding }) }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, error: error.toData() }
    throw error
  }
}

// The data come from `convertInWorker` alone, which types them.
parentPort?.postMessage(await answer(workerData as WorkerInput))
