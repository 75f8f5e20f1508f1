import type { Body } from './converted'
import { Letters, looksLikeMail } from './mail'

const LINE_FROM = Buffer.from('\nFrom ')

/** Whether bytes begin as a mailbox does: a line "From ", then the head of an e-mail. */
export const looksLikeMailbox = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x46 && /^From [^\n]*\d/u.test(latin(bytes.subarray(0, 200))) && looksLikeMail(bytes)

/** Reads a mailbox (RFC 4155): all its e-mails in order, each under its subject as a heading. */
export async function readMailbox(bytes: Uint8Array, fileName: string): Promise<Body> {
  const letters = new Letters(fileName)
  for (const { start, end } of messages(bytes)) await letters.add(unescaped(bytes.subarray(start, end)))
  return letters.finish()
}

/** Where each message stands, without the line that parts it from the one before. */
function* messages(bytes: Uint8Array): Generator<{ readonly start: number; readonly end: number }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let start = afterLine(buffer, 0); start < buffer.length;) {
    const next = nextMark(buffer, start)
    yield { start, end: next }
    start = afterLine(buffer, next + 1)
  }
}

/** Offset of the line break before the next parting line, which follows a blank line and tells a time. */
function nextMark(buffer: Buffer, from: number): number {
  for (let at = buffer.indexOf(LINE_FROM, from); at !== -1; at = buffer.indexOf(LINE_FROM, at + 1)) {
    const isAfterBlank = buffer[at - 1] === 0x0a || (buffer[at - 1] === 0x0d && buffer[at - 2] === 0x0a)
    if (isAfterBlank && /\d:\d\d/u.test(latin(buffer.subarray(at + 1, afterLine(buffer, at + 1))))) return at
  }
  return buffer.length
}

function afterLine(buffer: Buffer, from: number): number {
  const end = buffer.indexOf(0x0a, from)
  return end === -1 ? buffer.length : end + 1
}

/** Takes back the mark that is set before lines of the words that begin with "From ". */
function unescaped(bytes: Uint8Array): Uint8Array {
  const words = latin(bytes)
  return words.includes('\n>From ') || words.includes('\n>>')
    ? Buffer.from(words.replace(/^>(>*From )/gmu, '$1'), 'latin1')
    : bytes
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
