import type { Id } from '../model/entities'
import type { HistoryEntry } from '../model/history-data'
import { Problem } from '../problem'
import { strandingCodes } from './code-tree'
import type { Command, Context } from './command'
import { inTheWay, toldAs, wayBack } from './going-back'
import type { Back, WayBack } from './going-back'
import type { History } from './history'
import { compose, invert } from './operation'
import type { Operation, Transaction } from './operation'
import { changedSince } from './refusals'
import type { Store } from './store'

/** Everything the engine is handed; it has no clock, no randomness and no disk of its own. */
export interface EngineParts {
  readonly store: Store
  readonly history: History
  /** `seq` of the last transaction in the store. */
  readonly seq: number
  readonly commands: Readonly<Record<string, Command>>
  readonly newId: () => Id
  readonly now: () => string
  readonly text: Context['text']
  /** Resolves when all of these are on the disk; rejects with nothing of them in the log. */
  readonly append: (transactions: readonly Transaction[]) => Promise<void>
  /** Earlier transactions of the log by `seq`, in the order asked. */
  readonly read: (seqs: readonly number[]) => Promise<readonly Transaction[]>
}

/** What a step did. `transaction` is null where everything was so already. */
export interface Outcome {
  readonly transaction: Transaction | null
  readonly result: unknown
}

/** How a step is made. */
export interface RunOptions {
  readonly gesture?: string
  /** Lets an internal command through; only the host's own code sets it. */
  readonly internal?: boolean
}

interface Job {
  /** Undo and redo look at the history, which grows only once a step is durable: they run alone. */
  readonly alone: boolean
  readonly make: () => Promise<Outcome> | Outcome
  readonly settle: (outcome: Outcome) => void
  readonly fail: (error: unknown) => void
}

/** The most steps that share one flush of the disk. */
const groupSize = 256

/**
 * The one door to a project: every change is planned, checked, appended to the log, flushed, and only then acknowledged
 * and told to listeners. Steps that wait at the same time share one flush. If the log cannot take them they are taken
 * back from memory before anybody has heard of them.
 */
export class Engine {
  readonly #parts: EngineParts
  readonly #listeners = new Set<(transaction: Transaction) => void>()
  #queue: Job[] = []
  #draining: Promise<void> | null = null
  /** `seq` of the last transaction in the store; runs ahead of `#durable` while the disk is at work. */
  #seq: number
  #durable: number

  constructor(parts: EngineParts) {
    this.#parts = parts
    this.#seq = parts.seq
    this.#durable = parts.seq
  }

  get store(): Store {
    return this.#parts.store
  }

  get history(): History {
    return this.#parts.history
  }

  /** `seq` of the last durable transaction. */
  get seq(): number {
    return this.#durable
  }

  /** Calls back for each transaction once it is durable, in order. Returns the way to stop it. */
  listen(listener: (transaction: Transaction) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Runs a command as the active coder. Rejects with a Problem and no change where it may not be done. */
  run(name: string, args: unknown, options: RunOptions = {}): Promise<Outcome> {
    return this.#enqueue(false, (seq) => this.#plan(name, args, options, seq))
  }

  /** Takes back the active coder's last step. Problem `refused` where there is none, `conflict` where others built on it. */
  undo(): Promise<Outcome> {
    return this.#enqueue(true, (seq) => this.#revert('undo', seq))
  }

  /** Makes the step again that was undone last. */
  redo(): Promise<Outcome> {
    return this.#enqueue(true, (seq) => this.#revert('redo', seq))
  }

  /**
   * Takes back steps of the active coder as one step, which can itself be taken back. It is an ordinary step with
   * `reverts`: nothing falls off what can be undone. Problem `conflict` that names what others have changed since, and
   * `refused` for somebody else's step, with no change. No transaction where everything is so already.
   */
  goBack(back: Back): Promise<Outcome> {
    return this.#enqueue(true, (seq) => this.#back(back, seq))
  }

  /** What `goBack` would do now. Changes nothing. */
  async wayBack(back: Back): Promise<WayBack> {
    const { result } = await this.#enqueue(true, async () => ({
      transaction: null,
      result: await wayBack(back, { ...this.#parts, last: this.#seq }),
    }))
    return result as WayBack
  }

  /**
   * Looks at the project at a moment when everything in the store is on the disk and nothing is under way. While steps
   * wait for the disk the store is ahead of it, and they may yet be taken back: whoever copies the store (a checkpoint, a
   * new client) must ask here.
   */
  async between<T>(look: () => T): Promise<T> {
    const { result } = await this.#enqueue(true, () => ({ transaction: null, result: look() }))
    return result as T
  }

  /** Resolves when no step is waiting for the disk. */
  async idle(): Promise<void> {
    while (this.#draining) await this.#draining
  }

  #plan(name: string, args: unknown, options: RunOptions, seq: number): Outcome {
    const { commands, store, newId, now, text } = this.#parts
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command || (command.internal && !options.internal)) {
      throw new Problem('invalid', `There is no command "${name}".`)
    }
    const at = now()
    const by = store.project().activeCoderId
    const { operations, detail, result } = command.plan(command.parse(args) as never, {
      store,
      newId,
      now: at,
      by,
      text,
    })
    if (operations.length === 0) return { transaction: null, result }
    const transaction: Transaction = {
      seq,
      id: newId(),
      at,
      by,
      kind: 'do',
      command: name,
      detail: detail ?? {},
      ...(options.gesture === undefined ? {} : { gesture: options.gesture }),
      ...(command.undoable ? {} : { undoable: false }),
      operations,
    }
    return { transaction, result }
  }

  async #revert(kind: 'undo' | 'redo', seq: number): Promise<Outcome> {
    const { history, read, store, newId, now } = this.#parts
    const by = store.project().activeCoderId
    const entry: HistoryEntry | undefined = kind === 'undo' ? history.nextUndo(by) : history.nextRedo(by)
    if (!entry) throw new Problem('refused', `There is nothing to ${kind}.`)
    const steps = await read(entry.seqs)
    const last = steps.at(-1)
    if (!last) throw new Error('A history entry without steps')
    const inverse = compose(steps.map((step) => step.operations)).map(invert)
    // A passage is a place in a text and belongs to nobody: it stays while others have something on it.
    const operations = store.sparing('quotations', inverse)
    const [code] = strandingCodes(store, operations)
    if (code) throw changedSince({ table: 'codes', id: code.id, before: code, after: code }, code)
    const transaction: Transaction = {
      seq,
      id: newId(),
      at: now(),
      by,
      kind,
      command: last.command,
      detail: last.detail,
      reverts: entry.seqs,
      operations,
    }
    return { transaction, result: null }
  }

  async #back(back: Back, seq: number): Promise<Outcome> {
    const { store, newId, now, read } = this.#parts
    const { seqs, operations, obstacles } = await wayBack(back, { store, read, last: seq - 1 })
    if (obstacles.length > 0) throw inTheWay(store, obstacles)
    if (operations.length === 0) return { transaction: null, result: null }
    const [step] = 'only' in back ? await read([back.only]) : []
    const transaction: Transaction = {
      seq,
      id: newId(),
      at: now(),
      by: store.project().activeCoderId,
      kind: 'do',
      ...toldAs(step, seqs.length),
      reverts: seqs,
      operations,
    }
    return { transaction, result: null }
  }

  #enqueue(alone: boolean, make: (seq: number) => Promise<Outcome> | Outcome): Promise<Outcome> {
    return new Promise((settle, fail) => {
      this.#queue.push({ alone, make: () => make(this.#seq + 1), settle, fail })
      this.#draining ??= this.#drain()
    })
  }

  async #drain(): Promise<void> {
    // A turn of the event loop lets requests that came together share a flush.
    await Promise.resolve()
    try {
      while (this.#queue.length > 0) await this.#commit(this.#nextGroup())
    } finally {
      // At once, not in a later turn: a step that comes now must find nobody at work, or it would wait for ever.
      this.#draining = null
    }
  }

  #nextGroup(): Job[] {
    const firstAlone = this.#queue.findIndex((job) => job.alone)
    const size = firstAlone === 0 ? 1 : Math.min(firstAlone < 0 ? this.#queue.length : firstAlone, groupSize)
    return this.#queue.splice(0, size)
  }

  async #commit(jobs: readonly Job[]): Promise<void> {
    const { append, history, store } = this.#parts
    const before = this.#seq
    const made: {
      readonly job: Job
      readonly outcome: Outcome
      readonly operations: readonly Operation[]
    }[] = []
    for (const job of jobs) {
      try {
        const outcome = await job.make()
        const operations = outcome.transaction?.operations ?? []
        store.apply(operations)
        if (outcome.transaction) this.#seq = outcome.transaction.seq
        made.push({ job, outcome, operations })
      } catch (error) {
        job.fail(error)
      }
    }
    const transactions = made.flatMap(({ outcome }) => (outcome.transaction ? [outcome.transaction] : []))
    try {
      if (transactions.length > 0) await append(transactions)
    } catch (error) {
      for (const { operations } of made.toReversed()) store.apply(operations.map(invert))
      this.#seq = before
      for (const { job } of made) job.fail(error)
      return
    }
    for (const { job, outcome } of made) {
      if (outcome.transaction) {
        history.push(outcome.transaction)
        this.#durable = outcome.transaction.seq
        this.#tell(outcome.transaction)
      }
      job.settle(outcome)
    }
  }

  #tell(transaction: Transaction): void {
    for (const listener of this.#listeners) {
      try {
        listener(transaction)
      } catch (error) {
        // The step is done, whatever a listener makes of it: its fault surfaces as an unhandled rejection.
        void Promise.reject(error as Error)
      }
    }
  }
}
