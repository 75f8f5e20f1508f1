import { escapeXml, makeZip, type Parts } from './documents'

// Makers of books, presentations, e-mails and saved pages, from scratch.

/** A chapter of a book around the markup of its body. */
export const chapter = (body: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" ` +
  `xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Chapter</title>${head}</head><body>${body}</body></html>`

/** What a book says of its files: items and order. */
export const bookPackage = (items: string, spine: string, title = 'A ward at night'): string =>
  `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">` +
  `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title>` +
  `<dc:creator>Nobody</dc:creator></metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`

/** Where a book says where its package file is. */
export const bookContainer = (path = 'OEBPS/book.opf'): string =>
  `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">` +
  `<rootfiles><rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles></container>`

/** A book in EPUB of these chapters (markup of their bodies); `parts` adds or replaces files. */
export function makeEpub(chapters: readonly string[], parts: Parts = {}): Promise<Buffer> {
  const items = chapters.map(
    (_, i) => `<item id="c${i}" href="text/part%20${i + 1}.xhtml" media-type="application/xhtml+xml"/>`,
  )
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': bookContainer(),
    'OEBPS/book.opf': bookPackage(
      items.join(''),
      chapters.map((_, i) => `<itemref idref="c${i}"/>`).join(''),
    ),
    ...Object.fromEntries(chapters.map((body, i) => [`OEBPS/text/part ${i + 1}.xhtml`, chapter(body)])),
    ...parts,
  })
}

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const paragraphs = (texts: readonly string[], level = 0): string =>
  texts
    .map(
      (text) =>
        `<a:p>${level > 0 ? `<a:pPr lvl="${level}"/>` : ''}${text
          .split('\n')
          .map((line) => `<a:r><a:t>${escapeXml(line)}</a:t></a:r>`)
          .join('<a:br/>')}</a:p>`,
    )
    .join('')

/** A shape of a slide: a placeholder of this kind (`''`: for the contents), or with null a text box. */
export const slideShape = (kind: string | null, texts: readonly string[], level = 0): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${kind === null ? '' : `<p:ph${kind === '' ? ' idx="1"' : ` type="${kind}"`}/>`}</p:nvPr></p:nvSpPr>` +
  `<p:txBody><a:bodyPr/>${paragraphs(texts, level)}</p:txBody></p:sp>`

/** A table on a slide. */
export const slideTable = (rows: readonly (readonly string[])[]): string =>
  `<p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>${rows
    .map(
      (row) =>
        `<a:tr>${row.map((cell) => `<a:tc><a:txBody>${paragraphs([cell])}</a:txBody></a:tc>`).join('')}</a:tr>`,
    )
    .join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`

const slideXml = (root: 'sld' | 'notes', shapes: string): string =>
  `<?xml version="1.0"?><p:${root} xmlns:a="${A}" xmlns:p="${P}" xmlns:r="${R}" ` +
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:${root}>`

const relationships = (list: readonly (readonly [string, string, string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A slide by the XML of its shapes, with its speaker notes. */
export interface MadeSlide {
  readonly shapes: string
  readonly notes?: readonly string[]
}

/** A presentation; the files of its slides are numbered backwards, so that only the list of slides gives the order. */
export function makePptx(slides: readonly MadeSlide[], parts: Parts = {}): Promise<Buffer> {
  const file = (i: number): string => `slide${slides.length - i}.xml`
  return makeZip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'ppt/presentation.xml':
      `<?xml version="1.0"?><p:presentation xmlns:p="${P}" xmlns:r="${R}"><p:sldIdLst>` +
      `${slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(
      slides.map((_, i) => [`rId${i}`, 'slide', `slides/${file(i)}`] as const),
    ),
    ...Object.fromEntries(
      slides.flatMap(({ shapes, notes }, i): [string, string][] => [
        [`ppt/slides/${file(i)}`, slideXml('sld', shapes)],
        ...(notes
          ? ([
              [
                `ppt/slides/_rels/${file(i)}.rels`,
                relationships([['rId1', 'notesSlide', `../notesSlides/n${i}.xml`]]),
              ],
              [
                `ppt/notesSlides/n${i}.xml`,
                slideXml(
                  'notes',
                  slideShape('sldImg', []) + slideShape('body', notes) + slideShape('sldNum', [`${i + 1}`]),
                ),
              ],
            ] as [string, string][])
          : []),
      ]),
    ),
    ...parts,
  })
}

/** An e-mail: heads, then a body as it stands. */
export const makeMail = (heads: Readonly<Record<string, string>>, body: string): string =>
  `${Object.entries(heads)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body.replace(/\r?\n/gu, '\r\n')}`

/** A part of an e-mail of several. */
export interface MailPart {
  readonly type: string
  readonly body: string
  readonly heads?: Readonly<Record<string, string>>
}

/** The heads and the body of an e-mail of several parts. */
export function mailParts(kind: string, parts: readonly MailPart[], boundary = 'b0undary'): MailPart {
  return {
    type: `multipart/${kind}; boundary="${boundary}"`,
    body:
      parts
        .map(
          ({ type, body, heads }) => `--${boundary}\n${makeMail({ 'Content-Type': type, ...heads }, body)}\n`,
        )
        .join('') + `--${boundary}--\n`,
  }
}

/** A mailbox of these e-mails, with a parting line before each. */
export const makeMailbox = (mails: readonly string[]): string =>
  mails
    .map(
      (mail) =>
        `From - Tue Mar 05 14:02:11 2024\n${mail.replaceAll('\r\n', '\n').replace(/^(>*From )/gmu, '>$1')}\n\n`,
    )
    .join('')

/** A page saved with its parts in one file. */
export function makeMhtml(pages: readonly string[], extra: readonly MailPart[] = []): string {
  const { type, body } = mailParts('related', [
    ...pages.map((html) => ({
      type: 'text/html',
      body: html.replaceAll('=', '=3D'),
      heads: { 'Content-Transfer-Encoding': 'quoted-printable', 'Content-Location': 'https://example.org/' },
    })),
    ...extra,
  ])
  return makeMail(
    { From: '<Saved by a browser>', Subject: 'Page', 'MIME-Version': '1.0', 'Content-Type': type },
    body,
  )
}
