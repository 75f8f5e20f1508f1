import { compareNames } from '../../strings/sorting'

/** Files of a drop, those in dropped folders too. Must be called while the drop event is handled. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  // Entries are gone once the event is over: take them first, read them after.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile())
  const found = await Promise.all(entries.flatMap((entry) => (entry ? [filesIn(entry)] : [])))
  return found.flat()
}

/** Whether something that is dragged over the window holds files. */
export const holdsFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false

async function filesIn(entry: FileSystemEntry | File): Promise<readonly File[]> {
  if (entry instanceof File) return [entry]
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  // A reader hands out a folder in portions; an empty one is the last.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) break
    inside.push(...some.filter(({ name }) => !name.startsWith('.')))
  }
  inside.sort((a, b) => compareNames(a.name, b.name))
  return (await Promise.all(inside.map(filesIn))).flat()
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
