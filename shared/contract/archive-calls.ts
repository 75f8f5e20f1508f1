import { z } from 'zod'

/** Names a long work, so that it can be followed by `work` events and stopped. */
const job = z.string().max(64).optional()

/** Calls about a whole project as one zip, with its history. */
export const archiveCalls = {
  /** Packs the open project at the host; `recordings`: with those that are linked where they lie. */
  'export.archive': z.object({ recordings: z.boolean().default(false), job }),
  /** What would be packed now. Writes nothing. */
  'export.archive-plan': z.object({}).default({}),
  /** Makes a project of a packed one, where nothing is yet, and opens it. Answers null where no place was chosen. */
  'project.unpack': z.object({ handle: z.string().max(64), job }),
} as const

/** What is known of a zip before it is made. */
export interface ArchivePlan {
  /** Recordings that are linked where they lie and can be read here. */
  readonly linked: number
  /** Bytes of them. */
  readonly linkedBytes: number
  /** Names of linked recordings that cannot be had. */
  readonly absent: readonly string[]
}

/** What they answer. */
export interface ArchiveOutputs {
  'export.archive': { readonly handle: string; readonly name: string; readonly losses: readonly string[] }
  'export.archive-plan': ArchivePlan
  'project.unpack': { readonly path: string; readonly notices: readonly string[] } | null
}
