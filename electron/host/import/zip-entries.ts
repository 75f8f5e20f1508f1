import type { Entry, ZipFile } from 'yauzl'
import { Problem } from '../../../shared/problem'
import { refusal } from './refusal'

/** What a zip package may hold. Sizes in bytes. */
export interface ZipLimits {
  readonly entries: number
  readonly totalBytes: number
  readonly entryBytes: number
  /** What packing may save, all together; absent: it does not matter. */
  readonly savedBytes?: number
  /** Unpacked to packed size; looked at only above `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
}

/** Bytes of a local file header before the name (APPNOTE 6.3, 4.3.7). */
const localHeader = 30

/**
 * The files of a package by its table of contents, without its folders; nothing is unpacked. Throws a Problem for what is
 * broken and for what was made to do harm: too many or too large files, a suspicious compression ratio, paths that lead
 * out of the package, links, encrypted, doubled or overlapping files.
 */
export async function checkedEntries(
  zip: ZipFile,
  fileName: string,
  limits: ZipLimits,
): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) throw bomb(fileName)
  const entries = new Map<string, Entry>()
  await asProblem(fileName, async () => {
    const folded = new Set<string>()
    let total = 0
    let saved = 0
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry, fileName, limits)
      total += entry.uncompressedSize
      saved += Math.max(0, entry.uncompressedSize - entry.compressedSize)
      const key = entry.fileName.normalize('NFC').toLowerCase()
      if (folded.has(key)) throw unsafe(fileName, 'holds two files of the same name')
      folded.add(key)
      if (total > limits.totalBytes || saved > (limits.savedBytes ?? saved)) throw bomb(fileName)
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
    }
  })
  checkOverlap([...entries.values()], fileName)
  return entries
}

function checkEntry(entry: Entry, fileName: string, limits: ZipLimits): void {
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
    entry.uncompressedSize > limits.ratioFromBytes &&
    entry.uncompressedSize > entry.compressedSize * limits.ratio
  if (tooDense || entry.uncompressedSize > limits.entryBytes) throw bomb(fileName)
}

/** Files that share packed bytes are the mark of the densest zip bombs; no program writes them. */
function checkOverlap(entries: readonly Entry[], fileName: string): void {
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw bomb(fileName)
    end = entry.relativeOffsetOfLocalHeader + localHeader + entry.compressedSize
  }
}

/** Runs a step; what fails becomes a Problem about the file. */
export async function asProblem<T>(fileName: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw zipProblem(fileName, error)
  }
}

/** What an error of the zip library says to people; a Problem stays what it is. */
export function zipProblem(fileName: string, error: unknown): Problem {
  if (error instanceof Problem) return error
  const message = error instanceof Error ? error.message : ''
  if (/relative path|absolute path|invalid characters in fileName/.test(message)) {
    return unsafe(fileName, 'holds a file whose path leads out of the document')
  }
  if (/too many bytes in the stream/.test(message)) return bomb(fileName)
  return damaged(fileName)
}

/** The refusal of a package that cannot be opened, or whose bytes are not those that were packed. */
export const damaged = (fileName: string): Problem =>
  refusal(
    fileName,
    'damaged',
    'is damaged: its package cannot be opened. Try to open and save it again where it came from.',
  )

const bomb = (fileName: string): Problem =>
  refusal(fileName, 'bomb', 'unpacks to far more than a document would (a “zip bomb”), so it was not opened.')

const unsafe = (fileName: string, what: string): Problem =>
  refusal(fileName, 'unsafe', `${what}, which no real document does, so it was not opened.`)
