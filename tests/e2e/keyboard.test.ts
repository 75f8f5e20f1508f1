import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { hasKeys, pressKeys, tabTo } from './keys'
import { pictureOfFailure, reader, sources, tree } from './window'

/** What the contract (contract-keyboard.test.ts) does not say of the keyboard. These tests press keys and look; they do nothing else. */
describe('the window with the keyboard alone', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let page: Page
  let faults: readonly string[]

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    await emic(home.env, 'demo', join(home.folder, 'Sample.emic'))
    served = await serveApp(home.env, join(home.folder, 'Sample.emic'))
    const opened = await openPage(browser, served.address, { acceptDownloads: true })
    page = opened.page
    faults = opened.faults
    await tree(page).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  const press = (...keys: readonly string[]) => pressKeys(page, ...keys)
  const reading = () => hasKeys(reader(page))

  it('goes round the window with F6 and opens a text', async () => {
    await press('F6')
    await hasKeys(sources(page))
    await press('F6')
    await hasKeys(tree(page))
    await press('F6', 'F6', 'F6')
    await hasKeys(sources(page))
    await press('ArrowDown', 'Home', 'Enter')
    await page.getByRole('textbox', { name: /^Text of Interview with a clinic nurse/ }).waitFor()
    await reading()
    await press('Shift+F6')
    await hasKeys(tree(page))
    await press('Control+3')
    await reading()
  })

  it('exports the codebook', async () => {
    await press('Control+e')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await hasKeys(dialog)
    await tabTo(page, dialog.getByRole('radio', { name: 'Word document' }))
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    await expect.poll(() => dialog.getByRole('radio', { name: 'Markdown' }).isChecked()).toBe(true)
    const download = page.waitForEvent('download')
    await tabTo(page, dialog.getByRole('button', { name: 'Export' }))
    await press('Enter')
    expect((await download).suggestedFilename()).toMatch(/\.md$/)
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('shows every key, and gives the keyboard back', async () => {
    await press('Control+3')
    await reading()
    await press('F1')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.getByText('Grow the selection to the sentence').waitFor()
    await press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await reading()
    expect(faults).toEqual([])
  })
})
