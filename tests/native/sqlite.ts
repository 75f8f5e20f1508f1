import { createRequire } from 'node:module'

/** What a test writes a database with. */
export interface Writer {
  run(sql: string, values?: readonly (string | number | Uint8Array | null)[]): void
  exec(sql: string): readonly { readonly columns: readonly string[]; readonly values: readonly unknown[][] }[]
  export(): Uint8Array
  close(): void
}

const start = createRequire(import.meta.url)('sql.js') as () => Promise<{
  readonly Database: new (bytes?: Uint8Array) => Writer
}>

/** A database that `write` fills, as bytes. */
export async function database(write: (db: Writer) => void): Promise<Uint8Array> {
  const { Database } = await start()
  const db = new Database()
  try {
    db.run('BEGIN')
    write(db)
    db.run('COMMIT')
    return db.export()
  } finally {
    db.close()
  }
}

/** Puts rows into a table, each column by its name. */
export function insert(
  db: Writer,
  table: string,
  rows: readonly Readonly<Record<string, string | number | Uint8Array | null>>[],
): void {
  for (const row of rows) {
    const names = Object.keys(row)
    const holes = names.map(() => '?').join(', ')
    db.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${holes})`, Object.values(row))
  }
}
