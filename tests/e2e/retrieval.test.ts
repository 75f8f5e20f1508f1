import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fillProject } from '../bench/projects'
import { launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { inspector, pictureOfFailure, reader } from './window'

/** A project with 5,000 quotations, worked through in the list of quotations. */
describe('The quotations of a large project', () => {
  let home: Home
  let served: Served
  let browser: Browser
  let page: Page
  let faults: string[]
  const reads: string[] = []

  beforeAll(async () => {
    home = await makeHome()
    const path = join(home.folder, 'Large.emic')
    const { project } = await fillProject(path, { sources: 20, words: 5000, codes: 60, codings: 5000 })
    await project.close()
    served = await serveApp(home.env, path)
    browser = await launchBrowser()
    ;({ page, faults } = await openPage(browser, served.address))
    page.on('request', (request) => {
      if (request.url().endsWith('/passages.read')) reads.push(request.postData() ?? '')
    })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await served?.end()
    await home?.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  const list = () => page.getByRole('grid', { name: 'Quotations' })
  const drawn = () => list().locator('[data-coding-id]')
  const found = () =>
    page
      .getByRole('region', { name: 'Quotations' })
      .last()
      .getByRole('status')
      .filter({ hasText: 'quotation' })
  const choose = async (button: RegExp, entry: string): Promise<void> => {
    await page.getByRole('button', { name: button }).click()
    const plain = page.getByRole('menuitem', { name: entry })
    await plain.or(page.getByRole('menuitemradio', { name: entry })).click()
  }

  it('draws and reads only what is in sight', async () => {
    await inspector(page).getByRole('tab', { name: 'Quotations' }).click()
    await inspector(page).getByRole('button', { name: 'All quotations' }).click()
    await expect.poll(() => found().innerText()).toMatch(/^(4,9\d\d|5,000) quotations in 20 sources$/)
    await expect.poll(() => drawn().first().locator('mark').innerText()).not.toBe('')
    expect(await drawn().count()).toBeLessThan(40)
    expect(reads.length).toBeLessThan(4)
    await list().focus()
    await page.keyboard.press('End')
    await expect.poll(() => list().locator('[data-active] mark').innerText()).not.toBe('')
    expect(await drawn().count()).toBeLessThan(40)
  })

  it('keeps the heading of what is in sight at the top, and folds it', async () => {
    const stuck = list().locator('[data-stuck]')
    await expect.poll(() => stuck.innerText()).toMatch(/Interview 020/)
    await stuck.getByRole('button').click()
    await list()
      .getByRole('row', { name: /Interview 020, .*folded/ })
      .waitFor()
    await list().press('ArrowRight')
    await list()
      .getByRole('row', { name: /Interview 020, \d+ quotations$/ })
      .waitFor()
  })

  it('narrows the question by keyboard alone', async () => {
    const before = await found().innerText()
    await page.getByRole('button', { name: 'Coded with any of: any code' }).focus()
    await page.keyboard.press('Enter')
    const field = page.getByRole('combobox', { name: 'Coded with any of' })
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(() => found().innerText()).not.toBe(before)
    await choose(/^Narrow the question/, 'And also coded with…')
    await page.getByRole('combobox', { name: 'And also coded with' }).waitFor()
    const narrowed = await found().innerText()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(() => found().innerText()).not.toBe(narrowed)
  })

  it('comes back to the list as it was left', async () => {
    await list().focus()
    for (const key of ['Home', 'ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key)
    await page.getByText('2 chosen').waitFor()
    const active = await list().locator('[data-active][data-line]').getAttribute('data-line')
    await page.keyboard.press('Enter')
    await reader(page).focus()
    await inspector(page).getByRole('tab', { name: 'Code', exact: true }).click()
    await page.keyboard.press('Alt+q')
    await expect.poll(() => list().evaluate((grid) => grid === document.activeElement)).toBe(true)
    expect(await list().locator('[data-active][data-line]').getAttribute('data-line')).toBe(active)
    await page.getByText('2 chosen').waitFor()
  })

  it('stands beside the text, with room for a column of its own', async () => {
    await page.getByRole('button', { name: 'Put beside the text' }).click()
    await page.getByRole('region', { name: 'Beside the text' }).getByRole('grid').waitFor()
    await choose(/^Context: /, 'Whole paragraph')
    await expect.poll(() => reads.at(-1)).toContain('"paragraph"')
  })

  it('exports exactly this list', async () => {
    const count = /^[\d,]+/.exec(await found().innerText())?.[0] ?? ''
    await page.getByRole('button', { name: 'Export this list…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('radio', { name: 'CSV table' }).check({ force: true })
    await expect.poll(() => dialog.getByText(`${count.replace(',', '')}`).count()).toBeGreaterThan(0)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Export' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.csv$/)
    expect(faults).toEqual([])
  })
})
