import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { normalizeText } from '../../../shared/text/normalize'
import type { BlockMark, Body } from './converted'
import { Draft } from './draft'
import { leftOut } from './losses'
import { joinLines, wordsOf } from './pdf-join'
import { linesOf, type PdfItem, type PdfLine } from './pdf-lines'
import { isItem, paragraphsOf, type PdfParagraph } from './pdf-paragraphs'
import { MAX_CHARACTERS } from './limits'
import { refusal, tooLong } from './refusal'

/** Marks that people leave in a PDF; links and form fields are not among them. */
const COMMENTS = new Set([
  'Text',
  'FreeText',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Ink',
  'Caret',
  'Stamp',
])

/**
 * Reads the words of a PDF. Lines are rebuilt from where the words stand, paragraphs where the page shows them, and
 * the beginning of each page is kept with its label. Throws a Problem where a password is needed, where there is no
 * text (a scan), where the file is damaged or too long.
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<Body> {
  const pdf = await open(bytes, fileName)
  try {
    const pages: PdfLine[][] = []
    const unread: number[] = []
    let comments = 0
    let characters = 0
    for (let index = 0; index < pdf.numPages; index += 1) {
      try {
        const page = await pdf.getPage(index + 1)
        const { items } = await page.getTextContent({ includeMarkedContent: false })
        const lines = linesOf(
          items.filter((item): item is typeof item & PdfItem => 'str' in item),
          index,
        )
        comments += (await page.getAnnotations()).filter(isComment).length
        characters += lines.reduce((sum, line) => sum + line.text.length, 0)
        pages.push(lines)
        page.cleanup()
      } catch {
        // One broken page does not take the others with it; it is named among the losses.
        unread.push(index + 1)
        pages.push([])
      }
      if (characters > MAX_CHARACTERS) throw tooLong(fileName)
    }
    if (characters === 0) {
      throw refusal(
        fileName,
        'no-text',
        'holds no text, only pictures of pages (a scan). Run text recognition (OCR) on it first, then import the result.',
      )
    }
    const title = titleOf(await pdf.getMetadata().catch(() => null))
    const labels = (await pdf.getPageLabels().catch(() => null)) ?? []
    const empty = pages.flatMap((lines, index) =>
      lines.length === 0 && !unread.includes(index + 1) ? [index + 1] : [],
    )
    return {
      ...assemble(pages, labels, fileName),
      ...(title ? { title } : {}),
      losses: [
        ...leftOut(comments, 'comment or mark', 'comments and marks'),
        ...pageSentence(empty, 'holds no text', 'hold no text'),
        ...pageSentence(unread, 'is damaged and could not be read', 'are damaged and could not be read'),
      ],
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/**
 * Opens without XFA forms, WebAssembly, system fonts and pictures. Scripts in a PDF are never run by this part of
 * pdf.js, and since version 6 it has no evaluated code to switch off.
 */
async function open(bytes: Uint8Array, fileName: string): Promise<PDFDocumentProxy> {
  fillInWithResolvers()
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  try {
    return await getDocument({
      // A copy, because pdf.js takes the memory it is handed.
      data: Uint8Array.from(bytes),
      cMapUrl: join(folder, 'cmaps') + '/',
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts') + '/',
      enableXfa: false,
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw refusal(
        fileName,
        'password',
        'is protected with a password. Save it without one and import it again.',
      )
    }
    throw refusal(
      fileName,
      'damaged',
      'is damaged: it cannot be opened as a PDF. Try to open and save it again where it came from.',
    )
  }
}

/** pdf.js 6 needs `Promise.withResolvers`, which Node has from 22 on. */
function fillInWithResolvers(): void {
  if ('withResolvers' in Promise) return
  Object.defineProperty(Promise, 'withResolvers', {
    configurable: true,
    writable: true,
    value: function withResolvers<T>() {
      let resolve: (value: T | PromiseLike<T>) => void = () => undefined
      let reject: (reason?: unknown) => void = () => undefined
      const promise = new Promise<T>((onResolve, onReject) => {
        resolve = onResolve
        reject = onReject
      })
      return { promise, resolve, reject }
    },
  })
}

function assemble(
  pages: readonly (readonly PdfLine[])[],
  labels: readonly string[],
  fileName: string,
): Pick<Body, 'text' | 'structure'> {
  const draft = new Draft(fileName)
  const lines = pages.flat()
  const words = wordsOf(lines)
  const markOf = headings(lines)
  const starts = new Map<number, number>()
  for (const paragraph of paragraphsOf(lines)) {
    let text = ''
    const begins: { page: number; at: number }[] = []
    for (const line of paragraph) {
      const own = normalizeText(line.text)
      text = text === '' ? own : joinLines(text, own, words)
      if (begins.at(-1)?.page !== line.page) begins.push({ page: line.page, at: text.length - own.length })
    }
    const start = draft.add(markOf(paragraph), text)
    if (start === null) continue
    for (const { page, at } of begins) if (!starts.has(page)) starts.set(page, start + at)
  }
  // A page without words begins where the next words are.
  let next = draft.length
  const places = pages.map((_, index) => index).reverse()
  for (const page of places) {
    next = starts.get(page) ?? next
    starts.set(page, next)
  }
  pages.forEach((_, page) => draft.page(starts.get(page) ?? next, labels[page] || String(page + 1)))
  return draft.finish()
}

/**
 * A short paragraph in letters clearly larger than those of the running text is a heading; the larger, the higher. A
 * paragraph that begins with a bullet is an item of a list.
 */
function headings(lines: readonly PdfLine[]): (paragraph: PdfParagraph) => BlockMark {
  const characters = new Map<number, number>()
  for (const { size, text } of lines) characters.set(size, (characters.get(size) ?? 0) + text.length)
  const body = [...characters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0]
  const isLarge = (size: number): boolean => size >= body * 1.2
  const sizes = [...characters.keys()].filter(isLarge).sort((a, b) => b - a)
  return (paragraph) => {
    const [first] = paragraph
    const isHeading = first && isLarge(first.size) && paragraph.length <= 3 && /\p{L}/u.test(first.text)
    if (isHeading) return { kind: 'heading', level: Math.min(sizes.indexOf(first.size) + 1, 6) }
    return first && isItem(first.text) ? { kind: 'list-item', level: 1 } : { kind: 'paragraph' }
  }
}

const isComment = (annotation: unknown): boolean =>
  typeof annotation === 'object' &&
  annotation !== null &&
  'subtype' in annotation &&
  COMMENTS.has(String(annotation.subtype))

function titleOf(metadata: { readonly info: object } | null): string {
  const title: unknown = metadata && 'Title' in metadata.info ? metadata.info.Title : undefined
  return typeof title === 'string' ? title.trim() : ''
}

function pageSentence(pages: readonly number[], one: string, many: string): readonly string[] {
  if (pages.length === 0) return []
  const shown = pages.slice(0, 10).join(', ') + (pages.length > 10 ? ' ...' : '')
  return [pages.length === 1 ? `Page ${shown} ${one}.` : `Pages ${shown} ${many}.`]
}
