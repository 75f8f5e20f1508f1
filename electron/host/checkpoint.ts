import { link, open, rename, unlink } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import { readCheckpoint } from '../../shared/model/project-file'
import type { CheckpointData } from '../../shared/model/project-file'
import { Problem } from '../../shared/problem'
import { fsyncFolder, sha256, temporaryPath, writeAll, writeDurably } from './durable-file'
import { checkpointJson } from './in-pieces'
import { inside, readInside } from './inside'
import { errorCode, ioProblem } from './io-problem'

/** The checkpoint and the one before it. */
export const checkpointFile = 'project.json'
export const previousFile = 'project.previous.json'

/** Reads a checkpoint from bytes; throws a Problem where it is none. Keys that could reach a prototype are dropped. */
export function parseCheckpoint(bytes: Buffer): CheckpointData {
  const text = bytes.toString('utf8')
  let json: unknown
  try {
    json = text.includes('"__proto__"')
      ? JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
      : JSON.parse(text)
  } catch {
    throw new Problem('invalid', 'The checkpoint is damaged: it is not JSON.')
  }
  return readCheckpoint(json)
}

/**
 * What `project.json` on the disk is: `named` by the manifest; `interrupted`, newer than the manifest because the program
 * stopped between the two; or `damaged`.
 */
export type Standing = 'named' | 'interrupted' | 'damaged'

/** A lowdb adapter that also tells what it wrote. */
export interface CheckpointAdapter extends Adapter<CheckpointData> {
  /** SHA-256 of what was read or written last; null before. */
  readonly hash: string | null
  /** To be set to `named` once the manifest names what was written. */
  standing: Standing
}

/**
 * lowdb's adapter for a project. `read` throws instead of answering null, so that lowdb can never put default data in the
 * place of a project that cannot be read. `write` keeps what it replaces, then writes durably.
 */
export function checkpointAdapter(root: string, standing: Standing): CheckpointAdapter {
  let hash: string | null = null
  const adapter: CheckpointAdapter = {
    get hash() {
      return hash
    },
    standing,
    read: async () => {
      const bytes = await readInside(root, checkpointFile)
      if (!bytes) throw new Problem('invalid', 'The checkpoint is missing.')
      const data = parseCheckpoint(bytes)
      hash = sha256(bytes)
      return data
    },
    write: async (data) => {
      const path = await inside(root, checkpointFile)
      // What the manifest names must stay, whole, under one of the two names until the manifest names the new one.
      if (adapter.standing === 'named') await keepAs(root, previousFile)
      if (adapter.standing === 'damaged') await keepAs(root, await damagedName(root))
      hash = await writeDurably(path, checkpointJson(data), { what: 'the project' })
      adapter.standing = 'interrupted'
    },
  }
  return adapter
}

/**
 * Keeps the present checkpoint under another name too, without a moment in which either name is missing. The name
 * becomes durable with the flush of the folder that the next durable write makes.
 */
export async function keepAs(root: string, name: string): Promise<void> {
  const path = await inside(root, checkpointFile)
  const target = await inside(root, name)
  const temporary = temporaryPath(target)
  try {
    try {
      await link(path, temporary)
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return
      await copy(root, temporary)
    }
    await rename(temporary, target)
    // rename(2) does nothing where both are names of one file already, as after a kill just behind this line.
    await unlink(temporary).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error
    })
    await fsyncFolder(root)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw ioProblem(error, 'the project')
  }
}

/** For disks without hard links. */
async function copy(root: string, temporary: string): Promise<void> {
  const bytes = await readInside(root, checkpointFile)
  if (!bytes) return
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await writeAll(handle, bytes, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name for a checkpoint that could not be read and is kept for inspection: `project.damaged-1.json`, ... */
export async function damagedName(root: string): Promise<string> {
  for (let n = 1; ; n++) {
    const name = `project.damaged-${n}.json`
    if (!(await readInside(root, name))) return name
  }
}
