/** One column of a table that is made of rows of type `R`. */
export interface Column<R> {
  readonly name: string
  /** Width in characters, for formats that have one. */
  readonly width: number
  /** Whether its cells are numbers where a format knows them. */
  readonly number?: boolean
  readonly value: (row: R) => string
}

/** A table of strings, ready for CSV and XLSX. Every row is as long as `columns`. */
export interface Table {
  readonly columns: readonly {
    readonly name: string
    readonly width: number
    readonly number?: boolean
  }[]
  readonly rows: readonly (readonly string[])[]
}

/** Rows as strings, column by column. */
export const tabulate = <R>(columns: readonly Column<R>[], rows: readonly R[]): Table => ({
  columns: columns.map(({ name, width, number = false }) => ({ name, width, number })),
  rows: rows.map((row) => columns.map((column) => column.value(row))),
})
