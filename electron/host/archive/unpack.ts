import { createHash } from 'node:crypto'
import { mkdir, open, statfs } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../../../shared/problem'
import { sourcesFolder } from '../contents'
import { fsyncFolder, writeAll } from '../durable-file'
import { refusal } from '../import/refusal'
import { errorCode } from '../io-problem'
import { logFolder } from '../log-index'
import { makeFolder } from '../new-folder'
import { openProject } from '../open-project'
import type { World } from '../open-project'
import { snapshotsFolder } from '../snapshots'
import { unfollowed } from '../works'
import type { Work } from '../works'
import { keptName } from './parts'
import { progress } from './progress'
import { openArchive } from './read'
import type { ArchivedFile, ProjectArchive } from './read'

/** What came out of a packed project. */
export interface Unpacked {
  /** Absolute. */
  readonly path: string
  /** Name of the project. */
  readonly name: string
  /** One sentence for each thing that is not as it should be. */
  readonly notices: readonly string[]
}

/** Room that is left to everything else on the disk, in bytes. */
const spare = 64 * 1024 * 1024

/**
 * Puts a packed project where there is nothing yet. It is unpacked under another name, opened there, and only then gets
 * its own; what is no part of a project is left out. Throws a Problem, with nothing left behind, for what is none, for what
 * was made to do harm, for what cannot be opened, and where something is in its place.
 */
export async function unpackProject(
  file: string,
  target: string,
  world: World,
  { work = unfollowed, fileName = basename(file) }: { readonly work?: Work; readonly fileName?: string } = {},
): Promise<Unpacked> {
  const path = resolve(target)
  const archive = await openArchive(resolve(file), fileName)
  try {
    let found: Omit<Unpacked, 'path'> | null = null
    await makeFolder(path, 'the project', async (making) => {
      await mustHaveRoom(dirname(making), archive.bytes)
      const damaged = await unpackInto(making, archive, work)
      found = await lookInto(making, fileName, world)
      if (damaged > 0)
        found = {
          ...found,
          notices: [...found.notices, `Damaged files that were packed as they were: ${damaged}.`],
        }
    })
    if (!found) throw new Error('A folder was made without being filled')
    const { name, notices } = found as Omit<Unpacked, 'path'>
    const left =
      archive.others > 0 ? [`Files that are no part of a project and were left out: ${archive.others}.`] : []
    return { path, name, notices: [...notices, ...left] }
  } finally {
    archive.close()
  }
}

async function mustHaveRoom(folder: string, size: number): Promise<void> {
  // Some network folders cannot say; then the writing itself finds out.
  const disk = await statfs(folder).catch(() => null)
  if (disk && disk.bsize > 0 && disk.bavail * disk.bsize < size + spare)
    throw Object.assign(new Error('The disk has too little room'), { code: 'ENOSPC' })
}

/** Unpacks all files; answers how many are not what their names say. */
async function unpackInto(
  root: string,
  { files, bytes: total }: ProjectArchive,
  work: Work,
): Promise<number> {
  const folders = new Set([logFolder, sourcesFolder, snapshotsFolder].map((name) => join(root, name)))
  for (const folder of folders) await mkdir(folder, { mode: 0o700 })
  const told = progress(work, total)
  let damaged = 0
  for (const [name, file] of files) {
    const path = join(root, ...name.split('/'))
    const folder = dirname(path)
    if (folder !== root && !folders.has(folder)) {
      await mkdir(folder, { mode: 0o700 })
      folders.add(folder)
    }
    const hash = await write(path, file, told)
    const kept = name.startsWith(`${sourcesFolder}/`) ? keptName.exec(basename(path)) : null
    if (kept && kept[1] !== hash) damaged++
  }
  for (const folder of [...folders, root]) await fsyncFolder(folder)
  return damaged
}

async function write(
  path: string,
  file: ArchivedFile,
  told: (bytes: number) => Promise<void>,
): Promise<string> {
  const handle = await open(path, 'wx', 0o600)
  try {
    const hashing = createHash('sha256')
    let size = 0
    for await (const piece of file.pieces()) {
      await writeAll(handle, piece, size)
      hashing.update(piece)
      size += piece.length
      await told(piece.length)
    }
    await handle.datasync()
    return hashing.digest('hex')
  } finally {
    await handle.close()
  }
}

/** Opens the project where it was unpacked, for reading only. */
async function lookInto(root: string, fileName: string, world: World): Promise<Omit<Unpacked, 'path'>> {
  try {
    const project = await openProject(root, { ...world, readOnly: true })
    const { name } = project.engine.store.project()
    // That it was opened for reading only was asked for.
    const notices = project.notices.filter((notice) => !notice.includes(basename(root)))
    await project.close()
    return { name, notices }
  } catch (error) {
    if (error instanceof Problem && error.code === 'refused') throw error
    if (!(error instanceof Problem) && errorCode(error) === null) throw error
    throw refusal(fileName, 'damaged', 'holds a project that cannot be opened, so it was not unpacked.')
  }
}
