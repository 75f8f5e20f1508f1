import { createHash } from 'node:crypto'
import { mkdir, open, statfs, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../shared/problem'
import { nameOf, safeExtension, sourcesFolder } from './contents'
import { fsyncFolder, measured, renameOver, temporaryPath, writeAll } from './durable-file'
import { inside } from './inside'
import { errorCode, ioProblem } from './io-problem'

/** A large file that is being taken into the project piece by piece; it has no name there until it is whole. */
export interface Taking {
  /** Bytes taken so far. */
  readonly size: number
  /** Writes a piece behind the others. Throws a Problem `io`, with nothing left behind. */
  write(piece: Uint8Array): Promise<void>
  /** Flushes it, reads it back and gives it its name. Throws as `write` does. */
  finish(extension: string): Promise<{ readonly hash: string; readonly size: number }>
  /** Gives it up; nothing is left behind. Safe to call at any time. */
  drop(): Promise<void>
}

const what = 'the recording'
/** Room that is left to everything else on the disk, in bytes. */
const spare = 64 * 1024 * 1024

/** Begins to take in a file of `size` bytes. Throws a Problem: `io` where the disk has no room for it. */
export async function beginTaking(root: string, size: number): Promise<Taking> {
  try {
    const folder = await inside(root, sourcesFolder)
    await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
    await mustHaveRoom(folder, size)
    const temporary = temporaryPath(join(folder, 'recording'))
    const handle = await open(temporary, 'wx', 0o600)
    return taking(root, folder, temporary, handle)
  } catch (error) {
    throw ioProblem(error, what)
  }
}

async function mustHaveRoom(folder: string, size: number): Promise<void> {
  // Some network folders cannot say; then the writing itself finds out.
  const disk = await statfs(folder).catch(() => null)
  if (disk && disk.bsize > 0 && disk.bavail * disk.bsize < size + spare)
    throw Object.assign(new Error('The disk has too little room'), { code: 'ENOSPC' })
}

function taking(
  root: string,
  folder: string,
  temporary: string,
  handle: Awaited<ReturnType<typeof open>>,
): Taking {
  const hashing = createHash('sha256')
  let size = 0
  let state: 'open' | 'finished' | 'dropped' = 'open'
  const drop = async (): Promise<void> => {
    if (state !== 'open') return
    state = 'dropped'
    await handle.close().catch(() => undefined)
    // What stays is swept at the next opening.
    await unlink(temporary).catch(() => undefined)
  }
  const orNothing = async <T>(work: () => Promise<T>): Promise<T> => {
    if (state !== 'open') throw new Problem('refused', 'This was stopped. Nothing was changed.')
    try {
      return await work()
    } catch (error) {
      await drop()
      throw ioProblem(error, what)
    }
  }
  return {
    get size() {
      return size
    },
    write: (piece) =>
      orNothing(async () => {
        await writeAll(handle, piece, size)
        hashing.update(piece)
        size += piece.length
      }),
    finish: (extension) =>
      orNothing(async () => {
        await handle.sync()
        const hash = hashing.digest('hex')
        const back = await measured(temporary)
        if (back.size !== size || back.hash !== hash)
          throw Object.assign(new Error('The disk gave back other bytes than it was given'), { code: 'EIO' })
        await handle.close()
        const path = await inside(root, sourcesFolder, nameOf(hash, safeExtension(extension)))
        await renameOver(temporary, path)
        state = 'finished'
        await fsyncFolder(folder)
        return { hash, size }
      }),
    drop,
  }
}
