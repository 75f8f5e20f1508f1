import { codePath } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Code, Coder, Coding, Id, Quotation, Source } from '../model/entities'
import type { Passage } from './passages'
import { tabulate } from './table'
import type { Column, Table } from './table'
import { themesOf } from './themes'

/** A coded passage with what it hangs on, as the retrieval query answers it. */
export interface CodedPassage {
  readonly coding: Coding
  readonly quotation: Quotation
  readonly source: Source
  readonly code: Code
  readonly coder: Coder
}

/** One coding with its words, ready to be written into any format. */
export interface QuoteRow extends CodedPassage {
  readonly path: string
  /** Names of the themes the coding counts for: the code itself if it is one, then those it belongs to. */
  readonly themes: readonly string[]
  readonly passage: Passage
}

/** Codings as rows, in the order given. `read` looks a quotation up in its text. */
export function quotesRows(
  store: Store,
  coded: readonly CodedPassage[],
  read: (quotation: Quotation) => Passage,
): readonly QuoteRow[] {
  const ofCode = new Map<Id, { readonly path: string; readonly themes: readonly string[] }>()
  return coded.map((entry) => {
    const { code, quotation } = entry
    let words = ofCode.get(code.id)
    if (!words) {
      const themes = [...(code.role === 'theme' ? [code] : []), ...themesOf(store, code)]
      words = { path: codePath(store, code), themes: [...new Set(themes.map((theme) => theme.name))] }
      ofCode.set(code.id, words)
    }
    return { ...entry, ...words, passage: read(quotation) }
  })
}

/**
 * The columns of coded passages. "Start" and "End" are a half-open range in Unicode code points from 0 in the text as
 * stored, as R (`substr(text, Start + 1, End)`) and Python (`text[Start:End]`) count characters.
 */
const columns: readonly Column<QuoteRow>[] = [
  { name: 'Id', width: 12, value: (r) => r.coding.id.toUpperCase() },
  { name: 'Document', width: 26, value: (r) => r.source.name },
  { name: 'Code path', width: 32, value: (r) => r.path },
  { name: 'Code', width: 24, value: (r) => r.code.name },
  { name: 'Themes', width: 20, value: (r) => r.themes.join('; ') },
  { name: 'Coder', width: 14, value: (r) => r.coder.name },
  { name: 'Start', width: 9, value: (r) => String(r.passage.start) },
  { name: 'End', width: 9, value: (r) => String(r.passage.end) },
  { name: 'Page', width: 8, value: (r) => r.passage.page ?? '' },
  { name: 'Paragraph', width: 10, value: (r) => String(r.passage.paragraph) },
  { name: 'Quote', width: 70, value: (r) => r.passage.text },
  { name: 'Before', width: 40, value: (r) => r.passage.before },
  { name: 'After', width: 40, value: (r) => r.passage.after },
  { name: 'Comment', width: 40, value: (r) => r.coding.comment },
  { name: 'Created', width: 25, value: (r) => r.coding.createdAt },
]

/** Coded passages as a table, one row per coding. */
export const quotesTable = (rows: readonly QuoteRow[]): Table => tabulate(columns, rows)
