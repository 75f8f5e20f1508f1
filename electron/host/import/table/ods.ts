import { readXml, type XmlElement } from '../xml'
import type { Archive } from '../zip'
import { noSuchSheet, RowTaker, TABLE_LIMITS } from './cells'
import type { Sheets } from './cells'

// Namespaces of OpenDocument 1.3, part 3.
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:'
const TEXT = `${OASIS}text:1.0`
const TABLE = `${OASIS}table:1.0`
const OFFICE = `${OASIS}office:1.0`

/** Whether a zip package is an OpenDocument spreadsheet, by its `mimetype` file. */
export async function isOds(archive: Archive): Promise<boolean> {
  if (!archive.has('content.xml') || !archive.has('mimetype')) return false
  const type = Buffer.from(await archive.read('mimetype')).toString('latin1')
  return /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?\s*$/.test(type)
}

/** Reads one sheet of an OpenDocument spreadsheet: values as they are stored, not as they are shown. */
export async function readOds(archive: Archive, fileName: string, sheet = 0): Promise<Sheets> {
  const reader = new OdsReader(fileName, sheet)
  readXml(await archive.read('content.xml'), fileName, reader)
  if (reader.names.length === 0) throw noSuchSheet(fileName)
  return { sheets: reader.names, sheet, rows: reader.taker.rows, losses: [] }
}

/** A count that is written in an attribute; 1 where there is none. */
const times = (element: XmlElement, name: string): number =>
  Math.max(1, Number(element.attribute(TABLE, name) ?? 1) || 1)

class OdsReader {
  readonly names: string[] = []
  readonly taker: RowTaker
  #row: string[] | null = null
  #rowTimes = 1
  #cell: { readonly stored: string | null; readonly lines: string[]; readonly times: number } | null = null
  #inLine = 0
  #comment = 0
  /** Tables can stand in a cell, and comments hold paragraphs: neither is part of the sheet. */
  #tables = 0

  constructor(
    fileName: string,
    readonly wanted: number,
  ) {
    this.taker = new RowTaker(fileName)
  }

  readonly open = (element: XmlElement): void => {
    const { name, uri } = element
    if (uri === OFFICE && name === 'annotation') this.#comment += 1
    if (this.#comment > 0) return
    if (uri === TABLE && name === 'table') {
      this.#tables += 1
      if (this.#tables === 1)
        this.names.push(element.attribute(TABLE, 'name') ?? String(this.names.length + 1))
    }
    if (this.#tables !== 1 || this.names.length - 1 !== this.wanted) return
    if (uri === TABLE && name === 'table-row') {
      this.#row = []
      this.#rowTimes = times(element, 'number-rows-repeated')
    } else if (uri === TABLE && (name === 'table-cell' || name === 'covered-table-cell')) {
      this.#cell = {
        stored: storedValue(element),
        lines: [],
        times: times(element, 'number-columns-repeated'),
      }
    } else if (this.#cell && uri === TEXT) this.#openText(element)
  }

  readonly text = (words: string): void => {
    const { lines } = this.#cell ?? {}
    if (!lines || this.#inLine === 0 || this.#comment > 0) return
    // White space folds in OpenDocument; what counts is written as elements (part 3, section 6.1.2).
    lines[lines.length - 1] += words.replace(/[ \t\r\n]+/g, ' ')
  }

  readonly close = (name: string, uri: string): void => {
    if (uri === OFFICE && name === 'annotation') this.#comment -= 1
    if (this.#comment > 0) return
    if (uri === TEXT && name === 'p' && this.#inLine > 0) this.#inLine -= 1
    if (uri !== TABLE) return
    if (name === 'table') this.#tables -= 1
    if (this.#tables !== 1 && name !== 'table') return
    if (name === 'table-row' && this.#row) {
      this.taker.add(this.#row, this.#rowTimes)
      this.#row = null
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell()
  }

  #openText(element: XmlElement): void {
    const { lines } = this.#cell ?? {}
    if (!lines) return
    const last = lines.length - 1
    if (element.name === 'p') {
      this.#inLine += 1
      lines.push('')
    } else if (element.name === 'line-break') lines[last] += '\n'
    else if (element.name === 'tab') lines[last] += '\t'
    else if (element.name === 's')
      lines[last] += ' '.repeat(Math.min(Number(element.attribute(TEXT, 'c') ?? 1) || 1, 1000))
  }

  #endCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (!cell || !this.#row) return
    const words = cell.stored ?? cell.lines.join('\n')
    // Empty cells are repeated to the edge of the sheet: only as many are kept as a table may have.
    const room = TABLE_LIMITS.columns + 1 - this.#row.length
    for (let n = 0; n < Math.min(cell.times, room); n += 1) this.#row.push(words)
  }
}

/** The value of a number, date or truth; null where the words of the cell are its value. */
function storedValue(element: XmlElement): string | null {
  const of = (name: string): string | null => element.attribute(OFFICE, name) ?? null
  switch (of('value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return of('value')
    case 'date':
      return of('date-value')?.replace(/T00:00:00(?:\.0+)?$/, '') ?? null
    case 'boolean':
      return of('boolean-value')
    case 'time':
      return of('time-value')?.replace(/^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/, '$1:$2:$3') ?? null
    default:
      return of('string-value')
  }
}
