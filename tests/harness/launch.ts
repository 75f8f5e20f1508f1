import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { findChromium } from '../run/chromium.mjs'
import { fromBrowser } from './address'
import { StandInApp } from './app'
import { makeCodec } from './clone'
import { StandInDialogs } from './dialog'
import type { Asked, DialogMethod } from './dialog'
import { StandInMenus } from './menu'
import type { Wires } from './preload'
import { StandInSession } from './session'
import { strict } from './strict'
import type { StandInContents } from './window'
import { pageOf, StandInWindow } from './window'

/** How to start the app. */
export interface LaunchOptions {
  /** Folder of the program, with its package.json and out/. */
  readonly program: string
  /** What a person would write behind `npm start --`. */
  readonly args?: readonly string[]
  /** Set while the main bundle is being loaded. */
  readonly env?: Readonly<Record<string, string>>
  /** A browser to use and leave running; else one is started, and ended with the app. */
  readonly browser?: Browser
  /** How a module is imported by its URL; default: as this module is. */
  readonly load?: (url: string) => Promise<unknown>
}

/** The running app, seen from outside. */
export interface Running {
  /** The page of the app's one window, once it is loaded. */
  readonly page: () => Promise<Page>
  readonly windows: ReadonlySet<StandInWindow>
  readonly menu: Pick<StandInMenus, 'click' | 'labels'>
  /** Dialogs that were shown, in order. */
  readonly asked: readonly Asked[]
  /** Prepares the answer to the next dialog of a kind. */
  readonly answer: (method: DialogMethod, answer: unknown) => void
  /** Addresses handed to the operating system. */
  readonly opened: readonly string[]
  /** Requests that the app itself has stopped. */
  readonly blocked: readonly string[]
  readonly session: Pick<StandInSession, 'permission' | 'proxy'>
  readonly switches: ReadonlyMap<string, string>
  /** An invoke as some other sender would make it. */
  readonly invokeAs: (sender: unknown, senderFrame: unknown, ...args: readonly unknown[]) => Promise<unknown>
  /** Asks the app to quit and resolves with its exit code. */
  readonly quit: () => Promise<number>
  readonly exited: Promise<number>
}

type Invoked = (event: unknown, ...args: readonly unknown[]) => unknown
type SchemeHandler = (request: Request) => Promise<Response> | Response

const launches = new Map<string, unknown>()
Object.assign(globalThis, { [Symbol.for('emic.harness')]: launches })
let isRegistered = false

/**
 * Runs the built main bundle in this process with a stand-in for Electron whose windows are pages in real Chromium.
 * Proves the app's own code; not Electron's sandbox, isolated world, native menus, or packaging.
 */
export async function launch(options: LaunchOptions): Promise<Running> {
  if (!isRegistered) register(new URL('loader.mjs', import.meta.url))
  isRegistered = true
  const id = String(launches.size + 1)
  const folder = mkdtempSync(join(tmpdir(), 'emic-harness-'))
  const app = strict('app', new StandInApp(folder))
  const session = strict('session', new StandInSession())
  const dialogs = new StandInDialogs()
  const handlers = new Map<string, Invoked>()
  const schemes = new Map<string, SchemeHandler | null>()
  const opened: string[] = []
  const blocked: string[] = []
  const wires: Wires = { call: name(), receive: name(), open: name() }

  const browser = options.browser ? Promise.resolve(options.browser) : launchChromium()
  const context = browser.then(async (started): Promise<BrowserContext> => {
    const made = await started.newContext({ viewport: null })
    await made.route('**/*', answerRequest)
    return made
  })
  const sessions = new Map<string, StandInSession>()
  const sessionOf = (partition: string): StandInSession => {
    const known = sessions.get(partition) ?? strict('session', new StandInSession())
    sessions.set(partition, known)
    return known
  }
  const silentPage = async (partition: string): Promise<Page> => {
    const made = await (await browser).newContext({ javaScriptEnabled: false })
    await made.route('**/*', async (route) => {
      const url = route.request().url()
      if (await sessionOf(partition).lets(url)) return route.continue()
      blocked.push(url)
      return route.abort('blockedbyclient')
    })
    const page = await made.newPage()
    page.once('close', () => void made.close())
    return page
  }
  const schemeNames = (): readonly string[] => [...schemes.keys()]
  const windowOf = async (page: Page): Promise<StandInWindow | null> => {
    for (const window of app.windows) if ((await window.webContents.page) === page) return window
    return null
  }

  async function answerRequest(route: Route): Promise<void> {
    const request = route.request()
    const url = fromBrowser(request.url(), schemeNames())
    const from = pageOf(request)
    const window = from && (await windowOf(from.page))
    if (!from || !window) {
      for (const one of app.windows) one.webContents.openWindow(url)
      await route.abort('aborted')
      await from?.page.close()
      return
    }
    if (request.isNavigationRequest() && !window.webContents.mayGo(url, from.isMainFrame))
      return route.abort('aborted')
    if (!(await session.lets(url))) {
      blocked.push(url)
      return route.abort('blockedbyclient')
    }
    const scheme = schemes.get(url.slice(0, url.indexOf(':')))
    if (!scheme) return route.continue()
    const response = await scheme(new Request(url, { method: request.method(), headers: request.headers() }))
    const body = Buffer.from(await response.arrayBuffer())
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  }

  const invoke = async (event: unknown, channel: string, args: readonly unknown[]): Promise<unknown> => {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const codec = makeCodec()
    return codec.decode(codec.encode(await handler(event, ...args)))
  }
  const world = {
    context,
    wires,
    silentPage,
    schemes: schemeNames,
    invoke: (contents: StandInContents, channel: string, args: readonly unknown[]) =>
      invoke({ sender: contents, senderFrame: contents.mainFrame }, channel, args),
    created: (contents: StandInContents) => void app.emit('web-contents-created', {}, contents),
    // The app holds its windows by stand-ins that are other objects than these.
    closed: ({ id: gone }: { readonly id: number }) => {
      for (const window of app.windows) if (window.id === gone) app.windowClosed(window)
    },
  }
  const menus = new StandInMenus((role) => {
    if (role === 'quit') return app.quit()
    if (role === 'close') return [...app.windows][0]?.close()
    throw new Error(`The stand-in for Electron does not do the menu role ${role}`)
  })
  const theme = { themeSource: 'system', shouldUseDarkColors: false }

  const electron = {
    app,
    BrowserWindow: function BrowserWindow(settings: StandInWindow['options']) {
      if (!app.isReadyNow) throw new Error('Cannot create BrowserWindow before app is ready')
      const window = new StandInWindow(settings, world)
      app.windows.add(window)
      return strict('BrowserWindow', window)
    },
    dialog: dialogs.electron,
    ipcMain: strict('ipcMain', {
      handle: (channel: string, handler: Invoked) => {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
        handlers.set(channel, handler)
      },
    }),
    Menu: menus.electron,
    nativeTheme: strict('nativeTheme', theme),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (
        list: readonly { scheme: string; privileges?: { standard?: boolean } }[],
      ) => {
        if (app.isReadyNow) throw new Error('Schemes must be registered before the app is ready')
        for (const { scheme, privileges } of list) if (privileges?.standard) schemes.set(scheme, null)
      },
      handle: (scheme: string, handler: SchemeHandler) => {
        if (!schemes.has(scheme)) throw new Error(`The scheme ${scheme} is not registered as standard`)
        schemes.set(scheme, handler)
      },
    }),
    screen: strict('screen', {
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
    }),
    session: strict('session', { defaultSession: session, fromPartition: sessionOf }),
    shell: strict('shell', {
      openExternal: async (address: string) => void opened.push(address),
    }),
  }
  launches.set(id, electron)

  const listeners = processListeners()
  await loadMain(options, id)
  app.becomeReady()
  const exited = app.exited.then(async (code) => {
    await (await context).close()
    if (!options.browser) await (await browser).close()
    takeOff(listeners)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    return code
  })
  return {
    page: async () => {
      const window =
        [...app.windows][0] ??
        (await new Promise<StandInWindow>((resolve) => {
          app.once('web-contents-created', () => queueMicrotask(() => resolve([...app.windows][0]!)))
        }))
      const page = await window.webContents.page
      if (!window.isVisible()) await new Promise((resolve) => window.once('ready-to-show', resolve))
      return page
    },
    windows: app.windows,
    menu: menus,
    asked: dialogs.asked,
    answer: (method, answer) => dialogs.prepare(method, answer),
    opened,
    blocked,
    session,
    switches: app.switches,
    invokeAs: (sender, senderFrame, ...args) => invoke({ sender, senderFrame }, 'call', args),
    quit: () => {
      app.quit()
      return exited
    },
    exited,
  }
}

/** Starts Chromium for one or more launches. */
export function launchChromium(isHeadless = true): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? undefined,
    headless: isHeadless,
    // Chromium's own sandbox cannot be had as root, nor in many containers; this stands in the tests only.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
}

/** What an app listens to on its process, which here it shares with the test. */
const processEvents = ['uncaughtException', 'unhandledRejection', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const
type Listener = (...args: unknown[]) => void
const processListeners = (): ReadonlyMap<string, readonly Listener[]> =>
  new Map(processEvents.map((event) => [event, process.listeners(event as 'SIGINT') as Listener[]]))

/** Takes off what was put on since. */
function takeOff(before: ReadonlyMap<string, readonly Listener[]>): void {
  for (const [event, now] of processListeners())
    for (const listener of now)
      if (!before.get(event)?.includes(listener)) process.removeListener(event, listener)
}

const name = (): string => `wire_${randomUUID().replaceAll('-', '')}`

const importModule = (url: string): Promise<unknown> => import(/* @vite-ignore */ url)

/** Loads the main bundle as Electron would: with its command line, its folder and its surroundings. */
async function loadMain(
  { program, args = [], env = {}, load = importModule }: LaunchOptions,
  id: string,
): Promise<void> {
  const { main } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { main: string }
  const before = { argv: process.argv, env: process.env }
  process.argv = ['electron', '.', ...args]
  process.env = { ...before.env, ...env }
  try {
    await load(`${pathToFileURL(join(program, main)).href}?launch=${id}`)
  } finally {
    process.argv = before.argv
    process.env = before.env
  }
}
