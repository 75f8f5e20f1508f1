import type { RawBook } from '../../../shared/exchange/codebook-in/book'
import { QdcTaker } from '../../../shared/exchange/codebook-in/qdc'
import { unguarded } from '../export/csv'
import { signatureOf } from './format'
import { refusal } from './refusal'
import { readTable } from './table/read'
import type { TableFile, TableReading } from './table/read'
import { MAX_FILE_BYTES } from './limits'
import { readXml } from './xml'

/** What a file of a codebook holds: codes in a tree, or a table whose columns have to be told. */
export type CodebookFile =
  { readonly kind: 'tree'; readonly book: RawBook } | ({ readonly kind: 'table' } & TableFile)

/** Reads a codebook by what its bytes are. Throws a Problem that names the file. */
export async function readCodebook(
  bytes: Uint8Array,
  fileName: string,
  how: TableReading,
): Promise<CodebookFile> {
  if (!isXml(bytes)) {
    const project = await projectIn(bytes, fileName)
    if (project) return treeOf(project, fileName)
    const table = await readTable(bytes, fileName, { ...how, fills: true })
    return withoutGuards({ kind: 'table', ...table })
  }
  if (bytes.length > MAX_FILE_BYTES) {
    throw refusal(
      fileName,
      'too-large',
      'is larger than 256 MB, which is more than can be read at once. Split it.',
    )
  }
  return treeOf(bytes, fileName)
}

/** The project file of a REFI-QDA project; null where the file is none. */
async function projectIn(bytes: Uint8Array, fileName: string): Promise<Uint8Array | null> {
  if (bytes.length > MAX_FILE_BYTES || signatureOf(bytes, null) !== 'zip') return null
  const { openZip } = await import('./zip')
  const archive = await openZip(bytes, fileName)
  if (!archive.names.some((name) => /\.qde$/i.test(name))) return null
  const { rootFile } = await import('./refi/package')
  return archive.read(rootFile(archive, fileName).name)
}

function treeOf(bytes: Uint8Array, fileName: string): CodebookFile {
  const taker = new QdcTaker()
  readXml(bytes, fileName, taker)
  if (!taker.isCodebook) throw refusal(fileName, 'not-what-it-says', 'holds no codebook that can be read.')
  return { kind: 'tree', book: taker.book }
}

/** Whether it begins as XML does, in UTF-8 or UTF-16. */
function isXml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1').replaceAll('\0', '')
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:\?xml|!--|!DOCTYPE|[\w:]*(?:CodeBook|Project)[\s>/])/i.test(
    head,
  )
}

/** Takes the apostrophes away that our own CSV files have in front of formulas. */
function withoutGuards(file: CodebookFile & { readonly kind: 'table' }): CodebookFile {
  return file.delimiter === null ? file : { ...file, rows: file.rows.map((row) => row.map(unguarded)) }
}
