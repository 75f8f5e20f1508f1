import type { Problem } from '../../../shared/problem'
import type { Body, Converted, Encoding, SourceFormat } from './converted'
import { decodeText } from './encoding'
import { endingOf, namedFormat, refuseOle, signatureOf, unknownType } from './format'
import { MAX_CHARACTERS, MAX_FILE_BYTES } from './limits'
import { refusal, tooLong } from './refusal'

/** What the user may say about a file. */
export interface ConvertOptions {
  /** The encoding of a text file, where the guess was wrong: any name of the WHATWG Encoding Standard. */
  readonly encoding?: string
}

/**
 * Reads a document, by what its bytes are and only then by what its name says, into plain text and structure. Pure
 * reading: nothing is fetched, run or written. Throws a Problem that names the file for everything that cannot be
 * read. Large or hostile files can take long and much memory: see `convertInWorker`.
 */
export async function convert(
  bytes: Uint8Array,
  fileName: string,
  options: ConvertOptions = {},
): Promise<Converted> {
  if (bytes.length === 0) throw refusal(fileName, 'empty', 'is empty (0 bytes).')
  if (bytes.length > MAX_FILE_BYTES) {
    throw refusal(
      fileName,
      'too-large',
      'is larger than 256 MB, which is more than can be read at once. Split it.',
    )
  }
  const converted = await read(bytes, fileName, options)
  if (converted.structure.blocks.length === 0) {
    throw refusal(fileName, 'blank', 'holds no words, only white space or things that are not text.')
  }
  if (converted.text.length > MAX_CHARACTERS) throw tooLong(fileName)
  return converted
}

/** Each reader is loaded when its format comes, so that a worker starts fast. */
async function read(bytes: Uint8Array, fileName: string, options: ConvertOptions): Promise<Converted> {
  const named = namedFormat(fileName)
  switch (signatureOf(bytes, named)) {
    case 'zip':
      return readPackage(bytes, fileName, named)
    case 'pdf': {
      const { readPdf } = await import('./pdf')
      return { format: 'pdf', ...(await readPdf(bytes, fileName)) }
    }
    case 'rtf': {
      const { readRtf } = await import('./rtf')
      const body = readRtf(bytes, fileName)
      if (body.structure.blocks.length === 0)
        throw refusal(fileName, 'no-text', 'holds no words that can be read.')
      return { format: 'rtf', ...body }
    }
    case 'ole':
      return refuseOle(bytes, fileName)
    case null:
      return readBareText(bytes, fileName, named, options)
  }
}

async function readPackage(
  bytes: Uint8Array,
  fileName: string,
  named: SourceFormat | null,
): Promise<Converted> {
  const [{ openZip }, docx, odt] = await Promise.all([import('./zip'), import('./docx'), import('./odt')])
  const archive = await openZip(bytes, fileName)
  if (docx.isDocx(archive)) return { format: 'docx', ...(await docx.readDocx(archive, fileName)) }
  if (await odt.isOdt(archive)) return { format: 'odt', ...(await odt.readOdt(archive, fileName)) }
  if (named === 'docx' || named === 'odt') throw notWhatItSays(fileName)
  if (named !== null && endingOf(fileName) !== '') {
    throw refusal(
      fileName,
      'binary',
      'holds no readable text, although its name says so: it is a zip package.',
    )
  }
  throw unknownType(fileName)
}

async function readBareText(
  bytes: Uint8Array,
  fileName: string,
  named: SourceFormat | null,
  options: ConvertOptions,
): Promise<Converted> {
  if (named === null) throw unknownType(fileName)
  if (named !== 'txt' && named !== 'md' && named !== 'html') throw notWhatItSays(fileName)
  const { declaredEncoding, looksLikeHtml, readHtml } = await import('./html')
  const decoded = decodeText(bytes, fileName, {
    ...(options.encoding === undefined ? {} : { chosen: options.encoding }),
    ...(named === 'html' ? { declared: declaredEncoding(bytes) } : {}),
  })
  const { text, encoding, unreadable } = decoded
  if (named === 'html' || (named === 'txt' && looksLikeHtml(text))) {
    return withEncoding('html', readHtml(text, fileName), encoding, unreadable)
  }
  if (named === 'md') {
    const { readMarkdown } = await import('./markdown')
    return withEncoding('md', readMarkdown(text, fileName), encoding, unreadable)
  }
  const { readText } = await import('./text')
  return withEncoding('txt', readText(text), encoding, unreadable)
}

function withEncoding(format: SourceFormat, body: Body, encoding: Encoding, unreadable: number): Converted {
  const lost =
    unreadable === 0
      ? []
      : [
          `${unreadable} ${unreadable === 1 ? 'character' : 'characters'} could not be read in the encoding ${encoding.name}.`,
        ]
  return { format, ...body, encoding, losses: [...lost, ...body.losses] }
}

function notWhatItSays(fileName: string): Problem {
  const kind = endingOf(fileName)
  return refusal(
    fileName,
    'not-what-it-says',
    `is not a .${kind} document, or it is damaged: it does not begin like one.`,
  )
}
