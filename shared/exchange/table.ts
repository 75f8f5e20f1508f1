/** One column of a table that is made of rows of type `R`. */
export interface Column<R> {
  readonly name: string
  /** Width in characters, for formats that have one. */
  readonly width: number
  /** Whether its cells are numbers where a format knows them. */
  readonly number?: boolean
  /** Whether long words go on in a further line, for formats that have cells. Default true. */
  readonly wrap?: boolean
  readonly value: (row: R) => string
}

/** A table of strings, ready for CSV and XLSX. */
export interface Table {
  readonly columns: readonly {
    readonly name: string
    readonly width: number
    readonly number?: boolean
    readonly wrap?: boolean
  }[]
  /** Each as long as `columns`; may be made anew whenever they are gone through. */
  readonly rows: Iterable<readonly string[]>
}

/** Rows as strings, column by column, each made when its turn comes: a table of 0 and 1 has millions of cells. */
export const tabulate = <R>(columns: readonly Column<R>[], rows: readonly R[]): Table => ({
  columns: columns.map(({ name, width, number = false, wrap = true }) => ({ name, width, number, wrap })),
  rows: {
    *[Symbol.iterator]() {
      for (const row of rows) yield columns.map((column) => column.value(row))
    },
  },
})
