import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { PROJECT_ZIP_LIMITS } from '../import/limits'
import { refusal } from '../import/refusal'
import { asProblem, checkedEntries, damaged, zipProblem } from '../import/zip-entries'
import { isPart, projectIn } from './parts'

/** A file of a packed project. */
export interface ArchivedFile {
  /** Bytes, unpacked. */
  readonly size: number
  /** Its bytes in pieces. Throws a Problem where they are not those that were packed. */
  readonly pieces: () => AsyncGenerator<Uint8Array>
}

/** A packed project whose table of contents has been checked; nothing is unpacked until it is read. */
export interface ProjectArchive {
  /** By their paths below the project's folder; only what makes up a project. */
  readonly files: ReadonlyMap<string, ArchivedFile>
  /** Bytes of all of them, unpacked. */
  readonly bytes: number
  /** Files that are no part of a project. */
  readonly others: number
  readonly close: () => void
}

/** Opens a packed project on the disk. Throws a Problem for what is none and for what was made to do harm. */
export async function openArchive(path: string, fileName = basename(path)): Promise<ProjectArchive> {
  const zip = await asProblem(fileName, () =>
    openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: true,
      validateEntrySizes: true,
    }),
  )
  try {
    const entries = await checkedEntries(zip, fileName, PROJECT_ZIP_LIMITS)
    const folder = projectIn(entries.keys())
    if (folder === null) throw refusal(fileName, 'not-what-it-says', 'holds no Emic project.')
    if (folder === 'several') {
      throw refusal(
        fileName,
        'not-what-it-says',
        'holds several Emic projects. Unpack it, and open them one by one.',
      )
    }
    const files = new Map<string, ArchivedFile>()
    let bytes = 0
    for (const [name, entry] of entries) {
      const inside = name.slice(folder.length)
      if (!name.startsWith(folder) || !isPart(inside)) continue
      bytes += entry.uncompressedSize
      files.set(inside, { size: entry.uncompressedSize, pieces: () => piecesOf(zip, entry, fileName) })
    }
    return { files, bytes, others: entries.size - files.size, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function* piecesOf(zip: ZipFile, entry: Entry, fileName: string): AsyncGenerator<Uint8Array> {
  let sum = 0
  try {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    throw zipProblem(fileName, error)
  }
  if (sum !== entry.crc32) throw damaged(fileName)
}
