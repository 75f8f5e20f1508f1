import { z } from 'zod'
import { fields } from '../model/entities'
import type { Id } from '../model/entities'
import type { SurveyColumn } from '../text/survey-columns'

/** How a table is to be read, where the guess is wrong. */
const Reading = z.object({
  /** Any name of the WHATWG Encoding Standard. */
  encoding: z.string().max(64).optional(),
  delimiter: z.string().length(1).optional(),
  /** Number of a sheet from 0. */
  sheet: z.number().int().nonnegative().optional(),
  /** Row of the headings from 0, or null where there are none; left out: it is looked for. */
  headerRow: z.number().int().nonnegative().max(1000).nullable().optional(),
})

const DateOrder = z.enum(['day-first', 'month-first'])

const Column = z.object({
  name: fields.Name,
  use: z.enum(['name', 'answer', 'attribute', 'skip']),
  type: fields.VariableType,
  dates: DateOrder.default('day-first'),
})

/** Calls about tables of answers. */
export const surveyCalls = {
  /** Reads a table file to show it. Changes nothing. */
  'survey.preview': z.object({ handle: z.string(), reading: Reading.default({}) }),
  /** Brings a table in: one step that can be undone. The job's `work` events count rows. */
  'survey.import': z.object({
    handle: z.string(),
    reading: Reading.default({}),
    /** One for each column of the table, in their order. */
    columns: z.array(Column).min(1).max(2000),
    by: z.enum(['respondent', 'question']),
    job: z.string().max(64).optional(),
  }),
  /** The table of attributes of sources or cases as CSV. */
  'attributes.export': z.object({ of: z.enum(['sources', 'cases']) }),
  /** Sets values by a table whose first column names sources or cases; new headings become attributes. */
  'attributes.import': z.object({ handle: z.string(), of: z.enum(['sources', 'cases']) }),
} as const

export type SurveyReading = z.infer<typeof Reading>
export type SurveyChoice = z.input<(typeof surveyCalls)['survey.import']>

/** What a table looks like. */
export interface SurveyPreview {
  readonly format: 'csv' | 'tsv' | 'xlsx' | 'ods'
  readonly encoding: { readonly name: string; readonly guessed: boolean } | null
  readonly delimiter: string | null
  readonly sheets: readonly string[]
  readonly sheet: number
  readonly headerRow: number | null
  readonly columns: readonly SurveyColumn[]
  /** The first ten rows as they stand in the file, cells cut short. */
  readonly head: readonly (readonly string[])[]
  /** The first fifty below the headings. */
  readonly rows: readonly (readonly string[])[]
  readonly total: number
  readonly losses: readonly string[]
}

/** What came of a table. */
export interface SurveyOutcome {
  readonly sourceIds: readonly Id[]
  readonly cases: number
  /** Cases that had been there before. */
  readonly known: number
  readonly variables: number
  /** Whether each answer is a passage of its case. */
  readonly hasPassages: boolean
  readonly losses: readonly string[]
}

/** What they answer. */
export interface SurveyOutputs {
  'survey.preview': SurveyPreview
  'survey.import': SurveyOutcome
  'attributes.export': { readonly handle: string; readonly name: string }
  /** `count` values changed; names of rows that are no source or case. */
  'attributes.import': { readonly count: number; readonly unmatched: readonly string[] }
}
