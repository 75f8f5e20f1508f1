import { mkdir, open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Transaction } from '../../shared/core/operation'
import { Problem } from '../../shared/problem'
import { fsyncFolder, writeAll } from './durable-file'
import { inside } from './inside'
import { ioProblem } from './io-problem'
import { encodeLine, faultOf } from './journal-line'
import { lastIn, logFolder, segmentFile } from './log-index'
import type { LogIndex, Segment } from './log-index'

/** What the journal is handed. */
export interface JournalParts {
  readonly root: string
  readonly index: LogIndex
  /** Last transaction of the project; the next one appended is the one after it. */
  readonly seq: number
  /** Bytes after which a new segment is begun. */
  readonly limit?: number
  /** Throws where somebody else has written to the project. */
  readonly guard: () => Promise<void>
  /** Lists a new segment in the manifest. */
  readonly announce: (file: string, firstSeq: number) => Promise<void>
}

/** Size of a segment, in bytes, after which the next one is begun. */
export const segmentLimit = 4 * 1024 * 1024

const appending = process.platform === 'win32' ? 'r+' : 'a'
const creating = process.platform === 'win32' ? 'wx' : 'ax'

interface Open {
  readonly segment: Segment
  readonly handle: FileHandle
  /** Whether this disk counts a file's names, so that none means that it was taken away. */
  readonly counted: boolean
}

const opened = async (segment: Segment, handle: FileHandle): Promise<Open> => ({
  segment,
  handle,
  counted: (await handle.stat()).nlink > 0,
})

/**
 * The writing end of the log. A segment with an unreadable end is never written to again: its bytes stay as they are for
 * ever and the log goes on in a new segment.
 */
export class Journal {
  readonly #parts: JournalParts
  readonly #limit: number
  #seq: number
  #open: Open | null = null
  #broken: Problem | null = null

  constructor(parts: JournalParts) {
    this.#parts = parts
    this.#limit = parts.limit ?? segmentLimit
    this.#seq = parts.seq
  }

  /**
   * Resolves when all of these are on the disk: one looped write and one fdatasync for the group. Rejects with a Problem
   * and with none of them in the log. After a failed flush every later call is refused until the project is opened anew,
   * because the system may then say that a flush worked which did not. Answers how many bytes were written.
   */
  async append(transactions: readonly Transaction[]): Promise<number> {
    if (this.#broken) throw this.#broken
    const lines = transactions.map((tx, i) => {
      if (tx.seq !== this.#seq + 1 + i)
        throw new Error(`Step ${tx.seq} does not follow step ${this.#seq + i}`)
      return encodeLine(checked(tx))
    })
    const open = await this.#ready()
    const { segment } = open
    const bytes = Buffer.concat(lines)
    await this.#write(open, bytes, segment.size)
    await this.#flush(open, segment.size + bytes.length)
    lines.forEach((line, i) => this.#parts.index.note(segment, this.#seq + 1 + i, line.length))
    this.#seq += transactions.length
    return bytes.length
  }

  async close(): Promise<void> {
    await this.#open?.handle.close()
    this.#open = null
  }

  /** The segment to write to: the one that is open, the last one if it is whole and fits, else a new one. */
  async #ready(): Promise<Open> {
    if (this.#open && this.#open.segment.size < this.#limit) return this.#open
    const { index, root } = this.#parts
    if (!this.#open) {
      const last = index.segments.at(-1)
      const fits =
        last !== undefined &&
        last.runs !== null &&
        last.tail === null &&
        last.size < this.#limit &&
        (last.size === 0 || lastIn(last.runs) === this.#seq)
      if (fits) {
        await this.#parts.guard()
        try {
          const handle = await open(await inside(root, logFolder, last.file), appending)
          return (this.#open = await opened(last, handle))
        } catch (error) {
          throw ioProblem(error, 'the step')
        }
      }
    }
    return this.#rotate()
  }

  async #rotate(): Promise<Open> {
    const before = this.#open
    const segment = this.#spare() ?? null
    try {
      await this.#parts.guard()
      this.#open = segment ? await this.#enter(segment) : await this.#create()
    } catch (error) {
      const problem = ioProblem(error, 'the step')
      // A full disk may still have room at the end of the present segment: its limit is a wish.
      if (before && problem instanceof Problem && problem.code === 'io') return before
      throw problem
    }
    await before?.handle.close()
    return this.#open
  }

  /** An empty segment that an earlier attempt left. */
  #spare(): Segment | undefined {
    const last = this.#parts.index.segments.at(-1)
    return last && last !== this.#open?.segment && last.runs !== null && last.size === 0 ? last : undefined
  }

  async #enter(segment: Segment): Promise<Open> {
    const { root, announce } = this.#parts
    const handle = await open(await inside(root, logFolder, segment.file), appending)
    try {
      await announce(segment.file, this.#seq + 1)
    } catch (error) {
      await handle.close()
      throw error
    }
    return opened(segment, handle)
  }

  async #create(): Promise<Open> {
    const { index, root } = this.#parts
    const number = (index.segments.at(-1)?.number ?? 0) + 1
    const file = segmentFile(number)
    const folder = await inside(root, logFolder)
    // A project put together from a snapshot alone has none.
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const handle = await open(join(folder, file), creating, 0o600)
    const segment = index.add(file, number, this.#seq + 1)
    try {
      await fsyncFolder(folder)
    } finally {
      await handle.close()
    }
    return this.#enter(segment)
  }

  async #write({ handle, counted }: Open, bytes: Buffer, at: number): Promise<void> {
    const { size, nlink } = await handle.stat()
    if (size !== at || (counted && nlink === 0)) {
      throw (this.#broken = new Problem(
        'conflict',
        'Another program has written to this project’s log, so this step was not made. Everything saved so far is on the disk; close the project and open it again.',
      ))
    }
    try {
      await writeAll(handle, bytes, at)
    } catch (error) {
      try {
        await handle.truncate(at)
      } catch {
        this.#broken = reopen('A step that failed could not be taken off the log again')
      }
      throw ioProblem(error, 'the step')
    }
  }

  async #flush({ handle, counted }: Open, size: number): Promise<void> {
    try {
      await handle.datasync()
    } catch (error) {
      this.#broken = reopen('The disk did not confirm the last step')
      throw ioProblem(error, 'the step')
    }
    // A file that was taken away or replaced under us takes everything and keeps nothing.
    const now = await handle.stat()
    if (now.size !== size || (counted && now.nlink === 0)) {
      throw (this.#broken = reopen('The project’s log was replaced by another program'))
    }
  }
}

const reopen = (what: string): Problem =>
  new Problem(
    'io',
    `${what}, so nothing more can be saved for now. What was saved before is on the disk; close the project and open it again.`,
  )

/** Nothing is written that could not be read again: a record that breaks its schema is a bug of ours. */
function checked(tx: Transaction): Transaction {
  const fault = faultOf(tx)
  if (fault !== null) throw new Error(`“${tx.command}” made a record that cannot be saved: ${fault}`)
  return tx
}
