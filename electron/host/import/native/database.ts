import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Columns, Row, Tables } from '../../../../shared/exchange/native/tables'
import { Problem } from '../../../../shared/problem'
import { guessEncoding } from '../encoding'
import { MAX_FILE_BYTES } from '../limits'
import { refusal } from '../refusal'
import type { SqlDatabase, SqlModule, SqlValue } from './sql'

const mark = 'SQLite format 3\0'

/** Whether bytes are those of an SQLite database. */
export const isDatabase = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark

/** Most rows that are read of all tables together. */
const mostRows = 4_000_000

/** An open database. It is in the memory of this process alone. */
export interface Database extends Tables {
  close(): void
}

/**
 * Opens a database somebody else made, to be read. Nothing in it is trusted: its pages are checked first, views, virtual
 * tables, generated columns and triggers are left alone, and only the tables and columns that are asked for are selected.
 * Throws a Problem for what is no database, is damaged, or holds more than it can.
 */
export async function openDatabase(bytes: Uint8Array, fileName: string): Promise<Database> {
  if (!isDatabase(bytes)) {
    throw refusal(
      fileName,
      'not-what-it-says',
      'is no database, although its name says so, or it is damaged.',
    )
  }
  if (bytes.length > MAX_FILE_BYTES) {
    throw refusal(
      fileName,
      'too-large',
      'is larger than 256 MB, which is more than can be read at once. Split it.',
    )
  }
  const own = Uint8Array.from(bytes)
  // A database that was written with a log beside it says so in its head, and could not be opened without one.
  own[18] = own[19] = 1
  const sql = await engine()
  return attempt(fileName, () => new Opened(new sql.Database(own), bytes.length, fileName))
}

let loaded: Promise<SqlModule> | null = null

/** The engine, from the files that came with the program: nothing is fetched. */
function engine(): Promise<SqlModule> {
  const require = createRequire(import.meta.url)
  return (loaded ??= readFile(require.resolve('sql.js/dist/sql-wasm.wasm')).then((wasmBinary) => {
    const start = require('sql.js') as (options: { readonly wasmBinary: Uint8Array }) => Promise<SqlModule>
    return start({ wasmBinary })
  }))
}

/** Does something that a damaged database can make fail anywhere. */
function attempt<T>(fileName: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Problem) throw error
    throw damaged(fileName, error instanceof Error ? error.message : String(error))
  }
}

const damaged = (fileName: string, why: string): Problem =>
  new Problem(
    'invalid',
    `“${fileName}” was not brought in: the database in it is damaged. Open it in the program that made it, or bring in an older copy.`,
    { reason: 'damaged', fileName, why: why.slice(0, 200) },
  )

class Opened implements Database {
  /** Names of tables and their columns as they are spelled, by their names in small letters. */
  readonly #tables = new Map<
    string,
    { readonly name: string; readonly columns: ReadonlyMap<string, string> }
  >()
  readonly #decode: (bytes: Uint8Array) => string
  #rowsLeft = mostRows
  #bytesLeft: number

  constructor(
    readonly database: SqlDatabase,
    size: number,
    readonly fileName: string,
  ) {
    // Each word of it can be asked for more than once, but no page can hold more than is in it.
    this.#bytesLeft = 4 * size + (1 << 20)
    for (const setting of [
      'trusted_schema = OFF',
      'query_only = ON',
      'cell_size_check = ON',
      'ignore_check_constraints = ON',
    ])
      database.exec(`PRAGMA ${setting}`)
    const found = this.#values('PRAGMA quick_check(20)').map(([said]) => String(said))
    const bad = found.find((said) => said !== 'ok' && !harmless.test(said))
    if (bad !== undefined) throw damaged(fileName, bad)
    const [[encoding] = []] = this.#values('PRAGMA encoding')
    this.#decode = decoderOf(String(encoding))
    // Views and virtual tables have no page of their own.
    for (const [name] of this.#values(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0",
    )) {
      if (typeof name !== 'string') continue
      const columns = this.#values(`PRAGMA table_xinfo(${quoted(name)})`)
        // What is worked out when it is asked for is hidden.
        .filter((info) => info[6] === 0)
        .flatMap(([, column]) =>
          typeof column === 'string' ? [[column.toLowerCase(), column] as const] : [],
        )
      this.#tables.set(name.toLowerCase(), { name, columns: new Map(columns) })
    }
  }

  has(name: string): boolean {
    return this.#tables.has(name.toLowerCase())
  }

  count(name: string): number {
    const table = this.#tables.get(name.toLowerCase())
    if (!table) return 0
    const [[count] = []] = attempt(this.fileName, () =>
      this.#values(`SELECT count(*) FROM ${quoted(table.name)}`),
    )
    return typeof count === 'number' ? count : 0
  }

  rows<const C extends Columns>(name: string, columns: C): readonly Row<C>[] {
    const table = this.#tables.get(name.toLowerCase())
    if (!table) return []
    const wanted = Object.entries(columns).map(([key, kind]) => {
      const column = table.columns.get(key.toLowerCase())
      return { key, kind, column: column === undefined ? 'NULL' : quoted(column) }
    })
    // Words as the bytes they are: what is no UTF-8 can still be read then.
    const list = wanted.map(({ kind, column }) =>
      kind === 'text'
        ? `CASE typeof(${column}) WHEN 'null' THEN NULL ELSE CAST(${column} AS BLOB) END`
        : column,
    )
    return attempt(this.fileName, () =>
      this.#values(`SELECT ${list.join(', ')} FROM ${quoted(table.name)}`).map(
        (cells) =>
          Object.fromEntries(
            wanted.map(({ key, kind }, i) => [
              key,
              kind === 'text' ? this.#text(cells[i]) : numberIn(cells[i]),
            ]),
          ) as Row<C>,
      ),
    )
  }

  close(): void {
    this.database.close()
  }

  #text(cell: SqlValue | undefined): string | null {
    return cell instanceof Uint8Array ? this.#decode(cell) : null
  }

  #values(sql: string): readonly (readonly SqlValue[])[] {
    const statement = this.database.prepare(sql)
    const found: (readonly SqlValue[])[] = []
    try {
      while (statement.step()) {
        const cells = statement.get()
        for (const cell of cells)
          this.#bytesLeft -= cell instanceof Uint8Array || typeof cell === 'string' ? cell.length : 0
        this.#rowsLeft -= 1
        if (this.#rowsLeft < 0 || this.#bytesLeft < 0) throw tooMuch(this.fileName)
        found.push(cells)
      }
    } finally {
      statement.free()
    }
    return found
  }
}

/** What a check finds that says nothing about the pages. */
const harmless =
  /^(?:NULL|NUMERIC|TEXT|INTEGER|REAL|BLOB) value in |^CHECK constraint failed|^non-unique entry|^non-(?:INT|REAL|TEXT|BLOB|NUMERIC)/i

const tooMuch = (fileName: string): Problem =>
  refusal(fileName, 'bomb', 'says that it holds more than fits into it, so it was not read.')

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Numbers, and words that are one. */
function numberIn(cell: SqlValue | undefined): number | null {
  const number = typeof cell === 'string' && /^\s*[+-]?\d+(?:\.\d+)?\s*$/.test(cell) ? Number(cell) : cell
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** Words of a database; those that are not in its own encoding are in that of the computer they were written on. */
function decoderOf(encoding: string): (bytes: Uint8Array) => string {
  const lower = encoding.toLowerCase()
  if (lower.startsWith('utf-16')) {
    const wide = new TextDecoder(lower === 'utf-16be' ? 'utf-16be' : 'utf-16le', { ignoreBOM: true })
    return (bytes) => wide.decode(bytes)
  }
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let other: InstanceType<typeof TextDecoder> | null = null
  return (bytes) => {
    try {
      return strict.decode(bytes)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      // A few words are too few to tell by; the first long text tells for all.
      if (bytes.length >= 200) other ??= new TextDecoder(guessEncoding(bytes))
      return (other ?? new TextDecoder('windows-1252')).decode(bytes)
    }
  }
}
