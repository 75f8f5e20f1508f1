import type { StepFilter } from '../../shared/contract/history'
import type { Operation, Transaction } from '../../shared/core/operation'
import type { Id } from '../../shared/model/entities'
import { fold } from '../../shared/queries/fold'
import type { OpenProject } from './open-project'

/** What is kept of a step to find it again. */
interface Note {
  readonly seq: number
  /** ms since 1970. */
  readonly at: number
  readonly by: Id
  readonly command: string
  readonly kind: Transaction['kind']
  /** Names in its sentence, folded. */
  readonly names: string
}

/** The first step of a stretch of work. */
export interface Mark {
  readonly seq: number
  /** ISO 8601. */
  readonly at: string
}

/** Length of the stretches of time that get a mark, in ms: the days of every time zone begin at one of them. */
const quarter = 900_000

/**
 * Which step names which thing, who made it and when, kept in memory so that a filtered history reads only the steps it
 * shows. Reads the log once, when it is first asked, and keeps up with it from then on.
 */
export class StepIndex {
  readonly #log: Pick<OpenProject, 'walk'>
  readonly #notes: Note[] = []
  /** Places in `#notes`, ascending, by the id of a thing. */
  readonly #about = new Map<Id, number[]>()
  /** The source of each passage that was ever there. */
  readonly #sourceOf = new Map<Id, Id>()
  /** Steps that take back a step, by its number. */
  readonly #revertedBy = new Map<number, number[]>()
  #following: Promise<void> = Promise.resolve()

  constructor(log: Pick<OpenProject, 'walk'>) {
    this.#log = log
  }

  /** Numbers of the steps that fit, newest first, from those before `before`; at most `limit`. */
  async find(filter: StepFilter, before: number | undefined, limit: number): Promise<readonly number[]> {
    await this.#follow()
    const fits = matcher(filter)
    const places = filter.thingId === undefined ? null : (this.#about.get(filter.thingId) ?? [])
    const found: number[] = []
    for (let i = (places ?? this.#notes).length - 1; i >= 0 && found.length < limit; i--) {
      const note = this.#notes[places ? (places[i] ?? 0) : i]
      if (!note || (before !== undefined && note.seq >= before)) continue
      if (fits(note)) found.push(note.seq)
    }
    return found
  }

  /** Whether a step's effect was taken back and not brought back since, as far as the log was read. */
  isUndone(seq: number): boolean {
    return (this.#revertedBy.get(seq) ?? []).some((later) => !this.isUndone(later))
  }

  /** The first step of every quarter of an hour in which something was done, oldest first. */
  async marks(): Promise<readonly Mark[]> {
    await this.#follow()
    const marks: Mark[] = []
    let last: number | null = null
    for (const { seq, at } of this.#notes) {
      const now = Math.floor(at / quarter)
      if (now !== last) marks.push({ seq, at: new Date(at).toISOString() })
      last = now
    }
    return marks
  }

  /** Reads on to the end of the log; those who ask at the same time read together. */
  #follow(): Promise<void> {
    this.#following = this.#following
      .catch(() => undefined)
      .then(() =>
        this.#log.walk((this.#notes.at(-1)?.seq ?? 0) + 1, (tx) => {
          this.#note(tx)
          return true
        }),
      )
    return this.#following
  }

  #note(tx: Transaction): void {
    const place = this.#notes.length
    const names = Object.values(tx.detail)
      .filter((value) => typeof value === 'string')
      .join('\n')
    const { seq, by, command, kind } = tx
    this.#notes.push({ seq, at: Date.parse(tx.at), by, command, kind, names: fold(names).text })
    for (const reverted of tx.reverts ?? []) {
      this.#revertedBy.set(reverted, [...(this.#revertedBy.get(reverted) ?? []), seq])
    }
    const things = new Set<Id>()
    for (const op of tx.operations) for (const id of this.#thingsOf(op)) things.add(id)
    for (const id of things) {
      const places = this.#about.get(id)
      if (places) places.push(place)
      else this.#about.set(id, [place])
    }
  }

  /** What an operation is about: the record itself, and the code and the source that its user would look under. */
  #thingsOf(op: Operation): readonly Id[] {
    const things = [op.id]
    const passage = (id: Id): void => {
      things.push(id)
      const source = this.#sourceOf.get(id)
      if (source !== undefined) things.push(source)
    }
    if (op.table === 'quotations') {
      for (const record of [op.before, op.after]) {
        if (!record) continue
        this.#sourceOf.set(record.id, record.sourceId)
        things.push(record.sourceId)
      }
    }
    if (op.table === 'codings') {
      for (const record of [op.before, op.after]) {
        if (!record) continue
        things.push(record.codeId)
        passage(record.quotationId)
      }
    }
    if (op.table === 'revisions') {
      for (const record of [op.before, op.after]) if (record) things.push(record.sourceId)
    }
    if (op.table === 'memos') {
      for (const record of [op.before, op.after]) for (const { id } of record?.targets ?? []) passage(id)
    }
    return things
  }
}

function matcher(filter: StepFilter): (note: Note) => boolean {
  const coders = filter.coderIds && new Set(filter.coderIds)
  const nouns = filter.nouns && new Set(filter.nouns)
  const since = filter.since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(filter.since)
  const until = filter.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(filter.until)
  const words = (filter.words ?? []).map((word) => ({
    names: word.names.map((name) => fold(name).text).filter((name) => name !== ''),
    commands: new Set(word.commands),
    kinds: new Set<string>(word.kinds),
  }))
  return (note) =>
    note.at >= since &&
    note.at < until &&
    (!coders || coders.has(note.by)) &&
    (!nouns || nouns.has(note.command.split('.')[0] ?? '')) &&
    words.every(
      ({ names, commands, kinds }) =>
        commands.has(note.command) || kinds.has(note.kind) || names.some((name) => note.names.includes(name)),
    )
}
