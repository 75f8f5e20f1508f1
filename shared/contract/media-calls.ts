import { z } from 'zod'
import { fields } from '../model/entities'
import type { Id } from '../model/entities'

/** Whether the recording of a source can be played, and from where. */
export type MediaState =
  /** `address` is good as long as the project is open; it names no path. */
  | {
      readonly state: 'ready'
      readonly address: string
      readonly size: number
      /** Names these bytes, for what is computed of them once. */
      readonly key: string
    }
  /** There is no such file any more. */
  | { readonly state: 'gone' }
  /** Linked by somebody else, or on another computer: it is not opened before the user says so. */
  | { readonly state: 'foreign' }

/** What was put beside a source. */
export interface AttachedMedia {
  readonly sourceId: Id
  readonly fileName: string
}

/** A name of a file without folders. */
const FileName = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[^/\\\0]+$/u)

/** Calls about the recording beside a source. */
export const mediaCalls = {
  /** Electron only: a native dialog; answers a handle, or null when cancelled. */
  'media.choose': z.object({}).default({}),
  /** Puts a file the host can see beside a source: copied into the project, or linked where it lies. */
  'media.attach': z.object({
    sourceId: fields.Id,
    handle: z.string(),
    link: z.boolean(),
    job: z.string().max(64).optional(),
  }),
  /** Begins to take in a file piece by piece; `size` in bytes. */
  'media.begin': z.object({ name: FileName, size: z.number().int().nonnegative() }),
  /** The next piece, of at most 16 MB; `at`: how many bytes came before it. */
  'media.piece': z.object({
    upload: z.guid(),
    at: z.number().int().nonnegative(),
    bytes: z.instanceof(Uint8Array),
  }),
  /** All pieces are there: the file is kept and put beside a source. */
  'media.end': z.object({ upload: z.guid(), sourceId: fields.Id }),
  /** Gives up what was begun. */
  'media.drop': z.object({ upload: z.guid() }),
  /** Where the recording of a source can be played from. */
  'media.open': z.object({ sourceId: fields.Id }),
  /** The user says that a linked file of somebody else's may be opened. */
  'media.trust': z.object({ sourceId: fields.Id }),
  /** Peaks that were kept of a recording; bytes of length 0: none. */
  'media.peaks': z.object({ key: fields.Sha256 }),
  /** Keeps the peaks of a recording, so that they need not be computed again. */
  'media.keep-peaks': z.object({ key: fields.Sha256, bytes: z.instanceof(Uint8Array) }),
} as const

/** What they answer. */
export interface MediaOutputs {
  'media.choose': { readonly handle: string; readonly name: string } | null
  'media.attach': AttachedMedia
  'media.begin': { readonly upload: string }
  'media.piece': null
  'media.end': AttachedMedia
  'media.drop': null
  'media.open': MediaState
  'media.trust': null
  'media.peaks': { readonly bytes: Uint8Array<ArrayBuffer> }
  'media.keep-peaks': null
}
