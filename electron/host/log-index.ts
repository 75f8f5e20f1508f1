import { open, readdir } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import type { Transaction } from '../../shared/core/operation'
import { Problem } from '../../shared/problem'
import { inside, readInside } from './inside'
import { errorCode } from './io-problem'
import { bodyOf, parseBody, scan } from './journal-line'
import type { Tail } from './journal-line'

/** Folder of the log inside the project. */
export const logFolder = 'log'

const segmentName = /^(\d{4,9})\.jsonl$/

/** Name of the n-th segment: `0001.jsonl`. */
export const segmentFile = (number: number): string => `${String(number).padStart(4, '0')}.jsonl`

/** Lines that are read at once, after which others may have their turn: a few milliseconds of work. */
const stretch = 400

/** Lines that follow one another in a file and in their numbers. */
interface Run {
  readonly first: number
  /** Byte offsets of the lines' starts, and at the end where the last one ends. */
  readonly offsets: number[]
}

/** One file of the log. */
export interface Segment {
  readonly file: string
  readonly number: number
  /** Bytes that were seen. */
  size: number
  /** Its first transaction, where the manifest and the file agree on it; null where it must be looked up. */
  readonly claimed: number | null
  /** Null while the file has not been looked through. */
  runs: Run[] | null
  holes: number
  /** Its unreadable end. */
  tail: Tail | null
}

/** Number of the last line of some runs of one file, or 0. */
export const lastIn = (runs: readonly Run[]): number => {
  const run = runs.at(-1)
  return run ? lastOf(run) : 0
}

const lastOf = (run: Run): number => run.first + run.offsets.length - 2

/** Finds transactions in the log by their number. Looks through a file only when it is needed. */
export class LogIndex {
  readonly #root: string
  readonly segments: Segment[]

  private constructor(root: string, segments: Segment[]) {
    this.#root = root
    this.segments = segments
  }

  /** Lists the log. `claims` are the first numbers that the manifest gives, by file. No folder is an empty log. */
  static async open(root: string, claims: ReadonlyMap<string, number> = new Map()): Promise<LogIndex> {
    let names: string[]
    try {
      names = await readdir(await inside(root, logFolder))
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error
      names = []
    }
    const segments: Segment[] = []
    for (const file of names) {
      const number = Number(segmentName.exec(file)?.[1] ?? Number.NaN)
      if (Number.isNaN(number)) continue
      const { size, first } = await peek(root, file)
      const claimed = first !== null && claims.get(file) === first ? first : null
      segments.push({ file, number, size, claimed, runs: null, holes: 0, tail: null })
    }
    segments.sort((a, b) => a.number - b.number)
    return new LogIndex(root, segments)
  }

  /** Looks through every file that can hold a transaction from `seq` on. */
  async lookFrom(seq: number): Promise<void> {
    const claimed = this.segments
      .flatMap((s) => (s.claimed === null ? [] : [s.claimed]))
      .sort((a, b) => a - b)
    for (const segment of this.segments) {
      if (segment.runs !== null) continue
      const first = segment.claimed
      const next = first === null ? undefined : claimed.find((other) => other > first)
      if (next === undefined || next > seq) await this.#look(segment)
    }
  }

  /** The highest number in the files that were looked through; 0 where there is none. */
  get last(): number {
    let last = 0
    for (const { runs } of this.segments) for (const run of runs ?? []) last = Math.max(last, lastOf(run))
    return last
  }

  /** Notes a line that was just appended to a segment. */
  note(segment: Segment, seq: number, length: number): void {
    const runs = (segment.runs ??= [])
    const run = runs.at(-1)
    const start = segment.size
    segment.size += length
    if (run && lastOf(run) === seq - 1 && run.offsets.at(-1) === start) run.offsets.push(segment.size)
    else runs.push({ first: seq, offsets: [start, segment.size] })
  }

  /** A new, empty segment at the end. */
  add(file: string, number: number, firstSeq: number): Segment {
    const segment: Segment = { file, number, size: 0, claimed: firstSeq, runs: [], holes: 0, tail: null }
    this.segments.push(segment)
    return segment
  }

  /**
   * Transactions by number, in the order asked. Throws a Problem `io` for one that is not there or damaged. Reads each
   * stretch of neighbours at once.
   */
  async read(seqs: readonly number[]): Promise<readonly Transaction[]> {
    const found = await this.find(seqs)
    return seqs.map((seq) => {
      const tx = found.get(seq)
      if (!tx) {
        throw new Problem(
          'io',
          `Step ${seq} of the project’s history cannot be read. What is in the project now is not touched by that.`,
        )
      }
      return tx
    })
  }

  /** As `read`, but leaves out what cannot be had. */
  async find(seqs: readonly number[]): Promise<ReadonlyMap<number, Transaction>> {
    const wanted = [...new Set(seqs)].sort((a, b) => a - b)
    const found = new Map<number, Transaction>()
    for (let i = 0; i < wanted.length;) {
      const first = wanted[i] ?? 0
      const place = await this.#place(first)
      if (!place) {
        i++
        continue
      }
      const { segment, run } = place
      let count = 1
      while (wanted[i + count] === first + count && first + count <= lastOf(run)) count++
      for (const tx of await this.#parse(segment, run, first, count)) found.set(tx.seq, tx)
      i += count
    }
    return found
  }

  /**
   * Hands over transactions from `seq` on, in order, as far as they follow one another without a gap and can be read;
   * stops early where `take` answers false.
   */
  async each(seq: number, take: (tx: Transaction) => boolean): Promise<void> {
    await this.lookFrom(seq)
    for (let next = seq; ;) {
      const place = await this.#place(next)
      if (!place) return
      const count = Math.min(lastOf(place.run) - next + 1, stretch)
      const txs = await this.#parse(place.segment, place.run, next, count)
      for (const tx of txs) if (!take(tx)) return
      if (txs.length < count) return
      next += count
      await turn()
    }
  }

  /**
   * Hands over transactions from `from` to `last` in order and passes over what cannot be read, with turns of the event
   * loop in between; stops early where `take` answers false.
   */
  async walk(from: number, last: number, take: (tx: Transaction) => boolean): Promise<void> {
    for (let next: number | null = from; next !== null && next <= last;) {
      const first: number = next
      let reached = first - 1
      let stopped = false
      await this.each(first, (tx) => {
        if (tx.seq > last || !take(tx)) stopped = true
        else reached = tx.seq
        return !stopped
      })
      if (stopped) return
      // Behind what cannot be read.
      next = this.#firstFrom(Math.max(reached, first) + 1)
    }
  }

  #firstFrom(seq: number): number | null {
    const firsts = this.segments.flatMap(({ runs }) =>
      (runs ?? []).flatMap((run) => (lastOf(run) < seq ? [] : [Math.max(seq, run.first)])),
    )
    return firsts.length === 0 ? null : Math.min(...firsts)
  }

  async #look(segment: Segment): Promise<void> {
    const bytes = (await readInside(this.#root, logFolder, segment.file)) ?? Buffer.alloc(0)
    const { lines, holes, tail, size } = scan(bytes)
    const runs: Run[] = []
    for (const { start, end, seq } of lines) {
      const run = runs.at(-1)
      if (run && lastOf(run) === seq - 1 && run.offsets.at(-1) === start) run.offsets.push(end)
      else runs.push({ first: seq, offsets: [start, end] })
    }
    Object.assign(segment, { runs, holes: holes.length, tail, size })
  }

  async #place(seq: number): Promise<{ segment: Segment; run: Run } | null> {
    for (const looked of [true, false]) {
      for (const segment of this.segments) {
        if ((segment.runs !== null) !== looked) continue
        if (segment.runs === null) await this.#look(segment)
        const run = segment.runs?.find((r) => r.first <= seq && seq <= lastOf(r))
        if (run) return { segment, run }
      }
    }
    return null
  }

  async #parse(segment: Segment, run: Run, first: number, count: number): Promise<Transaction[]> {
    const from = run.offsets[first - run.first] ?? 0
    const to = run.offsets[first - run.first + count] ?? from
    const bytes = await readRange(await inside(this.#root, logFolder, segment.file), from, to)
    const result: Transaction[] = []
    for (let i = 0; i < count; i++) {
      const at = (run.offsets[first - run.first + i] ?? 0) - from
      const end = (run.offsets[first - run.first + i + 1] ?? 0) - from
      const body = bodyOf(bytes.subarray(at, end - 1))
      if (!body) return result
      try {
        result.push(parseBody(body))
      } catch {
        return result
      }
    }
    return result
  }
}

async function readRange(path: string, from: number, to: number): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(to - from)
    let done = 0
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, from + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  } finally {
    await handle.close()
  }
}

const firstNumber = /"tx":\{"seq":(\d{1,15})[,}]/

async function peek(root: string, file: string): Promise<{ size: number; first: number | null }> {
  const handle = await open(await inside(root, logFolder, file), 'r')
  try {
    const { size } = await handle.stat()
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    const found = firstNumber.exec(buffer.toString('latin1', 0, bytesRead))
    return { size, first: found ? Number(found[1]) : null }
  } finally {
    await handle.close()
  }
}
