import type { Client } from '../../shared/contract/client'
import type { AttachedMedia } from '../../shared/contract/media-calls'
import type { Id } from '../../shared/model/entities'

/** Bytes that are read and sent at a time: a recording of hours is never held whole. */
const piece = 4 * 1024 * 1024

/** Files whose names end like this are recordings. */
const endings =
  /\.(mp3|m4a|m4b|aac|wav|ogg|oga|opus|flac|webm|mkv|mp4|m4v|mov|avi|wma|wmv|aiff?|amr|3gp|caf|dss|ds2|mpe?g)$/i

/** Whether a file is a recording by its name. */
export const isRecording = (name: string): boolean => endings.test(name)

/** A name without its last ending, small, to see which recording belongs to which transcript. */
export const baseName = (name: string): string => name.replace(/\.[^.]+$/, '').toLowerCase()

/** How a recording is sent. */
export interface SendOptions {
  readonly signal?: AbortSignal
  /** Bytes that have arrived. */
  readonly progress?: (done: number) => void
}

/** It was stopped by the user. */
export class Stopped extends Error {}

/**
 * Sends a recording piece by piece and puts it beside a source. Rejects with the host's Problem, with Stopped, or with a
 * DOMException where the file cannot be read; nothing is left behind then.
 */
export async function sendRecording(
  client: Client,
  sourceId: Id,
  file: File,
  { signal, progress }: SendOptions = {},
): Promise<AttachedMedia> {
  const { upload } = await client.call('media.begin', { name: file.name, size: file.size })
  try {
    for (let at = 0; at < file.size; at += piece) {
      if (signal?.aborted) throw new Stopped()
      const bytes = new Uint8Array(await file.slice(at, at + piece).arrayBuffer())
      await client.call('media.piece', { upload, at, bytes })
      progress?.(Math.min(file.size, at + piece))
    }
    if (signal?.aborted) throw new Stopped()
  } catch (error) {
    await client.call('media.drop', { upload }).catch(() => undefined)
    throw error
  }
  return client.call('media.end', { upload, sourceId })
}
