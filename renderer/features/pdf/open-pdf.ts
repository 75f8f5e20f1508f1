import { AnnotationMode, getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Longest time that is given to one page, ms. */
const longest = 30_000

/** Most pixels of one page: more than that no screen shows, and browsers refuse. */
const mostPixels = 16_000_000

/** A PDF whose pages can be drawn. */
export interface OpenPdf {
  /**
   * Draws a page (from 0) at a scale in device pixels per point, smaller where it would be too large. Rejects where it
   * cannot be drawn or takes longer than half a minute; resolves without a drawing where `signal` came first.
   */
  draw(page: number, scale: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void>
  close(): void
}

/** Where the tables and typefaces are that pdf.js asks for; files of the app. */
const files = new URL('pdf/', document.baseURI).href

/**
 * Opens a PDF to be looked at, and for nothing else: no forms, no WebAssembly, no scripts; links and buttons in it are
 * pictures. Since version 6 pdf.js has no evaluated code to switch off. The bytes go to the worker, and cannot be used afterwards. Rejects where it cannot be opened.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPdf> {
  const port = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url), {
    type: 'module',
  })
  const worker = PDFWorker.create({ port })
  const close = (): void => {
    worker.destroy()
    port.terminate()
  }
  let pdf: PDFDocumentProxy
  try {
    pdf = await getDocument({
      data: bytes,
      worker,
      cMapUrl: `${files}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${files}standard_fonts/`,
      // Pictures in formats that browsers do not know are unpacked by plain scripts from here.
      wasmUrl: `${files}wasm/`,
      useWasm: false,
      enableXfa: false,
      disableWorkerRendering: true,
      verbosity: VerbosityLevel.ERRORS,
    }).promise
  } catch (error) {
    close()
    throw error
  }
  return {
    async draw(index, scale, canvas, signal) {
      const page = await pdf.getPage(index + 1)
      const plain = page.getViewport({ scale: 1 })
      const most = Math.sqrt(mostPixels / (plain.width * plain.height))
      const viewport = page.getViewport({ scale: Math.min(scale, most) })
      if (signal.aborted) return
      canvas.width = Math.max(1, Math.round(viewport.width))
      canvas.height = Math.max(1, Math.round(viewport.height))
      const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE })
      await finished(task, signal)
      page.cleanup()
    },
    close() {
      void pdf.loadingTask.destroy().finally(close)
    },
  }
}

function finished(task: RenderTask, signal: AbortSignal): Promise<void> {
  let isLate = false
  const stop = (): void => task.cancel()
  const timer = setTimeout(() => {
    isLate = true
    stop()
  }, longest)
  signal.addEventListener('abort', stop, { once: true })
  return task.promise
    .catch((error: unknown) => {
      if (isLate || !signal.aborted) throw error
    })
    .finally(() => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
    })
}
