import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '../../shared/core/store'
import { Problem } from '../../shared/problem'
import { checkpointFile, previousFile } from './checkpoint'
import type { Contents } from './contents'
import { writeDurably } from './durable-file'
import { inside, readInside } from './inside'
import { errorCode } from './io-problem'
import { logFolder } from './log-index'
import { manifestFile } from './manifest'
import { snapshotsFolder } from './snapshots'

/** Where the reader was; may be missing. */
export const sessionFile = 'session.json'

/** Throws unless the folder holds at least one file by which a project is known. */
export async function mustBeProject(root: string): Promise<void> {
  let names: readonly string[]
  try {
    if (!(await lstat(join(root, '.'))).isDirectory()) {
      throw new Problem('invalid', `“${root}” is a file. An Emic project is a folder.`)
    }
    names = await readdir(root)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT') throw new Problem('not-found', `There is no project at “${root}”.`)
    if (code === 'ENOTDIR') throw new Problem('invalid', `“${root}” is a file. An Emic project is a folder.`)
    if (code === 'EACCES' || code === 'EPERM') {
      throw new Problem('io', `“${root}” may not be read by this user.`)
    }
    throw error
  }
  const marks = [checkpointFile, previousFile, manifestFile, logFolder, snapshotsFolder]
  if (!marks.some((mark) => names.includes(mark))) {
    throw new Problem('invalid', `“${root}” is not an Emic project. Nothing was changed.`)
  }
}

/** Sentences about texts whose file is not there. */
export async function missingTexts(contents: Contents, store: Store): Promise<readonly string[]> {
  const missing: string[] = []
  for (const source of store.all('sources')) {
    const revision = store.get('revisions', source.revisionId)
    if (revision && !(await contents.has(revision.text))) missing.push(source.name)
  }
  if (missing.length === 0) return []
  const names = missing.slice(0, 5).map((name) => `“${name}”`)
  const more = missing.length > 5 ? ` and ${missing.length - 5} more` : ''
  return [
    `The text of ${names.join(', ')}${more} is missing from the folder “sources”. Its codings are kept; put the file back from a backup.`,
  ]
}

/** What the client kept last, or null. */
export async function readSession(root: string): Promise<unknown> {
  try {
    const bytes = await readInside(root, sessionFile)
    return bytes ? (JSON.parse(bytes.toString('utf8')) as unknown) : null
  } catch {
    // Where the reader was is a convenience; the project opens without it.
    return null
  }
}

/** Keeps the client's own state: whole or as before, but not flushed. */
export async function writeSession(root: string, state: unknown): Promise<void> {
  const text = `${JSON.stringify(state ?? null)}\n`
  await writeDurably(await inside(root, sessionFile), text, { flush: false, what: 'the view' })
}
