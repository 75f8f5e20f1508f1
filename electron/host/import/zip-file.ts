import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import type { Problem } from '../../../shared/problem'
import { PACKAGE_LIMITS } from './limits'
import { refusal } from './refusal'
import { namesOf, readEntry } from './zip'
import type { Archive } from './zip'
import { asProblem, checkedEntries, damaged, zipProblem } from './zip-entries'

/** A zip package on the disk; whoever opened it closes it. */
export interface ArchiveFile extends Archive {
  /** Unpacked size of a file in bytes, as the package says. */
  size(name: string): number
  /** A file in pieces; throws as `read` does, for a wrong checksum at the end. */
  pieces(name: string): AsyncGenerator<Uint8Array>
  /** A stretch of a file, shorter where it ends. In one that is packed everything before it is unpacked too. */
  part(name: string, at: number, length: number): Promise<Uint8Array>
  close(): void
}

/** What `openZipFile` may be handed beside the path. */
export interface ZipFileLimits {
  /** Largest file that `read` unpacks into the memory, in bytes. */
  readonly readBytes: number
}

/**
 * Opens a zip package where it lies, however large: only its table of contents is read. Throws as `openZip` does, by the
 * limits of packages that may hold recordings; `read` throws a Problem for a file that is too large to be read at once.
 */
export async function openZipFile(
  path: string,
  fileName: string,
  { readBytes }: ZipFileLimits,
): Promise<ArchiveFile> {
  const zip = await asProblem(fileName, () =>
    openPromise(path, {
      autoClose: false,
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
    }),
  )
  try {
    const entries = await checkedEntries(zip, fileName, PACKAGE_LIMITS)
    const need = (name: string): Entry => {
      const entry = entries.get(name)
      if (!entry) throw damaged(fileName)
      return entry
    }
    return {
      ...namesOf(entries),
      size: (name) => need(name).uncompressedSize,
      read: (name) =>
        asProblem(fileName, () => {
          const entry = need(name)
          if (entry.uncompressedSize > readBytes) throw tooLargeInside(fileName)
          return readEntry(zip, entry)
        }),
      pieces: (name) => checkedPieces(zip, need(name), fileName),
      part: (name, at, length) => asProblem(fileName, () => partOf(zip, need(name), at, length)),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function* checkedPieces(zip: ZipFile, entry: Entry, fileName: string): AsyncGenerator<Uint8Array> {
  let sum = 0
  try {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum)
      yield piece
    }
    if (sum !== entry.crc32) throw new Error(`checksum of ${entry.fileName}`)
  } catch (error) {
    throw zipProblem(fileName, error)
  }
}

async function partOf(zip: ZipFile, entry: Entry, at: number, length: number): Promise<Uint8Array> {
  const start = Math.min(at, entry.uncompressedSize)
  const end = Math.min(at + length, entry.uncompressedSize)
  if (start >= end) return new Uint8Array(0)
  const isStored = entry.compressionMethod === 0
  const stream = await zip.openReadStreamPromise(entry, isStored ? { start, end } : {})
  const chunks: Buffer[] = []
  let from = isStored ? start : 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (from + chunk.length > start) chunks.push(chunk.subarray(Math.max(0, start - from), end - from))
    from += chunk.length
    if (from >= end) break
  }
  return Buffer.concat(chunks)
}

const tooLargeInside = (fileName: string): Problem =>
  refusal(
    fileName,
    'too-large',
    'holds a file that is larger than 256 MB, which is more than can be read at once.',
  )
