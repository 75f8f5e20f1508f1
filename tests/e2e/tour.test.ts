import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { goToWords, hasKeys, pressKeys, runCommand } from './keys'
import { codeRow, hears, inspector, picker, pictureOfFailure, reader, tree } from './window'

/** The first run: a tour that is done, and a window that comes back as it was left. */
describe('the shell of the app', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let page: Page
  let faults: readonly string[]

  const start = async (): Promise<void> => {
    served = await serveApp(home.env, join(home.folder, 'Sample.emic'))
    const opened = await openPage(browser, served.address, { viewport: { width: 1280, height: 800 } })
    page = opened.page
    faults = opened.faults
    await tree(page).waitFor()
  }
  const restart = async (): Promise<void> => {
    // What the window looked like is kept when it has been quiet for half a second, or when it is left.
    await page.close({ runBeforeUnload: true })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await served.end()
    await start()
  }
  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    await emic(home.env, 'demo', join(home.folder, 'Sample.emic'))
    await start()
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  const press = (...keys: readonly string[]) => pressKeys(page, ...keys)
  const tour = () => page.getByRole('region', { name: 'Tour' })
  const asks = (what: string) => tour().getByText(what).waitFor()

  it('offers a tour on the sample, which goes on as each thing is done, by keyboard alone', async () => {
    await tour().getByRole('button', { name: 'Start the tour' }).focus()
    await press('Enter')
    await asks('Select a sentence.')
    await press('Control+3')
    await hasKeys(reader(page))
    await goToWords(page, 'Before eight I go through the list')
    await asks('Code it.')
    await press('c')
    await page.keyboard.type('Local improvisation')
    await press('Enter')
    await hears(page, /Coded as Local improvisation/)
    await asks('Add a second code to the same words.')
    await hasKeys(reader(page))
    await press('c')
    await page.keyboard.type('Coexisting standards')
    await press('Enter')
    await asks('Write down what you think.')
    await hasKeys(reader(page))
    await press('m')
    await hasKeys(inspector(page))
    await page.keyboard.type('Calls at night: who decides, and when?')
    await asks('See all that one code gathers.')
  })

  it('takes no clicks from the place it points at, and ends with a step taken back', async () => {
    const row = codeRow(page, 'Local improvisation')
    await row.locator('[data-part="count"]').click()
    await asks('Take your last step back.')
    await press('Control+3')
    await hasKeys(reader(page))
    await press('Control+z')
    await asks('That is the whole of coding')
    await tour().getByRole('button', { name: 'Done' }).click()
    await tour().waitFor({ state: 'detached' })
  })

  it('keeps changed keys, folded sides and the tab of the inspector over a restart', async () => {
    await press('F1')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.getByRole('button', { name: /^Show the history/ }).click()
    await press('F10')
    await sheet.getByRole('button', { name: /^Show the history: F10/ }).waitFor()
    await sheet.getByRole('button', { name: /^Code the selected words/ }).click()
    await press('F4')
    await sheet.getByRole('button', { name: /^Code the selected words: F4/ }).waitFor()
    await sheet.getByRole('button', { name: 'Done' }).click()
    await press('F10')
    await inspector(page).getByRole('tab', { name: 'History', selected: true }).waitFor()
    await press('Control+b')
    await expect.poll(() => tree(page).isVisible()).toBe(false)
    await press('Control+b')
    await runCommand(page, 'Show memos')

    await restart()
    await inspector(page)
      .getByRole('tab', { name: /^Memos/, selected: true })
      .waitFor()
    expect(await tour().count()).toBe(0)
    await press('F10')
    await inspector(page).getByRole('tab', { name: 'History', selected: true }).waitFor()
    await press('Control+3')
    await hasKeys(reader(page))
    await goToWords(page, 'People call at night')
    await press('c')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await press('F4')
    await hasKeys(picker(page))
    await page.keyboard.type('Local improvisation')
    await press('Enter')
    await hears(page, /Coded as Local improvisation/)
  })

  it('does everything in a window of 320 px: one part at a time, no dialog wider or taller than it', async () => {
    await page.setViewportSize({ width: 320, height: 256 })
    await press('Control+2')
    await hasKeys(tree(page))
    await press('Control+4')
    await hasKeys(inspector(page))
    await press('Control+3')
    await hasKeys(reader(page))
    for (const keys of ['F1', 'Control+k', 'Control+,', 'Control+e']) {
      await press(keys)
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      const box = await dialog.boundingBox()
      expect(box && box.x >= 0 && box.y >= 0, keys).toBe(true)
      expect(box && box.x + box.width <= 320 && box.y + box.height <= 256, keys).toBe(true)
      const wide = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)
      expect(wide, keys).toBeLessThanOrEqual(0)
      await press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await hasKeys(reader(page))
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('broke no policy and threw nothing', () => expect(faults).toEqual([]))
})
