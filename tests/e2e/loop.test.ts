import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served, Watched } from './app'
import { hasKeys, pressKeys } from './keys'
import { codeRow, hears, openSource, picker, pictureOfFailure, selects, sourceRow, sources } from './window'

const interview = 'Interview with a clinic nurse'
const policy = 'Policy list, 2016 to 2023'

/** One of the two texts. */
const textIn = (page: Page, side: 'reader' | 'beside'): Locator =>
  page.locator(`[data-pane="${side}"]`).getByRole('textbox', { name: /^Text of / })

/** How far a text is scrolled, px. */
const scrolled = (text: Locator): Promise<number> =>
  text.evaluate((content) => content.closest('.cm-scroller')?.scrollTop ?? -1)

/** Coding as it is done for hours: two texts, tabs, number keys, doubts and comments. */
describe('the coding loop', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let watched: Watched

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    await emic(home.env, 'demo', join(home.folder, 'Sample.emic'))
    served = await serveApp(home.env, join(home.folder, 'Sample.emic'))
    watched = await openPage(browser, served.address)
    await openSource(watched.page, interview)
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, watched.page))

  it('opens a second text with Ctrl+Enter, codes in each, and takes both back, with every place kept', async () => {
    const { page } = watched
    const first = textIn(page, 'reader')
    const second = textIn(page, 'beside')
    await first.focus()
    await pressKeys(page, 'Control+Home', 'PageDown', 'PageDown', 's')
    await expect.poll(() => scrolled(first)).toBeGreaterThan(200)
    const selectedInFirst = await page.getByText(/characters selected/).innerText()

    await sources(page).focus()
    await page.keyboard.type('Policy')
    await page.keyboard.press('Control+Enter')
    await second.waitFor()
    await hasKeys(second)
    const placeOfFirst = await scrolled(first)
    await pressKeys(page, 'Control+Home', 'PageDown', 's')
    await page.keyboard.press('Enter')
    await hasKeys(picker(page))
    await page.keyboard.type('grey')
    await page.keyboard.press('Enter')
    await hears(page, /^Coded as Grey zone; \d+ codes? here/)
    await hasKeys(second)
    const placeOfSecond = await scrolled(second)

    await first.focus()
    await expect.poll(() => page.getByText(/characters selected/).innerText()).toBe(selectedInFirst)
    await page.keyboard.press('.')
    await hears(page, /^Coded as Grey zone; \d+ codes? here/)
    expect(await scrolled(first)).toBe(placeOfFirst)
    expect(await scrolled(second)).toBe(placeOfSecond)

    await pressKeys(page, 'Control+z')
    await hears(page, /^Taken back/)
    await expect.poll(() => codeRow(page, 'Grey zone', '7 codings').count()).toBe(1)
    await pressKeys(page, 'Control+z')
    await expect.poll(() => codeRow(page, 'Grey zone', '6 codings').count()).toBe(1)
    expect(await scrolled(first)).toBe(placeOfFirst)
    expect(await scrolled(second)).toBe(placeOfSecond)
    await expect.poll(() => page.getByText(/characters selected/).innerText()).toBe(selectedInFirst)
    expect(watched.faults).toEqual([])
  })

  it('goes between the two with F6, changes their sides, and closes the second', async () => {
    const { page } = watched
    await textIn(page, 'reader').focus()
    await page.keyboard.press('F6')
    await hasKeys(textIn(page, 'beside'))
    await page.getByRole('button', { name: 'Change sides' }).click()
    await textIn(page, 'reader')
      .and(page.getByRole('textbox', { name: new RegExp(`^Text of ${policy}`) }))
      .waitFor()
    await page.getByRole('button', { name: 'Close what stands beside the text' }).click()
    await expect.poll(() => textIn(page, 'beside').count()).toBe(0)
    await expect.poll(() => page.getByRole('tab', { name: interview }).count()).toBe(1)
  })

  it('shows the open texts as tabs, which a click shows and the middle button or Alt+W closes', async () => {
    const { page } = watched
    await sourceRow(page, interview).click({ modifiers: ['Alt'] })
    await textIn(page, 'beside').waitFor()
    await page.getByRole('tab', { name: interview }).click({ button: 'middle' })
    await expect.poll(() => textIn(page, 'beside').count()).toBe(0)
    await expect.poll(() => page.getByRole('tablist', { name: 'Open texts' }).count()).toBe(0)
    await openSource(page, interview)
    await hasKeys(textIn(page, 'reader'))
    await page.keyboard.press('Alt+w')
    await page.getByRole('textbox', { name: new RegExp(`^Text of ${policy}`) }).waitFor()
  })

  it('pins a code to a number in the picker, applies it with the key and shows it in the strip', async () => {
    const { page } = watched
    await openSource(page, interview)
    const text = textIn(page, 'reader')
    await hasKeys(text)
    await pressKeys(page, 'Control+Home', 'PageDown', 's', 'Enter')
    await hasKeys(picker(page))
    await page.keyboard.type('ethics')
    await page.keyboard.press('Alt+4')
    await hears(page, 'Ethics review is on the key 4')
    await page.keyboard.press('Escape')
    await hasKeys(text)
    await page.keyboard.press('4')
    await hears(page, /^Coded as Ethics review/)
    const strip = page.getByRole('list', { name: 'Codes on the number keys' })
    await strip.getByRole('button', { name: 'Ethics review, key 4' }).click()
    await hears(page, 'These words are already coded as Ethics review')
    await hasKeys(text)
  })

  it('marks the new coding as not sure with Q and comments on it with K, and keeps the selection', async () => {
    const { page } = watched
    const text = textIn(page, 'reader')
    const selected = await page.getByText(/characters selected/).innerText()
    await page.keyboard.press('q')
    await hears(page, 'Ethics review is marked as not sure here')
    await page.keyboard.press('k')
    const box = page.getByRole('dialog', { name: 'Comment on Ethics review' })
    await hasKeys(box)
    await page.keyboard.type('Is this about the board at all?')
    await page.keyboard.press('Enter')
    await hears(page, 'Comment on Ethics review kept')
    await hasKeys(text)
    expect(await page.getByText(/characters selected/).innerText()).toBe(selected)
    await page.keyboard.press('q')
    await hears(page, 'Ethics review is no longer marked as not sure here')
    expect(watched.faults).toEqual([])
  })

  it('brings tabs, the second text and the number keys back with the window', async () => {
    const { page } = watched
    await sourceRow(page, policy).click({ modifiers: ['Alt'] })
    await textIn(page, 'beside').waitFor()
    // The session is kept half a second after the last change.
    await page.waitForTimeout(900)
    await page.reload()
    await textIn(page, 'beside').waitFor()
    await page.getByRole('tab', { name: interview }).waitFor()
    await page.getByRole('button', { name: 'Ethics review, key 4' }).waitFor()
    await textIn(page, 'beside').focus()
    await pressKeys(page, 'Control+Home', 'Shift+ArrowRight', 'Shift+ArrowRight')
    await selects(page, 2)
  })
})
