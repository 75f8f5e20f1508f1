/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024

/** Longest text of one source, in UTF-16 code units. */
export const MAX_CHARACTERS = 64_000_000

/** Most pixels of an image: what is shown of one takes four bytes each. */
export const MAX_PIXELS = 100_000_000

/** Limits on a zip package, against archives made to fill the memory. Sizes in bytes. */
export const ZIP_LIMITS = {
  entries: 10_000,
  totalBytes: 2 * 1024 ** 3,
  entryBytes: 512 * 1024 ** 2,
  /** Unpacked to packed size; looked at only above `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 1024 ** 2,
} as const

/**
 * Limits on a packed project, which is unpacked to the disk and never held in memory. Recordings may be as large as they
 * are: what the disk has room for is asked before anything is written.
 */
export const PROJECT_ZIP_LIMITS = {
  ...ZIP_LIMITS,
  entries: 100_000,
  totalBytes: Number.MAX_SAFE_INTEGER,
  entryBytes: Number.MAX_SAFE_INTEGER,
} as const

/**
 * Limits on the package of another program's project, which may hold recordings of many gigabytes. What is stored as it is
 * unpacks to nothing more, so it is only limited what packing saves, all together.
 */
export const PACKAGE_LIMITS = {
  entries: 20_000,
  totalBytes: Number.MAX_SAFE_INTEGER,
  entryBytes: Number.MAX_SAFE_INTEGER,
  savedBytes: 4 * 1024 ** 3,
  ratio: 200,
  ratioFromBytes: 10 * 1024 ** 2,
} as const

/** How deep the elements of an XML part may nest. */
export const MAX_XML_DEPTH = 256

/** How deep the elements of a web page may nest; pages full of unclosed elements are real. */
export const MAX_HTML_DEPTH = 20_000

/** How deep the groups of an RTF file may nest. */
export const MAX_RTF_DEPTH = 10_000

/** How long one file may take, in milliseconds, and by how much the memory of the process may grow, in megabytes. */
export const WORKER_LIMITS = { timeoutMs: 300_000, memoryMb: 2048 } as const

/** Limits on an e-mail: how deep its parts may nest, how long all heads together may be, how many attachments are named. */
export const MAX_MAIL = { depth: 64, headBytes: 2 * 1024 ** 2, namedAttachments: 50 } as const

/** Largest saved page in which an article is looked for; what is larger is taken whole. */
export const MAX_ARTICLE = { characters: 4_000_000, elements: 30_000, depth: 150 } as const
