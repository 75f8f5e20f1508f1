import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
const name = join(folder, 'path.txt')
const binary = existsSync(name) ? join(folder, 'dist', readFileSync(name, 'utf8').trim()) : ''
const present = binary !== '' && existsSync(binary)
if (!present) console.log('Skipped: the Electron binary is not installed (npx install-electron).')

/** What only the real Electron can show; everything else is proved by the stand-in and the loopback front. */
describe.skipIf(!present)('the Electron shell', () => {
  const profile = mkdtempSync(join(tmpdir(), 'emic-electron-'))
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    app = await _electron.launch({
      executablePath: binary,
      args: ['.', `--user-data-dir=${profile}`],
      cwd: root,
    })
    page = await app.firstWindow()
    await page.waitForLoadState('domcontentloaded')
  })

  afterAll(async () => {
    await app?.close()
    rmSync(profile, { recursive: true, force: true })
  })

  it('opens one window, from its own protocol, and paints something', async () => {
    expect(app.windows()).toHaveLength(1)
    expect(page.url()).toMatch(/^app:\/\//)
    await page.waitForFunction(() => document.body.innerText.trim().length > 0)
  })

  it('gives the page nothing of Node', async () => {
    const kinds = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].map((key) => typeof Reflect.get(globalThis, key)),
    )
    expect(new Set(kinds)).toEqual(new Set(['undefined']))
  })

  it('runs the page in a sandboxed process (Linux does not tell)', async () => {
    const pages = await app.evaluate(({ app: main }) =>
      main.getAppMetrics().filter(({ type }) => type === 'Tab'),
    )
    expect(pages.length).toBeGreaterThan(0)
    for (const { sandboxed } of pages) expect(sandboxed).toBe(process.platform === 'linux' ? undefined : true)
  })

  it('opens no second window and goes nowhere else', async () => {
    const before = page.url()
    await page.evaluate(() => {
      window.open('https://example.org/')
      window.location.href = 'https://example.org/'
    })
    await page.waitForTimeout(500)
    expect(app.windows()).toHaveLength(1)
    expect(page.url()).toBe(before)
  })
})
