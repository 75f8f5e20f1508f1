import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en, zh } from '../../renderer/strings/shell'
import type { Reply, Transport } from '../../shared/contract/transport'

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
      args: ['.', `--user-data-dir=${profile}`, '--sample'],
      cwd: root,
      env: {
        ...process.env,
        EMIC_SETTINGS: join(profile, 'settings'),
        EMIC_PROJECTS: join(profile, 'projects'),
      },
    })
    page = await app.firstWindow()
    await page.waitForLoadState('domcontentloaded')
  })

  /** Makes a call as the window does. */
  const ask = (name: string, input: unknown = {}): Promise<Reply> =>
    page.evaluate(([call, given]) => (window as unknown as { emic: Transport }).emic.request(call, given), [
      name,
      input,
    ] as const)

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

  it('answers the page through its preload script, with the sample project open', async () => {
    const project = await ask('project.load')
    expect(project).toMatchObject({ ok: true, value: { saved: { kind: 'saved' } } })
    expect(await ask('no.such.call')).toMatchObject({ ok: false, error: { code: 'invalid' } })
  })

  it('tells the page what was chosen in the native menu', async () => {
    const told = page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          ;(window as unknown as { emic: Transport }).emic.listen((name, payload) => {
            if (name === 'menu') resolve(payload)
          })
        }),
    )
    await app.evaluate(
      ({ Menu }, labels) => {
        const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
        items.find((item) => labels.includes(item.label))?.click()
      },
      [en.shortcuts, zh.shortcuts],
    )
    expect(await told).toEqual({ action: 'shell.shortcuts' })
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
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
    })
    await page.evaluate(() => {
      window.open('https://example.org/')
      window.location.href = 'https://example.org/'
    })
    await page.waitForTimeout(500)
    expect(app.windows()).toHaveLength(1)
    expect(page.url()).toBe(before)
  })

  it('lets no request out and gives no permission', async () => {
    const outcome = await page.evaluate(async () => {
      const failed = await fetch('https://example.org/').then(
        () => false,
        () => true,
      )
      const { state } = await navigator.permissions.query({ name: 'geolocation' })
      return { failed, state }
    })
    expect(outcome).toEqual({ failed: true, state: 'denied' })
  })
})
