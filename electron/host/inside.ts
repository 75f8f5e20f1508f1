import { lstatSync } from 'node:fs'
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../shared/problem'
import { measured } from './durable-file'
import { errorCode } from './io-problem'

const linked = (path: string): Problem =>
  new Problem(
    'refused',
    `“${path}” is a link to another place. A project keeps its own files, so it was not followed.`,
  )

/**
 * Path of a file of the project. Throws a Problem `refused` where the file or a folder on the way to it (below the root)
 * is a link, and `io` where something else than a file or folder stands there. What is missing is no fault here.
 */
export async function inside(root: string, ...parts: readonly string[]): Promise<string> {
  let path = root
  for (const part of parts) {
    path = join(path, part)
    try {
      const found = await lstat(path)
      if (found.isSymbolicLink()) throw linked(path)
      if (!found.isFile() && !found.isDirectory()) throw new Problem('io', `“${path}” is not a file.`)
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return join(root, ...parts)
      throw error
    }
  }
  return path
}

/** As `inside`, at once. */
export function insideSync(root: string, ...parts: readonly string[]): string {
  let path = root
  for (const part of parts) {
    path = join(path, part)
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (!found) return join(root, ...parts)
    if (found.isSymbolicLink()) throw linked(path)
    if (!found.isFile() && !found.isDirectory()) throw new Problem('io', `“${path}” is not a file.`)
  }
  return path
}

/** The bytes of a file of the project, or null where there is none. */
export async function readInside(root: string, ...parts: readonly string[]): Promise<Buffer | null> {
  try {
    return await readFile(await inside(root, ...parts))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'EISDIR') return null
    throw error
  }
}

/** Size and SHA-256 of a file of the project, read a piece at a time; null where there is none. */
export async function measuredInside(
  root: string,
  ...parts: readonly string[]
): Promise<{ readonly size: number; readonly hash: string } | null> {
  try {
    return await measured(await inside(root, ...parts))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'EISDIR') return null
    throw error
  }
}
