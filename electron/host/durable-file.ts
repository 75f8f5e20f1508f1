import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, stat, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, ioProblem } from './io-problem'

/** How a file is written. */
export interface WriteOptions {
  /** Permissions of the file; without it those of the file it replaces, else 0600. */
  readonly mode?: number
  /** False for what may be lost in a power cut: whole or old, but not flushed. */
  readonly flush?: boolean
  /** What is being saved, for the sentence of a failure. */
  readonly what?: string
  /** Looks at the whole file before it gets its name; what it throws leaves the old file untouched. */
  readonly check?: (path: string) => Promise<void>
}

/** Names of unfinished files: `.<name>.<pid>.<random>.tmp`. */
export const temporaryName = /^\..+\.\d+\.[0-9a-f]{12}\.tmp$/

/** A path beside `path` that nobody else uses. */
export function temporaryPath(path: string): string {
  const random = randomBytes(6).toString('hex')
  return join(dirname(path), `.${basename(path)}.${process.pid}.${random}.tmp`)
}

/** SHA-256 as 64 lower-case hex digits; strings count as UTF-8. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/**
 * Writes all bytes at `position`. write(2) may take fewer than it was given and say so only by its count (a full disk
 * does), so it is asked until all are out.
 */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    if (bytesWritten === 0) throw Object.assign(new Error('Nothing was written'), { code: 'ENOSPC' })
    done += bytesWritten
  }
}

/** Makes names in a folder (created, renamed) survive a power cut. Windows does not offer it, and does not need it. */
export async function fsyncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Longest time in ms to wait for a virus scanner or an indexer to let go of a file (Windows). */
const patience = 60_000

/** Renames over what is there. On Windows waits for other programs that hold the file for a moment. */
export async function renameOver(from: string, to: string): Promise<void> {
  for (let waited = 0, step = 10; ; waited += step, step = Math.min(step * 2, 1000)) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const held = ['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error) ?? '')
      if (process.platform !== 'win32' || !held || waited >= patience) throw error
      await wait(step)
    }
  }
}

async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o777
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0o600
    throw error
  }
}

/**
 * Replaces a file so that after a kill, a full disk or a power cut it is wholly old or wholly new: unique temporary file,
 * looped write, fsync, size and content read back, rename, fsync of the folder. What is long may come in pieces. Returns the
 * SHA-256 of what was written. Throws a Problem `io`, with the old file untouched and no temporary file left.
 */
export async function writeDurably(
  path: string,
  data: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: WriteOptions = {},
): Promise<string> {
  const { flush = true, what = basename(path) } = options
  const temporary = temporaryPath(path)
  let made = false
  try {
    const handle = await open(temporary, 'wx', options.mode ?? (await modeOf(path)))
    made = true
    const hashing = createHash('sha256')
    let size = 0
    try {
      for await (const piece of pieces(data)) {
        await writeAll(handle, piece, size)
        hashing.update(piece)
        size += piece.length
      }
      if (flush) await handle.sync()
    } finally {
      await handle.close()
    }
    const hash = hashing.digest('hex')
    const back = await measured(temporary)
    if (back.size !== size || back.hash !== hash) {
      throw Object.assign(new Error('The disk gave back other bytes than it was given'), { code: 'EIO' })
    }
    await options.check?.(temporary)
    await renameOver(temporary, path)
    made = false
    if (flush) await fsyncFolder(dirname(path))
    return hash
  } catch (error) {
    // The first failure is the one to tell; a temporary file that stays is swept at the next opening.
    if (made) await unlink(temporary).catch(() => undefined)
    throw ioProblem(error, what)
  }
}

async function* pieces(data: string | Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (typeof data === 'string') yield Buffer.from(data, 'utf8')
  else if (data instanceof Uint8Array) yield data
  else yield* data
}

/** Size in bytes and SHA-256 of a file, read a piece at a time. */
export async function measured(path: string): Promise<{ readonly size: number; readonly hash: string }> {
  const hashing = createHash('sha256')
  let size = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    hashing.update(piece)
    size += piece.length
  }
  return { size, hash: hashing.digest('hex') }
}
