import type { NativeFile, NativeProject } from '../../../../shared/exchange/native/native-project'
import type { XmlNode } from '../../../../shared/exchange/refi/xml-node'
import { entryFor, placeOf } from '../../../../shared/exchange/refi/path'
import { isJunk } from '../../../../shared/text/junk-file'
import { signatureOf } from '../format'
import { MAX_FILE_BYTES } from '../limits'
import { isDatabase } from '../native/database'
import { isOfProject, readInFolder } from '../native/project-folder'
import { readNative } from '../native/read-native'
import type { NativeOptions } from '../native/read-native'
import { refusal } from '../refusal'
import { readXml } from '../xml'
import { openZip } from '../zip'
import type { Archive } from '../zip'

/** A project of another program: its tree, and its files by the paths that name them. */
export interface RefiPackage {
  readonly root: XmlNode
  /** The bytes of a file; null where a path names none of the package. */
  readonly read: (path: string) => Promise<Uint8Array | null>
  /** Of a program's own database; null for the exchange format. */
  readonly native: NativeProject | null
}

/** How a project is opened. */
export interface PackageOptions extends NativeOptions {
  /** The folder that a database of QualCoder lies in; null where it came by itself. */
  readonly folder: string | null
}

/**
 * Opens a `.qdpx`, the bare `.qde` of one, a database of Taguette, QualCoder or RQDA, or a zip file that a folder of
 * QualCoder was packed into; by what it is, not by its name. The root file of a `.qdpx` may have any name that ends in
 * `.qde`, its folder any letter case, and all may lie one folder down. Throws a Problem for what is none, for several
 * projects in one file, and for everything that `openZip`, `readXml` and `openDatabase` refuse.
 */
export async function openPackage(
  bytes: Uint8Array,
  fileName: string,
  options: PackageOptions = { folder: null, splitDots: false },
): Promise<RefiPackage> {
  if (bytes.length === 0) throw refusal(fileName, 'empty', 'is empty (0 bytes).')
  if (bytes.length > MAX_FILE_BYTES) {
    throw refusal(
      fileName,
      'too-large',
      'is larger than 256 MB, which is more than can be read at once. Split it.',
    )
  }
  if (isDatabase(bytes)) {
    const { folder } = options
    return nativePackage(await readNative(bytes, fileName, options), (file) =>
      folder === null ? Promise.resolve(null) : readInFolder(folder, file),
    )
  }
  if (signatureOf(bytes, null) !== 'zip') {
    return { root: treeOf(bytes, fileName), read: () => Promise.resolve(null), native: null }
  }
  const archive = await openZip(bytes, fileName)
  const database = databaseIn(archive)
  if (database !== null) return packedDatabase(archive, database, fileName, options)
  const { name, folder } = rootFile(archive, fileName)
  const entries = filesOf(archive, folder)
  return {
    root: treeOf(await archive.read(name), fileName),
    read: async (path) => {
      const place = placeOf(path)
      const entry = place?.at === 'package' ? entryFor(place.name, entries) : null
      return entry === null ? null : archive.read(entry)
    },
    native: null,
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
  return { root: native.root, read, native }
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

function rootFile(archive: Archive, fileName: string): { readonly name: string; readonly folder: string } {
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

/** The element under way. */
interface Open {
  readonly name: string
  readonly attributes: XmlNode['attributes']
  readonly children: XmlNode[]
  text: string
}

/** The tree of a project file. Throws a Problem for XML that is none, and for another kind of file. */
export function treeOf(bytes: Uint8Array, fileName: string): XmlNode {
  const open: Open[] = []
  let root: XmlNode | null = null
  readXml(bytes, fileName, {
    open: (element) =>
      void open.push({ name: element.name, attributes: element.attributes(), children: [], text: '' }),
    text: (text) => {
      const last = open.at(-1)
      if (last) last.text += text
    },
    close: () => {
      const node = open.pop()
      if (!node) return
      // Words between elements are line breaks of whoever wrote the file.
      const closed = node.children.length > 0 ? { ...node, text: '' } : node
      const parent = open.at(-1)
      if (parent) parent.children.push(closed)
      else root = closed
    },
  })
  const found = root as XmlNode | null
  if (found?.name !== 'Project' && found?.name !== 'CodeBook') {
    throw refusal(
      fileName,
      'not-what-it-says',
      'is no REFI-QDA project: its root element is neither Project nor CodeBook.',
    )
  }
  return found
}
