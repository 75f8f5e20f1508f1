import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served, Watched } from './app'
import { inspector, openSource, pictureOfFailure, reader } from './window'

const nurse = 'Interview with a clinic nurse'
const article = 'Article: two roads to the bedside'

/** What stands in the first whole row of the open text, and how far its top is from that of the text's frame, px. */
const topRow = (page: Page): Promise<{ readonly words: string; readonly shift: number }> =>
  reader(page).evaluate((text) => {
    const frame = text.parentElement?.getBoundingClientRect().top ?? 0
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.nodeValue ?? ''
      for (let at = 0; at < words.length - 20; at++) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { top } = range.getBoundingClientRect()
        if (top >= frame) return { words: words.slice(at, at + 20), shift: top - frame }
      }
    }
    throw new Error('nothing is in view')
  })

/** How far words are from the top of the frame now, px; null where they are not drawn. */
const shiftOf = (page: Page, wanted: string): Promise<number | null> =>
  reader(page).evaluate((text, words) => {
    const frame = text.parentElement?.getBoundingClientRect().top ?? 0
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(words)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect().top - frame
    }
    return null
  }, wanted)

describe('the way back', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let watched: Watched
  let page: Page

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    await emic(home.env, 'demo', join(home.folder, 'Sample.emic'))
    served = await serveApp(home.env, join(home.folder, 'Sample.emic'))
    watched = await openPage(browser, served.address)
    page = watched.page
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  /** Scrolls the open text, and waits until the line above says that the place was noticed. */
  async function scroll(to: number): Promise<void> {
    const read = page.getByTitle(/stands above the view/).first()
    const before = await read.innerText()
    await reader(page).evaluate((text, top) => text.parentElement?.scrollTo(0, top), to)
    await expect.poll(() => read.innerText()).not.toBe(before)
  }
  const travel = async (key: string, to: string): Promise<void> => {
    await page.keyboard.press(key)
    await page.getByRole('textbox', { name: `Text of ${to}` }).waitFor()
  }

  it('leads to the very place on the screen, and forward again', async () => {
    await openSource(page, nurse)
    await scroll(1003)
    const left = await topRow(page)
    await openSource(page, article)
    await scroll(517)
    const there = await topRow(page)
    await reader(page).focus()
    await travel('Alt+ArrowLeft', nurse)
    await expect.poll(() => shiftOf(page, left.words)).toBeCloseTo(left.shift, 0)
    await reader(page).focus()
    await travel('Alt+ArrowRight', article)
    await expect.poll(() => shiftOf(page, there.words)).toBeCloseTo(there.shift, 0)
  })

  it('leads back within one text too', async () => {
    await openSource(page, nurse)
    await scroll(1313)
    const left = await topRow(page)
    await inspector(page).getByRole('tab', { name: 'History' }).click()
    const steps = page.getByRole('listbox', { name: 'What was done, newest first' })
    await page.getByRole('searchbox', { name: 'Find in the history' }).fill('fees and price lists')
    await steps
      .getByRole('option', { name: /^Coded a passage/ })
      .last()
      .click()
    await expect.poll(() => shiftOf(page, left.words)).not.toBeCloseTo(left.shift, 0)
    await reader(page).focus()
    await travel('Alt+ArrowLeft', nurse)
    await expect.poll(() => shiftOf(page, left.words)).toBeCloseTo(left.shift, 0)
  })

  it('finds the same words at the same height after the window was made narrower', async () => {
    await openSource(page, nurse)
    await scroll(1500)
    const left = await topRow(page)
    await openSource(page, article)
    await page.setViewportSize({ width: 1100, height: 800 })
    await reader(page).focus()
    await travel('Alt+ArrowLeft', nurse)
    await expect.poll(() => shiftOf(page, left.words)).not.toBeNull()
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect.poll(() => shiftOf(page, left.words)).toBeCloseTo(left.shift, 0)
    expect(watched.faults).toEqual([])
  })
})
