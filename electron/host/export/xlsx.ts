import { cleanText, escapeAttribute, escapeText } from '../../../shared/exchange/characters'
import type { Table } from '../../../shared/exchange/table'
import { Problem } from '../../../shared/problem'
import { contentTypes, declaration, office, relationships } from './open-package'
import { inPieces, nobody } from './pieces'
import type { Alive } from './pieces'
import { zipBytes } from './zip'
import type { Packed } from './zip'

/** Longest text of a cell in UTF-16 code units ("Excel specifications and limits", Microsoft). */
const LONGEST = 32_767

/** Most rows, the header among them, and most columns of a sheet (the same). */
const ROWS = 1_048_576
const COLUMNS = 16_384

/** Height of a line, and of the highest row (the same), in points. */
const LINE = 15
const HIGHEST = 409

/** Most lines of the header. */
const HEAD_LINES = 6

/** A workbook, and how many cells were cut to what Excel takes. */
export interface XlsxFile {
  readonly bytes: Uint8Array
  readonly cut: number
}

/**
 * Writes a table as a workbook of one sheet (ECMA-376 part 1): header bold and frozen. Every cell is text in its place, but
 * for columns of numbers, so nothing is a formula. `alive` is asked between pieces, and stops it by throwing. Throws a
 * Problem `refused` for more rows or columns than a sheet has.
 */
export async function toXlsx(table: Table, sheet: string, alive: Alive = nobody): Promise<XlsxFile> {
  if (table.columns.length > COLUMNS) throw tooLarge()
  const cells = new Cells(table)
  const parts: readonly Packed[] = [
    ...Object.entries({ ...fixed, 'xl/workbook.xml': workbook(sheet) }).map(([path, xml]) => ({
      ...{ path, deflate: true },
      bytes: () => inPieces([xml], alive),
    })),
    {
      path: 'xl/worksheets/sheet1.xml',
      deflate: true,
      bytes: () => inPieces(sheetXml(table, cells), alive),
    },
  ]
  return { bytes: await zipBytes(parts), cut: cells.cut }
}

function* sheetXml({ columns, rows }: Table, cells: Cells): Generator<string> {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  yield (
    `${declaration}<worksheet ${main}><sheetViews><sheetView tabSelected="1" workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>${cells.head()}`
  )
  let number = 1
  for (const row of rows) {
    if (++number > ROWS) throw tooLarge()
    yield* cells.row(row, number)
  }
  yield '</sheetData></worksheet>'
}

/** A cell of 0, behind the number of its row. */
const ZERO = '"><v>0</v></c>'

const tooLarge = (): Problem =>
  new Problem(
    'refused',
    'A sheet of Excel takes 1,048,576 rows and 16,384 columns, and this table has more. Nothing was written. Export it as CSV, or less of it.',
  )

/** Rows of a sheet, one after the other. */
class Cells {
  /** How many cells were cut so far; the header is not counted. */
  cut = 0
  readonly #columns: Table['columns']
  /** How the cells of each column begin. */
  readonly #starts: readonly string[]
  /** What stands between the number of the row in a cell of 0 and that in the next, for each column as the next. */
  readonly #zeros: readonly string[]
  /** For each column the text that came last and what was made of it: names come many times over. */
  readonly #last: (Fitted & { readonly text: string })[]

  constructor({ columns }: Table) {
    this.#columns = columns
    this.#starts = columns.map((_, i) => startOf(i))
    this.#zeros = this.#starts.map((start) => ZERO + start)
    this.#last = columns.map(() => ({ text: '', xml: '', cut: false, lines: 1 }))
  }

  head(): string {
    const names = this.#columns.map(({ name, width }) => fit(name, width))
    const cells = names.map(({ xml }, i) => `${startOf(i)}${inline(1, HEAD, xml)}`)
    const lines = names.reduce((most, name) => Math.max(most, name.lines), 1)
    return `<row r="1"${height(Math.min(HEAD_LINES, lines))}>${cells.join('')}</row>`
  }

  /** The pieces of a row. A table of 0 and 1 has millions of zeros: they are joined, and apart from words. */
  row(row: readonly string[], number: number): readonly string[] {
    const place = String(number)
    const pieces: string[] = []
    let xml = ''
    let lines = 1
    for (let i = 0; i < row.length; i++) {
      const text = row[i] ?? ''
      if (text === '') continue
      const start = this.#starts[i] ?? startOf(i)
      if (!this.#columns[i]?.number || !/^\d{1,15}$/.test(text)) {
        const fitted = this.#fitted(text, i)
        lines = Math.max(lines, fitted.lines)
        xml += start + inline(number, this.#columns[i]?.wrap === false ? PLAIN : WRAPPED, fitted.xml)
      } else if (text === '0') {
        const from = i
        while (row[i + 1] === '0' && this.#columns[i + 1]?.number) i++
        const zeros = this.#zeros.slice(from, i + 1)
        zeros[0] = start
        pieces.push(xml, zeros.join(place) + place + ZERO)
        xml = ''
      } else xml += `${start}${place}"><v>${Number(text)}</v></c>`
    }
    return [`<row r="${number}"${height(lines)}>`, ...pieces, xml, '</row>']
  }

  #fitted(text: string, i: number): Fitted {
    let last = this.#last[i]
    const { width = 0, wrap = true } = this.#columns[i] ?? {}
    if (last?.text !== text) this.#last[i] = last = { text, ...fit(text, wrap ? width : 0) }
    if (last.cut) this.cut++
    return last
  }
}

/** Not every program sees by itself how high a row of wrapped words must be. */
const height = (lines: number): string => (lines === 1 ? '' : ` ht="${Math.min(HIGHEST, lines * LINE)}"`)

/** A cell of text, from the number of its row on. */
const inline = (row: number, style: number, xml: string): string =>
  `${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c>`

const startOf = (i: number): string => `<c r="${letters(i)}`

/** The name of a column from 0: `A`, `Z`, `AA`. */
const letters = (i: number): string =>
  `${i < 26 ? '' : letters(Math.floor(i / 26) - 1)}${String.fromCharCode(65 + (i % 26))}`

/** What a text is in a cell. */
interface Fitted {
  readonly xml: string
  /** It had to be cut. */
  readonly cut: boolean
  /** How many lines it takes, at a guess that is rather too high. */
  readonly lines: number
}

/** `width` in characters, 0 where words are not wrapped. */
function fit(text: string, width: number): Fitted {
  const whole = encode(cleanText(text))
  const value = shorten(whole)
  return { xml: escapeText(value), cut: value !== whole, lines: width === 0 ? 1 : linesOf(value, width) }
}

function linesOf(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length + wideIn(line)) / width)), 0)
}

/** Characters that are twice as wide as others: of Chinese, Japanese and Korean. */
const wideIn = (text: string): number => text.match(wide)?.length ?? 0
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g

/**
 * Control characters and non-characters that XML allows but warns of, and texts that look like Excel's own escape, are
 * spelled `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), which spreadsheets read back as the character. A spelling begins with
 * `_`, which may make such an escape of the letters before it.
 */
const escaped =
  /[\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF]|_(?=x[0-9A-Fa-f]{4}[_\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF])/g

const encode = (text: string): string =>
  text.replaceAll(escaped, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)

/** Cuts to the limit, at no place inside a character or an escape, and says so with an ellipsis. */
const shorten = (text: string): string =>
  text.length <= LONGEST
    ? text
    : `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$|_(?:x[0-9A-F]{0,4})?$/, '')}…`

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places among the `cellXfs` of the styles. */
const HEAD = 1
const WRAPPED = 2
const PLAIN = 3

const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
const none = 'numFmtId="0" fillId="0" borderId="0"'

/** Parts that are the same in every workbook. */
const fixed = {
  '[Content_Types].xml': contentTypes({
    'xl/workbook.xml': `${types}.sheet.main+xml`,
    'xl/styles.xml': `${types}.styles+xml`,
    'xl/worksheets/sheet1.xml': `${types}.worksheet+xml`,
  }),
  '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
  'xl/_rels/workbook.xml.rels': relationships([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
  ]),
  'xl/styles.xml':
    `${declaration}<styleSheet ${main}><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1"><xf ${none} fontId="0"/></cellStyleXfs><cellXfs count="4"><xf ${none} fontId="0" xfId="0"/>` +
    `<xf ${none} fontId="1" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
    `<xf ${none} fontId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
    `<xf ${none} fontId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}

const workbook = (sheet: string): string =>
  `${declaration}<workbook ${main} xmlns:r="${office}"><bookViews><workbookView/></bookViews>` +
  `<sheets><sheet name="${escapeAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
