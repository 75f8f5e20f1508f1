import { cleanText, escapeAttribute, escapeText } from '../../../shared/exchange/characters'
import type { Table } from '../../../shared/exchange/table'
import { zipPieces } from './zip'
import type { Packed } from './zip'

/** Longest text of a cell in UTF-16 code units ("Excel specifications and limits", Microsoft). */
const LONGEST = 32_767

/** Characters of a sheet that are made before others have their turn. */
const PIECE = 1 << 17

/** A workbook, and how many cells were cut to what Excel takes. */
export interface XlsxFile {
  readonly bytes: Uint8Array
  readonly cut: number
}

/**
 * Writes a table as a workbook of one sheet (ECMA-376 part 1): header bold and frozen. Every cell is text in its place, but
 * for columns of numbers, so nothing is a formula. `alive` is asked between pieces, and stops it by throwing.
 */
export async function toXlsx(
  table: Table,
  sheet: string,
  alive: () => Promise<void> = async () => undefined,
): Promise<XlsxFile> {
  const cells = new Cells(table)
  const parts: readonly Packed[] = [
    ...Object.entries({ ...fixed, 'xl/workbook.xml': workbook(sheet) }).map(([path, xml]) => ({
      ...{ path, deflate: true },
      bytes: () => once(xml),
    })),
    { path: 'xl/worksheets/sheet1.xml', deflate: true, bytes: () => sheetPieces(table, cells, alive) },
  ]
  const pieces: Uint8Array[] = []
  for await (const piece of zipPieces(parts, new Date())) pieces.push(piece)
  return { bytes: new Uint8Array(Buffer.concat(pieces)), cut: cells.cut }
}

async function* once(xml: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(xml)
}

async function* sheetPieces(
  { columns, rows }: Table,
  cells: Cells,
  alive: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  let xml =
    `${declaration}<worksheet ${main}><sheetViews><sheetView tabSelected="1" workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>${cells.head()}`
  for (const [i, row] of rows.entries()) {
    xml += cells.row(row, i + 2)
    if (xml.length < PIECE) continue
    yield Buffer.from(xml)
    xml = ''
    await alive()
  }
  yield Buffer.from(`${xml}</sheetData></worksheet>`)
}

/** Rows of a sheet, one after the other. */
class Cells {
  /** How many cells were cut so far; the header is not counted. */
  cut = 0
  readonly #columns: Table['columns']
  /** How the cells of each column begin. */
  readonly #starts: readonly string[]
  /** For each column the text that came last and what was made of it: names come many times over. */
  readonly #last: { text: string; xml: string; cut: boolean }[]

  constructor({ columns }: Table) {
    this.#columns = columns
    this.#starts = columns.map((_, i) => startOf(i))
    this.#last = columns.map(() => ({ text: '', xml: '', cut: false }))
  }

  head(): string {
    const cells = this.#columns.map(({ name }, i) => `${startOf(i)}${inline(1, HEAD, fit(name).xml)}`)
    return `<row r="1">${cells.join('')}</row>`
  }

  row(row: readonly string[], number: number): string {
    // Made once for a row: a table of 0 and 1 has millions of such cells.
    const zero = `${number}"><v>0</v></c>`
    const one = `${number}"><v>1</v></c>`
    let xml = `<row r="${number}">`
    for (let i = 0; i < row.length; i++) {
      const text = row[i] ?? ''
      if (text === '') continue
      const start = this.#starts[i] ?? startOf(i)
      if (!this.#columns[i]?.number || !/^\d{1,15}$/.test(text)) xml += start + this.#text(text, i, number)
      else if (text === '0') xml += start + zero
      else if (text === '1') xml += start + one
      else xml += `${start}${number}"><v>${Number(text)}</v></c>`
    }
    return `${xml}</row>`
  }

  #text(text: string, i: number, number: number): string {
    let last = this.#last[i]
    if (last?.text !== text) this.#last[i] = last = { text, ...fit(text) }
    if (last.cut) this.cut++
    return inline(number, WRAPPED, last.xml)
  }
}

/** A cell of text, from the number of its row on. */
const inline = (row: number, style: number, xml: string): string =>
  `${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c>`

const startOf = (i: number): string => `<c r="${letters(i)}`

/** The name of a column from 0: `A`, `Z`, `AA`. */
const letters = (i: number): string =>
  `${i < 26 ? '' : letters(Math.floor(i / 26) - 1)}${String.fromCharCode(65 + (i % 26))}`

/** What a text is in a cell, and whether it had to be cut. */
function fit(text: string): { readonly xml: string; readonly cut: boolean } {
  const whole = encode(cleanText(text))
  const value = shorten(whole)
  return { xml: escapeText(value), cut: value !== whole }
}

/**
 * Control characters and non-characters that XML allows but warns of, and texts that look like Excel's own escape, are
 * spelled `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), which spreadsheets read back as the character.
 */
const escaped = /[\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF]|_(?=x[0-9A-Fa-f]{4}_)/g

const encode = (text: string): string =>
  text.replaceAll(escaped, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)

/** Cuts to the limit, at no place inside a character or an escape, and says so with an ellipsis. */
const shorten = (text: string): string =>
  text.length <= LONGEST
    ? text
    : `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$|_(?:x[0-9A-F]{0,4})?$/, '')}…`

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places among the `cellXfs` of the styles. */
const HEAD = 1
const WRAPPED = 2

const font = '<color theme="1"/><family val="2"/><scheme val="minor"/>'
const none = 'numFmtId="0" fillId="0" borderId="0"'

/** Parts that are the same in every workbook. */
const fixed = {
  '[Content_Types].xml':
    `${declaration}<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels':
    `${declaration}<Relationships xmlns="${packages}/relationships">` +
    `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels':
    `${declaration}<Relationships xmlns="${packages}/relationships">` +
    `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml':
    `${declaration}<styleSheet ${main}><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1"><xf ${none} fontId="0"/></cellStyleXfs><cellXfs count="3"><xf ${none} fontId="0" xfId="0"/>` +
    `<xf ${none} fontId="1" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
    `<xf ${none} fontId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
}

const workbook = (sheet: string): string =>
  `${declaration}<workbook ${main} xmlns:r="${relations}"><bookViews><workbookView/></bookViews>` +
  `<sheets><sheet name="${escapeAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
