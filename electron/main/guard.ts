import type { WebContents } from 'electron'
import { mayNavigate } from './navigation'

/** What guards need to know. */
export interface GuardOptions {
  readonly home: string
  /** Takes links that lead out; decides by itself whether to ask the user. */
  readonly offerLink: (address: string) => void
}

/** Keeps a page on its own address and alone: no other page, frame, window or webview. */
export function guardContents(contents: WebContents, { home, offerLink }: GuardOptions): void {
  contents.on('will-navigate', (details) => {
    if (mayNavigate(details.url, home)) return
    details.preventDefault()
    offerLink(details.url)
  })
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !mayNavigate(details.url, home)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!details.isMainFrame || !mayNavigate(details.url, home)) details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    offerLink(url)
    return { action: 'deny' }
  })
}
