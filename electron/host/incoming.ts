import { open } from 'node:fs/promises'
import { Problem } from '../../shared/problem'
import { namedFormat, unknownType } from './import/format'
import { MAX_FILE_BYTES } from './import/limits'

/** A file to bring in: where it lies, what was uploaded, or a way to get its bytes. */
export type Incoming = IncomingName &
  (
    | { readonly path: string }
    | { readonly bytes: Uint8Array }
    /** May reject with a Problem that says why there are no bytes. */
    | { readonly read: () => Promise<Uint8Array> }
  )

interface IncomingName {
  /** Name of the file, with its extension. */
  readonly name: string
  /** Where it stands in the folder or the zip file it came in, for show; absent: it came by itself. */
  readonly shown?: string
  /** Name the source gets; absent: that of the file. */
  readonly title?: string
}

/** The bytes of a file. Rejects with a Problem that says why there are none. */
export async function bytesOf(file: Incoming): Promise<Uint8Array> {
  if ('bytes' in file) return file.bytes
  if ('read' in file) return file.read()
  try {
    const handle = await open(file.path, 'r')
    try {
      // Looked at before it is read: a film of many gigabytes may lie in the folder too.
      const { size } = await handle.stat()
      if (size > MAX_FILE_BYTES)
        throw namedFormat(file.name) === null ? unknownType(file.name) : tooLarge(file.name)
      const bytes = await handle.readFile()
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw notIn(file.name, error)
  }
}

/** Why a file or a folder could not be read, as a Problem. */
export function notIn(name: string, error: unknown): Problem {
  const { code } = error as NodeJS.ErrnoException
  const why =
    code === 'ENOENT'
      ? 'there is no such file'
      : code === 'EACCES' || code === 'EPERM'
        ? 'you have no permission to read it'
        : code === 'EISDIR'
          ? 'it is a folder'
          : `it could not be read (${code ?? 'unknown reason'})`
  return new Problem('io', `“${name}” was not brought in: ${why}.`)
}

const tooLarge = (name: string): Problem =>
  new Problem(
    'refused',
    `“${name}” was not brought in: it is larger than 256 MB. Split it into smaller files.`,
  )
