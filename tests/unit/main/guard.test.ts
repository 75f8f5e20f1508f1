import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { appPage } from '../../../electron/main/address'
import { guardContents } from '../../../electron/main/guard'

class Contents extends EventEmitter {
  open: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  setWindowOpenHandler(handler: Contents['open']): void {
    this.open = handler
  }
  /** Whether an event of this name went through. */
  lets(name: string, url: string, isMainFrame = true): boolean {
    let isStopped = false
    this.emit(name, { url, isMainFrame, preventDefault: () => (isStopped = true) })
    return !isStopped
  }
}

describe('the guard of a page', () => {
  const guarded = (): { contents: Contents; offered: string[] } => {
    const contents = new Contents()
    const offered: string[] = []
    guardContents(contents as unknown as WebContents, {
      home: appPage,
      offerLink: (url) => void offered.push(url),
    })
    return { contents, offered }
  }
  const events = ['will-navigate', 'will-frame-navigate', 'will-redirect']

  it.each(events)('lets the page load itself again, and nothing else (%s)', (event) => {
    const { contents } = guarded()
    expect(contents.lets(event, appPage)).toBe(true)
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://evil/', 'about:blank'])
      expect(contents.lets(event, url)).toBe(false)
  })

  it('lets no frame be filled, even with the page itself', () => {
    const { contents } = guarded()
    expect(contents.lets('will-frame-navigate', appPage, false)).toBe(false)
    expect(contents.lets('will-redirect', appPage, false)).toBe(false)
  })

  it('opens no window and takes in no webview', () => {
    const { contents, offered } = guarded()
    for (const url of ['https://example.org/', appPage, 'about:blank'])
      expect(contents.open({ url })).toEqual({ action: 'deny' })
    expect(contents.lets('will-attach-webview', appPage)).toBe(false)
    expect(offered).toHaveLength(3)
  })

  it('offers a link once, though two events tell of it', () => {
    const { contents, offered } = guarded()
    contents.lets('will-frame-navigate', 'https://example.org/')
    contents.lets('will-navigate', 'https://example.org/')
    expect(offered).toEqual(['https://example.org/'])
  })
})
