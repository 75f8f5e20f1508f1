import type { Problem } from '../../../shared/problem'
import type { Body, Converted, Encoding, SourceFormat } from './converted'
import { decodeText } from './encoding'
import { endingOf, namedFormat, refuseOle, signatureOf, unknownType } from './format'
import { imageSignature, readImage } from './image/read'
import { MAX_CHARACTERS, MAX_FILE_BYTES } from './limits'
import { refusal, tooLong } from './refusal'

/** What the user may say about a file. */
export interface ConvertOptions {
  /** The encoding of a text file, where the guess was wrong: any name of the WHATWG Encoding Standard. */
  readonly encoding?: string
  /** All words of a saved page, also where it is an article with other things around it. */
  readonly whole?: boolean
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
  const { withTurns } = await import('./transcript/speech')
  const converted = withTurns(await read(bytes, fileName, options), fileName)
  if (converted.structure.blocks.length === 0) {
    throw refusal(fileName, 'blank', 'holds no words, only white space or things that are not text.')
  }
  if (converted.text.length > MAX_CHARACTERS) throw tooLong(fileName)
  return converted
}

/** Each reader is loaded when its format comes, so that a worker starts fast. */
async function read(bytes: Uint8Array, fileName: string, options: ConvertOptions): Promise<Converted> {
  const named = namedFormat(fileName)
  const picture = imageSignature(bytes, fileName)
  if (picture) return readImage(bytes, fileName, picture)
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
  const [{ openZip }, docx, odt, epub, pptx] = await Promise.all([
    import('./zip'),
    import('./docx'),
    import('./odt'),
    import('./epub'),
    import('./pptx'),
  ])
  const archive = await openZip(bytes, fileName)
  if (docx.isDocx(archive)) return { format: 'docx', ...(await docx.readDocx(archive, fileName)) }
  if (pptx.isPptx(archive)) return { format: 'pptx', ...(await pptx.readPptx(archive, fileName)) }
  if (await odt.isOdt(archive)) return { format: 'odt', ...(await odt.readOdt(archive, fileName)) }
  if (epub.isEpub(archive)) return { format: 'epub', ...(await epub.readEpub(archive, fileName)) }
  if (named !== null && PACKAGES.has(named)) throw notWhatItSays(fileName)
  if (named !== null && endingOf(fileName) !== '') {
    throw refusal(
      fileName,
      'binary',
      'holds no readable text, although its name says so: it is a zip package.',
    )
  }
  throw unknownType(fileName)
}

/** Formats whose files are zip packages. */
const PACKAGES: ReadonlySet<SourceFormat> = new Set(['docx', 'odt', 'epub', 'pptx'])

async function readBareText(
  bytes: Uint8Array,
  fileName: string,
  named: SourceFormat | null,
  options: ConvertOptions,
): Promise<Converted> {
  if (named === null) throw unknownType(fileName)
  if (PACKAGES.has(named) || named === 'rtf' || named === 'pdf') throw notWhatItSays(fileName)
  if (named === 'png' || named === 'jpg' || named === 'webp' || named === 'tiff') throw notAnImage(fileName)
  if (named === 'eaf') {
    const { readElanFile } = await import('./transcript/read')
    return { format: 'eaf', ...readElanFile(bytes, fileName) }
  }
  const post = await readPost(bytes, fileName, named, options)
  if (post) return post
  const { declaredEncoding, looksLikeHtml } = await import('./html')
  const decoded = decodeText(bytes, fileName, {
    ...(options.encoding === undefined ? {} : { chosen: options.encoding }),
    ...(named === 'html' ? { declared: declaredEncoding(bytes) } : {}),
  })
  const { text, encoding, unreadable } = decoded
  if (named === 'html' || (named === 'txt' && looksLikeHtml(text))) {
    const { readSpokenPage } = await import('./transcript/read')
    const { readPage } = await import('./web-page')
    const page = readSpokenPage(text, fileName) ?? readPage(text, fileName, options.whole === true)
    return withEncoding('html', page, encoding, unreadable)
  }
  if (named === 'tex') {
    const { readTex } = await import('./tex')
    return withEncoding('tex', readTex(text, fileName), encoding, unreadable)
  }
  if (named === 'rst') {
    const { readRst } = await import('./rst')
    return withEncoding('rst', readRst(text, fileName), encoding, unreadable)
  }
  if (named === 'md') {
    const { readMarkdown } = await import('./markdown')
    return withEncoding('md', readMarkdown(text, fileName), encoding, unreadable)
  }
  const { readTranscript } = await import('./transcript/read')
  const spoken = readTranscript(text, fileName, named)
  if (spoken) return withEncoding(spoken.format, spoken.body, encoding, unreadable)
  const { readText } = await import('./text')
  return withEncoding('txt', readText(text), encoding, unreadable)
}

/** What is written as an e-mail is: letters, mailboxes (also without an ending), pages saved in one file; else null. */
async function readPost(
  bytes: Uint8Array,
  fileName: string,
  named: SourceFormat,
  options: ConvertOptions,
): Promise<Converted | null> {
  const isMail = named === 'eml' || named === 'mbox'
  const isMhtml = /^mht(?:ml)?$/u.test(endingOf(fileName))
  if (!isMail && !isMhtml && endingOf(fileName) !== '') return null
  const [mail, mbox] = await Promise.all([import('./mail'), import('./mbox')])
  if (mbox.looksLikeMailbox(bytes)) return { format: 'mbox', ...(await mbox.readMailbox(bytes, fileName)) }
  if (!isMail && !isMhtml) return null
  if (!mail.looksLikeMail(bytes)) throw notWhatItSays(fileName)
  if (isMail) return { format: 'eml', ...(await mail.readMail(bytes, fileName)) }
  const { readMhtml } = await import('./web-page')
  return { format: 'html', ...(await readMhtml(bytes, fileName, options.whole === true)) }
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

const notAnImage = (fileName: string): Problem =>
  refusal(
    fileName,
    'not-what-it-says',
    `is not an image, although its name ends with .${endingOf(fileName)}: it does not begin like one.`,
  )
