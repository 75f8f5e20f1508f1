import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../../shared/problem'
import { signatureOf } from './import/format'
import { headOf, isPackage } from './import/head'
import { MAX_FILE_BYTES } from './import/limits'
import { isDatabase } from './import/native/database'
import { refusal } from './import/refusal'
import { bytesOf, notIn } from './incoming'
import type { Incoming } from './incoming'

/** The project of another program on its way to the reader. */
export interface ProjectFile {
  /** None for a package that is read where it lies. */
  readonly bytes: Uint8Array
  /** Where a package lies on the disk; null for what is read as bytes. */
  readonly path: string | null
  /** What it is called; for a project that is a folder, that folder. */
  readonly fileName: string
  /** The folder of a QualCoder project, whose files lie beside the database; null for one that came by itself. */
  readonly folder: string | null
}

/** The database in a QualCoder folder. */
const inFolder = 'data.qda'

/**
 * The bytes of a project: of a file that is one by what it holds, or of the database in a folder. Rejects with a Problem for
 * what can be none, and for a database that another program has not finished writing.
 */
export async function projectFile(file: Incoming): Promise<ProjectFile> {
  const found = 'path' in file ? await databaseOf(file.name, file.path) : { file, folder: null }
  const path = 'path' in found.file && (await isPackage(found.file.path)) ? found.file.path : null
  const bytes = path === null ? await bytesOf(found.file) : await headOf(path)
  const { name } = file
  const isPlain = signatureOf(bytes, null) === 'zip' || isDatabase(bytes)
  if (!/\.(?:qdpx|qde|zip|sqlite3|qda|rqda)$/i.test(name) && !isDatabase(bytes) && found.folder === null) {
    throw new Problem(
      'invalid',
      `“${name}” is no project of another program: such files end with .qdpx, .qde, .sqlite3, .qda or .rqda.`,
    )
  }
  if (/\.(?:sqlite3|qda|rqda)$/i.test(name) && !isPlain) {
    throw refusal(name, 'not-what-it-says', 'is no database, although its name says so, or it is damaged.')
  }
  const { name: fileName } = found.file
  return { bytes: path === null ? bytes : new Uint8Array(0), path, fileName, folder: found.folder }
}

async function databaseOf(
  name: string,
  given: string,
): Promise<{ readonly file: Incoming; readonly folder: string | null }> {
  const path = resolve(given)
  const found = await statOf(name, path)
  if (found.isDirectory()) {
    const names = await readdir(path)
    const data = names.find((each) => each.toLowerCase() === inFolder)
    if (data === undefined) {
      throw refusal(
        name,
        'not-what-it-says',
        'is a folder, and no project of QualCoder: there is no data.qda in it.',
      )
    }
    return databaseOf(name, join(path, data)).then(({ file }) => ({ file, folder: path }))
  }
  if (found.size > MAX_FILE_BYTES && !(await isPackage(path))) {
    throw refusal(
      name,
      'too-large',
      'is larger than 256 MB, which is more than can be read at once. Split it.',
    )
  }
  await assertClosed(path)
  const isInFolder = basename(path).toLowerCase() === inFolder
  const folder = isInFolder ? dirname(path) : null
  // A database that was chosen by itself is called as the folder it lies in.
  const shown = isInFolder && name.toLowerCase() === inFolder ? basename(dirname(path)) : name
  return { file: { name: shown, path }, folder }
}

async function statOf(name: string, path: string): ReturnType<typeof stat> {
  try {
    return await stat(path)
  } catch (error) {
    throw notIn(name, error)
  }
}

/** Refuses a database beside which lies what is not in it yet. */
async function assertClosed(path: string): Promise<void> {
  for (const ending of ['-wal', '-journal']) {
    const left = await stat(path + ending).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw notIn(basename(path), error)
    })
    if (left === null || left.size === 0) continue
    throw new Problem(
      'refused',
      `“${basename(path)}” was not brought in: it is open in another program, or was not closed properly. “${basename(path + ending)}” beside it holds changes that are not in it yet. Open the project in that program, close it there, and try again.`,
    )
  }
}
