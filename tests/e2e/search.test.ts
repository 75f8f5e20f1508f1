import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { codeRow, hears, pictureOfFailure, reader, selects, statusBar } from './window'

const pane = (page: Page): Locator => page.getByRole('region', { name: 'Search', exact: true })
const field = (page: Page): Locator => pane(page).getByRole('searchbox')
const state = (page: Page): Promise<string> => pane(page).getByRole('status').innerText()
const hits = (page: Page): Locator => pane(page).getByRole('grid', { name: 'What was found' })
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Code what was found' })

describe('searching everything in a browser', () => {
  let home: Home
  let served: Served
  let browser: Browser
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    home = await makeHome()
    const project = join(home.folder, 'Sample.emic')
    expect((await emic(home.env, 'demo', project)).error).toBe('')
    served = await serveApp(home.env, project)
    browser = await launchBrowser()
    ;({ page, faults } = await openPage(browser, served.address))
    await reader(page).waitFor()
  })
  beforeEach(async () => {
    await page.keyboard.press('Control+Shift+F')
    await field(page).fill('')
  })
  afterEach(async ({ task }) => pictureOfFailure(task, page))
  afterAll(async () => {
    expect(faults).toEqual([])
    await browser?.close()
    await served?.end()
    await home?.clear()
  })

  it('shows hits in their context while one types, follows the arrows, and takes the words on Enter', async () => {
    await field(page).fill('licence')
    await expect.poll(() => state(page)).toMatch(/^\d+ hits in \d+ texts$/)
    await field(page).press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const active = hits(page).locator('[data-active]')
    await expect.poll(() => active.getAttribute('aria-label')).toMatch(/licence/i)
    await expect.poll(() => hits(page).evaluate((grid) => document.activeElement === grid)).toBe(true)
    // The hits stand one below the other.
    const lefts = await hits(page)
      .locator('mark')
      .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)))
    expect(new Set(lefts).size).toBe(1)
    await page.keyboard.press('Enter')
    await selects(page, 'licence'.length)
    await expect.poll(() => reader(page).evaluate((text) => text.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Control+Shift+F')
    expect(await field(page).inputValue()).toBe('licence')
  })

  it('codes what was found but what was unticked, and one undo takes all of it back', async () => {
    await field(page).fill('clinic')
    await expect.poll(() => state(page)).toMatch(/^\d+ hits in/)
    await pane(page).getByRole('button', { name: 'Code these' }).click()
    await dialog(page).getByRole('combobox').fill('Clinics as places')
    await dialog(page).getByRole('option', { name: 'Create “Clinics as places”' }).click()
    await dialog(page).getByText('Sentence', { exact: true }).click()
    const sum = dialog(page).getByRole('status').filter({ hasText: 'chosen' })
    await expect.poll(() => sum.innerText()).toMatch(/^(\d+) of \1 chosen$/)
    const all = Number(/\d+/.exec(await sum.innerText())?.[0])
    await dialog(page).getByRole('grid', { name: 'Passages to code' }).getByRole('row').nth(1).click()
    await expect.poll(() => sum.innerText()).toBe(`${all - 1} of ${all} chosen`)
    await dialog(page)
      .getByRole('button', { name: `Code ${all - 1} passages` })
      .click()
    await hears(page, `Coded ${all - 1} passages as Clinics as places`)
    await codeRow(page, 'Clinics as places', `${all - 1} codings`).waitFor()
    await statusBar(page).getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => codeRow(page, 'Clinics as places').count()).toBe(0)
  })

  it('stops an expression that would never end, says so, and goes on working', async () => {
    await pane(page).getByText('Regex', { exact: true }).click()
    await field(page).fill('(')
    await expect
      .poll(() => pane(page).getByRole('alert').innerText())
      .toMatch(/“\(” is not a regular expression/)
    await field(page).fill('(([a-z]|[ a-z])+)+#')
    await expect
      .poll(() => pane(page).getByRole('alert').innerText(), { timeout: 8000 })
      .toMatch(/was stopped/)
    await pane(page).getByText('Words', { exact: true }).click()
    await field(page).fill('“price first”')
    await expect.poll(() => state(page)).toMatch(/^1 hit in 1 text$/)
  })

  it('finds in the open text by case and expression, and leaves the hit selected', async () => {
    await page.keyboard.press('Escape')
    await reader(page).focus()
    await page.keyboard.press('Control+F')
    const bar = page.getByRole('search', { name: 'Find in this text' })
    const count = bar.getByRole('status')
    await bar.getByRole('searchbox').fill('the')
    await expect.poll(() => count.innerText()).toMatch(/^\d+ of \d+$/)
    const both = Number((await count.innerText()).split(' of ')[1])
    await bar.getByRole('button', { name: 'Match capital and small letters' }).click()
    await expect.poll(async () => Number((await count.innerText()).split(' of ')[1])).toBeLessThan(both)
    await bar.getByRole('button', { name: 'Regular expression' }).click()
    await bar.getByRole('searchbox').fill('\\bth\\w{3}\\b')
    await expect.poll(() => count.innerText()).toMatch(/^\d+ of \d+$/)
    const before = await count.innerText()
    await page.keyboard.press('F3')
    await expect.poll(() => count.innerText()).not.toBe(before)
    await page.keyboard.press('Escape')
    await selects(page, 5)
  })
})
