import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findChromium } from '../run/chromium.mjs'

/** The program's folder; tests drive what `npm run build` made. */
export const program = join(import.meta.dirname, '..', '..')

/** A place of its own for one test: settings, projects and exports. */
export interface Home {
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  clear(): Promise<void>
}

/** Makes one below the system's folder for temporary files. */
export async function makeHome(): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'emic-e2e-'))
  return {
    folder,
    env: { ...process.env, EMIC_SETTINGS: join(folder, 'settings'), EMIC_PROJECTS: join(folder, 'projects') },
    clear: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  }
}

/** What a verb of the command line said. */
export interface Said {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs `emic` as a person would, in a process of its own. */
export function emic(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(program, 'out/main/emic.js'), ...args], { env })
    let out = ''
    let error = ''
    child.stdout.on('data', (part: Buffer) => (out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (error += part.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, error }))
  })
}

/** The app served on loopback by a process of its own. */
export interface Served {
  readonly address: string
  readonly process: ChildProcess
  /** Ends it, politely or not, and waits until it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>
}

/** Starts `emic serve` with these arguments and waits for its address. */
export async function serveApp(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [join(program, 'out/main/emic.js'), 'serve', '--no-open', ...args], {
    env,
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (part: Buffer): void => {
      said += part.toString()
      const found = /Emic is at (\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('close', (code) => reject(new Error(`emic serve ended with ${code}: ${said}`)))
  })
  return {
    address,
    process: child,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await gone
    },
  }
}

/** Names of what Playwright switches off and the tests need off, and of a process that Chromium keeps for a page to come. */
const features = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'SpareRendererForSitePerProcess',
]

/** A real Chromium; as root it needs `--no-sandbox`, which stays in the tests. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      // No GPU is imitated on a machine that has none.
      '--disable-gpu',
      `--disable-features=${features.join(',')}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

/** A page of the app, and what must not have happened in it. */
export interface Watched {
  readonly page: Page
  /** Policy violations, requests that left this computer, script errors: must stay empty. */
  readonly faults: string[]
}

/** Opens the app and watches it. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  // Choosers of files are caught from the beginning: asked for at the last moment, a key can be faster.
  page.on('filechooser', () => undefined)
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const isLocal = protocol === 'data:' || protocol === 'blob:' || hostname === '127.0.0.1'
    if (!isLocal) faults.push(`request to ${request.url()}`)
  })
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted Type/i.test(message.text())) faults.push(message.text())
  })
  await page.goto(address)
  return { page, faults }
}
