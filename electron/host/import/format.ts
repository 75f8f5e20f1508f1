import type { SourceFormat } from './converted'
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
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['dotx', 'docx'],
  ['pdf', 'pdf'],
  ['rtf', 'rtf'],
  ['odt', 'odt'],
  ['ott', 'odt'],
])

/** File name endings that can be imported, without the dot. */
export const IMPORT_ENDINGS: readonly string[] = [...ENDINGS.keys()]

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
  throw unknownType(fileName)
}

/** The refusal of a kind of file that cannot be read. */
export const unknownType = (fileName: string) =>
  refusal(
    fileName,
    'unknown-type',
    'is of a kind that cannot be read. Sources can be .txt, .md, .html, .docx, .odt, .rtf and .pdf.',
  )
