import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { fillProject } from '../bench/projects'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { findWords, hears, inspector, openSource, pictureOfFailure, said, tree } from './window'

interface Node {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** What Chromium tells readers of screens about the window. */
async function spoken(page: Page): Promise<readonly Node[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      properties: Object.fromEntries((properties ?? []).map((one) => [one.name, one.value.value as unknown])),
    }))
}

const coded = "The price first, then whether it's allowed, then whether it works."

/** Section 9: what stands in the accessibility tree of a real browser, not in the elements. */
describe('what readers of screens are told', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let page: Page

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    const project = join(home.folder, 'Sample.emic')
    await emic(home.env, 'demo', project)
    served = await serveApp(home.env, project)
    ;({ page } = await openPage(browser, served.address))
    await openSource(page, 'Interview with a clinic nurse')
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  const marks = async (): Promise<readonly string[]> =>
    (await spoken(page)).filter(({ role }) => role === 'mark').map(({ description }) => description)

  it('coded words are marks that say their codes, memos and doubts', async () => {
    await findWords(page, coded)
    expect((await marks()).filter((words) => words.includes('Fees and price lists'))).not.toEqual([])
    for (const words of await marks()) expect(words).toMatch(/^coded: /)
    await page.keyboard.press('v')
    await hears(page, /^Coded as The price first/)
    await expect
      .poll(marks)
      .toContainEqual(
        expect.stringMatching(
          /^coded: .*Fees and price lists.*The price first|^coded: .*The price first.*Fees/,
        ),
      )
    await page.keyboard.press('q')
    await hears(page, /not sure/)
    await expect.poll(marks).toContainEqual(expect.stringMatching(/; not sure: /))
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect
      .poll(async () => (await marks()).some((words) => words.includes('The price first')))
      .toBe(false)
  })

  it('coded words lead to what hangs on their codings: who, when, comment, memo', async () => {
    await findWords(page, coded)
    const notes = (): Promise<readonly string[]> =>
      page.evaluate(
        (words) =>
          [...document.querySelectorAll('[data-pane="reader"] .cm-content mark')]
            .filter((mark) => words.includes(mark.textContent))
            .map((mark) => document.getElementById(mark.getAttribute('aria-details') ?? ''))
            .flatMap((list) => [...(list?.children ?? [])])
            .map((note) => `${note.getAttribute('role')}: ${note.textContent}`),
        coded,
      )
    await expect
      .poll(notes)
      .toContainEqual(
        expect.stringMatching(/^comment: Fees and price lists; “The price first.*”; \S+.*\d{4}/),
      )
    const pointing = (await spoken(page)).filter(({ role }) => role === 'mark')
    expect(pointing.filter(({ properties }) => 'details' in properties)).not.toEqual([])
  })

  it('each act is said in a region that is polite and stays', async () => {
    const region = (await spoken(page)).filter(({ role }) => role === 'status')
    expect(region.some(({ properties }) => properties['live'] === 'polite')).toBe(true)
    await findWords(page, coded)
    const before = await said(page).elementHandle()
    await page.keyboard.press('v')
    await hears(page, /^Coded as .*; \d codes? here/)
    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back/)
    expect(await said(page).evaluate((now, then) => now === then, before)).toBe(true)
  })

  it('grids, tabs, trees and parts have names', async () => {
    for (const tab of ['Quotations', 'Memos', 'History', 'Passage', 'Code']) {
      await inspector(page)
        .getByRole('tab', { name: new RegExp(`^${tab}`) })
        .click()
      const nodes = await spoken(page)
      const nameless = nodes.filter(
        ({ role, name }) =>
          /^(grid|tree|treegrid|listbox|tablist|tab|tabpanel|row|treeitem|option|dialog|region|slider|splitter|textbox|searchbox|combobox|button|checkbox|radiogroup|image|toolbar)$/.test(
            role,
          ) && name.trim() === '',
      )
      expect(nameless.map(({ role }) => role)).toEqual([])
    }
  })
})

it('a tree of 2,000 codes says level, size and place of each row, though few are drawn', async () => {
  const home = await makeHome()
  const path = join(home.folder, 'Large.emic')
  const { project } = await fillProject(path, { sources: 1, words: 500, codes: 2000, codings: 50 })
  await project.close()
  const served = await serveApp(home.env, path)
  const browser = await launchBrowser()
  try {
    const { page } = await openPage(browser, served.address)
    await tree(page).getByRole('treeitem').first().waitFor()
    await tree(page).focus()
    await page.keyboard.press('End')
    const rows = async (): Promise<readonly Node[]> =>
      (await spoken(page)).filter(({ role }) => role === 'treeitem')
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(5)
    const drawn = await tree(page).getByRole('treeitem').count()
    expect(drawn).toBeLessThan(120)
    const places = await tree(page)
      .getByRole('treeitem')
      .evaluateAll((items) =>
        items.map((item) =>
          ['aria-level', 'aria-posinset', 'aria-setsize'].map((name) => Number(item.getAttribute(name))),
        ),
      )
    for (const [level = 0, place = 0, size = 0] of places) {
      expect(level).toBeGreaterThan(0)
      expect(place).toBeGreaterThan(0)
      expect(size).toBeGreaterThanOrEqual(place)
    }
    for (const { properties } of await rows()) expect(Number(properties['level'])).toBeGreaterThan(0)
    const last = places.at(-1) ?? []
    expect(last[1]).toBe(last[2])
  } finally {
    await browser.close()
    await served.end()
    await home.clear()
  }
})
