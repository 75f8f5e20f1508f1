/** A cell as sql.js gives it. */
export type SqlValue = number | string | Uint8Array | null

/** What is used of sql.js, which has no types of its own. */
export interface SqlDatabase {
  exec(sql: string): unknown
  prepare(sql: string): {
    step(): boolean
    get(): SqlValue[]
    free(): void
  }
  close(): void
}

/** The module of sql.js, started. */
export interface SqlModule {
  readonly Database: new (bytes: Uint8Array) => SqlDatabase
}
