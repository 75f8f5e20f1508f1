import type { TablesFormat } from '../../../shared/contract/export-calls'
import type { Store } from '../../../shared/core/store'
import { CitedSources } from '../../../shared/exchange/cited-sources'
import { exportFileName } from '../../../shared/exchange/file-name'
import { passages } from '../../../shared/exchange/passages'
import type { Reader } from '../../../shared/exchange/passages'
import { quotesRows } from '../../../shared/exchange/quotes-rows'
import type { QuoteRow } from '../../../shared/exchange/quotes-rows'
import { tidyDictionary, tidyTables } from '../../../shared/exchange/tidy-tables'
import type { TidyTable, TidyValue } from '../../../shared/exchange/tidy-tables'
import { variablesInOrder } from '../../../shared/queries/attributes'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { retrieve } from '../../../shared/queries/retrieve'
import { codePoints } from '../../../shared/text/offsets'
import { unfollowed } from '../works'
import type { Work } from '../works'
import { toCsv } from './csv'
import type { ExportedFile } from './export'
import { guardedCells, memosLeftOut } from './said-losses'
import { zipOf } from './zip'
import type { PackedFile } from './zip'

export interface TablesOptions {
  /** CSV only: cells as they are, for R and Python, without the guard against formulas. Default false. */
  readonly exact?: boolean
  /** Told how far it is; stops the export by throwing. */
  readonly work?: Work
}

/** Codings whose words are looked up between two steps. */
const piece = 500

/**
 * Codings, codes, sources and cases as tables for R and Python: a zip of CSV files with a data dictionary, or one JSON.
 */
export async function exportTables(
  store: Store,
  format: TablesFormat,
  reader: Reader,
  { exact = false, work = unfollowed }: TablesOptions = {},
): Promise<ExportedFile> {
  const found = retrieve(store)
  const read = passages(reader, 0)
  const cited = new CitedSources(store, 'en')
  const rows: QuoteRow[] = []
  // Writing the file counts as much again as reading the words.
  const total = found.length * 2
  for (let from = 0; from < found.length; from += piece) {
    await work.step(from, total)
    rows.push(...quotesRows(store, found.slice(from, from + piece), read, cited))
  }
  await work.step(found.length, total)
  const tables = tidyTables({
    store,
    rows,
    codes: flatten(codebook(store)).map(({ code, path }) => ({ code, path })),
    variables: variablesInOrder(store),
    characters: ({ revisionId }) => codePoints(reader.text(revisionId)).length,
  })
  const project = store.project()
  const losses = memosLeftOut(store)
  await work.step(found.length, total)
  if (format === 'json') {
    const data = {
      format: 'emic-tables',
      version: 1,
      project: { id: project.id, name: project.name },
      tables: Object.fromEntries(tables.map((table) => [table.name, objects(table)])),
      dictionary: objects(tidyDictionary(tables)),
    }
    const bytes = new TextEncoder().encode(`${JSON.stringify(data, null, 1)}\n`)
    await work.step(total, total)
    const name = exportFileName(project.name, 'tables', 'json')
    return { name, mime: 'application/json', bytes, losses }
  }
  let guarded = 0
  const files: PackedFile[] = []
  for (const table of [...tables, tidyDictionary(tables)]) {
    const csv = await toCsv(asTable(table), exact, () => work.step(found.length, total))
    guarded += csv.guarded
    files.push({ path: `${table.name}.csv`, bytes: csv.bytes })
  }
  const bytes = await zipOf(files)
  await work.step(total, total)
  return {
    name: exportFileName(project.name, 'tables', 'zip'),
    mime: 'application/zip',
    bytes,
    losses: [...guardedCells(guarded), ...losses],
  }
}

const objects = ({ columns, rows }: TidyTable): readonly object[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])))

/** Truth as R and Python read it; nothing where nothing is known. */
const cell = (value: TidyValue): string =>
  value === null ? '' : value === true ? 'TRUE' : value === false ? 'FALSE' : String(value)

const asTable = ({ columns, rows }: TidyTable) => ({
  columns: columns.map(({ name }) => ({ name, width: 0 })),
  rows: rows.map((row) => row.map(cell)),
})
