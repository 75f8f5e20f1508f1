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

/** One document of a format, and how much text is in it. */
export interface BenchDocument {
  readonly format: 'txt' | 'md' | 'html' | 'docx' | 'rtf' | 'odt' | 'pdf'
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
  ]
}

/** Lines of about 80 characters, 45 to the page. */
function pages(text: string) {
  const lines = text.split('\n\n').flatMap((paragraph) => paragraph.match(/.{1,80}(?:\s|$)/g) ?? [])
  const count = Math.ceil(lines.length / 45)
  return Array.from({ length: count }, (_, i) =>
    pdfColumn(lines.slice(i * 45, (i + 1) * 45).map((line) => line.trim())),
  )
}
