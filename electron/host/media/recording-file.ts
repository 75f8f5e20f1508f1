import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { durationOf } from '../../../shared/media/duration'
import { headLength, mediaFormatOf } from '../../../shared/media/format'
import type { MediaFormat } from '../../../shared/media/format'
import type { ReadAt } from '../../../shared/media/bytes'
import { Problem } from '../../../shared/problem'
import { errorCode } from '../io-problem'

/** A recording on the disk, open for reading. Whoever has it closes it. */
export interface RecordingFile {
  readonly handle: FileHandle
  /** In bytes. */
  readonly size: number
  /** Last change, ms since 1970. */
  readonly changed: number
  readonly format: MediaFormat
  /** In ms; null where the file does not say it. */
  readonly duration: number | null
}

/** File name endings of recordings that can be played, without the dot. */
export const RECORDING_ENDINGS = [
  'mp3',
  'm4a',
  'aac',
  'wav',
  'ogg',
  'opus',
  'flac',
  'webm',
  'mkv',
  'mp4',
  'm4v',
  'mov',
] as const

/** The format of a recording by its first bytes. Throws a Problem `invalid` for what is none, or cannot be played. */
export function playable(head: Uint8Array, name: string): MediaFormat {
  const format = mediaFormatOf(head)
  if (format === null)
    throw new Problem(
      'invalid',
      `“${name}” is not a recording that Emic knows. Recordings can be .mp3, .m4a, .aac, .wav, .ogg, .opus, .flac, .webm, .mkv, .mp4 and .mov. Nothing was changed.`,
    )
  if (format.mime === null)
    throw new Problem(
      'invalid',
      `“${name}” is a recording in the format ${format.label}, which cannot be played here. Turn it into MP3, M4A, WAV or MP4 and attach that. Nothing was changed.`,
    )
  return format
}

/** Reads of an open file. */
const reader =
  (handle: FileHandle): ReadAt =>
  async (at, length) => {
    const bytes = new Uint8Array(length)
    const { bytesRead } = await handle.read(bytes, 0, length, at)
    return bytes.subarray(0, bytesRead)
  }

/**
 * Opens a recording and looks what it is. `name` is what the user calls it. Throws a Problem: `io` where it cannot be
 * read, `invalid` where it is none that can be played.
 */
export async function openRecording(path: string, name: string): Promise<RecordingFile> {
  let handle: FileHandle | null = null
  try {
    handle = await open(path, 'r')
    const stats = await handle.stat()
    if (!stats.isFile()) throw Object.assign(new Error('Not a file'), { code: 'EISDIR' })
    const read = reader(handle)
    const format = playable(await read(0, headLength), name)
    const duration = await durationOf(format, read, stats.size)
    return { handle, size: stats.size, changed: stats.mtimeMs, format, duration }
  } catch (error) {
    await handle?.close()
    const code = errorCode(error)
    if (code === null || error instanceof Problem) throw error
    const why =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? 'there is no such file'
        : code === 'EACCES' || code === 'EPERM'
          ? 'you have no permission to read it'
          : code === 'EISDIR'
            ? 'it is a folder'
            : `it could not be read (${code})`
    throw new Problem('io', `“${name}” was not attached: ${why}. Nothing was changed.`)
  }
}
