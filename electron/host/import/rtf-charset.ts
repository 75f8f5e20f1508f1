import { decodeWindows1252 } from './encoding'

/** Encoding for a Windows code page (`\ansicpgN`, `\cpgN`); Windows-1252 where the platform has no decoder. */
export function encodingOfCodePage(page: number): string {
  switch (page) {
    case 874:
      return 'windows-874'
    case 932:
      return 'shift_jis'
    case 936:
    case 54936:
      return 'gb18030'
    case 949:
    case 1361:
      return 'euc-kr'
    case 950:
      return 'big5'
    case 866:
      return 'ibm866'
    case 10000:
      return 'macintosh'
    case 65001:
      return 'utf-8'
    default:
      return page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252'
  }
}

/** Encoding for a font's `\fcharsetN` (RTF 1.9.1, font table), or null for "the document's own". */
export function encodingOfCharset(charset: number): string | null {
  const page = CHARSET_PAGES.get(charset)
  return page === undefined ? null : encodingOfCodePage(page)
}

const CHARSET_PAGES: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10000],
  [128, 932],
  [129, 949],
  [130, 1361],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
])

/** Whether a byte begins a character of two bytes in that encoding. */
export function isLeadByte(byte: number, encoding: string): boolean {
  if (encoding === 'shift_jis') return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)
  const isDouble = encoding === 'gb18030' || encoding === 'big5' || encoding === 'euc-kr'
  return isDouble && byte >= 0x81 && byte <= 0xfe
}

/** Decodes a run of bytes of one encoding. */
export function decodeRun(bytes: readonly number[], encoding: string): string {
  const run = Uint8Array.from(bytes)
  if (encoding === 'windows-1252') return decodeWindows1252(run)
  // Handed over in two steps: the one-step way of Node 20 reads single-byte encodings as Latin-1.
  const decoder = new TextDecoder(encoding)
  return decoder.decode(run, { stream: true }) + decoder.decode()
}
