import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file to be packed. */
export interface Packed {
  /** Path in the archive, with `/`. */
  readonly path: string
  /** Its bytes in pieces; asked for when its turn has come. */
  readonly bytes: () => AsyncIterable<Uint8Array>
  /** False for what is packed already, such as recordings. */
  readonly deflate: boolean
}

/**
 * A zip archive in pieces, its files in the order given, names in UTF-8, mode 0644, no entries for folders. Holds one
 * piece at a time; each file is asked for when the one before it is packed. Throws what a file throws.
 */
export async function* zipPieces(
  files: Iterable<Packed> | AsyncIterable<Packed>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const fail = (error: Error): void => void output.destroy(error)
  zip.on('error', fail)
  let current: Readable | null = null
  const pack = ({ path, bytes, deflate }: Packed): Promise<void> =>
    new Promise((done) => {
      const options = { mtime: at, mode: 0o100644, compress: deflate, forceDosTimestamp: true }
      zip.addReadStreamLazy(path, options, (take) => {
        const stream = Readable.from(bytes(), { objectMode: false })
        current = stream
        stream.on('error', fail)
        stream.once('end', done)
        take(null, stream)
      })
    })
  const packAll = async (): Promise<void> => {
    for await (const file of files) await pack(file)
    zip.end()
  }
  packAll().catch((error: unknown) => fail(error instanceof Error ? error : new Error(String(error))))
  try {
    yield* output as AsyncIterable<Buffer>
  } finally {
    // Who wants no more must not leave a file open.
    ;(current as Readable | null)?.destroy()
  }
}

/** An archive of files that fit into the memory, whole. */
export async function zipBytes(files: Iterable<Packed>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of zipPieces(files, new Date())) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

/** A small file to be packed: its path in the archive, with `/`, and its bytes. */
export interface PackedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** An archive of small files, whole. */
export const zipOf = (files: readonly PackedFile[]): Promise<Uint8Array> =>
  zipBytes(
    files.map(({ path, bytes }) => ({
      ...{ path, deflate: true },
      async *bytes() {
        yield bytes
      },
    })),
  )
