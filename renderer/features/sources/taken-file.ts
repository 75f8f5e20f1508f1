/** A file that is on its way to the host. */
export interface TakenFile {
  readonly file: File
  /** Its name, with the folders it came in. */
  readonly path: string
  /** Name the source gets; absent: that of the file. */
  readonly title?: string
}

/** Longest path that is told to the host; of a longer one only the name is. */
const longest = 1000

/** Files as they were chosen; those of a chosen folder know where they stand in it. */
export const chosenFiles = (files: Iterable<File>): readonly TakenFile[] =>
  [...files].map((file) => takenFile(file, file.webkitRelativePath || file.name))

/** A file that stands at a path in the folder it came in. */
export const takenFile = (file: File, path: string): TakenFile => ({
  file,
  path: path.length > longest ? file.name : path,
})
