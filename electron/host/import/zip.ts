import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { Problem } from '../../../shared/problem'
import { guessEncoding } from './encoding'
import { ZIP_LIMITS } from './limits'
import { refusal } from './refusal'

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
  const entries = new Map<string, Entry>()
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await asProblem(fileName, () =>
    fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }),
  )
  if (zip.entryCount > ZIP_LIMITS.entries) throw bomb(fileName)
  await asProblem(fileName, async () => {
    const folded = new Set<string>()
    let total = 0
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry, fileName)
      total += entry.uncompressedSize
      const key = entry.fileName.normalize('NFC').toLowerCase()
      if (folded.has(key)) throw unsafe(fileName, 'holds two files of the same name')
      folded.add(key)
      if (total > ZIP_LIMITS.totalBytes) throw bomb(fileName)
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
    }
  })
  checkOverlap([...entries.values()], fileName)
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    shown: (name) => shownName(entries.get(name), name),
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) return Promise.reject(damaged(fileName))
      return asProblem(fileName, () => readEntry(zip, entry))
    },
  }
}

/** Bit of an entry's flags that says that its name is in UTF-8 (APPNOTE 6.3, 4.4.4). */
const UTF8_NAME = 0x800

function shownName(entry: Entry | undefined, name: string): string {
  if (!entry || (entry.generalPurposeBitFlag & UTF8_NAME) !== 0 || /^[\x20-\x7e]*$/u.test(name)) return name
  const raw = entry.fileNameRaw
  const decoded = new TextDecoder(isUtf8(raw) ? 'utf-8' : guessEncoding(raw)).decode(raw)
  // Bytes of names in Chinese and Japanese may look like a step upwards once they are characters.
  return /(?:^|[\\/])\.\.(?:[\\/]|$)|\0/u.test(decoded) ? name : decoded
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const content = Buffer.concat(chunks)
  if (crc32(content) !== entry.crc32) throw new Error(`checksum of ${entry.fileName}`)
  return content
}

function checkEntry(entry: Entry, fileName: string): void {
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
  if (isLink) throw unsafe(fileName, 'holds a link to another file')
  if (entry.isEncrypted()) {
    throw refusal(
      fileName,
      'password',
      'is protected with a password. Save it without one and import it again.',
    )
  }
  const tooDense =
    entry.uncompressedSize > ZIP_LIMITS.ratioFromBytes &&
    entry.uncompressedSize > entry.compressedSize * ZIP_LIMITS.ratio
  if (tooDense || entry.uncompressedSize > ZIP_LIMITS.entryBytes) throw bomb(fileName)
}

/** Files that share packed bytes are the mark of the densest zip bombs; no program writes them. */
function checkOverlap(entries: readonly Entry[], fileName: string): void {
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw bomb(fileName)
    end = entry.relativeOffsetOfLocalHeader + entry.compressedSize
  }
}

/** Runs a step; an error of the zip library becomes a Problem, ours pass. */
async function asProblem<T>(fileName: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof Problem) throw error
    const message = error instanceof Error ? error.message : ''
    if (/relative path|absolute path|invalid characters in fileName/.test(message)) {
      throw unsafe(fileName, 'holds a file whose path leads out of the document')
    }
    if (/too many bytes in the stream/.test(message)) throw bomb(fileName)
    throw damaged(fileName)
  }
}

const damaged = (fileName: string): Problem =>
  refusal(
    fileName,
    'damaged',
    'is damaged: its package cannot be opened. Try to open and save it again where it came from.',
  )

const bomb = (fileName: string): Problem =>
  refusal(fileName, 'bomb', 'unpacks to far more than a document would (a “zip bomb”), so it was not opened.')

const unsafe = (fileName: string, what: string): Problem =>
  refusal(fileName, 'unsafe', `${what}, which no real document does, so it was not opened.`)
