/** What a column is read as. */
export type Columns = Readonly<Record<string, 'text' | 'number'>>

/** A row with the columns that were asked for; null where there is no such column, no value, or one of another kind. */
export type Row<C extends Columns> = {
  readonly [K in keyof C]: (C[K] extends 'text' ? string : number) | null
}

/** The tables of a database that another program wrote. Nothing is known of what is in them. */
export interface Tables {
  /** Whether there is a table of this name; views and virtual tables do not count. */
  has(name: string): boolean
  /** How many rows a table has; 0 where there is none. */
  count(name: string): number
  /** All rows of a table in the order of the file; none where there is no such table. */
  rows<const C extends Columns>(name: string, columns: C): readonly Row<C>[]
}

/** The words of a cell; '' where it has none. */
export const wordsOf = (cell: string | null): string => cell ?? ''

/** A whole number of a cell; null for what is none. */
export const wholeIn = (cell: number | null): number | null =>
  cell !== null && Number.isSafeInteger(Math.round(cell)) ? Math.round(cell) : null
