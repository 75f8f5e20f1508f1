/** Endings of the names of other programs' projects, as the host reads them. */
const endings = ['.qdpx', '.qde', '.sqlite3', '.qda', '.rqda']

/** The same for the field of a browser. */
export const projectEndings = endings.join(',')

/** Whether a file is the project of another program, by its name. */
export const isProjectFile = (name: string): boolean =>
  endings.some((ending) => name.toLowerCase().endsWith(ending))
