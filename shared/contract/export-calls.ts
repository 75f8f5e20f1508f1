import { z } from 'zod'
import { fields } from '../model/entities'

/** Formats of tables for R and Python, and of highlighted documents. */
export const tablesFormats = ['csv', 'json'] as const
export const annotationsFormats = ['jsonld'] as const
export const documentsFormats = ['docx', 'html', 'pdf'] as const
export type TablesFormat = (typeof tablesFormats)[number]
export type AnnotationsFormat = (typeof annotationsFormats)[number]
export type DocumentsFormat = (typeof documentsFormats)[number]

/** Forms of a codebook as a table: all that is known, or the two columns that MAXQDA brings in. */
export const codebookForms = ['full', 'maxqda'] as const
export type CodebookForm = (typeof codebookForms)[number]
/** Forms of quotes as a table: one row per coding, or per quotation with a column of 0 and 1 for each code. */
export const quotesForms = ['codings', 'quotations'] as const
export type QuotesForm = (typeof quotesForms)[number]
/** What quotes are gathered under. */
export const quotesOrders = ['code', 'source', 'case'] as const

/** Options of every export for people. */
export const exportOptions = {
  /** CSV for R and Python: cells as they are, without the guard against formulas. */
  exact: z.boolean().default(false),
  /** Language of headings and labels in documents. */
  language: z.enum(['en', 'zh-CN', 'es', 'de', 'fr']).default('en'),
}

/** Options of quotes beside those of every export. */
export const quotesOptions = {
  /** Left out: documents by code, tables as the texts go. */
  by: z.enum(quotesOrders).optional(),
  form: z.enum(quotesForms).default('codings'),
  /** Words before and after each quote; left out: none in documents, some in tables. */
  context: z.number().int().min(0).max(200).optional(),
  /** Documents tell of cases and attributes. */
  attributes: z.boolean().default(false),
} as const

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
