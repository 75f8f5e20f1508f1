import { parentPort, workerData } from 'node:worker_threads'
import { differ } from '../../shared/text/differ'
import { difference } from '../../shared/text/difference'

/** What a difference worker is started with; it answers the changes and ends. */
export interface TwoTexts {
  readonly before: string
  readonly after: string
}

const { before, after } = workerData as TwoTexts
parentPort?.postMessage(difference(before, after, differ))
