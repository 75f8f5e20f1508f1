import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, Rectangle } from 'electron'
import type { BrowserContext, Page, Request } from 'playwright-core'
import { fromBrowser, toBrowser } from './address'
import { makeCodec } from './clone'
import { preloadScript } from './preload'
import type { Wires } from './preload'
import { strict, StandInEvent } from './strict'

/** What windows need of the app they belong to. */
export interface WindowWorld {
  readonly context: Promise<BrowserContext>
  readonly wires: Wires
  /** A page without scripts, in a context of its own, whose requests the session of that partition lets through. */
  readonly silentPage: (partition: string) => Promise<Page>
  readonly schemes: () => readonly string[]
  readonly invoke: (contents: StandInContents, channel: string, args: readonly unknown[]) => Promise<unknown>
  readonly created: (contents: StandInContents) => void
  readonly closed: (window: StandInWindow) => void
}

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

/** The page of a window. */
export class StandInContents extends EventEmitter {
  readonly id: number
  /** Navigations the app has stopped, and windows it has not opened. */
  readonly refused: string[] = []
  readonly mainFrame: { readonly url: string; readonly parent: null }
  /** Address the app itself is loading; not announced as a navigation of the page's. */
  expected: string | null = null
  private openHandler: OpenHandler = () => ({ action: 'allow' })
  private sending: Promise<unknown> = Promise.resolve()
  private closed = false

  constructor(
    id: number,
    readonly page: Promise<Page>,
    private readonly world: WindowWorld,
  ) {
    super()
    this.id = id
    let current: Page | null = null
    void page.then((made) => (current = made))
    const url = (): string => fromBrowser(current?.url() ?? '', world.schemes())
    this.mainFrame = strict('webFrameMain', {
      get url() {
        return url()
      },
      parent: null,
    })
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
  isDestroyed(): boolean {
    return this.closed
  }
  destroy(): void {
    this.closed = true
  }

  /** Messages arrive in the order in which they were sent. */
  send(channel: string, ...args: readonly unknown[]): void {
    const text = makeCodec().encode({ channel, args })
    const { receive } = this.world.wires
    this.sending = this.sending
      .then(async () => {
        if (this.closed) return
        const page = await this.page
        await page.evaluate(
          ([name, message]) => (window as unknown as Record<string, (text: string) => void>)[name]?.(message),
          [receive, text] as const,
        )
      })
      .catch((error: unknown) => {
        if (!this.closed) throw error
      })
  }

  reload(): void {
    this.load(this.mainFrame.url).catch((error: unknown) => {
      if (!this.closed) throw error
    })
  }

  /** What Electron makes of the page; only what the app asks for is passed on. */
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const page = await this.page
    const { preferCSSPageSize, printBackground, generateTaggedPDF, generateDocumentOutline } = options
    return page.pdf({
      preferCSSPageSize: preferCSSPageSize === true,
      printBackground: printBackground === true,
      tagged: generateTaggedPDF === true,
      outline: generateDocumentOutline === true,
    })
  }

  async load(address: string): Promise<void> {
    const page = await this.page
    this.expected = address
    await page.goto(toBrowser(address, this.world.schemes()))
    this.emit('did-finish-load')
  }

  /** Whether the app lets the page go to an address. */
  mayGo(address: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.expected === address) {
      this.expected = null
      return true
    }
    const details = () =>
      Object.assign(new StandInEvent(), { url: address, isMainFrame, isSameDocument: false })
    const anyFrame = details()
    this.emit('will-frame-navigate', anyFrame)
    const mainFrame = details()
    if (isMainFrame) this.emit('will-navigate', mainFrame)
    const stopped = anyFrame.defaultPrevented || mainFrame.defaultPrevented
    if (stopped) this.refused.push(address)
    return !stopped
  }

  /** Tells the app that the page wants a window. There is none to be had here. */
  openWindow(address: string): void {
    if (this.openHandler({ url: address }).action !== 'deny')
      throw new Error(`The stand-in for Electron opens no second window (${address})`)
    this.refused.push(address)
  }
}

let count = 0

/** A window: a page in Chromium. One that is not in a sandbox is refused. */
export class StandInWindow extends EventEmitter {
  readonly id = ++count
  readonly webContents: StandInContents
  private bounds: Rectangle
  private isShown = false
  private isLarge = false
  private isGone = false

  constructor(
    readonly options: BrowserWindowConstructorOptions,
    private readonly world: WindowWorld,
  ) {
    super()
    const {
      sandbox,
      contextIsolation,
      webSecurity,
      nodeIntegration,
      webviewTag,
      preload,
      javascript,
      partition,
    } = options.webPreferences ?? {}
    const isSafe =
      sandbox && contextIsolation !== false && webSecurity !== false && !nodeIntegration && !webviewTag
    if (!isSafe) throw new Error('The stand-in for Electron refuses a window that is not in a sandbox')
    const isSilent = javascript === false && partition !== undefined
    if (preload === undefined && !isSilent) throw new Error('The window has no preload script')
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    }
    const page = preload === undefined ? world.silentPage(partition ?? '') : this.makePage(preload)
    this.webContents = strict('webContents', new StandInContents(this.id, page, world))
    world.created(this.webContents)
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.load(address)
    this.emit('ready-to-show')
  }
  show(): void {
    this.isShown = true
  }
  isVisible(): boolean {
    return this.isShown
  }
  focus(): void {
    this.emit('focus')
  }
  isMinimized(): boolean {
    return false
  }
  restore(): void {}
  maximize(): void {
    this.isLarge = true
  }
  isMaximized(): boolean {
    return this.isLarge
  }
  getNormalBounds(): Rectangle {
    return this.bounds
  }
  /** As if the user moved or resized the window. */
  move(bounds: Rectangle): void {
    this.bounds = bounds
  }
  isDestroyed(): boolean {
    return this.isGone
  }

  /** Takes the window away; nobody is asked. */
  destroy(): void {
    if (this.isGone) return
    this.isGone = true
    this.webContents.destroy()
    void this.webContents.page
      .then((page) => page.close())
      .finally(() => {
        this.emit('closed')
        this.world.closed(this)
      })
  }

  /** Closes the window as the user would: the app may prevent it. */
  close(): void {
    const event = new StandInEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  private async makePage(preload: string): Promise<Page> {
    const context = await this.world.context
    const page = await context.newPage()
    const { wires, schemes } = this.world
    const codec = makeCodec()
    await page.setViewportSize({ width: this.bounds.width, height: this.bounds.height })
    await page.exposeBinding(wires.call, async (_source, text: string) => {
      const { channel, args } = codec.decode(text) as { channel: string; args: unknown[] }
      try {
        return codec.encode({ value: await this.world.invoke(this.webContents, channel, args) })
      } catch (error) {
        return codec.encode({ error: String(error) })
      }
    })
    await page.exposeBinding(wires.open, (_source, address: string) =>
      this.webContents.openWindow(fromBrowser(address, schemes())),
    )
    await page.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8'), wires) })
    page.on('crash', () =>
      this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    )
    return page
  }
}

/** The frame a request comes from; null for the first request of a window that the page has opened. */
export function pageOf(request: Request): { readonly page: Page; readonly isMainFrame: boolean } | null {
  try {
    const frame = request.frame()
    return { page: frame.page(), isMainFrame: frame.parentFrame() === null }
  } catch {
    return null
  }
}
