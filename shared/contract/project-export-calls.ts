import { z } from 'zod'

/** Forms of a whole project that other programs read. */
export const projectFormats = ['qdpx'] as const
export type ProjectFormat = (typeof projectFormats)[number]

/** For whom a project is written; all but the first are experimental. */
export const projectProfiles = ['standard', 'nvivo', 'maxqda', 'atlasti'] as const
export type ProjectProfile = (typeof projectProfiles)[number]

const asked = z.object({
  format: z.enum(projectFormats),
  profile: z.enum(projectProfiles).default('standard'),
  job: z.string().max(64).optional(),
})

/** Calls about a whole project as a file for other programs. */
export const projectExportCalls = {
  /** Makes the file at the host. The list of what it does not carry is put beside it when it is saved. */
  'export.project': asked,
  /** What such a file will not carry, before it is made. Writes nothing. */
  'export.losses': asked,
} as const

/** What they answer. */
export interface ProjectExportOutputs {
  'export.project': { readonly handle: string; readonly name: string; readonly losses: readonly string[] }
  'export.losses': { readonly losses: readonly string[] }
}
