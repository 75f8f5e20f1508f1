import type { Encoding } from './converted'
import { isControl, plausibility } from './encoding-score'
import { MAX_CHARACTERS } from './limits'
import { refusal, tooLong } from './refusal'

/** What a text file says once its bytes are characters. Not yet normalised; a byte-order mark is left out. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** How many characters could not be decoded and stand as U+FFFD. */
  readonly unreadable: number
}

/** The encodings among which a guess is made. The earlier wins where two fit as well. */
const CANDIDATES = ['utf-8', 'windows-1252', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'utf-16le', 'utf-16be']

/** How much of a file is looked at for a guess, in bytes. */
const SAMPLE_BYTES = 64 * 1024

const CHUNK_BYTES = 1024 * 1024

/** Text without a mark is only taken for UTF-16 where it reads well, because UTF-16 makes words of any bytes. */
const LEAST_FOR_UTF16 = 0.6

/**
 * Turns the bytes of a text file into characters: by the `chosen` encoding if the user named one, else by its
 * byte-order mark, as strict UTF-8, by what the document `declared`, or by a guess. Throws a Problem for an unknown
 * encoding, for bytes that are no text, and for a text that is too long.
 */
export function decodeText(
  bytes: Uint8Array,
  fileName: string,
  named: { readonly chosen?: string; readonly declared?: string } = {},
): Decoded {
  const told = named.chosen === undefined ? byteOrderMark(bytes) : knownName(named.chosen, fileName)
  if (told !== null && told !== 'utf-8') return decodeAs(bytes, fileName, told, false)
  const strict = decodeStrictUtf8(bytes, fileName)
  if (strict === null && told !== null) return decodeAs(bytes, fileName, told, false)
  if (strict !== null) {
    // Latin letters in UTF-16 are, byte by byte, valid UTF-8 with a NUL beside each.
    const guess = told === null && strict.includes('\0') ? guessEncoding(bytes) : 'utf-8'
    if (guess.startsWith('utf-16')) return decodeAs(bytes, fileName, guess, true)
    // A U+FFFD in it was written there by whoever made the file: it was read as it is.
    return checked(strict, 0, { name: 'utf-8', guessed: false }, fileName)
  }
  const declared = named.declared === undefined ? null : encodingName(named.declared)
  // A page that can be read byte by byte up to its declaration is not UTF-16, whatever it declares.
  if (declared !== null && !declared.startsWith('utf-16')) return decodeAs(bytes, fileName, declared, false)
  return decodeAs(bytes, fileName, guessEncoding(bytes), true)
}

/** The most plausible encoding of bytes that are not UTF-8, judged by the first 64 KiB. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const isWhole = sample.length === bytes.length
  let best = { name: 'windows-1252', score: -Infinity }
  for (const name of CANDIDATES) {
    const score = plausibility(decodeSample(sample, name, isWhole), name)
    if (name.startsWith('utf-16') && score < LEAST_FOR_UTF16) continue
    if (score > best.score) best = { name, score }
  }
  return best.name
}

function decodeSample(sample: Uint8Array, name: string, isWhole: boolean): string {
  if (name === 'windows-1252') return decodeWindows1252(sample)
  return new TextDecoder(name).decode(sample, { stream: !isWhole })
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** The WHATWG name of an encoding, or null where there is none of that name. */
function encodingName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding.toLowerCase()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function knownName(label: string, fileName: string): string {
  const name = encodingName(label)
  if (name !== null) return name
  throw refusal(fileName, 'encoding', `cannot be read as “${label}”: no text encoding has that name.`)
}

function decodeAs(bytes: Uint8Array, fileName: string, name: string, guessed: boolean): Decoded {
  const decode = name === 'windows-1252' ? null : new TextDecoder(name)
  const text = decodeInPieces(bytes, fileName, (piece, stream) =>
    decode ? decode.decode(piece, { stream }) : decodeWindows1252(piece),
  )
  return checked(text, text.match(/\uFFFD/g)?.length ?? 0, { name, guessed }, fileName)
}

function decodeStrictUtf8(bytes: Uint8Array, fileName: string): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return decodeInPieces(bytes, fileName, (piece, stream) => decoder.decode(piece, { stream }))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function decodeInPieces(
  bytes: Uint8Array,
  fileName: string,
  decode: (piece: Uint8Array, stream: boolean) => string,
): string {
  const parts: string[] = []
  let length = 0
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const part = decode(bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES < bytes.length)
    length += part.length
    if (length > MAX_CHARACTERS) throw tooLong(fileName)
    parts.push(part)
  }
  return parts.join('')
}

/** Whether a control character stands beside the times of a transcript in CHAT. */
const isBullet = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x15 && (/\d/.test(text.charAt(at + 1)) || /\d/.test(text.charAt(at - 1)))

/** Refuses what is no text: more than one control character, or ten undecodable ones, in a hundred. */
function checked(text: string, unreadable: number, encoding: Encoding, fileName: string): Decoded {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) {
    if (isControl(text.charCodeAt(at)) && !isBullet(text, at)) controls += 1
  }
  if (controls * 100 > text.length || unreadable * 10 > text.length) {
    throw refusal(
      fileName,
      'binary',
      'holds no readable text, although its name says so: it seems to be a picture, a program or another kind of file.',
    )
  }
  return { text, encoding, unreadable }
}

/** Bytes 0x80 to 0x9F in Windows-1252 (WHATWG Encoding, index windows-1252). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Own table, because TextDecoder in Node 20 reads windows-1252 as Latin-1 when it is handed all bytes at once. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80))
}
