import { randomUUID } from 'node:crypto'
import { palette } from '../../shared/colour/palette'
import type {
  CodebookChoice,
  CodebookCounts,
  CodebookOutcome,
  CodebookPreview,
} from '../../shared/contract/codebook-calls'
import { bookOf } from '../../shared/exchange/codebook-in/book'
import type { Book } from '../../shared/exchange/codebook-in/book'
import { layoutOf } from '../../shared/exchange/codebook-in/layout'
import type { Layout } from '../../shared/exchange/codebook-in/layout'
import { mergeOf } from '../../shared/exchange/codebook-in/merge'
import type { Fate, Merge } from '../../shared/exchange/codebook-in/merge'
import { bookOfTable } from '../../shared/exchange/codebook-in/table'
import type { Example } from '../../shared/model/entities'
import { pinnedWords } from './export/export'
import type { CodebookFile } from './import/codebook'
import { readInWorker } from './import/run-in-worker'
import { bytesOf } from './incoming'
import type { Incoming } from './incoming'
import type { OpenProject } from './open-project'
import { textReader } from './text-reader'

const previewCodes = 5000
const longestPath = 1000
const previewRows = 50
const previewHead = 10
const longestCell = 300

/** Says what bringing in a codebook would do. Changes nothing. */
export async function previewCodebook(
  project: OpenProject,
  file: Incoming,
  choice: CodebookChoice,
  workerFile: string,
): Promise<CodebookPreview> {
  const { read, layout, book } = await bookIn(file, choice, workerFile)
  const merge = mergeInto(project, book, choice)
  const { lines } = merge
  return {
    ...told(book, merge, read),
    format: read.kind === 'tree' ? 'qdc' : read.format,
    program: book.program,
    codes: lines.slice(0, previewCodes).map(({ path, ...line }) => ({ ...line, path: endOf(path) })),
    table:
      read.kind === 'tree' || layout === null
        ? null
        : {
            encoding: read.encoding,
            delimiter: read.delimiter,
            sheets: read.sheets,
            sheet: read.sheet,
            headerRow: layout.headerRow,
            columns: layout.columns,
            hierarchy: layout.hierarchy,
            separator: layout.separator,
            fill: layout.fill,
            cellColours: layout.cellColours,
            head: cut(read.rows.slice(0, previewHead)),
            rows: cut(layout.rows.slice(0, previewRows)),
            total: layout.rows.length,
          },
  }
}

/** Brings a codebook in as one step that can be undone; where nothing is new, nothing is logged. */
export async function bringCodebook(
  project: OpenProject,
  file: Incoming,
  choice: CodebookChoice,
  workerFile: string,
): Promise<CodebookOutcome> {
  const { read, book } = await bookIn(file, choice, workerFile)
  const merge = mergeInto(project, book, choice)
  const { result } = await project.engine.run(
    'codebook.bring',
    { file: file.name.slice(0, 1000), ...merge.bringing },
    { internal: true },
  )
  const { renamed } = result as { readonly renamed: number }
  return { ...told(book, merge, read), renamed }
}

interface BookIn {
  readonly read: CodebookFile
  /** Null for a tree, which needs none. */
  readonly layout: Layout | null
  readonly book: Book
}

async function bookIn(file: Incoming, choice: CodebookChoice, workerFile: string): Promise<BookIn> {
  const { encoding, delimiter, sheet } = choice
  const table = { kind: 'codebook', how: { encoding, delimiter, sheet } } as const
  const read = await readInWorker<CodebookFile>(
    { bytes: await bytesOf(file), fileName: file.name, table },
    { workerFile },
  )
  const layout = read.kind === 'table' ? layoutOf(read.rows, choice, read.fills) : null
  const book = bookOf(read.kind === 'tree' ? read.book : bookOfTable(layout as Layout))
  return { read, layout, book }
}

function mergeInto(project: OpenProject, book: Book, { rule }: CodebookChoice): Merge {
  const { store } = project.engine
  const pinned = pinnedWords(store, textReader(project), 'en')
  const wordsOf = ({ text, quotationId }: Example): string => {
    const words = quotationId === null ? null : pinned(quotationId)
    return words ? `${words.text} ${words.citation}` : text
  }
  const colours = palette.map(({ colour }) => colour)
  return mergeOf(book, store, { rule, newId: randomUUID, wordsOf, colours })
}

function told(
  book: Book,
  { lines, bringing }: Merge,
  read: CodebookFile,
): Pick<CodebookPreview, 'counts' | 'groups' | 'odd' | 'losses'> {
  const counts: Record<Fate, number> = { new: 0, same: 0, changed: 0, kept: 0 }
  for (const { fate } of lines) counts[fate] += 1
  const trash = lines.filter(({ by }) => by === 'trash').length
  return {
    counts: counts satisfies CodebookCounts,
    groups: bringing.groups.length,
    odd: { ...book.odd, ...(trash > 0 ? { trash } : {}) },
    losses: read.kind === 'table' ? read.losses : [],
  }
}

const endOf = (path: string): string =>
  path.length > longestPath ? `…${path.slice(-longestPath).toWellFormed()}` : path

const cut = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.map((row) =>
    row.map((cell) => (cell.length > longestCell ? `${cell.slice(0, longestCell).toWellFormed()}…` : cell)),
  )
