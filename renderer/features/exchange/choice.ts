import type { CodebookFormat, QuotesFormat } from '../../../shared/contract/contract'
import type {
  AnnotationsFormat,
  DocumentsFormat,
  QuotesForm,
  TablesFormat,
} from '../../../shared/contract/export-calls'
import type { ProjectProfile } from '../../../shared/contract/project-export-calls'
import type { ScopeName } from './scopes'

/** Which texts: all in one file, a file for each, or the one that is open. */
export type TextsScope = 'together' | 'apart' | 'source'

/** What quotes are gathered under. */
export type QuotesBy = 'code' | 'source' | 'case'

/** Whether a format is a table for spreadsheets and statistics. */
export const isTable = (format: string): boolean => format === 'csv' || format === 'xlsx'

/** What is chosen in the dialog; each kind of export keeps its own format. */
export interface ExportChoice {
  readonly what: 'codebook' | 'quotes' | 'texts' | 'data' | 'project'
  readonly codebookFormat: CodebookFormat
  readonly quotesFormat: QuotesFormat
  readonly scope: ScopeName
  readonly textsFormat: DocumentsFormat
  readonly textsScope: TextsScope
  /** Tables for R and Python, or annotations. */
  readonly dataFormat: TablesFormat | AnnotationsFormat
  /** Of a project: for which program. */
  /** Quotes as documents: under what, with the words around them, with cases and attributes. */
  readonly quotesBy: QuotesBy
  readonly around: boolean
  readonly attributes: boolean
  /** Quotes as tables: what has a row. */
  readonly quotesForm: QuotesForm
  /** The codebook as a table that MAXQDA brings in. */
  readonly maxqda: boolean
  readonly profile: ProjectProfile | 'emic'
  /** Of a project as one zip: with recordings that are linked where they lie. */
  readonly recordings: boolean
  /** CSV: cells as they are, without the guard against formulas. */
  readonly exact: boolean
}

/** What is offered the first time. */
export const firstChoice: ExportChoice = {
  what: 'codebook',
  codebookFormat: 'docx',
  quotesFormat: 'docx',
  scope: 'all',
  textsFormat: 'docx',
  textsScope: 'together',
  dataFormat: 'csv',
  profile: 'standard',
  quotesBy: 'code',
  around: false,
  attributes: false,
  quotesForm: 'codings',
  maxqda: false,
  recordings: false,
  exact: false,
}

/** Formats in the order in which they are offered: what people hand in first, what programs read last. */
export const offered = {
  codebook: ['docx', 'pdf', 'xlsx', 'csv', 'md', 'html', 'qdc'],
  quotes: ['docx', 'pdf', 'xlsx', 'csv', 'md', 'html'],
  texts: ['docx', 'pdf', 'html'],
  data: ['csv', 'json', 'jsonld'],
  project: ['standard', 'nvivo', 'maxqda', 'atlasti', 'emic'],
} as const satisfies {
  readonly codebook: readonly CodebookFormat[]
  readonly quotes: readonly QuotesFormat[]
  readonly texts: readonly DocumentsFormat[]
  readonly data: readonly ExportChoice['dataFormat'][]
  readonly project: readonly ExportChoice['profile'][]
}
