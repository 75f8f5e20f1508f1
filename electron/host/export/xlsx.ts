import writeXlsxFile from 'write-excel-file/node'
import type { CellObject } from 'write-excel-file/node'
import { cleanText } from '../../../shared/exchange/characters'
import type { Table } from '../../../shared/exchange/table'

/** Longest text of a cell in UTF-16 code units ("Excel specifications and limits", Microsoft). */
const LONGEST = 32_767

/** A workbook, and how many cells were cut to what Excel takes. */
export interface XlsxFile {
  readonly bytes: Uint8Array
  readonly cut: number
}

/** Writes a table as a workbook of one sheet: header bold and frozen. Every cell is text, but for columns of numbers, so nothing is a formula. */
export async function toXlsx({ columns, rows }: Table, sheet: string): Promise<XlsxFile> {
  let cut = 0
  const cell = (text: string, i: number): CellObject | null => {
    if (text === '') return null
    if (columns[i]?.number && /^\d{1,15}$/.test(text)) return { type: Number, value: Number(text) }
    const whole = encode(cleanText(text))
    const value = shorten(whole)
    if (value !== whole) cut++
    return { type: String, value: keyed(value), wrap: true, alignVertical: 'top' }
  }
  const head = columns.map(({ name }): CellObject => ({
    type: String,
    value: keyed(shorten(encode(cleanText(name)))),
    fontWeight: 'bold',
    alignVertical: 'top',
  }))
  const bytes = await writeXlsxFile([head, ...rows.map((row) => row.map(cell))], {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
  return { bytes: new Uint8Array(bytes), cut }
}

/**
 * Characters that XML allows and the writer nevertheless drops, and texts that look like Excel's own escape, are spelled
 * `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), which spreadsheets read back as the character.
 */

const escaped = /[\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFD]|_(?=x[0-9A-Fa-f]{4}_)/g

const encode = (text: string): string =>
  text.replaceAll(escaped, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)

/** Cuts to the limit, at no place inside a character or an escape, and says so with an ellipsis. */
const shorten = (text: string): string =>
  text.length <= LONGEST
    ? text
    : `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$|_(?:x[0-9A-F]{0,4})?$/, '')}…`

/**
 * The writer looks texts up in a plain object and would take "constructor" for one it has met, which damages the
 * workbook. A NUL, which it drops when writing, makes such a text a key like any other.
 */
const keyed = (text: string): string => (text in {} ? `${text}\u0000` : text)
