import { Worker } from 'node:worker_threads'
import { Problem } from '../../shared/problem'
import type { Thing } from '../../shared/queries/things'
import type { SearchAnswer, SearchOrder } from './search-worker'

type Unnumbered<T> = T extends unknown ? Omit<T, 'job'> : never

/** One thing for a search worker to do. */
export interface Task {
  /** A later task with the same key takes the place of this one. */
  readonly key: string | undefined
  /** Longest time, ms. */
  readonly longest: number
  /** What is asked, made when its turn has come. */
  readonly order: () => Unnumbered<SearchOrder>
  /** Handed what is found, as it comes. */
  readonly take: (answer: SearchAnswer) => void
}

/** Why a task ended before its time. */
export type Stopped = 'time' | 'newer' | null

interface Waiting {
  readonly task: Task
  readonly resolve: (stopped: Stopped) => void
  readonly reject: (error: unknown) => void
}

interface Running extends Waiting {
  readonly job: number
  readonly timer: NodeJS.Timeout
  isUnwanted: boolean
}

/** Time a worker has to give up a task that is not wanted any more, before it is ended; ms. */
const grace = 150

/** A worker with the tasks that wait for it, one at a time. */
export class SearchLine {
  readonly #file: string
  readonly #stopped = new SharedArrayBuffer(4)
  #worker: Worker | null = null
  #waiting: Waiting[] = []
  #running: Running | null = null
  #job = 0
  /** State of the things that the worker has. */
  #things = ''

  constructor(workerFile: string) {
    this.#file = workerFile
  }

  /** Does a task when its turn comes. Rejects with a Problem where the worker refuses it. */
  run(task: Task): Promise<Stopped> {
    if (task.key !== undefined) this.give(task.key)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject })
      this.#next()
    })
  }

  /** Gives up what is being done, or waits, under this key. */
  give(key: string): void {
    const dropped = this.#waiting.filter(({ task }) => task.key === key)
    this.#waiting = this.#waiting.filter(({ task }) => task.key !== key)
    for (const { resolve } of dropped) resolve('newer')
    const running = this.#running
    if (running?.task.key !== key || running.isUnwanted) return
    running.isUnwanted = true
    Atomics.store(new Int32Array(this.#stopped), 0, running.job)
    setTimeout(() => this.#running === running && this.#end('newer'), grace).unref()
  }

  /** The things for an order: the whole list only if the worker does not have it in this state. */
  freshThings({ version, list }: { readonly version: string; readonly list: () => readonly Thing[] }) {
    const isKnown = this.#worker !== null && this.#things === version
    this.#things = version
    return { version, list: isKnown ? null : list() }
  }

  async close(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    for (const { resolve } of waiting) resolve('newer')
    const worker = this.#worker
    this.#worker = null
    this.#finish((running) => running.resolve('newer'))
    await worker?.terminate()
  }

  #next(): void {
    const next = this.#running ? undefined : this.#waiting.shift()
    if (!next) return
    const job = ++this.#job
    try {
      const order = { ...next.task.order(), job } as SearchOrder
      const worker = (this.#worker ??= this.#start())
      const timer = setTimeout(() => this.#end('time'), next.task.longest)
      this.#running = { ...next, job, timer, isUnwanted: false }
      worker.postMessage(order)
    } catch (error) {
      next.reject(error)
      this.#next()
    }
  }

  #start(): Worker {
    const worker = new Worker(this.#file, {
      workerData: { stopped: this.#stopped },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    })
    worker.on('message', (answer: SearchAnswer) => {
      const running = this.#running
      if (worker !== this.#worker || answer.job !== running?.job) return
      if (!('done' in answer)) return running.task.take(answer)
      const { problem } = answer
      this.#finish(({ resolve, reject, isUnwanted }) => {
        if (isUnwanted) resolve('newer')
        else if (problem) reject(new Problem('invalid', problem.message, problem.details))
        else resolve(null)
      })
    })
    worker.on('error', (error) => {
      if (worker !== this.#worker) return
      this.#worker = null
      this.#finish(({ reject }) => reject(error))
    })
    return worker
  }

  /** Ends the worker in the middle of what it does. */
  #end(why: 'time' | 'newer'): void {
    const worker = this.#worker
    this.#worker = null
    void worker?.terminate()
    this.#finish(({ resolve, isUnwanted }) => resolve(isUnwanted ? 'newer' : why))
  }

  #finish(tell: (running: Running) => void): void {
    const running = this.#running
    this.#running = null
    if (running) {
      clearTimeout(running.timer)
      tell(running)
    }
    this.#next()
  }
}
