import { randomUUID } from 'node:crypto'
import { link, open, rename, unlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../shared/problem'
import { fsyncFolder, temporaryPath, writeAll } from './durable-file'
import { readInside } from './inside'
import { errorCode, readProblem } from './io-problem'
import type { Machine } from './machine'

/** Name of the lock in the project folder. */
export const lockFile = 'lock.json'

/** What the lock says of who is writing. */
export const LockShape = z.looseObject({
  pid: z.number().int(),
  host: z.string(),
  bootId: z.string().nullable(),
  startTime: z.string().nullable(),
  app: z.string(),
  nonce: z.string(),
  /** For display only. */
  at: z.string(),
})
type Holder = z.infer<typeof LockShape>

/** The right to write, while it is held. */
export interface Lock {
  /** Whether the lock on the disk is still this one. */
  readonly stillOurs: () => Promise<boolean>
  /** Gives it back; safe to call twice. */
  readonly release: () => Promise<void>
}

/** Whether a lock still means something, from what it says and what runs here. Never asks a clock. */
export function judge(holder: Holder, here: Machine): 'held' | 'stale' | 'elsewhere' {
  if (holder.host !== here.host) return 'elsewhere'
  if (holder.bootId !== null && here.bootId !== null && holder.bootId !== here.bootId) return 'stale'
  const running = here.process(holder.pid)
  if (!running) return 'stale'
  const known = running.startTime !== null && holder.startTime !== null
  // Another process has been given the number of the one that died.
  return known && running.startTime !== holder.startTime ? 'stale' : 'held'
}

async function readLock(root: string): Promise<Holder | 'missing' | 'unreadable'> {
  const bytes = await readInside(root, lockFile)
  if (!bytes) return 'missing'
  try {
    return LockShape.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return 'unreadable'
  }
}

/** Puts the lock there whole or not at all; false where there is one. */
async function place(root: string, holder: Holder): Promise<boolean> {
  const path = join(root, lockFile)
  const temporary = temporaryPath(path)
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await writeAll(handle, Buffer.from(`${JSON.stringify(holder)}\n`), 0)
    // Else a power cut could leave the name without the words, and nobody would dare to take the lock over.
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(errorCode(error) ?? ''))
      throw error
    return await placeWithoutLinks(path, holder)
  } finally {
    await unlink(temporary)
  }
}

/** For disks without hard links (FAT): the lock is there a moment before its words are. */
async function placeWithoutLinks(path: string, holder: Holder): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600)
    try {
      await writeAll(handle, Buffer.from(`${JSON.stringify(holder)}\n`), 0)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Moves a stale lock aside. If another program took over in between, it is that one's lock which was moved: it is put
 * back, and we have lost.
 */
async function moveAside(root: string, stale: Holder): Promise<void> {
  const path = join(root, lockFile)
  const aside = temporaryPath(path)
  try {
    await rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const moved = await readInside(root, basename(aside))
  if (moved && !moved.toString('utf8').includes(stale.nonce)) {
    await link(aside, path).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
  }
  await unlink(aside)
}

const name = (root: string): string => basename(root)

function heldBy(root: string, holder: Holder, where: 'here' | 'elsewhere'): string {
  const place = where === 'here' ? 'on this computer' : `on the computer “${holder.host}”`
  const then =
    where === 'here'
      ? 'Close it there to work here.'
      : `Close it there to work here; if that computer no longer has it open, delete the file “${lockFile}” in the project’s folder.`
  return `“${name(root)}” is already open in ${holder.app} ${place} (process ${holder.pid}), so here it can only be read. ${then}`
}

/**
 * Takes the right to write, or answers a sentence that says why it cannot be had. A lock left by a process that is gone
 * is taken over; that of another computer never is.
 */
export async function acquire(
  root: string,
  app: string,
  at: string,
  here: Machine,
): Promise<{ readonly lock: Lock } | { readonly refused: string }> {
  const own: Holder = {
    pid: here.pid,
    host: here.host,
    bootId: here.bootId,
    startTime: here.startTime,
    app,
    nonce: randomUUID(),
    at,
  }
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await place(root, own)) return { lock: await held(root, own.nonce) }
      const there = await readLock(root)
      if (there === 'missing') continue
      if (there === 'unreadable') {
        return {
          refused: `The file “${lockFile}” of “${name(root)}” cannot be read, so it is not known whether another program is writing to it, and it can only be read here. If no other program has it open, delete that file.`,
        }
      }
      const state = judge(there, here)
      if (state === 'held') return { refused: heldBy(root, there, 'here') }
      if (state === 'elsewhere') return { refused: heldBy(root, there, 'elsewhere') }
      await moveAside(root, there)
    }
  } catch (error) {
    const code = errorCode(error) ?? ''
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
      return {
        refused: `“${name(root)}” lies where this program may not write, so it can only be read. Copy the project to a folder of your own to work on it.`,
      }
    }
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      return {
        refused: `The disk is full, so “${name(root)}” can only be read. Free some space and open it again.`,
      }
    }
    throw readProblem(error, `“${name(root)}”`)
  }
  throw new Problem('io', `“${name(root)}” is just being opened by another program. Try again in a moment.`)
}

async function held(root: string, nonce: string): Promise<Lock> {
  await fsyncFolder(root)
  const stillOurs = async (): Promise<boolean> => {
    const there = await readLock(root)
    return typeof there !== 'string' && there.nonce === nonce
  }
  return {
    stillOurs,
    release: async () => {
      try {
        if (await stillOurs()) await unlink(join(root, lockFile))
      } catch (error) {
        // The folder or the disk is gone: there is nothing left to give back.
        if (errorCode(error) === null) throw error
      }
    },
  }
}
