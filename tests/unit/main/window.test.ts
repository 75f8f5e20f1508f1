import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { createWindow } from '../../../electron/main/window'
import type { WindowOptions } from '../../../electron/main/window'

const made: Window[] = []
class Window extends EventEmitter {
  show = vi.fn()
  maximize = vi.fn()
  isMaximized = () => true
  getNormalBounds = () => ({ x: 1, y: 2, width: 1000, height: 700 })
  constructor(readonly settings: { show: boolean; webPreferences: Record<string, unknown> }) {
    super()
    made.push(this)
  }
}
vi.mock('electron', () => ({
  get BrowserWindow() {
    return Window
  },
}))

const make = (options: Partial<WindowOptions> = {}): Window => {
  createWindow({
    preload: '/program/out/preload/index.cjs',
    place: { width: 1280, height: 800, isMaximized: false },
    isDark: false,
    isPackaged: true,
    leave: () => undefined,
    ...options,
  })
  const window = made.pop()
  if (!window) throw new Error('No window was made')
  return window
}

describe('the window factory', () => {
  it('puts every page into a sandbox that knows nothing of Node', () => {
    expect(make().settings.webPreferences).toEqual({
      preload: '/program/out/preload/index.cjs',
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
      devTools: false,
    })
  })

  it('has tools for developers in a checkout only', () => {
    expect(make({ isPackaged: false }).settings.webPreferences['devTools']).toBe(true)
  })

  it('shows itself when there is something to see', () => {
    const window = make()
    expect(window.settings.show).toBe(false)
    expect(window.show).not.toHaveBeenCalled()
    window.emit('ready-to-show')
    expect(window.show).toHaveBeenCalledOnce()
    expect(window.maximize).not.toHaveBeenCalled()
  })

  it('is large again when it was large, and tells where it stood', () => {
    const leave = vi.fn()
    const window = make({ leave, place: { x: 1, y: 2, width: 1000, height: 700, isMaximized: true } })
    window.emit('ready-to-show')
    expect(window.maximize).toHaveBeenCalledOnce()
    window.emit('close')
    expect(leave).toHaveBeenCalledExactlyOnceWith({ x: 1, y: 2, width: 1000, height: 700, isMaximized: true })
  })
})
