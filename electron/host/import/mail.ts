import PostalMime, { decodeWords, type Email } from 'postal-mime'
import type { Body } from './converted'
import { Draft } from './draft'
import { htmlLosses } from './html'
import { addHtmlBlocks } from './html-blocks'
import { leftOut } from './losses'
import { MAX_MAIL } from './limits'
import { addProse } from './prose'
import { refusal } from './refusal'

/** Whether bytes begin with lines of a head, as an e-mail does. */
export const looksLikeMail = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*(?:\r?\n|$)(?:[ \t][^\n]*(?:\r?\n|$))*){2}/u.test(
    Buffer.from(bytes.subarray(0, 8192)).toString('latin1'),
  )

/** Takes an e-mail apart. Throws a Problem for one that nests or heads itself without end. */
export async function parseMail(bytes: Uint8Array, fileName: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: MAX_MAIL.depth,
      maxHeadersSize: MAX_MAIL.headBytes,
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    if (/nesting depth/u.test(why))
      throw refusal(
        fileName,
        'unsafe',
        `nests its parts more than ${MAX_MAIL.depth} deep, so it was not read.`,
      )
    if (/header size/u.test(why))
      throw refusal(fileName, 'unsafe', 'has a head far longer than any e-mail has, so it was not read.')
    throw refusal(fileName, 'damaged', 'is damaged inside. Try to open and save it again where it came from.')
  }
}

/** Reads one e-mail: its subject as a heading, who wrote to whom and when, and its words. */
export async function readMail(bytes: Uint8Array, fileName: string): Promise<Body> {
  const letters = new Letters(fileName)
  await letters.add(bytes)
  return letters.finish()
}

/** What a sealed e-mail consists of (RFC 8551, RFC 3156). */
const SEALED = /^application\/(?:x-)?(?:pkcs7-mime|pgp-encrypted)$/u

/** Puts e-mails one after another into a text. */
export class Letters {
  readonly #draft: Draft
  readonly #seen = new Map<'picture' | 'recording' | 'formula' | 'object', number>()
  readonly #attached: string[] = []
  #count = 0
  #sealed = 0
  #pictures = 0
  #numberedLists = 0
  #subject = ''

  constructor(readonly fileName: string) {
    this.#draft = new Draft(fileName)
  }

  /** Adds the e-mail of these bytes. */
  async add(bytes: Uint8Array): Promise<void> {
    const mail = await parseMail(bytes, this.fileName)
    this.#count += 1
    const subject = mail.subject?.trim() ?? ''
    if (this.#count === 1) this.#subject = subject
    this.#draft.add({ kind: 'heading', level: 1 }, oneLine(subject) || '(no subject)')
    this.#draft.add({ kind: 'paragraph' }, head(mail))
    if (mail.text !== undefined) addProse(mail.text, this.#draft, lineMark)
    else if (mail.html !== undefined) this.#addHtml(mail.html)
    if (mail.attachments.some(({ mimeType }) => SEALED.test(mimeType))) this.#sealed += 1
    for (const { filename, mimeType, related } of mail.attachments) {
      if (related === true && mimeType.startsWith('image/')) this.#pictures += 1
      else if (!/^application\/(?:x-)?(?:pkcs7|pgp)-/u.test(mimeType))
        this.#attached.push(oneLine(filename ?? '') || mimeType)
    }
  }

  /** The whole text. Throws a Problem where all that was added is encrypted. */
  finish(): Body {
    if (this.#count > 0 && this.#sealed === this.#count) {
      throw refusal(
        this.fileName,
        'password',
        'is encrypted. Decrypt it in your mail program, save it again and import that.',
      )
    }
    const named = this.#attached.slice(0, MAX_MAIL.namedAttachments)
    return {
      ...this.#draft.finish(),
      ...(this.#count === 1 && this.#subject !== '' ? { title: this.#subject } : {}),
      losses: [
        ...leftOut(this.#sealed, 'encrypted message', 'encrypted messages'),
        ...named.map((name) => `The attachment “${name}” was left out.`),
        ...leftOut(this.#attached.length - named.length, 'more attachment', 'more attachments'),
        ...leftOut(this.#pictures, 'picture', 'pictures'),
        ...htmlLosses({ title: '', numberedLists: this.#numberedLists, seen: this.#seen }),
      ],
    }
  }

  #addHtml(html: string): void {
    const found = addHtmlBlocks(html, this.#draft)
    this.#numberedLists += found.numberedLists
    for (const [kind, count] of found.seen) {
      // Pictures that came with the e-mail are counted as its parts already.
      if (kind !== 'picture') this.#seen.set(kind, (this.#seen.get(kind) ?? 0) + count)
    }
  }
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim()

const lineMark = (line: string): { readonly kind: 'quote' | 'paragraph' } => ({
  kind: line.startsWith('>') ? 'quote' : 'paragraph',
})

/** Lines that say from whom, to whom and when, as they stand in the e-mail. */
function head(mail: Email): string {
  const lines: string[] = []
  for (const name of ['From', 'To', 'Cc', 'Date']) {
    const values = mail.headers.filter(({ key }) => key === name.toLowerCase()).map(({ value }) => value)
    const words = oneLine(values.map((value) => decodeWords(value)).join(', '))
    if (words !== '') lines.push(`${name}: ${words}`)
  }
  return lines.join('\n')
}
