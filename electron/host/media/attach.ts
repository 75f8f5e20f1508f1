import { extname, isAbsolute } from 'node:path'
import type { AttachedMedia } from '../../../shared/contract/media-calls'
import type { Id, Media } from '../../../shared/model/entities'
import { Problem } from '../../../shared/problem'
import type { OpenProject } from '../open-project'
import { beginTaking } from '../taking'
import type { Taking } from '../taking'
import { nameOf, sourcesFolder } from '../contents'
import { inside } from '../inside'
import { unfollowed } from '../works'
import type { Work } from '../works'
import { openRecording } from './recording-file'
import type { RecordingFile } from './recording-file'

/** Bytes that are copied between two looks at whether the user has stopped it. */
const piece = 4 * 1024 * 1024

/** A file to be put beside a source. */
export interface Attachment {
  readonly sourceId: Id
  /** Absolute. */
  readonly path: string
  /** Name of the file, with its extension. */
  readonly name: string
  /** Left where it is, instead of copied into the project. */
  readonly link: boolean
}

/**
 * Puts a recording beside a source: one step, which can be undone. A copy is on the disk before the step is. Throws a
 * Problem with nothing left behind.
 */
export async function attachRecording(
  project: OpenProject,
  { sourceId, path, name, link }: Attachment,
  work: Work = unfollowed,
): Promise<AttachedMedia> {
  mustBeThere(project, sourceId)
  const file = await openRecording(path, name)
  try {
    if (link) {
      if (!isAbsolute(path)) throw new Error('A link needs an absolute path')
      return await set(project, sourceId, name, file, { at: 'path', path })
    }
    const taking = await beginTaking(project.path, file.size)
    try {
      await copy(file, taking, work)
      return await keep(project, sourceId, name, file, taking)
    } catch (error) {
      await taking.drop()
      throw error
    }
  } finally {
    await file.handle.close()
  }
}

/** Puts beside a source what has come in piece by piece. Throws as `attachRecording` does. */
export async function attachTaken(
  project: OpenProject,
  sourceId: Id,
  name: string,
  taking: Taking,
): Promise<AttachedMedia> {
  try {
    mustBeThere(project, sourceId)
    const { hash, size } = await taking.finish(endingOf(name))
    const extension = endingOf(name)
    const path = await inside(project.path, sourcesFolder, nameOf(hash, extension))
    const file = await openRecording(path, name)
    await file.handle.close()
    return await set(project, sourceId, name, file, { at: 'project', hash, size, extension })
  } catch (error) {
    await taking.drop()
    throw error
  }
}

/** Ending that a copy gets: that of its name where it is plain, so that other programs know it. */
const endingOf = (name: string): string => {
  const ending = extname(name).slice(1).toLowerCase()
  return /^[a-z0-9]{1,8}$/.test(ending) ? ending : 'bin'
}

async function copy(file: RecordingFile, taking: Taking, work: Work): Promise<void> {
  const buffer = new Uint8Array(piece)
  while (taking.size < file.size) {
    await work.step(taking.size, file.size)
    const { bytesRead } = await file.handle.read(buffer, 0, piece, taking.size)
    if (bytesRead === 0) break
    await taking.write(buffer.subarray(0, bytesRead))
  }
  await work.step(taking.size, file.size)
}

async function keep(
  project: OpenProject,
  sourceId: Id,
  name: string,
  file: RecordingFile,
  taking: Taking,
): Promise<AttachedMedia> {
  const extension = endingOf(name)
  const { hash, size } = await taking.finish(extension)
  return set(project, sourceId, name, file, { at: 'project', hash, size, extension })
}

async function set(
  project: OpenProject,
  sourceId: Id,
  fileName: string,
  { format, duration }: RecordingFile,
  place: Media['place'],
): Promise<AttachedMedia> {
  const media: Media = { kind: format.kind, fileName, place, duration }
  await project.engine.run('source.media-set', { id: sourceId, media }, { internal: true })
  return { sourceId, fileName }
}

function mustBeThere(project: OpenProject, sourceId: Id): void {
  const source = project.engine.store.need('sources', sourceId)
  if (source.removed)
    throw new Problem('refused', `The source “${source.name}” has been removed. Restore it first.`)
}
