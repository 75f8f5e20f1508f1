import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { findWords, hears, openSource, pictureOfFailure, reader, selects, statusBar } from './window'

const interview = 'Interview with a clinic nurse'
/** Coded by one coder with one code, and nothing else, in the sample. */
const coded = "The price first, then whether it's allowed, then whether it works."
const lane = 16

/** Boxes of all lines of text in view and of every row of their words, px of the window. */
const boxes = (page: Page): Promise<readonly string[]> =>
  reader(page).evaluate((text) =>
    [...text.children].flatMap((line) => {
      const range = document.createRange()
      range.selectNodeContents(line)
      const words = [...range.getClientRects()]
      const rights = Math.max(0, ...words.map(({ right }) => right))
      const { left, top, width, height } = line.getBoundingClientRect()
      return [`${left} ${top} ${width} ${height} ends at ${Math.round(rights * 8) / 8}`]
    }),
  )

const paintedMarks = (page: Page): Promise<number> => reader(page).locator('mark').count()

describe('the marks of codings in a browser', () => {
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
    const watched = await openPage(browser, served.address)
    page = watched.page
    faults = watched.faults
    await openSource(page, interview)
  })
  afterAll(async () => {
    await browser?.close()
    await served?.end()
    await home?.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  it('move no pixel of the text: coding, filtering, reading without codes, one code that stands out', async () => {
    await findWords(page, coded)
    const before = await boxes(page)
    const marks = await paintedMarks(page)
    expect(marks).toBeGreaterThan(0)

    await page.keyboard.press('v')
    await hears(page, /^Coded as The price first/)
    expect(await boxes(page)).toEqual(before)
    await page.keyboard.press('f')
    await hears(page, /stands out/)
    expect(await boxes(page)).toEqual(before)
    await page.keyboard.press('f')
    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back/)

    await page.keyboard.press('b')
    await expect.poll(() => paintedMarks(page)).toBe(0)
    expect(await boxes(page)).toEqual(before)
    await selects(page, coded.length)
    await page.keyboard.press('b')
    await expect.poll(() => paintedMarks(page)).toBeGreaterThan(0)
    expect(await boxes(page)).toEqual(before)
  })

  it('show the card of the coding at the caret by a key, and give the keyboard back', async () => {
    await findWords(page, coded)
    await page.keyboard.press('i')
    const card = page.getByRole('dialog', { name: /codings? here/ })
    await card.getByRole('button', { name: 'Select the words coded Fees and price lists' }).waitFor()
    expect(await card.innerText()).toMatch(/Ana/)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await reader(page).evaluate((text) => text === document.activeElement)).toBe(true)
    await selects(page, coded.length)
  })

  it('stretch by keys from a stripe that was clicked, one step to undo', async () => {
    const { first } = await findWords(page, coded)
    await page.keyboard.press('Escape')
    const box = await page.locator('.cm-stripes').boundingBox()
    await page.mouse.click((box?.x ?? 0) + lane, first.y)
    await selects(page, coded.length)
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await hears(page, 'Moved the edge of the passage coded Fees and price lists')
    await expect
      .poll(() => statusBar(page).innerText())
      .not.toMatch(new RegExp(`\\b${coded.length} characters`))
    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back/)
  })

  it('are all said to be hidden when they are, after a reload too, and come back at once', async () => {
    await reader(page).focus()
    await page.keyboard.press('b')
    const button = page.getByRole('button', {
      name: /^Show: Reading without codes: \d+ codings are not shown\.$/,
    })
    await button.waitFor()
    await page.waitForTimeout(1500)
    await page.reload()
    await button.click()
    expect(await paintedMarks(page)).toBe(0)
    await page
      .getByRole('dialog', { name: 'Which codings are shown' })
      .getByRole('button', { name: 'Show all' })
      .click()
    await expect.poll(() => paintedMarks(page)).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Show', exact: true }).waitFor()
  })

  it('lie on a map of the whole text that leads there by a click, and does not change the selection', async () => {
    await findWords(page, coded)
    const top = () => reader(page).evaluate((text) => text.parentElement?.scrollTop ?? 0)
    const map = await page.locator('.cm-map').boundingBox()
    if (!map) throw new Error('There is no map')
    await page.mouse.click(map.x + 6, map.y + map.height - 4)
    await expect.poll(top).toBeGreaterThan(600)
    await selects(page, coded.length)
    await page.mouse.move(map.x + 6, map.y + map.height / 2)
    await page.mouse.down()
    await page.mouse.move(map.x + 6, map.y + 2, { steps: 5 })
    await page.mouse.up()
    await expect.poll(top).toBeLessThan(200)
    const drawn = await page.locator('.cm-map canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return pixels.filter((part, i) => i % 4 === 3 && part > 0).length
    })
    expect(drawn).toBeGreaterThan(100)
  })

  it('breaks no policy, reaches nowhere, and throws nothing', () => {
    expect(faults).toEqual([])
  })
})
