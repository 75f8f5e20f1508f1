import { Low } from 'lowdb'
import type { Engine } from '../../shared/core/engine'
import { writeCheckpoint } from '../../shared/model/project-file'
import type { CheckpointData } from '../../shared/model/project-file'
import { Problem } from '../../shared/problem'
import { checkpointAdapter, checkpointFile, previousFile } from './checkpoint'
import type { CheckpointAdapter, Standing } from './checkpoint'
import { newManifest } from './manifest'
import type { ManifestKeeper } from './manifest'
import type { LogIndex } from './log-index'
import type { Foreign } from './replay'
import { takeSnapshot } from './snapshots'

/** What the checkpointer is handed. Times are in ms, by a clock that never jumps. */
export interface CheckpointerParts {
  readonly root: string
  readonly engine: Engine
  readonly keeper: ManifestKeeper
  readonly index: LogIndex
  readonly foreign: Foreign
  readonly standing: Standing
  /** `seq` of the checkpoint on the disk; -1 where it must be written anew. */
  readonly seq: number
  readonly now: () => string
  /** Pause after the last change until the checkpoint is written. */
  readonly idle?: number
  /** Shortest time between two snapshots that are taken by themselves. */
  readonly snapshotEvery?: number
  /** Told of a checkpoint that could not be written by itself; the log has everything. */
  readonly onProblem: (problem: Problem) => void
}

/** A project at one moment between two steps, with as much of its log as belongs to that moment. */
export interface Captured {
  readonly data: CheckpointData
  /** Files of the log in order; `bytes` from their beginning, without an unfinished end. */
  readonly log: readonly { readonly file: string; readonly firstSeq: number; readonly bytes: number }[]
}

const changesUntil = 1000
const bytesUntil = 4 * 1024 * 1024

/** Writes the checkpoint when nothing else happens, so that opening stays fast; and snapshots of it. */
export class Checkpointer {
  readonly #parts: CheckpointerParts
  readonly #adapter: CheckpointAdapter
  readonly #db: Low<CheckpointData | null>
  #seq: number
  #changes = 0
  #bytes = 0
  #timer: NodeJS.Timeout | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #snapshotAt = performance.now()
  #snapshotSeq: number

  constructor(parts: CheckpointerParts) {
    this.#parts = parts
    this.#adapter = checkpointAdapter(parts.root, parts.standing)
    // Null is never written: lowdb writes nothing where there is no data.
    this.#db = new Low<CheckpointData | null>(
      this.#adapter as ConstructorParameters<typeof Low<CheckpointData | null>>[0],
      null,
    )
    this.#seq = parts.seq
    this.#snapshotSeq = parts.engine.seq
  }

  /** Notes that so many steps, so many bytes, went into the log. */
  note(changes: number, bytes: number): void {
    this.#changes += changes
    this.#bytes += bytes
    const full = this.#changes >= changesUntil || this.#bytes >= bytesUntil
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#byItself(), full ? 0 : (this.#parts.idle ?? 2000))
    this.#timer.unref()
  }

  /** Writes the checkpoint if anything has changed since the last one. Throws a Problem; the log is not touched by that. */
  checkpoint(): Promise<void> {
    return this.#inTurn(async () => {
      const { engine, keeper } = this.#parts
      if (engine.seq === this.#seq && this.#adapter.standing === 'named') return
      await keeper.guard()
      const { data } = await this.capture()
      this.#db.data = data
      await this.#db.write()
      const mark = { file: checkpointFile, sha256: this.#adapter.hash ?? '', seq: data.seq }
      await keeper.update((present) => ({
        ...(present ?? newManifest(engine.store.project().id, mark, this.#segments())),
        version: data.version,
        minReader: data.minReader,
        minWriter: data.minWriter,
        checkpoint: mark,
        previous: present ? { ...present.checkpoint, file: previousFile } : null,
      }))
      this.#adapter.standing = 'named'
      this.#seq = data.seq
      this.#changes = 0
      this.#bytes = 0
    })
  }

  /** Keeps the present state as a snapshot, read back and compared. */
  snapshot(reason: string): Promise<{ readonly name: string }> {
    return this.#inTurn(async () => {
      await this.#parts.keeper.guard()
      const { data } = await this.capture()
      const taken = await takeSnapshot(this.#parts.root, data, reason, this.#parts.now())
      this.#snapshotAt = performance.now()
      this.#snapshotSeq = data.seq
      return taken
    })
  }

  /** No more by itself; resolves when what is under way is done. */
  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    await this.#turn
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #byItself(): Promise<void> {
    try {
      await this.checkpoint()
      const every = this.#parts.snapshotEvery ?? 5 * 60_000
      const changed = this.#parts.engine.seq > this.#snapshotSeq
      if (changed && performance.now() - this.#snapshotAt >= every) await this.snapshot('by-itself')
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      this.#parts.onProblem(error)
    }
  }

  /** Looks at the project as it stands now. Writes nothing. */
  async capture(): Promise<Captured> {
    const { engine, foreign, index } = this.#parts
    const { seq, records, history, log } = await engine.between(() => ({
      seq: engine.seq,
      records: engine.store.records(),
      history: engine.history.toData(),
      log: this.#segments().map((segment, i) => {
        const { size = 0, tail = null } = index.segments[i] ?? {}
        return { ...segment, bytes: tail?.kind === 'torn' ? tail.start : size }
      }),
    }))
    const data = writeCheckpoint(seq, { ...records, ...foreign.tables }, history, foreign.top)
    const { version, minReader, minWriter } = foreign
    return { data: { ...data, version, minReader, minWriter }, log }
  }

  #segments() {
    return this.#parts.index.segments.map((segment) => ({
      file: segment.file,
      firstSeq: segment.claimed ?? segment.runs?.[0]?.first ?? this.#parts.engine.seq + 1,
    }))
  }
}
