import { Worker } from 'node:worker_threads'
import type { SearchHit } from '../../shared/contract/contract'
import type { Id } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import type { SearchAnswer, SearchOrder } from './search-worker'

/** A search in texts that lie on the disk. */
export interface TextSearchOptions {
  readonly query: string
  readonly mode: 'plain' | 'regex' | 'fuzzy'
  readonly texts: readonly { readonly sourceId: Id; readonly path: string }[]
  readonly limit: number
  /** Characters of context on each side. */
  readonly context?: number
}

/** What was found; `timedOut` means that there may be more. */
export interface TextSearchResult {
  readonly hits: readonly SearchHit[]
  readonly more: boolean
  readonly timedOut: boolean
}

/** Longest time of one search: an expression that backtracks without end is stopped, and what was found is kept. */
const longest = 2000

/** Searches in a worker of its own, so that no expression can stop the host. Close it when done. */
export class TextSearch {
  readonly #file: string
  #worker: Worker | null = null
  #job = 0

  constructor(workerFile: string) {
    this.#file = workerFile
  }

  /** Rejects with a Problem for a wrong expression. Searches are made one after another. */
  async search(options: TextSearchOptions): Promise<TextSearchResult> {
    const job = ++this.#job
    const context = options.context ?? 60
    const worker = (this.#worker ??= new Worker(this.#file, {
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    }))
    const hits: SearchHit[] = []
    return await new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer)
        worker.off('message', onMessage)
        worker.off('error', onError)
      }
      const onError = (error: Error): void => {
        stop()
        this.#worker = null
        reject(error)
      }
      const onMessage = (answer: SearchAnswer): void => {
        if (answer.job !== job) return
        if ('done' in answer) {
          stop()
          if (answer.problem === undefined) resolve({ hits, more: answer.more, timedOut: false })
          else reject(new Problem('invalid', answer.problem))
          return
        }
        hits.push(...answer.hits)
      }
      const timer = setTimeout(() => {
        stop()
        this.#worker = null
        void worker.terminate()
        resolve({ hits, more: true, timedOut: true })
      }, longest)
      worker.on('message', onMessage)
      worker.on('error', onError)
      const { query, mode, texts, limit } = options
      worker.postMessage({ job, query, mode, texts, limit, context } satisfies SearchOrder)
    })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }
}
