import { compareNames } from '../../strings/sorting'
import { takenFile } from './taken-file'
import type { TakenFile } from './taken-file'

/** Files of a drop, those in dropped folders too. Must be called while the drop event is handled. */
export async function droppedFiles(data: DataTransfer): Promise<readonly TakenFile[]> {
  // Entries are gone once the event is over: take them first, read them after.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile())
  const found = await Promise.all(entries.flatMap((entry) => (entry ? [filesIn(entry)] : [])))
  return found.flat()
}

/** Whether something that is dragged over the window holds files. */
export const holdsFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false

/** Folders and files that are none of the user's: hidden ones, and what is inside a project. */
const passedOver = /^\.|\.emic$/iu

async function filesIn(entry: FileSystemEntry | File): Promise<readonly TakenFile[]> {
  if (entry instanceof File) return [takenFile(entry, entry.name)]
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [takenFile(file, entry.fullPath.replace(/^\//u, ''))]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  // A reader hands out a folder in portions; an empty one is the last.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) break
    inside.push(...some.filter(({ name }) => !passedOver.test(name)))
  }
  inside.sort((a, b) => compareNames(a.name, b.name))
  return (await Promise.all(inside.map(filesIn))).flat()
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
