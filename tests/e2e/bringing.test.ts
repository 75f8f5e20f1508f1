import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fortyFiles } from '../forty-files'
import { launchBrowser, openPage, serveApp } from './app'
import type { Served } from './app'

let home = ''
let browser: Browser
let served: Served
let page: Page

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'emic-bringing-'))
  const env = { ...process.env, EMIC_SETTINGS: join(home, 'settings'), EMIC_PROJECTS: join(home, 'projects') }
  browser = await launchBrowser()
  served = await serveApp(env)
  ;({ page } = await openPage(browser, served.address))
  await page.getByRole('button', { name: /^New project/ }).click()
  await page.getByRole('textbox', { name: 'Name of the project' }).fill('Ward')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ana')
  await page.getByRole('button', { name: 'Create project' }).click()
  await page.getByText('No sources yet').waitFor()
})
afterAll(async () => {
  await browser.close()
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

interface Dropped {
  readonly name: string
  readonly base64: string
  /** How often the bytes stand in the file. */
  readonly times?: number
}

/** Drops files on the window, as a file manager does, and notes how long the window is held up from then on. */
const drop = (files: readonly Dropped[]): Promise<void> =>
  page.evaluate((made) => {
    const data = new DataTransfer()
    for (const { name, base64, times = 1 } of made) {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
      data.items.add(new File(Array<Uint8Array<ArrayBuffer>>(times).fill(bytes), name))
    }
    const blocks: number[] = []
    Object.assign(window, { blocks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocks.push(duration)
    }).observe({ type: 'longtask' })
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))
  }, files)

const longest = (): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(window as unknown as { readonly blocks: readonly number[] }).blocks))

const dialog = () => page.getByRole('dialog', { name: 'Import' })
const lines = () => dialog().getByRole('list', { name: 'What became of each file' }).getByRole('listitem')

describe('files dropped on the window', () => {
  it('of forty kinds come in at one go, with one list of what became of each', async () => {
    const made = await fortyFiles()
    await drop(
      made.map(({ path, bytes }) => ({
        name: path.replace(/^.*\//u, ''),
        base64: Buffer.from(bytes).toString('base64'),
      })),
    )
    await dialog().getByRole('progressbar').waitFor()
    await dialog().getByText('40 files were brought in.').waitFor({ timeout: 60_000 })
    expect(await lines().count()).toBe(40)
    console.log(`Forty files: the window was held up for ${Math.round(await longest())} ms at most`)
    await page.keyboard.press('Escape')
    await page.getByText('0 of 40 read').waitFor()
  })

  it('can be stopped: what is in stays, the rest is told, and one undo takes the drop back', async () => {
    // Each so long that the host is still at it when the button is pressed, however slow the window is.
    const words = (i: number): string => Buffer.from(`Note ${i}: the register lay open.\n`).toString('base64')
    await drop(
      Array.from({ length: 600 }, (_, i) => ({ name: `note ${i + 1}.txt`, base64: words(i), times: 800 })),
    )
    await dialog()
      .getByText(/^Bringing in/u)
      .waitFor({ timeout: 60_000 })
    const stop = dialog().getByRole('button', { name: 'Stop' })
    const place = await stop.boundingBox()
    await lines().nth(5).waitFor()
    expect(await stop.boundingBox()).toEqual(place)
    await stop.click()
    await dialog().getByRole('button', { name: 'Close' }).last().waitFor()
    await dialog()
      .getByText(/of 600 files were brought in\.$/u)
      .waitFor()
    expect(await lines().filter({ hasText: 'Stopped' }).count()).toBeGreaterThan(0)
    console.log(
      `A drop of 600 that was stopped: the window was held up for ${Math.round(await longest())} ms at most`,
    )
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await page.getByText('0 of 40 read').waitFor()
  })
})
