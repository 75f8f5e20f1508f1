import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served, Watched } from './app'
import { dragOver, hears, openSource, pictureOfFailure, reader, screens } from './window'

const long = Array.from({ length: 120 }, (_, i) => `Sentence ${i + 1} of the longest paragraph says little.`)
const text = `The clinic stands at the end of a lane behind the market.
Most families who come to it have travelled for a day, and they bring folders of scans and letters with them.
Nobody asks them who paid for the journey.

After the blank line somebody else speaks.
医生说有希望，家属也说希望很大。
${long.join(' ')}
The last paragraph is short.
`
/** Blank lines between all paragraphs are those of the text, whatever is chosen. */
const html = '<h1>A page</h1><p>The list of fees is longer.</p><p>The list of promises is longer still.</p>'

/** Of each line that is drawn: its first words, how far its first letter is set in, and the space above and below it, px. */
const lines = (page: Page) =>
  reader(page).evaluate((content) => {
    const edge = content.getBoundingClientRect().left
    return [...content.children].flatMap((line) => {
      const node = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode()
      if (!line.classList.contains('cm-line') || !node) return []
      const range = document.createRange()
      range.setStart(node, 0)
      range.setEnd(node, 1)
      const { paddingTop, paddingBottom } = getComputedStyle(line)
      return {
        words: line.textContent.slice(0, 12),
        inset: Math.round(range.getBoundingClientRect().left - edge),
        space: parseFloat(paddingTop) + parseFloat(paddingBottom),
      }
    })
  })

/** Where each line that is drawn stands, px, by its words. */
const places = (page: Page) =>
  reader(page).evaluate((content) =>
    [...content.querySelectorAll('.cm-line')].map((line) => {
      const range = document.createRange()
      range.selectNodeContents(line)
      const boxes = [...range.getClientRects()].map(({ top, bottom }) => Math.round((top + bottom) / 2))
      const { top, height } = line.getBoundingClientRect()
      return [line.textContent, top, height, [...new Set(boxes)].join(' ')].join('|')
    }),
  )

describe('paragraphs as in books', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let watched: Watched
  let page: Page

  const choose = async (...choices: readonly string[]): Promise<void> => {
    await page.keyboard.press('Control+,')
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    for (const name of choices) {
      const [group = '', choice = ''] = name.split(': ')
      await dialog.getByRole('radiogroup', { name: group }).getByText(choice, { exact: true }).click()
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    const project = join(home.folder, 'Lane.emic')
    const file = join(home.folder, 'The lane.txt')
    await writeFile(file, text)
    await emic(home.env, 'new', project, '--coder', 'Ana')
    const other = join(home.folder, 'A page.html')
    await writeFile(other, html)
    for (const one of [file, other]) expect((await emic(home.env, 'import', project, one)).error).toBe('')
    served = await serveApp(home.env, project)
    watched = await openPage(browser, served.address)
    page = watched.page
    await openSource(page, 'The lane')
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  it('sets in the first line of what follows another paragraph, without space; blank lines stay', async () => {
    const before = await lines(page)
    expect(before.find(({ words }) => words.startsWith('Most'))).toMatchObject({ inset: 0 })
    await choose('Paragraphs: Indented', 'Numbers in the margin: Lines')
    await expect
      .poll(async () => (await lines(page)).find(({ words }) => words.startsWith('Most'))?.inset)
      .toBeGreaterThan(15)
    const after = await lines(page)
    const of = (start: string) => after.find(({ words }) => words.startsWith(start))
    for (const start of ['Most', 'Nobody', '医生', 'Sentence 1 ']) {
      expect(of(start)?.inset, start).toBeGreaterThan(15)
      expect(of(start)?.space, start).toBe(0)
    }
    for (const start of ['The clinic', 'After']) expect(of(start), start).toMatchObject({ inset: 0 })
    expect(of('医生')?.inset).toBeGreaterThan(of('Most')?.inset ?? 0)
    await page.screenshot({ path: join(screens, 'paragraphs indented.png') })
    // Pieces of one long paragraph are one paragraph.
    const scroll = (top: number): Promise<void> =>
      reader(page).evaluate((content, to) => content.parentElement?.scrollTo(0, to), top)
    await scroll(100_000)
    const last = async () => (await lines(page)).find(({ words }) => words.startsWith('The last'))?.inset
    await expect.poll(last).toBeGreaterThan(15)
    const pieces = (await lines(page)).filter(({ words }) => /^Sentence \d\d/.test(words))
    expect(pieces.length).toBeGreaterThan(0)
    expect(pieces.filter(({ inset, space }) => inset !== 0 || space !== 0)).toEqual([])
    await scroll(0)
  })

  it('coding moves nothing', async () => {
    await dragOver(page, 'Most families who come to it have travelled')
    const before = await places(page)
    await page.keyboard.press('v')
    await hears(page, /^Coded as/)
    await reader(page).locator('.cm-coded').first().waitFor()
    expect(await places(page)).toEqual(before)
  })

  it('leaves a text alone whose paragraphs have blank lines between them', async () => {
    await openSource(page, 'A page')
    expect((await lines(page)).map(({ inset }) => inset)).toEqual([0, 0, 0])
    await openSource(page, 'The lane')
  })

  it('is as before when it is taken back', async () => {
    await choose('Paragraphs: Spaced')
    await expect
      .poll(async () => (await lines(page)).find(({ words }) => words.startsWith('Most'))?.inset)
      .toBe(0)
    expect(watched.faults).toEqual([])
  })
})
