import type { Store } from '../core/store'
import type { Code, Example, Id } from '../model/entities'
import { tabulate } from './table'
import type { Column, Table } from './table'
import { themesOf } from './themes'

/** A code in its place, as the codebook query answers it. */
export interface CodebookBranch {
  readonly code: Code
  /** 0 for a root. */
  readonly depth: number
  /** Names from the root, joined by " > ". */
  readonly path: string
  /** Own or inherited colour. */
  readonly colour: string
  readonly codings: number
  readonly sources: number
  readonly codingsBelow: number
  readonly sourcesBelow: number
  readonly children: readonly CodebookBranch[]
}

/** Words of a pinned quotation and where they are from; null where they are not to be had any more. */
export type Words = (
  quotationId: Id,
) => { readonly text: string; readonly citation: string; readonly language: string | null } | null

/** An example as it is handed out; `citation` and `language` only for pinned quotations. */
export interface ExampleRow {
  readonly kind: Example['kind']
  readonly text: string
  readonly citation: string | null
  readonly language: string | null
}

/** One code, ready to be written into any format. */
export interface CodebookRow {
  readonly code: Code
  /** Place in the hierarchy, "1.2.3". */
  readonly number: string
  readonly depth: number
  readonly path: string
  readonly parent: string
  readonly themes: readonly string[]
  readonly examples: readonly ExampleRow[]
  readonly colour: string
  /** Whether the colour is its own or that of a code above, and not the grey of codes without one. */
  readonly coloured: boolean
  readonly codings: number
  readonly sources: number
  readonly codingsBelow: number
  readonly sourcesBelow: number
  /** Instant of the last change, empty where it is not known. */
  readonly changed: string
}

/** What the rows need beside the store. */
export interface CodebookRowsOptions {
  readonly words: Words
  /** Instant of the last change of a code, where somebody knows (the log does, records do not). */
  readonly changed?: (codeId: Id) => string | null
}

/** The codebook as rows, parents before their children, siblings in their order. */
export function codebookRows(
  store: Store,
  branches: readonly CodebookBranch[],
  { words, changed }: CodebookRowsOptions,
): readonly CodebookRow[] {
  const rows: CodebookRow[] = []
  const visit = (branch: CodebookBranch, number: string, parent: string, colouredAbove: boolean): void => {
    const { code, children, ...place } = branch
    const coloured = colouredAbove || code.color !== null
    rows.push({
      ...place,
      code,
      number,
      parent,
      coloured,
      themes: themesOf(store, code).map((theme) => theme.name),
      examples: code.examples.flatMap((example) => exampleRow(example, words)),
      changed: changed?.(code.id) ?? '',
    })
    children.forEach((child, i) => visit(child, `${number}.${i + 1}`, code.name, coloured))
  }
  branches.forEach((branch, i) => visit(branch, `${i + 1}`, '', false))
  return rows
}

/** How many examples are pinned quotations whose words can no longer be had; they are left out of the rows. */
export const lostExamples = (rows: readonly CodebookRow[]): number =>
  rows.reduce(
    (count, { code, examples }) => count + code.examples.filter(hasContent).length - examples.length,
    0,
  )

const hasContent = ({ text, quotationId }: Example): boolean => quotationId !== null || text.trim() !== ''

function exampleRow({ kind, text, quotationId }: Example, words: Words): readonly ExampleRow[] {
  const pinned = quotationId === null ? null : words(quotationId)
  if (pinned) return [{ kind, ...pinned }]
  return text.trim() === '' ? [] : [{ kind, text, citation: null, language: null }]
}

const examplesOf =
  (kind: Example['kind']) =>
  ({ examples }: CodebookRow): string =>
    examples
      .filter((example) => example.kind === kind)
      .map(({ text, citation }) => (citation === null ? text : `${text} ${citation}`))
      .join('\n\n')

/**
 * The columns of a codebook, in English in every language: scripts read them. "Codings" and "Documents" count this very
 * code, "... with sub-codes" also those below. Several examples in one cell are parted by a blank line, themes by "; ".
 */
const columns: readonly Column<CodebookRow>[] = [
  { name: 'GUID', width: 12, wrap: false, value: (r) => r.code.id.toUpperCase() },
  { name: 'Number', width: 9, value: (r) => r.number },
  { name: 'Path', width: 36, value: (r) => r.path },
  { name: 'Code', width: 26, value: (r) => r.code.name },
  { name: 'Parent', width: 20, value: (r) => r.parent },
  { name: 'Depth', width: 7, value: (r) => String(r.depth) },
  { name: 'Role', width: 10, value: (r) => r.code.role },
  { name: 'Themes', width: 20, value: (r) => r.themes.join('; ') },
  { name: 'Short definition', width: 36, value: (r) => r.code.short },
  { name: 'Description', width: 50, value: (r) => r.code.definition },
  { name: 'When to use', width: 40, value: (r) => r.code.whenToUse },
  { name: 'When not to use', width: 40, value: (r) => r.code.whenNotToUse },
  { name: 'Example', width: 40, value: examplesOf('typical') },
  { name: 'Atypical example', width: 40, value: examplesOf('atypical') },
  { name: 'Close but no', width: 40, value: examplesOf('close-but-no') },
  { name: 'Claim', width: 40, value: (r) => r.code.claim },
  { name: 'Origin', width: 10, value: (r) => r.code.origin ?? '' },
  { name: 'Status', width: 10, value: (r) => r.code.status },
  { name: 'Colour', width: 10, value: (r) => r.colour.toUpperCase() },
  { name: 'Codings', width: 9, value: (r) => String(r.codings) },
  { name: 'Documents', width: 11, value: (r) => String(r.sources) },
  { name: 'Codings with sub-codes', width: 22, value: (r) => String(r.codingsBelow) },
  { name: 'Documents with sub-codes', width: 24, value: (r) => String(r.sourcesBelow) },
  { name: 'Created', width: 25, value: (r) => r.code.createdAt },
  { name: 'Last change', width: 25, value: (r) => r.changed },
]

/** The codebook as a table, one row per code. */
export const codebookTable = (rows: readonly CodebookRow[]): Table => tabulate(columns, rows)
