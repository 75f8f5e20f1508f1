import type { Survey, SurveyColumn } from '../../../../shared/text/survey-columns'
import { surveyOf } from '../../../../shared/text/survey-columns'
import { layOut } from '../../../../shared/text/survey-layout'
import type { LaidOut, SurveyPlan, SurveyRow, SurveyText } from '../../../../shared/text/survey-layout'
import { MAX_CHARACTERS } from '../limits'
import { tooLong } from '../refusal'
import { readTable } from './read'
import type { TableFile, TableReading } from './read'

/** How a table file is to be read, its headings too; without `headerRow` they are looked for, null: there are none. */
export interface SurveyReading extends TableReading {
  readonly headerRow?: number | null | undefined
}

/** What a worker is asked about a table. */
export type TableTask =
  | { readonly kind: 'preview'; readonly how: SurveyReading }
  /** All rows as they stand. */
  | { readonly kind: 'rows' }
  /** A codebook: a table whole, or what a REFI-QDA file holds. */
  | { readonly kind: 'codebook'; readonly how: TableReading }
  | {
      readonly kind: 'survey'
      readonly how: SurveyReading
      readonly plan: SurveyPlan
      /** Rows handed over at a time. */
      readonly portion: number
    }

/** What a table looks like, for the choice of its columns. */
export interface TablePreview extends Omit<TableFile, 'rows'> {
  readonly headerRow: number | null
  readonly columns: readonly SurveyColumn[]
  /** The first rows above and below the headings, their cells cut short: to see what is in them. */
  readonly head: readonly (readonly string[])[]
  readonly rows: readonly (readonly string[])[]
  /** How many rows there are below the headings. */
  readonly total: number
}

/** A part of a survey on its way to the host. */
export type SurveyPart =
  | { readonly kind: 'begin'; readonly total: number; readonly file: Omit<TableFile, 'rows'> }
  | { readonly kind: 'text'; readonly text: SurveyText }
  | { readonly kind: 'rows'; readonly rows: readonly SurveyRow[] }

/** What is said when all parts are over. */
export type SurveyEnd = Pick<LaidOut, 'unfit'>

const previewRows = 50
const previewHead = 10
const longestCell = 300

/** Reads a table for its preview. */
export async function previewOf(
  bytes: Uint8Array,
  fileName: string,
  how: SurveyReading,
): Promise<TablePreview> {
  const { rows, ...file } = await readTable(bytes, fileName, how)
  const survey = shape(rows, how)
  return {
    ...file,
    headerRow: survey.headerRow,
    columns: survey.columns,
    head: cut(rows.slice(0, previewHead)),
    rows: cut(survey.rows.slice(0, previewRows)),
    total: survey.rows.length,
  }
}

/** Lays a survey out and hands it over part by part; `give` resolves when the next part is wanted. */
export async function surveyTask(
  bytes: Uint8Array,
  fileName: string,
  { how, plan, portion }: Extract<TableTask, { kind: 'survey' }>,
  give: (part: SurveyPart) => Promise<void>,
): Promise<SurveyEnd> {
  const { rows: all, ...file } = await readTable(bytes, fileName, how)
  const { texts, rows, unfit } = layOut(shape(all, how).rows, plan)
  if (texts.some(({ text }) => text.length > MAX_CHARACTERS)) throw tooLong(fileName)
  await give({ kind: 'begin', total: rows.length, file })
  for (const text of texts) await give({ kind: 'text', text })
  for (let at = 0; at < rows.length; at += portion) {
    await give({ kind: 'rows', rows: rows.slice(at, at + portion) })
  }
  return { unfit }
}

const shape = (rows: readonly (readonly string[])[], { headerRow }: SurveyReading): Survey =>
  headerRow === undefined ? surveyOf(rows) : surveyOf(rows, headerRow)

const cut = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.map((row) =>
    row.map((cell) => (cell.length > longestCell ? `${cell.slice(0, longestCell).toWellFormed()}…` : cell)),
  )
