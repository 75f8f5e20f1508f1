import { readFile, stat } from 'node:fs/promises'
import type { NativeFile, NativeProject } from '../../../../shared/exchange/native/native-project'
import type { XmlNode } from '../../../../shared/exchange/refi/xml-node'
import { entryFor, placeOf } from '../../../../shared/exchange/refi/path'
import { isJunk } from '../../../../shared/text/junk-file'
import { signatureOf } from '../format'
import { headOf } from '../head'
import { MAX_FILE_BYTES } from '../limits'
import { isDatabase } from '../native/database'
import { isOfProject, readInFolder } from '../native/project-folder'
import { readNative } from '../native/read-native'
import type { NativeOptions } from '../native/read-native'
import { refusal } from '../refusal'
import { treeOf } from './tree'
import { openZip } from '../zip'
import { openZipFile } from '../zip-file'
import type { Archive } from '../zip'

/** A project of another program: its tree, and its files by the paths that name them. */
export interface RefiPackage {
  readonly root: XmlNode
  /** The bytes of a file; null where a path names none of the package. */
  readonly read: (path: string) => Promise<Uint8Array | null>
  /** A file that is not to be held in the memory; null for those that may be, and where there is none. */
  readonly large: (path: string) => LargeFile | null
  /** Of a program's own database; null for the exchange format. */
  readonly native: NativeProject | null
  readonly close: () => void
}

/** How a project is opened. */
export interface PackageOptions extends NativeOptions {
  /** The folder that a database of QualCoder lies in; null where it came by itself. */
  readonly folder: string | null
}

/** A large file of a package on the disk. */
export interface LargeFile {
  /** Its path in the package. */
  readonly entry: string
  readonly size: number
  pieces(): AsyncIterable<Uint8Array>
  part(at: number, length: number): Promise<Uint8Array>
}

/** A package in the memory, or where it lies on the disk: then it may be of any size. */
export type PackageFile = Uint8Array | { readonly path: string }

/** Files from this size on are not held in the memory, where their package lies on the disk. */
const largeFrom = 16 * 1024 * 1024

/**
 * Opens a `.qdpx`, the bare `.qde` of one, a database of Taguette, QualCoder or RQDA, or a zip file that a folder of
 * QualCoder was packed into; by what it is, not by its name. The root file of a `.qdpx` may have any name that ends in
 * `.qde`, its folder any letter case, and all may lie one folder down. Throws a Problem for what is none, for several
 * projects in one file, and for everything that `openZip`, `openZipFile`, `readXml` and `openDatabase` refuse.
 */
export async function openPackage(
  file: PackageFile,
  fileName: string,
  options: PackageOptions = { folder: null, splitDots: false },
): Promise<RefiPackage> {
  const head = file instanceof Uint8Array ? file : await headOf(file.path)
  if (head.length === 0) throw refusal(fileName, 'empty', 'is empty (0 bytes).')
  if (signatureOf(head, null) !== 'zip') {
    const bytes = file instanceof Uint8Array ? file : await wholeOf(file.path, fileName)
    mustFit(bytes.length, fileName)
    if (!isDatabase(bytes))
      return { ...inMemory, root: treeOf(bytes, fileName), read: () => Promise.resolve(null) }
    const { folder } = options
    return nativePackage(await readNative(bytes, fileName, options), (one) =>
      folder === null ? Promise.resolve(null) : readInFolder(folder, one),
    )
  }
  if (file instanceof Uint8Array) {
    mustFit(file.length, fileName)
    return packageOf(await openZip(file, fileName), fileName, options, inMemory)
  }
  const archive = await openZipFile(file.path, fileName, { readBytes: MAX_FILE_BYTES })
  const large = (entry: string): LargeFile | null =>
    archive.size(entry) < largeFrom
      ? null
      : {
          entry,
          size: archive.size(entry),
          pieces: () => archive.pieces(entry),
          part: (at, length) => archive.part(entry, at, length),
        }
  const close = (): void => archive.close()
  try {
    return await packageOf(archive, fileName, options, { ...inMemory, large, close })
  } catch (error) {
    close()
    throw error
  }
}

/** What a package in the memory has of the others. */
const inMemory = { native: null, large: (): LargeFile | null => null, close: (): void => undefined }

async function packageOf(
  archive: Archive,
  fileName: string,
  options: PackageOptions,
  { large, close }: Pick<RefiPackage, 'large' | 'close'>,
): Promise<RefiPackage> {
  const database = databaseIn(archive)
  if (database !== null) return { ...(await packedDatabase(archive, database, fileName, options)), close }
  const { name, folder } = rootFile(archive, fileName)
  const entries = filesOf(archive, folder)
  const entryOf = (path: string): string | null => {
    const place = placeOf(path)
    return place?.at === 'package' ? entryFor(place.name, entries) : null
  }
  return {
    root: treeOf(await archive.read(name), fileName),
    native: null,
    read: async (path) => {
      const entry = entryOf(path)
      return entry === null ? null : archive.read(entry)
    },
    large: (path) => {
      const entry = entryOf(path)
      return entry === null ? null : large(entry)
    },
    close,
  }
}

async function wholeOf(path: string, fileName: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  mustFit(size, fileName)
  return readFile(path)
}

function mustFit(size: number, fileName: string): void {
  if (size > MAX_FILE_BYTES) {
    throw refusal(
      fileName,
      'too-large',
      'is larger than 256 MB, which is more than can be read at once. Split it.',
    )
  }
}

function nativePackage(
  native: NativeProject,
  readFile: (file: NativeFile) => Promise<Uint8Array | null>,
): RefiPackage {
  const read = (path: string): Promise<Uint8Array | null> => {
    const file = native.files.get(path)
    return file ? readFile(file) : Promise.resolve(null)
  }
  return { ...inMemory, root: native.root, read, native }
}

/** The database of a QualCoder folder in a zip file: at its top, or one folder down. */
function databaseIn(archive: Archive): string | null {
  if (archive.names.some((name) => /\.qde$/i.test(name))) return null
  const found = archive.names.filter((name) => /^(?:[^/]+\/)?data\.qda$/i.test(name) && !isJunk(name))
  return found.length === 1 ? (found[0] ?? null) : null
}

async function packedDatabase(
  archive: Archive,
  name: string,
  fileName: string,
  options: PackageOptions,
): Promise<RefiPackage> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const known = folder === '' ? fileName : folder.slice(0, -1)
  const native = await readNative(await archive.read(name), known, options)
  return nativePackage(native, (file) => {
    const entry = `${folder}${file.folder}/${file.name}`
    return isOfProject(file) && archive.has(entry) ? archive.read(entry) : Promise.resolve(null)
  })
}

/** The file of a package that holds the project, and its folder. Throws a Problem where there is none, or several. */
export function rootFile(
  archive: Archive,
  fileName: string,
): { readonly name: string; readonly folder: string } {
  const found = archive.names
    .filter((name) => /\.qde$/i.test(name) && !isJunk(name))
    .map((name) => ({ name, folder: name.slice(0, name.lastIndexOf('/') + 1) }))
  const deep = ({ folder }: { readonly folder: string }): number => folder.split('/').length - 1
  const atTop = found.filter((each) => deep(each) === 0)
  const near = atTop.length > 0 ? atTop : found.filter((each) => deep(each) === 1)
  const named = near.filter(({ name, folder }) => name.slice(folder.length).toLowerCase() === 'project.qde')
  const [root, other] = named.length > 0 ? named : near
  if (!root) {
    throw refusal(fileName, 'not-what-it-says', 'is no REFI-QDA project: there is no .qde file in it.')
  }
  if (other) {
    throw refusal(
      fileName,
      'not-what-it-says',
      'holds several projects. Take them apart and bring them in one after another.',
    )
  }
  return root
}

/** Files in the folder `sources` beside the root, by their names in small letters. */
function filesOf(archive: Archive, folder: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>()
  for (const name of archive.names) {
    if (!name.startsWith(folder) || isJunk(name)) continue
    const found = /^sources\/([^/]+)$/i.exec(name.slice(folder.length))
    if (found?.[1] !== undefined && found[1] !== '.root') entries.set(found[1].toLowerCase(), name)
  }
  return entries
}
