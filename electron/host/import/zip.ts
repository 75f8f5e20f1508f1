import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { guessEncoding } from './encoding'
import { ZIP_LIMITS } from './limits'
import { asProblem, checkedEntries, damaged } from './zip-entries'

/** A zip package whose table of contents has been checked; nothing is unpacked until it is read. */
export interface Archive {
  /** Paths of the files in it, in the order of the package. */
  readonly names: readonly string[]
  has(name: string): boolean
  /** A path as people wrote it: in UTF-8, or in the encoding of the computer it was packed on, which is guessed. */
  shown(name: string): string
  /** Unpacks one file. Throws a Problem where it is damaged or larger than it claims, or absent. */
  read(name: string): Promise<Uint8Array>
}

/**
 * Opens a zip package in memory. Throws a Problem for what is broken and for what was made to do harm: too many or
 * too large files, a suspicious compression ratio, paths that lead out of the package, links, encrypted, doubled or
 * overlapping files.
 */
export async function openZip(bytes: Uint8Array, fileName: string): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await asProblem(fileName, () =>
    fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }),
  )
  const entries = await checkedEntries(zip, fileName, ZIP_LIMITS)
  return {
    ...namesOf(entries),
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) return Promise.reject(damaged(fileName))
      return asProblem(fileName, () => readEntry(zip, entry))
    },
  }
}

/** What is known of a package without unpacking anything. */
export const namesOf = (entries: ReadonlyMap<string, Entry>): Omit<Archive, 'read'> => ({
  names: [...entries.keys()],
  has: (name) => entries.has(name),
  shown: (name) => shownName(entries.get(name), name),
})

/** Bit of an entry's flags that says that its name is in UTF-8 (APPNOTE 6.3, 4.4.4). */
const UTF8_NAME = 0x800

function shownName(entry: Entry | undefined, name: string): string {
  if (!entry || (entry.generalPurposeBitFlag & UTF8_NAME) !== 0 || /^[\x20-\x7e]*$/u.test(name)) return name
  const raw = entry.fileNameRaw
  const decoded = new TextDecoder(isUtf8(raw) ? 'utf-8' : guessEncoding(raw)).decode(raw)
  // Bytes of names in Chinese and Japanese may look like a step upwards once they are characters.
  return /(?:^|[\\/])\.\.(?:[\\/]|$)|\0/u.test(decoded) ? name : decoded
}

/** Unpacks a file; throws where its checksum is another. */
export async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const content = Buffer.concat(chunks)
  if (crc32(content) !== entry.crc32) throw new Error(`checksum of ${entry.fileName}`)
  return content
}
