import type { CodebookFormat, QuotesFormat } from '../../../shared/contract/contract'
import type { CodebookForm, QuotesForm } from '../../../shared/contract/export-calls'
import type { Store } from '../../../shared/core/store'
import { CitedSources } from '../../../shared/exchange/cited-sources'
import { countForbidden } from '../../../shared/exchange/characters'
import { codebookManuscript } from '../../../shared/exchange/codebook-manuscript'
import { codebookRows, codebookTable, lostExamples } from '../../../shared/exchange/codebook-rows'
import type { CodebookRowsOptions, Words } from '../../../shared/exchange/codebook-rows'
import { exportFileName } from '../../../shared/exchange/file-name'
import { toHtml } from '../../../shared/exchange/html'
import { labelsFor } from '../../../shared/exchange/labels'
import type { ExportLanguage } from '../../../shared/exchange/labels'
import type { Manuscript } from '../../../shared/exchange/manuscript'
import { toMarkdown } from '../../../shared/exchange/markdown'
import { inImage, passages } from '../../../shared/exchange/passages'
import type { Reader } from '../../../shared/exchange/passages'
import { maxqdaCodebook } from '../../../shared/exchange/maxqda-codebook'
import { quotationsTable } from '../../../shared/exchange/quotations-table'
import { quotesManuscript } from '../../../shared/exchange/quotes-manuscript'
import type { QuotesOrder } from '../../../shared/exchange/quotes-manuscript'
import { roomFor } from '../../../shared/exchange/words-around'
import { quotesRows, quotesTable, withWords } from '../../../shared/exchange/quotes-rows'
import type { QuoteRow } from '../../../shared/exchange/quotes-rows'
import { toQdc } from '../../../shared/exchange/refi-codebook'
import type { Table } from '../../../shared/exchange/table'
import { assertNever } from '../../../shared/problem'
import { variablesInOrder } from '../../../shared/queries/attributes'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { retrieve } from '../../../shared/queries/retrieve'
import type { Question } from '../../../shared/model/entities'
import { unfollowed } from '../works'
import type { Work } from '../works'
import { toCsv } from './csv'
import { toDocx } from './docx'
import { charactersLeftOut, count, guardedCells, namesCut } from './said-losses'
import type { Alive } from './pieces'
import { printed } from './print'
import type { Print } from './print'
import { toXlsx } from './xlsx'

/** A file to hand out, and one sentence for each thing it could not carry. */
export interface ExportedFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
  readonly losses: readonly string[]
}

/** What every export can be told. */
export interface ExportOptions {
  /** CSV only: cells as they are, for R and Python, without the guard against formulas. Default false. */
  readonly exact?: boolean
  /** Language of labels in Markdown, HTML and DOCX. Default English; columns of tables are always English. */
  readonly language?: ExportLanguage
  /** Told how far it is; stops the export by throwing. */
  readonly work?: Work
  /** PDF only: makes it of the HTML. */
  readonly print?: Print | null
}

export interface CodebookOptions extends ExportOptions {
  readonly changed?: CodebookRowsOptions['changed']
  /** Where the day of the last change is told in documents. Default that of this computer. */
  readonly timeZone?: string
  /** Program and version for formats that name it: "Emic 0.1.0". */
  readonly origin?: string
  /** CSV and XLSX: all that is known, or the two columns that MAXQDA brings in. Default full. */
  readonly form?: CodebookForm
}

export interface QuotesOptions extends ExportOptions {
  /** What documents are gathered under, and tables are ordered by. Default: by code; tables as the texts go. */
  readonly by?: QuotesOrder | undefined
  /** CSV and XLSX: one row per coding, or one per quotation with a column of 0 and 1 for each code. Default codings. */
  readonly form?: QuotesForm
  /** Words shown before and after each quote. Default none in documents, 15 in tables. */
  readonly context?: number | undefined
  /** Documents: cases and attributes are told. Tables always have them. Default false. */
  readonly attributes?: boolean
}

const mimes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  qdc: 'application/xml',
} as const satisfies Record<CodebookFormat, string>

interface Written {
  readonly bytes: Uint8Array
  readonly losses: readonly string[]
}

/**
 * The living codebook as a file. `reader` gives the words of pinned examples. Throws a Problem `refused` where the format
 * has no form for what is asked (.qdc without codes).
 */
export async function exportCodebook(
  store: Store,
  format: CodebookFormat,
  reader: Reader,
  options: CodebookOptions = {},
): Promise<ExportedFile> {
  const { language = 'en', changed, origin = 'Emic', work = unfollowed, timeZone = hereAbouts() } = options
  await work.step(0, 2)
  const rows = codebookRows(store, codebook(store), {
    words: pinnedWords(store, reader, language),
    ...(changed ? { changed } : {}),
  })
  const project = store.project().name
  const isTable = format === 'csv' || format === 'xlsx'
  const maxqda = isTable && options.form === 'maxqda' ? maxqdaCodebook(rows) : null
  const table = maxqda ? maxqda.table : codebookTable(rows)
  await work.step(1, 2)
  let written: Written
  if (format === 'qdc') {
    const { xml, losses } = toQdc(store, rows, origin)
    written = { bytes: encode(xml), losses: [...losses, ...leftOut(table)] }
  } else {
    written = await write(format, table, 'Codebook', { ...options, alive: () => work.step(1, 2) }, () =>
      codebookManuscript(project, rows, language, timeZone),
    )
  }
  await work.step(2, 2)
  const lost = lostExamples(rows)
  return {
    name: exportFileName(project, 'codebook', format),
    mime: mimes[format],
    bytes: written.bytes,
    losses: [
      ...written.losses,
      ...(maxqda ? namesCut(maxqda.cut) : []),
      ...(lost === 0
        ? []
        : [`${count(lost, 'example')} left out: the quoted passage is in a source that was removed.`]),
    ],
  }
}

/** Codings whose words are looked up between two steps. */
const piece = 500

/** Coded passages as a file: tables with one row per coding, documents by code and source. */
export async function exportQuotes(
  store: Store,
  format: QuotesFormat,
  question: Question,
  reader: Reader,
  options: QuotesOptions = {},
): Promise<ExportedFile> {
  const { language = 'en', work = unfollowed, by, form = 'codings' } = options
  const isTable = format === 'csv' || format === 'xlsx'
  const { context = isTable ? 15 : 0 } = options
  const found = retrieve(store, question)
  const read = passages(reader, context === 0 ? 0 : roomFor(context))
  const sources = new CitedSources(store, language)
  const rows: QuoteRow[] = []
  // Writing the file counts as much again as reading the words.
  const total = found.length * 2
  for (let from = 0; from < found.length; from += piece) {
    await work.step(from, total)
    rows.push(...quotesRows(store, found.slice(from, from + piece), read, sources))
  }
  await work.step(found.length, total)
  const project = store.project().name
  const headings = flatten(codebook(store)).map(({ code, path, colour }) => ({
    ...{ codeId: code.id, path, colour },
  }))
  const variables = variablesInOrder(store)
  const alive = (): Promise<void> => work.step(found.length, total)
  const shown = isTable
    ? inOrder(
        rows.map((row) => withWords(row, context)),
        by,
        headings,
      )
    : rows
  const table =
    isTable && form === 'quotations'
      ? quotationsTable(shown, variables, headings)
      : quotesTable(shown, variables)
  const written = await write(format, table, 'Quotes', { ...options, alive }, () =>
    quotesManuscript(project, rows, {
      ...{ headings, language, sources, context, by: by ?? 'code' },
      variables: options.attributes ? variables : null,
    }),
  )
  await work.step(total, total)
  return { name: exportFileName(project, 'quotes', format), mime: mimes[format], ...written }
}

/** Rows in an order: of the codebook, or of the names of cases; else as they came, source by source. */
function inOrder(
  rows: readonly QuoteRow[],
  by: QuotesOrder | undefined,
  headings: readonly { readonly codeId: string }[],
): readonly QuoteRow[] {
  if (by === 'code') {
    const rank = new Map(headings.map(({ codeId }, i) => [codeId, i]))
    return [...rows].sort((a, b) => (rank.get(a.code.id) ?? 0) - (rank.get(b.code.id) ?? 0))
  }
  if (by !== 'case') return rows
  const order = new Intl.Collator('en', { numeric: true })
  const named = rows.filter(({ cases }) => cases.length > 0)
  named.sort((a, b) => order.compare(a.cases[0]?.name ?? '', b.cases[0]?.name ?? ''))
  return [...named, ...rows.filter(({ cases }) => cases.length === 0)]
}

async function write(
  format: QuotesFormat,
  table: Table,
  sheet: string,
  { exact = false, print, alive }: ExportOptions & { readonly alive: Alive },
  manuscript: () => Manuscript,
): Promise<Written> {
  switch (format) {
    case 'csv': {
      const { bytes, guarded } = await toCsv(table, exact, alive)
      return { bytes, losses: guardedCells(guarded) }
    }
    case 'xlsx': {
      const { bytes, cut } = await toXlsx(table, sheet, alive)
      const sentence = `${count(cut, 'cell')} cut off at the 32,767 characters that Excel takes.`
      return { bytes, losses: [...(cut === 0 ? [] : [sentence]), ...leftOut(table)] }
    }
    case 'md':
      return { bytes: encode(toMarkdown(manuscript())), losses: leftOut(table) }
    case 'html':
      return { bytes: encode(toHtml(manuscript())), losses: leftOut(table) }
    case 'docx':
      return { bytes: await toDocx(manuscript(), alive), losses: leftOut(table) }
    case 'pdf':
      return { bytes: await printed(toHtml(manuscript()), print, alive), losses: leftOut(table) }
    default:
      return assertNever(format)
  }
}

const hereAbouts = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The words of quotations that examples are pinned to; none for sources that were put away. */
export function pinnedWords(store: Store, reader: Reader, language: ExportLanguage): Words {
  const read = passages(reader)
  const sources = new CitedSources(store, language)
  return (quotationId) => {
    const quotation = store.get('quotations', quotationId)
    const source = quotation && store.get('sources', quotation.sourceId)
    if (!quotation || !source || source.removed) return null
    const labels = labelsFor[language]
    const found = read(quotation)
    const passage = source.image ? inImage(found, labels.image(quotation.area)) : found
    return {
      text: passage.text,
      citation: sources.citation(source, passage),
      language: source.language,
    }
  }
}

/** Says how many characters no document format can hold; CSV alone keeps them. */
function leftOut({ columns, rows }: Table): readonly string[] {
  const isText = columns.map(({ number = false }) => !number)
  let characters = 0
  for (const row of rows) {
    for (const [i, cell] of row.entries()) if (isText[i]) characters += countForbidden(cell)
  }
  return charactersLeftOut(characters)
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
