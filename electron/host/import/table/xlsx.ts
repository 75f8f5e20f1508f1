import { readXml } from '../xml'
import type { Archive } from '../zip'
import { noSuchSheet, RowTaker, tooWide, TABLE_LIMITS } from './cells'
import type { Sheets } from './cells'
import { numberKind, serialDate } from './serial-date'
import type { NumberKind } from './serial-date'
import { readFills } from './xlsx-fills'

/** Where the workbook stands in a package of Excel; null where there is none. */
const workbookOf = (archive: Archive): string | null =>
  archive.names.find((name) => /^xl\/workbook\w*\.xml$/i.test(name)) ?? null

/** Whether a zip package is a workbook of Excel 2007 or later. */
export const isXlsx = (archive: Archive): boolean =>
  archive.has('[Content_Types].xml') && workbookOf(archive) !== null

/**
 * Reads one sheet of a workbook: values as they are stored, those of formulas too; dates by their number format.
 * `withFills`: the colours of the cells too.
 */
export async function readXlsx(
  archive: Archive,
  fileName: string,
  sheet = 0,
  withFills = false,
): Promise<Sheets> {
  const book = await readWorkbook(archive, fileName)
  const path = book.sheets[sheet]?.path
  if (path === undefined || !archive.has(path)) throw noSuchSheet(fileName)
  const strings = await readStrings(archive, fileName)
  const kinds = await readKinds(archive, fileName)
  const colours = withFills ? await readFills(archive, fileName) : []
  const fills: (string | null)[][] = []
  let filled: (string | null)[] = []
  const taker = new RowTaker(fileName)
  let errors = 0
  let row: string[] = []
  let cell: { column: number; type: string; style: number; words: string } | null = null
  let part: 'v' | 't' | null = null
  readXml(await archive.read(path), fileName, {
    open: (element) => {
      if (element.name === 'row') {
        row = []
        filled = []
      } else if (element.name === 'c') {
        const column = columnOf(element.attribute('', 'r')) ?? row.length
        if (column > TABLE_LIMITS.columns) throw tooWide(fileName)
        const style = Number(element.attribute('', 's') ?? 0)
        cell = { column, type: element.attribute('', 't') ?? 'n', style, words: '' }
      } else if (cell && element.name === 'v') part = 'v'
      else if (cell && element.name === 't') part = 't'
    },
    text: (words) => {
      if (cell && part) cell.words += words
    },
    close: (name) => {
      if (name === 'v' || name === 't') part = null
      else if (name === 'c' && cell) {
        if (cell.type === 'e') errors += 1
        row[cell.column] = valueOf(cell, strings, kinds, book.is1904)
        const colour = colours[cell.style]
        if (colour) filled[cell.column] = colour
        cell = null
      } else if (name === 'row') {
        const isKept = taker.add(Array.from(row, (each) => each ?? ''))
        if (isKept && withFills) fills.push(Array.from(filled, (each) => each ?? null))
      }
    },
  })
  const losses =
    errors > 0 ? [`${errors} cells hold an error of a formula, such as #N/A, and were left empty.`] : []
  return {
    sheets: book.sheets.map(({ name }) => name),
    sheet,
    rows: taker.rows,
    losses,
    ...(withFills ? { fills } : {}),
  }
}

function valueOf(
  { type, style, words }: { readonly type: string; readonly style: number; readonly words: string },
  strings: readonly string[],
  kinds: readonly NumberKind[],
  is1904: boolean,
): string {
  switch (type) {
    case 's':
      return strings[Number(words)] ?? ''
    case 'b':
      return words === '1' ? 'true' : words === '' ? '' : 'false'
    case 'e':
      return ''
    case 'n': {
      if (words.trim() === '') return ''
      const number = Number(words)
      return Number.isNaN(number) ? words : serialDate(number, kinds[style] ?? 'number', is1904)
    }
    case 'd':
      return words.replace(/T00:00:00(?:\.0+)?Z?$/, '')
    default:
      return unescaped(words)
  }
}

/** Control characters are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
const unescaped = (words: string): string =>
  words.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** Number of a column from 0, by a reference such as `AB12`. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

async function readWorkbook(archive: Archive, fileName: string) {
  const path = workbookOf(archive)
  if (path === null) throw noSuchSheet(fileName)
  const targets = new Map<string, string>()
  const links = path.replace(/([^/]+)$/, '_rels/$1.rels')
  if (archive.has(links)) {
    readXml(await archive.read(links), fileName, {
      open: (element) => {
        const target = element.attribute('', 'Target') ?? ''
        if (element.name === 'Relationship') {
          targets.set(
            element.attribute('', 'Id') ?? '',
            target.startsWith('/') ? target.slice(1) : `xl/${target}`,
          )
        }
      },
    })
  }
  const sheets: { readonly name: string; readonly path: string }[] = []
  let is1904 = false
  readXml(await archive.read(path), fileName, {
    open: (element) => {
      if (element.name === 'workbookPr') is1904 = /^(?:1|true)$/.test(element.attribute('', 'date1904') ?? '')
      if (element.name !== 'sheet') return
      const link = relations.map((uri) => element.attribute(uri, 'id')).find((id) => id !== undefined)
      const name = element.attribute('', 'name') ?? String(sheets.length + 1)
      const target = targets.get(link ?? '')
      // Sheets of charts only are no tables.
      if (target?.includes('worksheets/')) sheets.push({ name, path: target })
    },
  })
  return { sheets, is1904 }
}

const relations = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]

async function readStrings(archive: Archive, fileName: string): Promise<readonly string[]> {
  const strings: string[] = []
  if (!archive.has('xl/sharedStrings.xml')) return strings
  let words = ''
  let inText = false
  let phonetic = 0
  readXml(await archive.read('xl/sharedStrings.xml'), fileName, {
    open: ({ name }) => {
      if (name === 'si') words = ''
      else if (name === 'rPh') phonetic += 1
      else if (name === 't') inText = true
    },
    text: (text) => {
      if (inText && phonetic === 0) words += text
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'si') strings.push(unescaped(words))
    },
  })
  return strings
}

/** What the numbers of each cell style are. */
async function readKinds(archive: Archive, fileName: string): Promise<readonly NumberKind[]> {
  const kinds: NumberKind[] = []
  if (!archive.has('xl/styles.xml')) return kinds
  const codes = new Map<number, string>()
  let inCells = false
  readXml(await archive.read('xl/styles.xml'), fileName, {
    open: (element) => {
      const id = Number(element.attribute('', 'numFmtId') ?? 0)
      if (element.name === 'numFmt') codes.set(id, element.attribute('', 'formatCode') ?? '')
      else if (element.name === 'cellXfs') inCells = true
      else if (element.name === 'xf' && inCells) kinds.push(numberKind(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return kinds
}
