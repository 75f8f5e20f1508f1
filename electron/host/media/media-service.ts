import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { MediaState } from '../../../shared/contract/media-calls'
import type { Id } from '../../../shared/model/entities'
import { Problem } from '../../../shared/problem'
import { nameOf, sourcesFolder } from '../contents'
import { inside } from '../inside'
import type { OpenProject } from '../open-project'
import type { TrustedLinks } from './links'
import { openRecording } from './recording-file'
import type { RecordingFile } from './recording-file'
import { Tickets } from './tickets'

/** A recording that is being sent. */
export interface ServedMedia {
  /** In bytes. */
  readonly size: number
  readonly mime: string
  /** Sends the bytes `[start, end)` and closes the file. */
  readonly read: (start: number, end: number) => Readable
  readonly close: () => Promise<void>
}

/** Gives out the recordings of the open project. */
export class MediaService {
  readonly #tickets = new Tickets()
  readonly #streams = new Set<Readable>()
  readonly #project: () => OpenProject | null
  readonly #links: TrustedLinks

  constructor(project: () => OpenProject | null, links: TrustedLinks) {
    this.#project = project
    this.#links = links
  }

  /** Whether and from where the recording of a source can be played. Throws a Problem where it is none. */
  async state(sourceId: Id): Promise<MediaState> {
    const found = await this.#open(sourceId)
    if (found === 'foreign' || found === 'gone') return { state: found }
    await found.handle.close()
    const address = `/media/${this.#tickets.for(sourceId)}`
    return { state: 'ready', address, size: found.size, key: found.key }
  }

  /** The recording a ticket stands for; null for a ticket that is none (any more), or whose file is gone. */
  async serve(ticket: string): Promise<ServedMedia | null> {
    const sourceId = this.#tickets.source(ticket)
    if (sourceId === null) return null
    const found = await this.#open(sourceId).catch(() => null)
    if (found === null || found === 'foreign' || found === 'gone') return null
    const { handle, size, format } = found
    return {
      size,
      mime: format.mime ?? 'application/octet-stream',
      read: (start, end) => {
        const stream = handle.createReadStream({ start, end: end - 1, highWaterMark: 256 * 1024 })
        this.#streams.add(stream)
        stream.once('close', () => this.#streams.delete(stream))
        return stream
      },
      close: () => handle.close(),
    }
  }

  /** Ends everything that is being sent, and every ticket with it. */
  stop(): void {
    this.#tickets.clear()
    for (const stream of this.#streams) stream.destroy()
  }

  async #open(sourceId: Id): Promise<(RecordingFile & { readonly key: string }) | 'foreign' | 'gone'> {
    const project = this.#project()
    const source = project?.engine.store.get('sources', sourceId)
    if (!project || !source?.media)
      throw new Problem('not-found', 'This source has no recording. Attach one first.')
    const { place, fileName } = source.media
    if (place.at === 'path') {
      if (!this.#links.has(place.path)) return 'foreign'
      const file = await openOrGone(place.path, fileName)
      if (file === 'gone') return file
      const mark = `${place.path}\n${file.size}\n${file.changed}`
      return { ...file, key: createHash('sha256').update(mark).digest('hex') }
    }
    const path = await inside(project.path, sourcesFolder, nameOf(place.hash, place.extension))
    const file = await openOrGone(path, fileName)
    return file === 'gone' ? file : { ...file, key: place.hash }
  }
}

async function openOrGone(path: string, name: string): Promise<RecordingFile | 'gone'> {
  try {
    return await openRecording(path, name)
  } catch (error) {
    // "Gone" is what the window can help with: a disk that is not plugged in, a file that was moved.
    if (error instanceof Problem && error.code === 'io') return 'gone'
    throw error
  }
}
