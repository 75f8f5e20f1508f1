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
 * piece at a time. Throws what a file throws.
 */
export async function* zipPieces(files: Iterable<Packed>, at: Date): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const fail = (error: Error): void => void output.destroy(error)
  zip.on('error', fail)
  for (const { path, bytes, deflate } of files) {
    const options = { mtime: at, mode: 0o100644, compress: deflate, forceDosTimestamp: true }
    zip.addReadStreamLazy(path, options, (take) => {
      const stream = Readable.from(bytes(), { objectMode: false })
      stream.on('error', fail)
      take(null, stream)
    })
  }
  zip.end()
  yield* output as AsyncIterable<Buffer>
}
