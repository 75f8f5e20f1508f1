import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Problem } from '../../../shared/problem'
import { writeDurably } from '../durable-file'
import { whileAlive } from './print'
import type { Print } from './print'

const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]
const windows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]
const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']

/** Where a program lives; what is asked of the computer. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  readonly exists: (path: string) => boolean
}

const here: Surroundings = { env: process.env, platform: process.platform, exists: existsSync }

/**
 * The path of a Chromium, Chrome or Edge of this computer; null where there is none. `CHROMIUM` names another one; one
 * that is not there stands for none, so that a page is never made by a program nobody meant.
 */
export function findChromium({ env, platform, exists }: Surroundings = here): string | null {
  const named = env['CHROMIUM']
  if (named !== undefined && named !== '') return isAbsolute(named) && exists(named) ? named : null
  const folders = (names: readonly (string | undefined)[]): readonly string[] =>
    // A program beside the working folder is never meant.
    names.flatMap((name) => (name !== undefined && isAbsolute(name) ? [name] : []))
  const paths =
    platform === 'win32'
      ? folders([env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]).flatMap((folder) =>
          windows.map((path) => join(folder, path)),
        )
      : platform === 'darwin'
        ? mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
        : commands.flatMap((name) =>
            folders((env['PATH'] ?? '').split(delimiter)).map((folder) => join(folder, name)),
          )
  return paths.find(exists) ?? null
}

/** Files that are read once and go. */
const passing = { mode: 0o600, flush: false } as const

/** Longest time (ms) a page may take. */
const longest = 300_000

/** What a fresh profile is told: 2 is "block". */
const preferences = {
  profile: { default_content_setting_values: { javascript: 2, plugins: 2, popups: 2, geolocation: 2 } },
  safebrowsing: { enabled: false },
}

/**
 * The command line of one page: without a window, with a profile of its own, with no way out. Names cannot be looked up
 * and the only proxy is a port that nothing listens at. It keeps its sandbox, with which Chromium does not start for root.
 */
const chromiumArguments = (folder: string): readonly string[] => [
  '--headless',
  `--user-data-dir=${join(folder, 'profile')}`,
  '--disable-gpu',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  `--print-to-pdf=${join(folder, 'page.pdf')}`,
  pathToFileURL(join(folder, 'page.html')).href,
]

/** Prints with a Chromium of this computer. Throws a Problem `io` where it makes no PDF. */
export const printWith =
  (program: string): Print =>
  async (html, alive) => {
    const folder = await mkdtemp(join(tmpdir(), 'emic-print-'))
    try {
      await mkdir(join(folder, 'profile', 'Default'), { recursive: true, mode: 0o700 })
      await writeDurably(
        join(folder, 'profile', 'Default', 'Preferences'),
        JSON.stringify(preferences),
        passing,
      )
      await writeDurably(join(folder, 'page.html'), html, passing)
      const child = spawn(program, chromiumArguments(folder), {
        stdio: 'ignore',
        windowsHide: true,
        timeout: longest,
        killSignal: 'SIGKILL',
      })
      const ended = new Promise<boolean>((resolve) => {
        child.once('error', () => resolve(false))
        child.once('close', (code) => resolve(code === 0))
      })
      const stop = (): void => void child.kill('SIGKILL')
      const isMade = await whileAlive(ended, alive, stop).catch(async (error: unknown) => {
        await ended
        throw error
      })
      const bytes = isMade ? await readFile(join(folder, 'page.pdf')).catch(() => null) : null
      if (bytes === null || bytes.subarray(0, 5).toString('latin1') !== '%PDF-')
        throw new Problem(
          'io',
          process.getuid?.() === 0
            ? 'The browser of this computer made no PDF, as it does not start for root. Nothing was written. Export as another user, or export as HTML and print that page.'
            : 'The browser of this computer made no PDF. Nothing was written. Export as HTML and print that page instead.',
        )
      return new Uint8Array(bytes)
    } finally {
      // Its processes may write a moment longer.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    }
  }
