import type { SourceFormat } from './converted'
import type { Problem } from '../../../shared/problem'
import { refusal } from './refusal'

/** What the name of a file says about its format. */
const ENDINGS: ReadonlyMap<string, SourceFormat> = new Map([
  ['txt', 'txt'],
  ['text', 'txt'],
  ['md', 'md'],
  ['markdown', 'md'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['xht', 'html'],
  ['mhtml', 'html'],
  ['mht', 'html'],
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['dotx', 'docx'],
  ['pdf', 'pdf'],
  ['rtf', 'rtf'],
  ['odt', 'odt'],
  ['ott', 'odt'],
  ['vtt', 'vtt'],
  ['srt', 'srt'],
  ['cha', 'cha'],
  ['eaf', 'eaf'],
  ['json', 'json'],
  ['png', 'png'],
  ['jpg', 'jpg'],
  ['jpeg', 'jpg'],
  ['jpe', 'jpg'],
  ['webp', 'webp'],
  ['tif', 'tiff'],
  ['tiff', 'tiff'],
  ['epub', 'epub'],
  ['pptx', 'pptx'],
  ['pptm', 'pptx'],
  ['ppsx', 'pptx'],
  ['potx', 'pptx'],
  ['eml', 'eml'],
  ['mbox', 'mbox'],
  ['tex', 'tex'],
  ['latex', 'tex'],
  ['ltx', 'tex'],
  ['rst', 'rst'],
])

/** File name endings that can be imported, without the dot. */
export const IMPORT_ENDINGS: readonly string[] = [...ENDINGS.keys()]

/** File name endings of tables, whose columns must be chosen before anything of them comes in. */
export const TABLE_ENDINGS: readonly string[] = ['csv', 'tsv', 'tab', 'xlsx', 'xlsm', 'ods']

/** Whether a file is a table, by its name. */
export const isTable = (fileName: string): boolean => TABLE_ENDINGS.includes(endingOf(fileName))

/** Endings of the names of other programs' projects: REFI-QDA, and the databases of Taguette, QualCoder and RQDA. */
export const PROJECT_ENDINGS: readonly string[] = ['qdpx', 'qde', 'sqlite3', 'qda', 'rqda']

/** Whether a file, or the folder of a QualCoder project, is the project of another program, by its name. */
export const isRefi = (fileName: string): boolean =>
  PROJECT_ENDINGS.includes(endingOf(fileName.replace(/[\\/]+$/, '')))

/** What the first bytes of a file say: a kind of container, or nothing. */
export type Signature = 'zip' | 'pdf' | 'rtf' | 'ole' | null

/** The ending of a file name in lower case without the dot, or '' where there is none. */
export const endingOf = (fileName: string): string =>
  /[^\\/.]\.([^\\/.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''

/** The format that the name promises, or null for an unknown ending. A name without ending is taken for text. */
export const namedFormat = (fileName: string): SourceFormat | null =>
  endingOf(fileName) === '' ? 'txt' : (ENDINGS.get(endingOf(fileName)) ?? null)

/** Looks for the marks with which the formats begin. */
export function signatureOf(bytes: Uint8Array, named: SourceFormat | null): Signature {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return 'zip'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole'
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(head)) return 'rtf'
  // Readers of PDF look for its mark in the first 1,024 bytes (PDF 1.7, H.3); a text may well mention it there.
  if (head.startsWith('%PDF-') || (named === 'pdf' && head.includes('%PDF-'))) return 'pdf'
  return null
}

/** Refuses a file in Microsoft's old container: a Word 97 document, or one with a password. */
export function refuseOle(bytes: Uint8Array, fileName: string): never {
  const holds = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) {
    throw refusal(
      fileName,
      'password',
      'is protected with a password. Save it without one and import it again.',
    )
  }
  if (holds('WordDocument')) {
    throw refusal(
      fileName,
      'unknown-type',
      'is in the old Word format (.doc). Save it as .docx and import that.',
    )
  }
  if (holds('PowerPoint Document')) {
    throw refusal(
      fileName,
      'unknown-type',
      'is in the old PowerPoint format (.ppt). Save it as .pptx and import that.',
    )
  }
  throw unknownType(fileName)
}

/** The refusal of a kind of file that cannot be read; where another way is known, it is said. */
export function unknownType(fileName: string): Problem {
  switch (endingOf(fileName)) {
    case 'ipynb':
      return refusal(
        fileName,
        'unknown-type',
        'is a notebook of program code, which Emic does not read. Export it as HTML or Markdown and import that.',
      )
    case 'webarchive':
      return refusal(
        fileName,
        'unknown-type',
        'is a page saved in a form that only Safari reads. Save it as .html, .mhtml or PDF and import that.',
      )
    case 'msg':
      return refusal(
        fileName,
        'unknown-type',
        'is a message in Outlook’s own form. Save it as .eml or as text and import that.',
      )
    case 'qdpx':
    case 'qde':
    case 'sqlite3':
    case 'qda':
    case 'rqda':
      return refusal(fileName, 'unknown-type', 'is the project of another program. Import it as a project.')
    default:
      return refusal(fileName, 'unknown-type', `is of a kind that cannot be read. Emic reads ${READABLE}.`)
  }
}

/** Kinds of files that are read, by their most usual endings, as they are told to people. */
const READABLE = [...new Set(ENDINGS.values())].map((format) => `.${format}`).join(', ')
