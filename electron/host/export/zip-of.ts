import { ZipFile } from 'yazl'

/** A small file to be packed: its path in the archive, with `/`, and its bytes. */
export interface PackedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A zip archive of files that fit into the memory, in the order given, names in UTF-8. */
export async function zipOf(files: readonly PackedFile[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const { path, bytes } of files) zip.addBuffer(Buffer.from(bytes), path, { mode: 0o100644 })
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream as AsyncIterable<Buffer>) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}
