import type { CodebookFormat, QuotesFormat } from '../../../shared/contract/contract'
import type { AnnotationsFormat, DocumentsFormat, TablesFormat } from '../../../shared/contract/export-calls'
import type { ProjectProfile } from '../../../shared/contract/project-export-calls'
import type { ScopeName } from './scopes'

/** Which texts: all in one file, a file for each, or the one that is open. */
export type TextsScope = 'together' | 'apart' | 'source'

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
  readonly profile: ProjectProfile
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
  exact: false,
}

/** Formats in the order in which they are offered: what people hand in first, what programs read last. */
export const offered = {
  codebook: ['docx', 'pdf', 'xlsx', 'csv', 'md', 'html', 'qdc'],
  quotes: ['docx', 'pdf', 'xlsx', 'csv', 'md', 'html'],
  texts: ['docx', 'pdf', 'html'],
  data: ['csv', 'json', 'jsonld'],
  project: ['standard', 'nvivo', 'maxqda', 'atlasti'],
} as const satisfies {
  readonly codebook: readonly CodebookFormat[]
  readonly quotes: readonly QuotesFormat[]
  readonly texts: readonly DocumentsFormat[]
  readonly data: readonly ExportChoice['dataFormat'][]
  readonly project: readonly ProjectProfile[]
}
