import mammoth from 'mammoth'
import { ZipFile } from 'yazl'
import type { Body } from './converted'
import { Draft } from './draft'
import { htmlLosses } from './html'
import { addHtmlBlocks, type HtmlOptions } from './html-blocks'
import { leftOut } from './losses'
import { refusal } from './refusal'
import { readXml } from './xml'
import type { Archive } from './zip'

/** Parts that hold words or say how they are meant. Pictures, embedded files and scripts are not even unpacked. */
const PART =
  /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
]

/** Whether a zip package is a Word document. */
export const isDocx = (archive: Archive): boolean =>
  archive.has('[Content_Types].xml') && archive.names.some((name) => /^word\/document[^/]*\.xml$/.test(name))

/**
 * Reads a Word document. Its parts are checked and handed to mammoth in a fresh package without pictures, so that
 * neither a hostile package nor an outside reference reaches it. Throws a Problem where it is damaged or too long.
 */
export async function readDocx(archive: Archive, fileName: string): Promise<Body> {
  const counts = new Map<string, number>()
  const findings = { counts, title: '', furniture: false }
  const buffer = await repack(archive, fileName, findings)
  let pictures = 0
  let html: string
  try {
    const result = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => {
          pictures += 1
          return Promise.resolve({ src: '' })
        }),
      },
    )
    html = result.value
  } catch {
    // The package and its XML are sound by now: what mammoth cannot read is not built as a Word document.
    throw refusal(
      fileName,
      'damaged',
      'is damaged: it is not built as a Word document. Try to open and save it again.',
    )
  }
  const draft = new Draft(fileName)
  const notes = withNotes()
  const found = addHtmlBlocks(html, draft, notes.options)
  const numberedLists = found.numberedLists - (notes.count() > 0 ? 1 : 0)
  const count = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
  return {
    ...draft.finish(),
    ...(findings.title.trim() ? { title: findings.title.trim() } : {}),
    losses: [
      ...leftOut(pictures, 'picture', 'pictures'),
      ...leftOut(count('comment'), 'comment', 'comments'),
      ...leftOut(count('oMath'), 'formula', 'formulas'),
      ...leftOut(count('altChunk', 'OLEObject'), 'embedded object', 'embedded objects'),
      ...leftOut(count('del'), 'tracked deletion', 'tracked deletions'),
      ...(findings.furniture ? ['Headers and footers were left out.'] : []),
      ...htmlLosses({ ...found, numberedLists, seen: new Map() }),
    ],
  }
}

/** In mammoth's HTML notes stand at the end, in order, as list items with a link back; they get their number instead. */
function withNotes(): { readonly options: HtmlOptions; readonly count: () => number } {
  let notes = 0
  return {
    count: () => notes,
    options: {
      keepSpace: true,
      skip: (name, attributes) => name === 'a' && /^#(?:foot|end)note-ref-/.test(attributes['href'] ?? ''),
      prefix: (name, attributes) => {
        if (name !== 'li' || !/^(?:foot|end)note-/.test(attributes['id'] ?? '')) return null
        notes += 1
        return `[${notes}] `
      },
    },
  }
}

interface Findings {
  readonly counts: Map<string, number>
  title: string
  furniture: boolean
}

async function repack(archive: Archive, fileName: string, findings: Findings): Promise<Buffer> {
  const zip = new ZipFile()
  for (const name of archive.names.filter((each) => PART.test(each))) {
    const bytes = await archive.read(name)
    inspect(name, bytes, fileName, findings)
    zip.addBuffer(Buffer.from(bytes), name, { compress: false, mtime: new Date(0) })
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

/** Reads a part to its end, so that what is not sound is refused, and counts what will be lost. */
function inspect(part: string, bytes: Uint8Array, fileName: string, findings: Findings): void {
  const isBody = /^word\/(?:document|comments|footnotes|endnotes)[^/]*\.xml$/.test(part)
  const isFurniture = /^word\/(?:header|footer)\d*\.xml$/.test(part)
  let inTitle = false
  let words = 0
  readXml(bytes, fileName, {
    open({ name }) {
      if (isBody) findings.counts.set(name, (findings.counts.get(name) ?? 0) + 1)
      inTitle = name === 'title' && part === 'docProps/core.xml'
    },
    close() {
      inTitle = false
    },
    text(text) {
      if (inTitle) findings.title += text
      if (isFurniture && words === 0) words += text.trim().length
    },
  })
  if (words > 0) findings.furniture = true
}
