import { lstat, readFile, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { NativeFile } from '../../../../shared/exchange/native/native-project'
import { MAX_FILE_BYTES } from '../limits'
import { refusal } from '../refusal'

/** The folders in which QualCoder keeps the files of a project. */
const folders: ReadonlySet<string> = new Set(['documents', 'images', 'audio', 'video'])

/** Whether a file may be looked for in a project folder: a plain name in one of QualCoder's folders. */
export const isOfProject = ({ folder, name }: NativeFile): boolean =>
  folders.has(folder) && !/[\\/:\p{Cc}]/u.test(name) && !/^\.{0,2}$/.test(name.trim())

/**
 * The bytes of a file in the folder of a QualCoder project; null where there is none, and for links and whatever else
 * lies outside. Throws a Problem for one that is too large.
 */
export async function readInFolder(root: string, file: NativeFile): Promise<Uint8Array | null> {
  if (!isOfProject(file)) return null
  const path = join(root, file.folder, file.name)
  try {
    const stat = await lstat(path)
    const [inside, whole] = [await realpath(path), await realpath(root)]
    if (!stat.isFile() || !inside.startsWith(whole + sep)) return null
    if (stat.size > MAX_FILE_BYTES) {
      throw refusal(
        file.name,
        'too-large',
        'is larger than 256 MB, which is more than can be read at once. Split it.',
      )
    }
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw error
  }
}
