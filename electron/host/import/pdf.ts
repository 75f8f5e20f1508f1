import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Body } from './converted'
import { leftOut } from './losses'
import { assemble, type PageSize } from './pdf-assemble'
import { linesOf, type PdfItem, type PdfLine } from './pdf-lines'
import { orderOf, type PageBox } from './pdf-order'
import { placeOn, tenths } from './pdf-place'
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
    const sizes: PageSize[] = []
    const unread: number[] = []
    let comments = 0
    let characters = 0
    for (let index = 0; index < pdf.numPages; index += 1) {
      try {
        const page = await pdf.getPage(index + 1)
        const { items } = await page.getTextContent({ includeMarkedContent: false })
        const shown = page.getViewport({ scale: 1 })
        const words = linesOf(
          items.filter((item): item is typeof item & PdfItem => 'str' in item),
          index,
          placeOn(shown.transform),
        )
        const lines = orderOf(words, boxOf(page.view))
        sizes[index] = { width: tenths(shown.width), height: tenths(shown.height) }
        comments += (await page.getAnnotations()).filter(isComment).length
        characters += lines.reduce((sum, line) => sum + line.text.length, 0)
        pages[index] = lines
        page.cleanup()
      } catch {
        // One broken page does not take the others with it; it is named among the losses.
        unread.push(index + 1)
        pages[index] = []
        sizes[index] ??= { width: 0, height: 0 }
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
      ...assemble(pages, sizes, labels, fileName),
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

const boxOf = ([left = 0, low = 0, right = 0, high = 0]: readonly number[]): PageBox => [
  left,
  low,
  right,
  high,
]

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
