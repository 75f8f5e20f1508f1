import { createHash } from 'node:crypto'
import { creation } from '../electron/host/creation'
import { commands } from '../shared/commands/index'
import type { CommandArgs, CommandName, CommandResult } from '../shared/commands/index'
import { Engine } from '../shared/core/engine'
import type { Outcome, RunOptions } from '../shared/core/engine'
import { History } from '../shared/core/history'
import type { Transaction } from '../shared/core/operation'
import { Store } from '../shared/core/store'
import type { Id } from '../shared/model/entities'

/** A source of ids and times that gives the same ones in every run. */
export interface Counter {
  /** `00000000-0000-4000-8000-000000000001`, ...2, ... */
  readonly newId: () => Id
  /** 2026-01-05T09:00:00.000Z, then one second later at each call. */
  readonly now: () => string
}

export function counter(seed = 0): Counter {
  let ids = 0
  let seconds = 0
  const block = seed.toString(16).padStart(8, '0')
  const start = Date.UTC(2026, 0, 5, 9)
  return {
    newId: () => `${block}-0000-4000-8000-${(++ids).toString(16).padStart(12, '0')}`,
    now: () => new Date(start + 1000 * seconds++).toISOString(),
  }
}

/** A project in memory with the real engine, for tests. */
export interface World extends Counter {
  readonly engine: Engine
  readonly store: Store
  /** Every transaction that was acknowledged, from seq 1. */
  readonly log: Transaction[]
  /** Texts by hash, as a host keeps them. */
  readonly texts: Map<string, string>
  /** The first coder's id. */
  readonly coderId: Id
  /** Runs a command and answers what it answers. */
  readonly run: <N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    options?: RunOptions,
  ) => Promise<CommandResult<N>>
  /** As `run`, with the transaction. */
  readonly step: <N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    options?: RunOptions,
  ) => Promise<Outcome>
  readonly undo: () => Promise<Outcome>
  readonly redo: () => Promise<Outcome>
  /** Keeps a text, as a host's contents do; answers its hash. */
  readonly keep: (text: string) => string
  /** Brings in a text as a source. */
  readonly addSource: (name: string, text: string) => Promise<Id>
  /** The words of a passage, to check what a coding is on. */
  readonly words: (quotationId: Id) => string
  /** The next append of the log fails with this; null: it does not. */
  readonly failNext: (error: Error | null) => void
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Makes a project with one coder, Ana, and nothing else in it. */
export function world(seed = 0): World {
  const { newId, now } = counter(seed)
  const first = creation({ name: 'Stem cell clinics', coder: 'Ana', newId, now })
  const store = new Store()
  store.apply(first.operations)
  const history = new History()
  history.push(first)
  const log: Transaction[] = [first]
  const texts = new Map<string, string>()
  let failure: Error | null = null
  const engine = new Engine({
    store,
    history,
    seq: 1,
    commands,
    newId,
    now,
    text: (revisionId) => {
      const text = texts.get(store.need('revisions', revisionId).text)
      if (text === undefined) throw new Error(`No text for revision ${revisionId}`)
      return text
    },
    append: async (transactions) => {
      await Promise.resolve()
      const error = failure
      failure = null
      if (error) throw error
      // As a disk would: nothing that JSON does not carry.
      log.push(...(JSON.parse(JSON.stringify(transactions)) as Transaction[]))
    },
    read: (seqs) => Promise.resolve(seqs.flatMap((seq) => log[seq - 1] ?? [])),
  })
  const keep = (text: string): string => {
    const hash = hashOf(text)
    texts.set(hash, text)
    return hash
  }
  const step: World['step'] = (name, args, options) => engine.run(name, args, options)
  const run: World['run'] = async (name, args, options) =>
    (await engine.run(name, args, options)).result as never
  return {
    engine,
    store,
    log,
    texts,
    coderId: first.by,
    newId,
    now,
    run,
    step,
    undo: () => engine.undo(),
    redo: () => engine.redo(),
    keep,
    addSource: async (name, text) => {
      const hash = keep(text)
      const source = {
        name,
        fileName: `${name}.txt`,
        format: 'txt' as const,
        language: 'en',
        encoding: { name: 'utf-8', guessed: false },
        original: null,
        text: hash,
        structure: null,
        length: text.length,
      }
      const { ids } = await run('source.add', { sources: [source] }, { internal: true })
      return ids[0] ?? ''
    },
    words: (quotationId) => {
      const { revisionId, start, end } = store.need('quotations', quotationId)
      return (texts.get(store.need('revisions', revisionId).text) ?? '').slice(start, end)
    },
    failNext: (error) => {
      failure = error
    },
  }
}
