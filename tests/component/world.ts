import { createHash } from 'node:crypto'
import { commands } from '../../shared/commands/index'
import type { CommandArgs, CommandName, CommandResult } from '../../shared/commands/index'
import type { EventName, Events, Handlers } from '../../shared/contract/contract'
import { createClient } from '../../shared/contract/client'
import type { Client } from '../../shared/contract/client'
import { dispatch } from '../../shared/contract/dispatch'
import type { Transport } from '../../shared/contract/transport'
import { Past } from '../../electron/host/past'
import { StepIndex } from '../../electron/host/step-index'
import { audit } from '../../shared/core/audit'
import { definitionStates } from '../../shared/core/definition-states'
import { tally } from '../../shared/core/going-back'
import { Engine } from '../../shared/core/engine'
import { History } from '../../shared/core/history'
import type { Transaction } from '../../shared/core/operation'
import { Store } from '../../shared/core/store'
import type { Id } from '../../shared/model/entities'
import { readReferences } from '../../shared/exchange/references/read'
import { alike, sketched } from '../../shared/queries/alike'
import { matchReferences } from '../../shared/queries/match-references'
import { around } from '../../shared/text/around'
import { wordCount } from '../../shared/text/word-count'
import { searchHandlers } from './searching'
import { absent, absentHandlers } from './absent'

/** A text for a world. */
export interface WorldSource {
  readonly name: string
  readonly text: string
  readonly language?: string
}

/**
 * A host in memory, with ids and a clock that count: the real engine and the real commands behind the real contract, and
 * no disk. What needs files (imports, exports, dialogs) answers a Problem unless a test hands in its own handler.
 */
export interface World {
  readonly transport: Transport
  readonly client: Client
  readonly engine: Engine
  /** Texts by the id of their revision. */
  readonly texts: Map<Id, string>
  /** Every call that was made, with its input. */
  readonly calls: { readonly name: string; readonly input: unknown }[]
  /** Ids of the sources the world began with. */
  readonly sourceIds: readonly Id[]
  readonly emit: <E extends EventName>(event: E, payload: Events[E]) => void
  /** Runs a command at the host, as another window would. */
  readonly run: <N extends CommandName>(name: N, args: CommandArgs<N>) => Promise<CommandResult<N>>
}

/** What a world begins with. */
export interface WorldOptions {
  readonly name?: string
  readonly coder?: string
  readonly sources?: readonly WorldSource[]
  readonly session?: unknown
  readonly notices?: readonly string[]
  readonly handlers?: Partial<Handlers>
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Makes a world. */
export async function makeWorld(options: WorldOptions = {}): Promise<World> {
  let count = 0
  const newId = (): Id => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
  const now = (): string => new Date(Date.UTC(2025, 2, 3, 9, 0, count)).toISOString()
  const texts = new Map<Id, string>()
  const words = new Map<string, string>()
  const log: Transaction[] = []
  const listeners = new Set<(event: string, payload: unknown) => void>()
  const calls: World['calls'] = []
  const files = new Map<string, Uint8Array>()
  const settings: Record<string, unknown> = {}
  const coderId = newId()
  const store = Store.of({
    coders: [{ id: coderId, name: options.coder ?? 'Ana', color: '#2F6FB2', createdAt: now() }],
    project: [
      {
        id: newId(),
        name: options.name ?? 'Stem cells, two roads',
        description: '',
        activeCoderId: coderId,
        createdAt: now(),
      },
    ],
  })
  const text = (revisionId: Id): string => {
    const known = texts.get(revisionId) ?? words.get(store.need('revisions', revisionId).text)
    if (known === undefined) throw new Error(`No text for revision ${revisionId}`)
    return known
  }
  const engine = new Engine({
    store,
    history: new History(),
    seq: 0,
    commands,
    newId,
    now,
    text,
    append: async (transactions) => void log.push(...transactions),
    read: async (seqs) => seqs.map((seq) => log[seq - 1]!),
  })
  const step = (entry: { readonly seqs: readonly number[] } | undefined) => {
    const tx = entry && log[(entry.seqs.at(-1) ?? 0) - 1]
    return tx ? { command: tx.command, detail: tx.detail } : null
  }
  const steps = () => {
    const by = store.project().activeCoderId
    return { undo: step(engine.history.nextUndo(by)), redo: step(engine.history.nextRedo(by)) }
  }
  const emit: World['emit'] = (event, payload) => {
    for (const listener of [...listeners]) listener(event, structuredClone(payload))
  }
  engine.listen((transaction) => emit('transaction', { transaction, steps: steps() }))

  const walk = async (from: number, take: (tx: Transaction) => boolean): Promise<void> => {
    for (const tx of log.slice(from - 1)) if (!take(tx)) return
  }
  const stepIndex = new StepIndex({ walk })
  const past = new Past({
    // The beginning of this project is no step of its log.
    present: () => engine.between(() => ({ seq: engine.seq, records: store.records() })),
    walk,
  })
  const seqOf = (transaction: Transaction | null) => ({ seq: transaction?.seq ?? 0 })
  const handlers: Handlers = {
    'app.info': () => ({ version: '0.1.0', front: 'browser', settings, recent: [], open: true }),
    'menu.show': () => null,
    'work.cancel': () => null,
    'settings.set': ({ key, value }) => ((settings[key] = value), null),
    'project.create': absent('Creating'),
    'project.sample': absent('The sample'),
    'project.open': absent('Opening'),
    'project.choose': () => null,
    'project.load': () => ({
      path: '/home/ana/Stem cells.emic',
      seq: engine.seq,
      records: store.records(),
      saved: { kind: 'saved', at: '2025-03-03T12:03:00.000Z' },
      steps: steps(),
      session: options.session ?? null,
      notices: options.notices ?? [],
    }),
    'project.close': () => null,
    'project.verify': () => ({ ok: true, checked: [], problems: [] }),
    'project.snapshot': () => ({ name: 'snapshot' }),
    'session.save': () => null,
    'command.run': async ({ name, args, gesture }) => {
      const { transaction, result } = await engine.run(name, args, gesture === undefined ? {} : { gesture })
      return { seq: transaction?.seq ?? null, result }
    },
    'history.undo': async () => seqOf((await engine.undo()).transaction),
    'history.redo': async () => seqOf((await engine.redo()).transaction),
    'history.list': async ({ before, limit, filter }) => {
      const seqs = await stepIndex.find(filter ?? {}, before, limit + 1)
      const found = seqs.slice(0, limit).flatMap((seq) => log[seq - 1] ?? [])
      return {
        entries: found.map((tx) => audit(tx, commands)),
        more: seqs.length > limit,
        undone: filter ? seqs.filter((seq) => stepIndex.isUndone(seq)) : null,
      }
    },
    'history.preview': async (back) => {
      const { seqs, operations, obstacles } = await engine.wayBack(back)
      return { steps: seqs.length, changes: tally(operations), obstacles }
    },
    'history.go-back': async (back) => ({ seq: (await engine.goBack(back)).transaction?.seq ?? null }),
    'history.marks': async () => ({ marks: await stepIndex.marks(), last: engine.seq }),
    'history.at': async ({ seq }) => ({ seq, records: (await past.at(seq)).records() }),
    'history.change': async ({ from, to }) => ({ operations: await past.change(from, to) }),
    'code.history': ({ id, each }) => ({ states: definitionStates(id, log, each) }),
    'source.text': ({ revisionId }) => ({ text: text(revisionId), structure: null }),
    ...absentHandlers,
    'source.original': absent('Reading files'),
    'source.picture': absent('Reading images'),
    'source.layout': () => null,
    'media.choose': () => null,
    'media.drop': () => null,
    'media.open': () => ({ state: 'ready', address: '/media/ticket', size: 1000, key: 'a'.repeat(64) }),
    'media.trust': () => null,
    'media.peaks': () => ({ bytes: new Uint8Array() }),
    'media.keep-peaks': () => null,
    'passages.read': ({ quotationIds, context }) =>
      quotationIds.map((id) => {
        const { revisionId, start, end } = store.need('quotations', id)
        return around(text(revisionId), { start, end }, context)
      }),
    'file.put': ({ name, bytes }) => {
      files.set(`file:${name}`, bytes)
      return { handle: `file:${name}` }
    },
    'file.choose': () => [],
    'file.release': ({ handles }) => {
      for (const handle of handles) files.delete(handle)
      return null
    },
    'file.save': () => null,
    'import.start': absent('Importing'),
    'import.cancel': () => null,
    'sources.sizes': ({ sourceIds }) =>
      sourceIds.map((sourceId) => ({
        sourceId,
        words: wordCount(text(store.need('sources', sourceId).revisionId)),
        pages: null,
      })),
    'sources.alike': () => {
      const living = [...store.all('sources')].filter((source) => !source.removed)
      return alike(living.map(({ id, revisionId }) => sketched(id, text(revisionId)))).map((pair) => ({
        ...pair,
        kind: pair.share === 1 ? ('words' as const) : ('near' as const),
      }))
    },
    'references.read': ({ handle }) => {
      const { items, ...read } = readReferences(new TextDecoder().decode(files.get(handle)))
      const titled = [...store.all('sources')].map(({ id, name, fileName, revisionId }) => ({
        id,
        name,
        fileName,
        head: text(revisionId),
      }))
      const matches = matchReferences(items, titled)
      return { ...read, entries: items.map((reference, i) => ({ reference, match: matches[i] ?? null })) }
    },
    'tidy.preview': absent('Tidying'),
    'tidy.apply': absent('Tidying'),
    'tray.suggest': ({ quotationIds }) => quotationIds.map(() => []),
    'tray.was': ({ quotationIds }) =>
      quotationIds.map((id) => {
        const was = store.get('quotations', id)?.was
        return was ? around(text(was.revisionId), was, 80) : null
      }),
    'revision.compare': () => ({ changes: [] }),
    'refi.read': absent('Reading projects'),
    'refi.apply': absent('Reading projects'),
    'search.texts': absent('Searching'),
    ...searchHandlers(store, text),
    'export.codebook': absent('Exporting'),
    'export.project': absent('Exporting'),
    'export.losses': () => ({ losses: [] }),
    'export.quotes': absent('Exporting'),
    'export.tables': absent('Exporting'),
    'export.annotations': absent('Exporting'),
    'export.documents': absent('Exporting'),
    ...options.handlers,
  }
  const transport: Transport = {
    request: async (name, input) => {
      calls.push({ name, input })
      // Bytes keep to their own realm: what Node clones is no Uint8Array to the page.
      const sent = name === 'file.put' || name.startsWith('media.') ? input : structuredClone(input)
      const reply = await dispatch(handlers, name, sent, (call, error) => {
        console.error(`Bug in ${call}:`, error)
      })
      return structuredClone(reply)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  const sources = (options.sources ?? []).map(({ name, text: body, language }) => {
    words.set(sha(body), body)
    return {
      name,
      fileName: `${name}.txt`,
      format: 'txt' as const,
      language: language ?? 'en',
      encoding: { name: 'utf-8', guessed: false },
      original: null,
      text: sha(body),
      structure: null,
      length: body.length,
    }
  })
  let sourceIds: readonly Id[] = []
  if (sources.length > 0) {
    const { result } = await engine.run('source.add', { sources }, { internal: true })
    sourceIds = (result as { readonly ids: readonly Id[] }).ids
    for (const [index, id] of sourceIds.entries()) {
      texts.set(store.need('sources', id).revisionId, options.sources?.[index]?.text ?? '')
    }
  }
  return {
    transport,
    client: createClient(transport),
    engine,
    texts,
    calls,
    sourceIds,
    emit,
    run: async (name, args) => (await engine.run(name, args)).result as never,
  }
}
