import { z } from 'zod'
import { fields } from '../model/entities'

/** Formats of tables for R and Python, and of highlighted documents. */
export const tablesFormats = ['csv', 'json'] as const
export const annotationsFormats = ['jsonld'] as const
export const documentsFormats = ['docx', 'html', 'pdf'] as const
export type TablesFormat = (typeof tablesFormats)[number]
export type AnnotationsFormat = (typeof annotationsFormats)[number]
export type DocumentsFormat = (typeof documentsFormats)[number]

/** Names a long work, so that it can be followed by `work` events and stopped. */
const job = z.string().max(64).optional()

/** Calls that make further kinds of files at the host. */
export const exportCalls = {
  /** Codings, codes, sources and cases; CSV in one zip with a data dictionary. */
  'export.tables': z.object({ format: z.enum(tablesFormats), exact: z.boolean().default(false), job }),
  /** Codings as W3C Web Annotations. */
  'export.annotations': z.object({ format: z.enum(annotationsFormats).default('jsonld'), job }),
  /** Sources with their codings beside the words: in one file, or in a zip with one for each. */
  'export.documents': z.object({
    format: z.enum(documentsFormats),
    /** None: all. */
    sourceIds: z.array(fields.Id).optional(),
    apart: z.boolean().default(false),
    language: z.enum(['en', 'zh-CN', 'es', 'de', 'fr']).default('en'),
    job,
  }),
} as const

interface Made {
  readonly handle: string
  readonly name: string
  readonly losses: readonly string[]
  readonly toPrint?: boolean
}

/** What they answer. */
export interface ExportOutputs {
  'export.tables': Made
  'export.annotations': Made
  'export.documents': Made
}
