import { crc32, deflateRawSync } from 'node:zlib'
import { ZipFile } from 'yazl'

// Makers of small documents in every format that is imported, sound ones and hostile ones, from scratch.

/** Files of a zip package: name to content. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')

/** Escapes text for XML and HTML. */
export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** A zip package of these parts, in this order. */
export async function makeZip(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(typeof content === 'string' ? utf8(content) : Buffer.from(content), name)
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

/** Puts one byte string for another of the same length, everywhere: for names that writers of zip refuse. */
export function replaceBytes(bytes: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('The strings must be of one length')
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word paragraph, with a style id if given; `\n` is a line break, `\t` a tab. */
export function docxParagraph(text: string, style?: string, inside = ''): string {
  const runs = text
    .split('\n')
    .map((line) => `<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>')
    .replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''
  return `<w:p>${properties}${inside}${runs}</w:p>`
}

/** A Word table of one paragraph per cell. */
export const docxTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${docxParagraph(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`

const docxStyle = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`

/** A Word document around the XML of its body. `parts` adds or replaces parts; `types` adds content types. */
export function makeDocx(body: string, parts: Parts = {}, relationships = ''): Promise<Buffer> {
  return makeZip({
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml':
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${W}" xmlns:r="${R}" ` +
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
      'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
      'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
      `<w:body>${body}</w:body></w:document>`,
    'word/styles.xml':
      `<?xml version="1.0"?><w:styles xmlns:w="${W}">` +
      docxStyle('Title', 'Title') +
      docxStyle('1', 'heading 1') +
      docxStyle('2', 'heading 2') +
      docxStyle('Quote', 'Quote') +
      '</w:styles>',
    'word/numbering.xml':
      `<?xml version="1.0"?><w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0">` +
      [0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`).join('') +
      '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rIdS" Type="${R}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rIdN" Type="${R}/numbering" Target="numbering.xml"/>${relationships}</Relationships>`,
    ...parts,
  })
}

/** An item of a bulleted Word list, `level` from 0. */
export const docxItem = (text: string, level: number): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`

/** A relationship of the main part of a Word document. */
export const docxRelationship = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'

/** An OpenDocument text around the XML inside `office:text`. `head` comes before the root element. */
export function makeOdt(
  body: string,
  options: { styles?: string; head?: string; parts?: Parts } = {},
): Promise<Buffer> {
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml':
      `<?xml version="1.0" encoding="UTF-8"?>${options.head ?? ''}<office:document-content xmlns:office="${ODF}:office:1.0" ` +
      `xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0" xmlns:style="${ODF}:style:1.0" ` +
      `xmlns:draw="${ODF}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>${options.styles ?? ''}</office:automatic-styles>` +
      `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest xmlns:manifest="${ODF}:manifest:1.0"/>`,
    ...options.parts,
  })
}

/** An RTF file around its body; characters above 0x7F are written as bytes. */
export const makeRtf = (body: string, head = '\\ansi\\ansicpg1252\\deff0\\uc1'): Buffer =>
  Buffer.from(`{\\rtf1${head}\n${body}}`, 'latin1')

/** Writes text for RTF as `\uN?`. */
export const rtfUnicode = (text: string): string =>
  [...Array(text.length).keys()]
    .map((at) => text.charCodeAt(at))
    .map((unit) => (unit < 0x80 ? String.fromCharCode(unit) : `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`))
    .join('')

/** Writes bytes for RTF as `\'hh`. */
export const rtfHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')

/** A line of text on a page of a PDF: its left end and baseline in points from the lower left corner. */
export interface PdfTextLine {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Font size; 12 unless given. */
  readonly size?: number
}

/** Lines set below each other from the top of the page, 14 points apart, for tests that are not about places. */
export const pdfColumn = (texts: readonly string[], x = 72, top = 760, size = 12): PdfTextLine[] =>
  texts.map((text, index) => ({ text, x, y: top - index * (size + 2), size }))

/**
 * A PDF with these pages. Each character gets a glyph number of its own and a ToUnicode table, so that any script
 * can be written without a font; Latin letters are half as wide as the others.
 */
export function makePdf(
  pages: readonly (readonly PdfTextLine[])[],
  options: { title?: string; labels?: string; encrypt?: boolean } = {},
): Buffer {
  const glyphs = new Map<string, number>()
  for (const line of pages.flat())
    for (const char of line.text) if (!glyphs.has(char)) glyphs.set(char, glyphs.size + 1)
  const hex = (value: number): string => value.toString(16).padStart(4, '0')
  const show = (text: string): string => [...text].map((char) => hex(glyphs.get(char) ?? 0)).join('')
  const objects: string[] = []
  const add = (content: string): number => objects.push(content)
  const stream = (content: string): number =>
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  const pagesId = pages.length * 2 + 1
  const fontId = pagesId + 1
  const pageIds = pages.map((lines) => {
    const content = lines
      .map(({ text, x, y, size }) => `BT /F1 ${size ?? 12} Tf 1 0 0 1 ${x} ${y} Tm <${show(text)}> Tj ET`)
      .join('\n')
    const contentId = stream(content)
    return add(
      `<< /Type /Page /Parent ${pagesId} 0 R /MediaBox [0 0 595 842] /Contents ${contentId} 0 R /Resources << /Font << /F1 ${fontId} 0 R >> >> >>`,
    )
  })
  add(`<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [${fontId + 1} 0 R] /ToUnicode ${fontId + 2} 0 R >>`,
  )
  const narrow = [...glyphs].filter(([char]) => char.charCodeAt(0) < 0x2000)
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ' +
      `/DW 1000 /W [${narrow.map(([, glyph]) => `${glyph} [500]`).join(' ')}] /FontDescriptor ${fontId + 3} 0 R >>`,
  )
  const utf16 = (char: string): string => Buffer.from(char, 'utf16le').swap16().toString('hex')
  const mapped = [...glyphs].map(
    ([char, glyph]) => `1 beginbfchar <${hex(glyph)}> <${utf16(char)}> endbfchar`,
  )
  stream(
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def ' +
      `1 begincodespacerange <0000> <ffff> endcodespacerange\n${mapped.join('\n')}\nendcmap end end`,
  )
  add(
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  const infoId = add(`<< /Title <feff${utf16(options.title ?? '')}> >>`)
  const rootId = add(
    `<< /Type /Catalog /Pages ${pagesId} 0 R ${options.labels ? `/PageLabels << /Nums [${options.labels}] >>` : ''} >>`,
  )
  const encryptId = options.encrypt
    ? add(
        `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'a5'.repeat(32)}> /U <${'5a'.repeat(32)}> >>`,
      )
    : 0
  return assemblePdf(objects, `/Root ${rootId} 0 R /Info ${infoId} 0 R`, encryptId)
}

/** A PDF of objects in order, numbered from 1, with a correct cross-reference table. */
export function assemblePdf(objects: readonly string[], trailer: string, encryptId = 0): Buffer {
  let file = '%PDF-1.7\n'
  const offsets: number[] = []
  objects.forEach((content, index) => {
    offsets.push(file.length)
    file += `${index + 1} 0 obj\n${content}\nendobj\n`
  })
  const start = file.length
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const encrypt =
    encryptId > 0 ? `/Encrypt ${encryptId} 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]` : ''
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} ${encrypt} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** A PDF that cannot be opened without its password. */
export const makeEncryptedPdf = (): Buffer =>
  makePdf([[{ text: 'Confidential', x: 72, y: 700 }]], { encrypt: true })

/** A Word document whose main part unpacks to `megabytes` of blanks. */
export const makeZipBomb = (megabytes: number): Promise<Buffer> =>
  makeDocx('', { 'word/document.xml': Buffer.alloc(megabytes * 1024 * 1024, 0x20) })

/** A zip package with one deflated file whose headers claim another size than it unpacks to. */
export function makeLyingZip(name: string, content: Uint8Array, claimed: number): Buffer {
  const packed = deflateRawSync(content)
  const header = (signature: number, central: boolean): Buffer => {
    const fields = Buffer.alloc(central ? 46 : 30)
    fields.writeUInt32LE(signature, 0)
    const at = central ? 6 : 4
    fields.writeUInt16LE(20, at)
    fields.writeUInt16LE(8, at + 4)
    fields.writeUInt32LE(crc32(content), at + 10)
    fields.writeUInt32LE(packed.length, at + 14)
    fields.writeUInt32LE(claimed, at + 18)
    fields.writeUInt16LE(name.length, at + 22)
    return Buffer.concat([fields, utf8(name)])
  }
  const local = Buffer.concat([header(0x04034b50, false), packed])
  const central = header(0x02014b50, true)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

/** The first bytes of Microsoft's old container, with the names of streams as its directory holds them. */
export const makeOle = (streams: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name.padEnd(32, '\0'), 'utf16le')),
  ])

/** A small PNG: binary, whatever the name says. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
