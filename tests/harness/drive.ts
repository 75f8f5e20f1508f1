import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import type { Input, Outputs } from '../../shared/contract/contract'
import type { Reply, Transport } from '../../shared/contract/transport'
import { launch, launchChromium } from './launch'
import type { Running } from './launch'

const program = join(import.meta.dirname, '..', '..')

/** What the page of the app has of the preload script, and what tests note there. */
export interface AppPage extends Window {
  readonly emic: Transport
  events: { readonly name: string; readonly payload: unknown }[]
}

/** A place of its own for each test, and ways to start the app there. */
export interface ShellWorld {
  readonly folder: () => string
  /** What the app has reported as bugs; must be empty after each test. */
  readonly bugs: () => unknown[][]
  /** Starts the app; `start` also waits until its page is shown. */
  readonly run: (...args: readonly string[]) => Promise<Running>
  readonly start: (...args: readonly string[]) => Promise<{ readonly app: Running; readonly page: Page }>
}

/** Sets up the tests of a `describe`: one Chromium for all, a new folder and no running app for each. */
export function useShell(): ShellWorld {
  let browser: Browser
  let folder = ''
  let started: Running[] = []
  let bugs: unknown[][] = []

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'emic-shell-'))
    started = []
    bugs = []
    vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => void bugs.push(args))
  })
  afterEach(async () => {
    for (const app of started) await app.quit()
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    expect(bugs).toEqual([])
  })

  const run = async (...args: readonly string[]): Promise<Running> => {
    const env = { EMIC_SETTINGS: join(folder, 'settings'), EMIC_PROJECTS: join(folder, 'projects') }
    const app = await launch({ program, args, env, browser })
    started.push(app)
    return app
  }
  return {
    folder: () => folder,
    bugs: () => bugs,
    run,
    start: async (...args) => {
      const app = await run(...args)
      return { app, page: await app.page() }
    },
  }
}

/** Makes a call from the page and answers the reply as it comes. */
export const ask = (page: Page, name: string, input: unknown = {}): Promise<Reply> =>
  page.evaluate(([call, given]) => (window as unknown as AppPage).emic.request(call, given), [
    name,
    input,
  ] as const)

/** Makes a call from the page; rejects when it is refused. */
export async function call<N extends keyof Outputs>(
  page: Page,
  name: N,
  input?: Input<N>,
): Promise<Outputs[N]> {
  const reply = await ask(page, name, input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as Outputs[N]
}

/** Notes in the page every event from now on. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const here = window as unknown as AppPage
    here.events = []
    here.emic.listen((name, payload) => here.events.push({ name, payload }))
  })

/** What came with the noted events of a name. */
export const events = (page: Page, name: string): Promise<readonly unknown[]> =>
  page.evaluate(
    (wanted) =>
      (window as unknown as AppPage).events
        .filter((event) => event.name === wanted)
        .map(({ payload }) => payload),
    name,
  )
