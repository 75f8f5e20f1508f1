import { BrowserWindow } from 'electron'
import type { BrowserWindowConstructorOptions } from 'electron'
import { smallest } from './place'
import type { WindowPlace } from './place'

/** What a window is made from. */
export interface WindowOptions {
  readonly preload: string
  readonly place: WindowPlace
  /** Paper is shown dark until the page paints. */
  readonly isDark: boolean
  readonly isPackaged: boolean
  /** Told where the window stood when it closes. */
  readonly leave: (place: WindowPlace) => void
}

/** What no window of ours may do. */
const guarded = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  experimentalFeatures: false,
  spellcheck: false,
  disableDialogs: true,
} as const

/** Everything that is decided about a window: a page in a sandbox that knows nothing of Node. */
export function windowSettings(options: WindowOptions): BrowserWindowConstructorOptions {
  const { isMaximized: _, ...bounds } = options.place
  return {
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Emic',
    backgroundColor: options.isDark ? '#17181a' : '#ffffff',
    webPreferences: {
      preload: options.preload,
      ...guarded,
      devTools: !options.isPackaged,
    },
  }
}

/** A page that nobody sees, to be printed: without scripts, with a memory of its own that goes with it. */
export const printSettings = (partition: string): BrowserWindowConstructorOptions => ({
  show: false,
  webPreferences: { ...guarded, partition, javascript: false, devTools: false },
})

/** Makes a window that is only printed. */
export const createPrintWindow = (partition: string): BrowserWindow =>
  new BrowserWindow(printSettings(partition))

/** Makes a window; only this file does. It shows itself when its page is painted. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow(windowSettings(options))
  window.once('ready-to-show', () => {
    if (options.place.isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => options.leave({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }))
  return window
}
