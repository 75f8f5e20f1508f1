/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024

/** Longest text of one source, in UTF-16 code units. */
export const MAX_CHARACTERS = 64_000_000

/** Limits on a zip package, against archives made to fill the memory. Sizes in bytes. */
export const ZIP_LIMITS = {
  entries: 10_000,
  totalBytes: 2 * 1024 ** 3,
  entryBytes: 512 * 1024 ** 2,
  /** Unpacked to packed size; looked at only above `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 1024 ** 2,
} as const

/** How deep the elements of an XML part may nest. */
export const MAX_XML_DEPTH = 256

/** How deep the elements of a web page may nest; pages full of unclosed elements are real. */
export const MAX_HTML_DEPTH = 20_000

/** How deep the groups of an RTF file may nest. */
export const MAX_RTF_DEPTH = 10_000

/** How long one file may take, in milliseconds, and by how much the memory of the process may grow, in megabytes. */
export const WORKER_LIMITS = { timeoutMs: 300_000, memoryMb: 2048 } as const
