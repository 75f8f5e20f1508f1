import { refusal } from '../refusal'

/** One sheet of a table file: rows of cells as words, dates as ISO 8601, numbers with a point. Rows differ in length. */
export type Rows = string[][]

/** What a reader makes of a table file. */
export interface Sheets {
  /** Names of all sheets, in their order; none for a text file. */
  readonly sheets: readonly string[]
  /** Which of them was read. */
  readonly sheet: number
  readonly rows: Rows
  /** Colours that fill the cells of each row, `#RRGGBB`, where they were asked for and the format tells them. */
  readonly fills?: readonly (readonly (string | null)[])[]
  /** Sentences about what was odd. */
  readonly losses: readonly string[]
}

/** Limits on a table, against files made to fill the memory. */
export const TABLE_LIMITS = { rows: 200_000, columns: 2_000, cells: 10_000_000 } as const

/** Takes the cells of one sheet in, and minds the limits. */
export class RowTaker {
  readonly rows: Rows = []
  #cells = 0

  /** `fileName` is what a refusal calls the table. */
  constructor(readonly fileName: string) {}

  /** Adds a row; empty cells at its end count for nothing. False: there are no words in it, so it was left out. */
  add(cells: readonly (string | undefined)[], times = 1): boolean {
    let length = cells.length
    while (length > 0 && !/\S/.test(cells[length - 1] ?? '')) length -= 1
    if (length === 0) return false
    if (length > TABLE_LIMITS.columns) throw tooWide(this.fileName)
    const row = Array.from({ length }, (_, i) => cells[i] ?? '')
    this.#cells += length * times
    if (this.rows.length + times > TABLE_LIMITS.rows || this.#cells > TABLE_LIMITS.cells) {
      throw tooTall(this.fileName)
    }
    for (let n = 0; n < times; n += 1) this.rows.push(row)
    return true
  }
}

export const tooWide = (fileName: string) =>
  refusal(
    fileName,
    'too-large',
    'has more than 2,000 columns, which is more than a table here can have. Split it.',
  )

const tooTall = (fileName: string) =>
  refusal(
    fileName,
    'too-large',
    'has more than 200,000 rows or 10 million cells, which is more than a table here can have. Split it.',
  )

export const noSuchSheet = (fileName: string) =>
  refusal(fileName, 'damaged', 'has no sheet that can be read.')
