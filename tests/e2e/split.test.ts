import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { openSource, pictureOfFailure, tree } from './window'

describe('the two parts of the middle', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let page: Page
  const project = (): string => join(home.folder, 'Sample.emic')

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    await emic(home.env, 'demo', project())
    await start()
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  const start = async (): Promise<void> => {
    served = await serveApp(home.env, project())
    ;({ page } = await openPage(browser, served.address))
    await tree(page).waitFor()
  }
  const line = (): Locator => page.getByRole('separator', { name: 'Width of what stands beside the text' })
  const box = async (pane: 'reader' | 'beside') => {
    const found = await page.locator(`[data-pane="${pane}"]`).boundingBox()
    if (!found) throw new Error(`no ${pane}`)
    return found
  }
  /** Share of what is beside the text, in percent of both. */
  const share = async (side: 'width' | 'height'): Promise<number> => {
    const [text, beside] = [await box('reader'), await box('beside')]
    return Math.round((100 * beside[side]) / (text[side] + beside[side]))
  }
  const isStacked = async (): Promise<boolean> => (await box('beside')).y >= (await box('reader')).y + 100
  const move = async (key: string, side: 'width' | 'height'): Promise<number> => {
    const before = await share(side)
    await line().focus()
    await page.keyboard.press(key)
    await page.keyboard.press(key)
    await expect.poll(() => share(side)).not.toBe(before)
    return share(side)
  }

  it('stand one above the other where it is narrow, and each way keeps its sizes over a restart', async () => {
    await openSource(page, 'Interview with a clinic nurse')
    await page.keyboard.press('Control+\\')
    await line().waitFor()
    expect(await isStacked()).toBe(false)
    const wide = await move('ArrowRight', 'width')
    expect(wide).not.toBe(50)
    await page.setViewportSize({ width: 1000, height: 900 })
    await expect.poll(isStacked).toBe(true)
    const { x, width } = await box('reader')
    expect(await box('beside')).toMatchObject({ x, width })
    const high = await move('ArrowDown', 'height')
    expect(high).not.toBe(50)
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect.poll(isStacked).toBe(false)
    await expect.poll(() => share('width')).toBe(wide)

    await page.close()
    await served.end()
    await start()
    await line().waitFor()
    await expect.poll(() => share('width')).toBe(wide)
    await page.setViewportSize({ width: 1000, height: 900 })
    await expect.poll(isStacked).toBe(true)
    await expect.poll(() => share('height')).toBe(high)
  })
})
