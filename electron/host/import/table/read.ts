import type { Encoding } from '../converted'
import { decodeText } from '../encoding'
import { endingOf, refuseOle, signatureOf } from '../format'
import { MAX_FILE_BYTES } from '../limits'
import { refusal } from '../refusal'
import type { Sheets } from './cells'

/** How a table file is to be read, where the guess is wrong. */
export interface TableReading {
  /** Any name of the WHATWG Encoding Standard; for text files. */
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  /** Number of a sheet from 0. */
  readonly sheet?: number | undefined
  /** Whether the colours of the cells are wanted too; a workbook tells them. */
  readonly fills?: boolean
}

/** Formats of tables. */
export type TableFormat = 'csv' | 'tsv' | 'xlsx' | 'ods'

/** A table as it stands in its file. */
export interface TableFile extends Sheets {
  readonly format: TableFormat
  /** Of a text file. */
  readonly encoding: Encoding | null
  readonly delimiter: string | null
}

/**
 * Reads a table, by what its bytes are and only then by what its name says. Throws a Problem that names the file for
 * everything that cannot be read.
 */
export async function readTable(bytes: Uint8Array, fileName: string, how: TableReading): Promise<TableFile> {
  if (bytes.length === 0) throw refusal(fileName, 'empty', 'is empty (0 bytes).')
  if (bytes.length > MAX_FILE_BYTES) {
    throw refusal(
      fileName,
      'too-large',
      'is larger than 256 MB, which is more than can be read at once. Split it.',
    )
  }
  const table = await readByBytes(bytes, fileName, how)
  if (table.rows.length === 0) throw refusal(fileName, 'blank', 'holds no words in its rows.')
  return table
}

async function readByBytes(bytes: Uint8Array, fileName: string, how: TableReading): Promise<TableFile> {
  const signature = signatureOf(bytes, null)
  if (signature === 'ole') return refuseOldExcel(bytes, fileName)
  if (signature === 'zip') return readPackage(bytes, fileName, how)
  const ending = endingOf(fileName)
  if (signature !== null || ending === 'xlsx' || ending === 'ods') throw notTable(fileName)
  const decoded = decodeText(bytes, fileName, how.encoding === undefined ? {} : { chosen: how.encoding })
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(decoded.text)) throw notTable(fileName)
  const { readCsv } = await import('./csv')
  const { rows, delimiter, losses } = readCsv(decoded.text, fileName, how.delimiter)
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding: decoded.encoding,
    delimiter,
    sheets: [],
    sheet: 0,
    rows,
    losses:
      decoded.unreadable > 0
        ? [
            `${decoded.unreadable} characters could not be read in the encoding ${decoded.encoding.name}.`,
            ...losses,
          ]
        : losses,
  }
}

async function readPackage(
  bytes: Uint8Array,
  fileName: string,
  { sheet, fills }: TableReading,
): Promise<TableFile> {
  const [{ openZip }, xlsx, ods, { refuseEncrypted }] = await Promise.all([
    import('../zip'),
    import('./xlsx'),
    import('./ods'),
    import('../odt'),
  ])
  const archive = await openZip(bytes, fileName)
  const bare = { encoding: null, delimiter: null }
  if (xlsx.isXlsx(archive)) {
    return { format: 'xlsx', ...bare, ...(await xlsx.readXlsx(archive, fileName, sheet, fills)) }
  }
  if (await ods.isOds(archive)) {
    await refuseEncrypted(archive, fileName)
    return { format: 'ods', ...bare, ...(await ods.readOds(archive, fileName, sheet)) }
  }
  throw notTable(fileName)
}

function refuseOldExcel(bytes: Uint8Array, fileName: string): never {
  const holds = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (holds.includes(Buffer.from('Workbook', 'utf16le'))) {
    throw refusal(
      fileName,
      'unknown-type',
      'is in the old Excel format (.xls). Save it as .xlsx and import that.',
    )
  }
  return refuseOle(bytes, fileName)
}

const notTable = (fileName: string) =>
  refusal(
    fileName,
    'not-what-it-says',
    'is no table that can be read, or it is damaged. Tables can be .csv, .tsv, .xlsx and .ods.',
  )
