import { basename, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { commands } from '../../shared/commands/index'
import type { SaveState, VerifyReport } from '../../shared/contract/contract'
import { Engine } from '../../shared/core/engine'
import type { Transaction } from '../../shared/core/operation'
import type { Id } from '../../shared/model/entities'
import { access } from '../../shared/model/project-file'
import { Problem } from '../../shared/problem'
import { Checkpointer } from './checkpointer'
import type { Captured } from './checkpointer'
import { Contents } from './contents'
import { readProblem } from './io-problem'
import { Journal } from './journal'
import { acquire } from './lock'
import type { Lock } from './lock'
import { thisMachine } from './machine'
import type { Machine } from './machine'
import { ManifestKeeper } from './manifest'
import { missingTexts, mustBeProject, readSession, writeSession } from './project-folder'
import { recover } from './recover'
import type { Recovered } from './recover'
import { isForeign } from './replay'
import { SaveTracker } from './save-state'
import { sweep } from './sweep'
import { verify } from './verify'
import type { Work } from './works'

export { createProject } from './create-project'

/** What the host hands in, so that a test can repeat it. */
export interface World {
  /** A fresh UUID at each call. */
  readonly newId: () => Id
  /** ISO 8601, UTC, with milliseconds. */
  readonly now: () => string
}

/** How a project is opened. */
export interface OpenOptions extends World {
  /** Asks for no lock and writes nothing. */
  readonly readOnly?: boolean
  /** Name of the program as the lock shows it to others: "Emic", "emic (command line)". */
  readonly app?: string
  readonly machine?: Machine
  /** Pause in ms after the last change until the checkpoint is written. */
  readonly idle?: number
  /** Bytes after which a new segment of the log is begun. */
  readonly segmentLimit?: number
  /** Shortest time in ms between two snapshots that are taken by themselves. */
  readonly snapshotEvery?: number
}

/** A project on the disk, open. Everything is done through `engine`; what it acknowledges is on the disk. */
export interface OpenProject {
  /** Absolute. */
  readonly path: string
  readonly engine: Engine
  readonly contents: Contents
  /** Sentences about the opening and about what happened since: recovered, torn, read-only ... */
  readonly notices: readonly string[]
  /** Why it can only be read, or null. May turn into a sentence while it is open. */
  readonly readOnly: string | null
  saved(): SaveState
  /** Calls back with each change of `saved()` worth showing. Returns the way to stop it. */
  onSaved(listener: (state: SaveState) => void): () => void
  /** Writes the checkpoint now; does nothing where it is up to date. */
  checkpoint(): Promise<void>
  /** Keeps the present state as a snapshot; for use before risky steps. */
  snapshot(reason: string): Promise<{ readonly name: string }>
  /** The project as it stands now, whole, for a copy of it. Writes nothing. */
  capture(): Promise<Captured>
  /** What `saveSession` was given last; null where there is nothing. */
  session(): unknown
  /** Keeps the client's own state; not part of the project's safety. */
  saveSession(state: unknown): Promise<void>
  /** Steps before `before` (undefined: from the last on), newest first; leaves out what cannot be read. */
  transactions(before: number | undefined, limit: number): Promise<readonly Transaction[]>
  /** Steps by number, in the order asked; leaves out what cannot be read. */
  steps(seqs: readonly number[]): Promise<readonly Transaction[]>
  /** Hands over the durable steps from `from` on in order; passes over what cannot be read; see `LogIndex.walk`. */
  walk(from: number, take: (tx: Transaction) => boolean): Promise<void>
  /** Checks everything that can be checked. */
  verify(work?: Work): Promise<VerifyReport>
  /** Writes what is due and gives the lock back; safe to call twice. */
  close(): Promise<void>
}

/**
 * Opens a project folder. Throws a Problem: `not-found` where there is no folder, `invalid` where it is no project,
 * `refused` where a newer program is needed, `io` where nothing in it can be read. Opens for reading only, with a sentence
 * that says why, where another program writes to it, where it may not be written to, where a newer program must write it,
 * or where it is damaged beyond what can be put together again.
 */
export async function openProject(path: string, options: OpenOptions): Promise<OpenProject> {
  const root = resolve(path)
  await mustBeProject(root)
  const wanted = options.readOnly
    ? { refused: `“${basename(root)}” was opened for reading only.` }
    : await acquire(root, options.app ?? 'Emic', options.now(), options.machine ?? thisMachine())
  const lock = 'lock' in wanted ? wanted.lock : null
  try {
    const found = lock ? await recover(root) : await recoverBeside(root)
    const refused = found.readOnly ?? tooNew(found) ?? ('refused' in wanted ? wanted.refused : null)
    if (lock && refused === null) return await assemble(root, options, found, lock, null)
    await lock?.release()
    return await assemble(root, options, found, null, refused)
  } catch (error) {
    await lock?.release()
    throw readProblem(error, `“${basename(root)}”`)
  }
}

/** Another program may be writing while we look: what looks damaged is looked at again. */
async function recoverBeside(root: string): Promise<Recovered> {
  for (let attempt = 0; ; attempt++) {
    try {
      const found = await recover(root)
      if (found.readOnly === null || attempt === 3) return found
    } catch (error) {
      if (attempt === 3) throw error
    }
    await wait(50)
  }
}

const tooNew = ({ foreign, manifest }: Recovered): string | null =>
  access(foreign) === 'write' && (!manifest || access(manifest) === 'write')
    ? null
    : 'This project was last saved by a newer Emic, so here it can only be read. Update Emic to work on it.'

async function assemble(
  root: string,
  options: OpenOptions,
  found: Recovered,
  lock: Lock | null,
  refused: string | null,
): Promise<OpenProject> {
  const { store, history, index } = found
  let readOnly = refused
  let closed = false
  const notices = [...found.notices]
  if (refused !== null && !notices.includes(refused)) notices.push(refused)
  const tracker = new SaveTracker(refused)
  const contents = new Contents(root, () => (closed ? closedSentence : readOnly))
  const turnReadOnly = (sentence: string): void => {
    readOnly = sentence
    notices.push(sentence)
    tracker.readOnly(sentence)
  }
  const keeper = new ManifestKeeper(root, found.manifest, () => lock?.stillOurs() ?? Promise.resolve(false))
  const journal = new Journal({
    root,
    index,
    seq: found.seq,
    ...(options.segmentLimit === undefined ? {} : { limit: options.segmentLimit }),
    guard: () => keeper.guard(),
    announce: (file, firstSeq) =>
      keeper.update((present) => {
        if (!present) throw new Error('A log without a manifest')
        const others = present.segments.filter((segment) => segment.file !== file)
        return { ...present, segments: [...others, { file, firstSeq }] }
      }),
  })

  const append = async (transactions: readonly Transaction[]): Promise<void> => {
    writable()
    const back = tracker.begin()
    try {
      const bytes = await journal.append(transactions)
      tracker.saved(transactions.at(-1)?.at ?? options.now())
      checkpointer.note(transactions.length, bytes)
    } catch (error) {
      if (!(error instanceof Problem)) back()
      else if (error.code === 'conflict') turnReadOnly(error.message)
      else tracker.failed(error.message)
      throw error
    }
  }

  const read = async (seqs: readonly number[]): Promise<readonly Transaction[]> => {
    const steps = await index.read(seqs)
    if (steps.some(isForeign)) {
      throw new Problem('refused', 'This step was made by a newer Emic, and only that one can take it back.')
    }
    return steps
  }

  const steps = async (seqs: readonly number[]): Promise<readonly Transaction[]> => {
    const found = await index.find(seqs)
    return seqs.flatMap((seq) => found.get(seq) ?? [])
  }

  const engine = new Engine({
    store,
    history,
    seq: found.seq,
    commands,
    newId: options.newId,
    now: options.now,
    text: (revisionId) => contents.text(store.need('revisions', revisionId).text),
    append,
    read,
  })

  const checkpointer = new Checkpointer({
    root,
    engine,
    keeper,
    index,
    foreign: found.foreign,
    standing: found.standing,
    seq: found.standing === 'named' ? (found.checkpoint?.seq ?? -1) : -1,
    now: options.now,
    ...(options.idle === undefined ? {} : { idle: options.idle }),
    ...(options.snapshotEvery === undefined ? {} : { snapshotEvery: options.snapshotEvery }),
    onProblem: (problem) => {
      if (problem.code === 'conflict') turnReadOnly(problem.message)
      else if (!notices.includes(problem.message)) notices.push(problem.message)
    },
  })

  const writable = (): void => {
    if (closed) throw new Problem('refused', closedSentence)
    if (readOnly !== null) throw new Problem('refused', readOnly)
  }

  if (readOnly === null) {
    await sweep(root)
    if (found.standing === 'damaged' || found.manifest === null) {
      try {
        await checkpointer.checkpoint()
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        turnReadOnly(error.message)
      }
    }
  }
  notices.push(...(await missingTexts(contents, store)))
  let session = await readSession(root)

  return {
    path: root,
    engine,
    contents,
    notices,
    get readOnly() {
      return readOnly
    },
    saved: () => tracker.state,
    onSaved: (listener) => tracker.listen(listener),
    checkpoint: async () => {
      writable()
      await checkpointer.checkpoint()
    },
    snapshot: async (reason) => {
      writable()
      return checkpointer.snapshot(reason)
    },
    capture: () => checkpointer.capture(),
    session: () => session,
    saveSession: async (state) => {
      session = state
      if (closed || readOnly !== null) return
      await writeSession(root, state)
    },
    transactions: async (before, limit) => {
      const newest = before === undefined ? engine.seq : Math.min(before - 1, engine.seq)
      const count = Math.max(0, Math.min(limit, newest))
      return steps(Array.from({ length: count }, (_, i) => newest - i))
    },
    steps,
    walk: (from, take) => index.walk(from, engine.seq, take),
    // To be asked for reading only is no fault of the project's.
    verify: (work) => {
      const reason = options.readOnly && readOnly === refused ? found.readOnly : readOnly
      return verify({ root, engine, readOnly: reason }, work)
    },
    close: async () => {
      if (closed) return
      await engine.idle()
      await checkpointer.stop()
      if (readOnly === null) {
        try {
          await checkpointer.checkpoint()
        } catch (error) {
          // The log has everything; the next opening replays it.
          if (!(error instanceof Problem)) throw error
          notices.push(error.message)
        }
      }
      closed = true
      await journal.close()
      await lock?.release()
    },
  }
}

const closedSentence = 'The project has been closed.'
