import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../../shared/contract/contract'
import type { MediaOutputs } from '../../../shared/contract/media-calls'
import { headLength } from '../../../shared/media/format'
import { Problem } from '../../../shared/problem'
import type { HostOptions } from '../host'
import type { IncomingFiles } from '../incoming-files'
import type { OpenProject } from '../open-project'
import { beginTaking } from '../taking'
import type { Taking } from '../taking'
import type { Works } from '../works'
import { attachRecording, attachTaken } from './attach'
import { trustedLinks } from './links'
import { MediaService } from './media-service'
import { keepPeaks, readPeaks } from './peaks-cache'
import { playable } from './recording-file'
import type { Settings } from '../settings'

/** What the handlers are handed. */
export interface MediaParts {
  readonly files: IncomingFiles
  readonly dialogs: HostOptions['dialogs']
  readonly settings: Settings
  readonly works: Works
  readonly open: () => OpenProject | null
  /** The open project, or a Problem where there is none. */
  readonly project: () => OpenProject
  /** As `project`, or a Problem where it can only be read. */
  readonly writable: () => OpenProject
}

/** A file that is coming in piece by piece. */
interface Upload {
  readonly name: string
  readonly size: number
  readonly taking: Taking
  /** The work on the piece before, so that pieces are written one after the other. */
  turn: Promise<unknown>
}

const largestPiece = 16 * 1024 * 1024

/** Answers the calls about recordings, and gives them out. */
export function mediaHandlers(parts: MediaParts) {
  const { files, dialogs, works, project, writable } = parts
  const links = trustedLinks(parts.settings)
  const service = new MediaService(parts.open, links)
  const uploads = new Map<string, Upload>()
  const need = (id: string): Upload => {
    const upload = uploads.get(id)
    if (!upload) throw interrupted()
    return upload
  }
  const give = async (id: string): Promise<void> => {
    const upload = uploads.get(id)
    uploads.delete(id)
    await upload?.turn.catch(() => undefined)
    await upload?.taking.drop()
  }
  const handlers: Pick<Handlers, keyof MediaOutputs> = {
    'media.choose': async () => {
      const path = await dialogs?.chooseRecording()
      return path === null || path === undefined ? null : files.chosen(path)
    },
    'media.attach': async ({ sourceId, handle, link, job }) => {
      const here = writable()
      const file = files.need(handle)
      if (!('path' in file)) throw new Problem('refused', 'Only a file on this computer can be linked.')
      if (link) await links.add(file.path)
      const { path, name } = file
      return works.run(job, (work) => attachRecording(here, { sourceId, path, name, link }, work))
    },
    'media.begin': async ({ name, size }) => {
      if (size === 0) playable(new Uint8Array(), name)
      const taking = await beginTaking(writable().path, size)
      const upload = randomUUID()
      uploads.set(upload, { name, size, taking, turn: Promise.resolve() })
      return { upload }
    },
    'media.piece': async ({ upload: id, at, bytes }) => {
      const upload = need(id)
      upload.turn = upload.turn.then(async () => {
        const { taking, size, name } = upload
        const isFitting = at === taking.size && at + bytes.length <= size && bytes.length <= largestPiece
        if (!isFitting || bytes.length === 0) throw interrupted()
        // What is no recording is refused before much of it is taken.
        if (at === 0) playable(bytes.subarray(0, headLength), name)
        await taking.write(bytes)
      })
      try {
        await upload.turn
      } catch (error) {
        await give(id)
        throw error
      }
      return null
    },
    'media.end': async ({ upload: id, sourceId }) => {
      const { name, size, taking } = need(id)
      if (taking.size !== size) {
        await give(id)
        throw interrupted()
      }
      uploads.delete(id)
      return attachTaken(writable(), sourceId, name, taking)
    },
    'media.drop': async ({ upload }) => {
      await give(upload)
      return null
    },
    'media.open': ({ sourceId }) => {
      project()
      return service.state(sourceId)
    },
    'media.trust': async ({ sourceId }) => {
      const { media } = project().engine.store.need('sources', sourceId)
      if (media?.place.at === 'path') await links.add(media.place.path)
      return null
    },
    'media.peaks': async ({ key }) => ({ bytes: await readPeaks(project().path, key) }),
    'media.keep-peaks': async ({ key, bytes }) => {
      const here = project()
      if (here.readOnly === null) await keepPeaks(here.path, key, bytes)
      return null
    },
  }
  return {
    handlers,
    serve: (ticket: string) => service.serve(ticket),
    /** The project closes: nothing is given out and nothing comes in any more. */
    stop: async (): Promise<void> => {
      service.stop()
      await Promise.all([...uploads.keys()].map(give))
    },
  }
}

const interrupted = (): Problem =>
  new Problem(
    'refused',
    'The recording did not arrive whole, so it was not attached. Nothing was changed; try again.',
  )
