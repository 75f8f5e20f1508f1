import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import { commands } from '../../../shared/commands/index'
import { Engine } from '../../../shared/core/engine'
import { History } from '../../../shared/core/history'
import type { Transaction } from '../../../shared/core/operation'
import { Store } from '../../../shared/core/store'
import type { Id, Media } from '../../../shared/model/entities'
import type { CheckpointData } from '../../../shared/model/project-file'
import { Problem } from '../../../shared/problem'
import { safeExtension } from '../contents'
import { openRecording } from '../media/recording-file'
import type { World } from '../open-project'

/** A recording that lies outside of the project's folder. */
export interface LinkedRecording {
  readonly sourceId: Id
  readonly media: Media
  /** Absolute. */
  readonly path: string
  /** In bytes. */
  readonly size: number
}

/** The linked recordings of a project. */
export interface LinkedRecordings {
  /** Those that can be read here. */
  readonly there: readonly LinkedRecording[]
  /** Names of those that are gone, or that somebody else linked. */
  readonly absent: readonly string[]
}

/**
 * Looks for linked recordings. A project of somebody else may name any path, so only those are touched that the user has
 * linked or agreed to.
 */
export async function linkedRecordings(
  { sources }: CheckpointData['tables'],
  isTrusted: (path: string) => boolean,
): Promise<LinkedRecordings> {
  const there: LinkedRecording[] = []
  const absent: string[] = []
  for (const { id, media, removed } of sources) {
    if (removed || media?.place.at !== 'path') continue
    const { path } = media.place
    const size = isTrusted(path) ? await sizeOf(path, media.fileName) : null
    if (size === null) absent.push(media.fileName)
    else there.push({ sourceId: id, media, path, size })
  }
  return { there, absent }
}

async function sizeOf(path: string, name: string): Promise<number | null> {
  try {
    const { handle, size } = await openRecording(path, name)
    await handle.close()
    return size
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

/** A linked recording whose bytes are known. */
export interface HashedRecording extends LinkedRecording {
  readonly hash: string
  readonly extension: string
}

/** Reads a recording for its hash; `read` hears of each piece. */
export async function hashedRecording(
  recording: LinkedRecording,
  read: (bytes: number) => Promise<void>,
): Promise<HashedRecording> {
  const hashing = createHash('sha256')
  const pieces = createReadStream(recording.path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>
  for await (const piece of pieces) {
    hashing.update(piece)
    await read(piece.length)
  }
  const extension = safeExtension(extname(recording.media.fileName))
  return { ...recording, hash: hashing.digest('hex'), extension }
}

/**
 * The project as it is once these recordings are part of it, and the steps that make them so: ordinary steps of one
 * gesture, which can be undone. Changes nothing that is open.
 */
export async function takenIn(
  data: CheckpointData,
  recordings: readonly HashedRecording[],
  { newId, now }: World,
): Promise<{ readonly data: CheckpointData; readonly steps: readonly Transaction[] }> {
  if (recordings.length === 0) return { data, steps: [] }
  const store = Store.of(data.tables)
  const history = History.from(data.history)
  const steps: Transaction[] = []
  const engine = new Engine({
    ...{ store, history, seq: data.seq, commands, newId, now },
    text: () => {
      throw new Error('No text is needed to put a recording beside a source')
    },
    append: async (transactions) => void steps.push(...transactions),
    read: async () => [],
  })
  const gesture = newId()
  for (const { sourceId, media, hash, size, extension } of recordings) {
    const place: Media['place'] = { at: 'project', hash, size, extension }
    await engine.run(
      'source.media-set',
      { id: sourceId, media: { ...media, place } },
      { internal: true, gesture },
    )
  }
  const tables = { ...data.tables, ...store.records() }
  return { data: { ...data, seq: engine.seq, history: history.toData(), tables }, steps }
}

/** The sentence about recordings that a zip does not hold; none where it holds all. */
export const notInside = (names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`Recordings that lie elsewhere and are not in the zip: ${names.join(', ')}.`]
