import Papa from 'papaparse'
import { normalizeText } from '../../../../shared/text/normalize'
import { RowTaker } from './cells'
import type { Rows } from './cells'

/** What can part the cells of a row, the more likely first. */
export const delimiters = [',', '\t', ';', '|'] as const

/** A table of bare text, and what parts its cells. */
export interface DelimitedText {
  readonly rows: Rows
  readonly delimiter: string
  readonly losses: readonly string[]
}

/** Reads CSV (RFC 4180) with any delimiter; without a `chosen` one it is told by the text. */
export function readCsv(raw: string, fileName: string, chosen?: string): DelimitedText {
  let text = normalizeText(raw)
  // Excel's own way to say the delimiter.
  const said = /^sep=(.)\n/iu.exec(text)
  if (said) text = text.slice(said[0].length)
  const parsed = Papa.parse<string[]>(text, {
    delimiter: chosen ?? said?.[1] ?? (/\.(?:tsv|tab)$/i.test(fileName) && text.includes('\t') ? '\t' : ''),
    newline: '\n',
    delimitersToGuess: [...delimiters],
    skipEmptyLines: 'greedy',
  })
  const taker = new RowTaker(fileName)
  for (const row of parsed.data) taker.add(row)
  const open = parsed.errors.find(({ type }) => type === 'Quotes')
  return {
    rows: taker.rows,
    delimiter: parsed.meta.delimiter,
    losses: open
      ? [
          `A quotation mark near row ${(open.row ?? 0) + 1} is not closed where it should be; look whether the rows after it are right.`,
        ]
      : [],
  }
}
