import type { CodebookFormat, QuotesFormat } from '../../../shared/contract/contract'
import type { ScopeName } from './scopes'

/** What is chosen in the dialog; each kind of export keeps its own format. */
export interface ExportChoice {
  readonly what: 'codebook' | 'quotes'
  readonly codebookFormat: CodebookFormat
  readonly quotesFormat: QuotesFormat
  readonly scope: ScopeName
  /** CSV: cells as they are, without the guard against formulas. */
  readonly exact: boolean
}

/** What is offered the first time. */
export const firstChoice: ExportChoice = {
  what: 'codebook',
  codebookFormat: 'docx',
  quotesFormat: 'docx',
  scope: 'all',
  exact: false,
}

/** Formats in the order in which they are offered: what people hand in first, what programs read last. */
export const offered = {
  codebook: ['docx', 'xlsx', 'csv', 'md', 'html', 'qdc'],
  quotes: ['docx', 'xlsx', 'csv', 'md', 'html'],
} as const satisfies {
  readonly codebook: readonly CodebookFormat[]
  readonly quotes: readonly QuotesFormat[]
}
