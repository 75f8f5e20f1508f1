import { generate } from '../../fixtures/generate'
import {
  docxParagraph,
  escapeXml,
  makeDocx,
  makeOdt,
  makePdf,
  makeRtf,
  pdfColumn,
  rtfUnicode,
} from '../documents'
import { makeEpub, makeMail, makeMailbox, makePptx, slideShape } from '../more-documents'

/** One document of a format, and how much text is in it. */
export interface BenchDocument {
  readonly format:
    | 'txt'
    | 'md'
    | 'html'
    | 'docx'
    | 'rtf'
    | 'odt'
    | 'pdf'
    | 'epub'
    | 'pptx'
    | 'eml'
    | 'mbox'
    | 'tex'
    | 'rst'
    | 'vtt'
  readonly bytes: Uint8Array
  /** Millions of characters of text. */
  readonly megabytes: number
}

/** The same text of about so many characters as a document of every format. The PDF is English only. */
export async function documentsOf(characters: number): Promise<readonly BenchDocument[]> {
  const [source] = generate({ sources: 1, words: Math.ceil(characters / 5), codes: 1, codings: 0 }).sources
  const text = (source?.text ?? '').slice(0, characters)
  const [english] = generate({
    sources: 1,
    words: Math.ceil(characters / 5),
    codes: 1,
    codings: 0,
    chinese: 0,
  }).sources
  const plain = (english?.text ?? '').slice(0, characters)
  const paragraphs = text.split('\n\n')
  const megabytes = text.length / 1e6
  const html = `<!doctype html><html><body>${paragraphs.map((p) => `<p>${escapeXml(p)}</p>`).join('\n')}</body></html>`
  return [
    { format: 'txt', bytes: Buffer.from(text), megabytes },
    { format: 'md', bytes: Buffer.from(text), megabytes },
    { format: 'html', bytes: Buffer.from(html), megabytes },
    { format: 'docx', bytes: await makeDocx(paragraphs.map((p) => docxParagraph(p)).join('')), megabytes },
    {
      format: 'odt',
      bytes: await makeOdt(paragraphs.map((p) => `<text:p>${escapeXml(p)}</text:p>`).join('')),
      megabytes,
    },
    { format: 'rtf', bytes: makeRtf(paragraphs.map((p) => `${rtfUnicode(p)}\\par\n`).join('')), megabytes },
    { format: 'pdf', bytes: makePdf(pages(plain)), megabytes: plain.length / 1e6 },
    {
      format: 'epub',
      bytes: await makeEpub(
        inParts(paragraphs, 200).map((some) => some.map((p) => `<p>${escapeXml(p)}</p>`).join('')),
      ),
      megabytes,
    },
    {
      format: 'pptx',
      bytes: await makePptx(inParts(paragraphs, 20).map((some) => ({ shapes: slideShape('', some) }))),
      megabytes,
    },
    { format: 'eml', bytes: Buffer.from(letter(text)), megabytes },
    {
      format: 'mbox',
      bytes: Buffer.from(makeMailbox(inParts(paragraphs, 50).map((some) => letter(some.join('\n\n'))))),
      megabytes,
    },
    { format: 'tex', bytes: Buffer.from(`\\begin{document}\n${text}\n\\end{document}`), megabytes },
    { format: 'rst', bytes: Buffer.from(`Talk\n====\n\n${text}`), megabytes },
    {
      format: 'vtt',
      bytes: Buffer.from(
        `WEBVTT\n\n${paragraphs.map((p, i) => `${clock(i * 5)} --> ${clock(i * 5 + 4)}\n<v Ana>${p.replaceAll('\n', ' ')}\n`).join('\n')}`,
      ),
      megabytes,
    },
  ]
}

const inParts = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))

const letter = (words: string): string =>
  makeMail({ From: 'ana@example.org', Subject: 'Talk', 'Content-Type': 'text/plain; charset=utf-8' }, words)

/** Seconds as captions write them. */
const clock = (seconds: number): string => {
  const two = (value: number): string => String(value % 60).padStart(2, '0')
  return `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${two(Math.floor(seconds / 60))}:${two(seconds)}.000`
}

/** Lines of about 80 characters, 45 to the page. */
function pages(text: string) {
  const lines = text.split('\n\n').flatMap((paragraph) => paragraph.match(/.{1,80}(?:\s|$)/g) ?? [])
  const count = Math.ceil(lines.length / 45)
  return Array.from({ length: count }, (_, i) =>
    pdfColumn(lines.slice(i * 45, (i + 1) * 45).map((line) => line.trim())),
  )
}
