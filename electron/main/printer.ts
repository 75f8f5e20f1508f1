import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { session } from 'electron'
import type { BrowserWindow } from 'electron'
import { writeDurably } from '../host/durable-file'
import { whileAlive } from '../host/export/print'
import type { Print } from '../host/export/print'
import { createPrintWindow } from './window'

/** Prints with the app's own Chromium. The page is the one file that may be read; nothing else is fetched. */
export const printPage: Print = async (html, alive) => {
  const folder = await mkdtemp(join(tmpdir(), 'emic-print-'))
  const partition = `print-${randomUUID()}`
  const own = session.fromPartition(partition)
  let window: BrowserWindow | null = null
  try {
    const path = join(folder, 'page.html')
    await writeDurably(path, html, { mode: 0o600, flush: false })
    const address = pathToFileURL(path).href
    own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }))
    await own.setProxy({ mode: 'direct' })
    const made = createPrintWindow(partition)
    window = made
    const printing = made.loadURL(address).then(() =>
      made.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    )
    // A window that is gone cannot print on; nobody waits for it then.
    printing.catch(() => undefined)
    return new Uint8Array(await whileAlive(printing, alive, () => made.destroy()))
  } finally {
    if (window && !window.isDestroyed()) window.destroy()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
