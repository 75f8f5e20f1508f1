import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { faultsOn } from './axe'
import {
  findWords,
  hears,
  inspector,
  openSource,
  picker,
  pictureOfFailure,
  reader,
  selects,
  statusBar,
  tree,
  wordsInView,
} from './window'

const interview = 'Interview with a clinic nurse'
const forum = 'Forum notes, Chinese and English'
/** Coded by one coder with one code, and nothing else, in the sample. */
const coded = "The price first, then whether it's allowed, then whether it works."
const lane = 16

/** Px from the window's top of the first line in view, and the words on it. */
const topLine = (page: Page): Promise<string> =>
  reader(page).evaluate((text) => {
    const { top } = text.parentElement!.getBoundingClientRect()
    const line = [...text.children].find((one) => one.getBoundingClientRect().bottom > top + 14)
    return line?.textContent.slice(0, 30) ?? ''
  })

const scrollBy = async (page: Page, px: number): Promise<void> => {
  await reader(page).hover()
  await page.mouse.wheel(0, px)
  await page.waitForTimeout(400)
}

const margin = async (page: Page): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await page.locator('.cm-stripes').boundingBox()
  if (!box) throw new Error('There is no margin')
  return box
}

describe('the reader in a browser', () => {
  let home: Home
  let served: Served
  let browser: Browser
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    home = await makeHome()
    const project = join(home.folder, 'Sample.emic')
    const made = await emic(home.env, 'demo', project)
    expect(made.error).toBe('')
    served = await serveApp(home.env, project)
    browser = await launchBrowser()
    const watched = await openPage(browser, served.address)
    page = watched.page
    faults = watched.faults
  })
  afterAll(async () => {
    await browser?.close()
    await served?.end()
    await home?.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))
  // Each test begins in the same text, with nothing selected.
  beforeEach(async () => {
    await openSource(page, interview)
    await reader(page).focus()
    await page.keyboard.press('Escape')
  })

  it('selects a word by double click, a Chinese one too, and a paragraph by triple click', async () => {
    await openSource(page, forum)
    const { first, last } = await findWords(page, '医生')
    await page.mouse.dblclick((first.x + last.x) / 2, first.y)
    await selects(page, 2)
    await page.mouse.click(first.x, first.y, { clickCount: 3 })
    const line = await reader(page).evaluate(
      (text) => [...text.children].find((one) => one.textContent.includes('医生'))?.textContent.length,
    )
    await selects(page, line ?? 0)
  })

  it('copies the whole text with Ctrl+A and Ctrl+C, though only a part of it is on the screen', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await reader(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    const { length } = await page.evaluate(() => navigator.clipboard.readText())
    await selects(page, length)
    expect(length).toBeGreaterThan(4000)
    await page.keyboard.press('Escape')
  })

  it('goes about by keyboard with a visible caret', async () => {
    await reader(page).focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('PageDown')
    const caret = page.locator('.cm-caret')
    await expect.poll(() => caret.isVisible()).toBe(true)
    await page.keyboard.press('Shift+End')
    await expect.poll(() => statusBar(page).innerText()).toMatch(/characters? selected/)
    await page.keyboard.press('Control+Home')
  })

  it('selects exactly the words of a stripe that is clicked, and says who coded them', async () => {
    const { first } = await findWords(page, coded)
    const { x } = await margin(page)
    const card = page.getByRole('tooltip').filter({ hasText: 'Fees and price lists' })
    await expect
      .poll(
        async () => {
          await page.mouse.move(x + lane + 60, first.y + 60)
          await page.mouse.move(x + lane, first.y)
          await page.waitForTimeout(500)
          return card.isVisible()
        },
        { timeout: 10_000 },
      )
      .toBe(true)
    expect(await card.innerText()).toMatch(/Ana/)
    await page.mouse.click(x + lane, first.y)
    await selects(page, coded.length)
    await inspector(page).getByRole('tab', { name: 'Passage' }).click()
    await inspector(page).getByRole('listitem').filter({ hasText: 'Fees and price lists' }).waitFor()
    await reader(page).focus()
    await page.keyboard.press('Escape')
  })

  it('stretches a coding by the end of its stripe, one step to undo', async () => {
    const { first, last } = await findWords(page, coded)
    const { x } = await margin(page)
    const more = await wordsInView(page, 'nearly always.')
    if (!more) throw new Error('not in view')
    const end = last.y + 10
    await page.mouse.move(x + lane, end)
    await page.mouse.down()
    await page.mouse.move(more.last.x - 20, more.last.y, { steps: 6 })
    await page.mouse.move(more.last.x - 6, more.last.y, { steps: 3 })
    await page.mouse.up()
    await hears(page, 'Moved the edge of the passage coded Fees and price lists')
    await selects(page, `${coded} In that order, nearly always`.length)
    await page.keyboard.press('Control+z')
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape')
        await page.mouse.click(x + lane, first.y)
        return statusBar(page).innerText()
      })
      .toMatch(new RegExp(`\\b${coded.length} characters`))
  })

  it('never moves the text when words are coded, and keeps the selection', async () => {
    await findWords(page, 'Who comes through the door?')
    const places = () =>
      reader(page).evaluate((text) => [...text.children].map((one) => one.getBoundingClientRect().top))
    await page.keyboard.press('s')
    const before = await places()
    await page.keyboard.press('Enter')
    await picker(page).waitFor()
    await page.keyboard.type('selling')
    await page.keyboard.press('Enter')
    await hears(page, /^Coded as Selling hope/)
    expect(await places()).toEqual(before)
    await selects(page, 'Who comes through the door?'.length)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Escape')
  })

  it('takes a code that is dragged onto the selection, and hands the selection to a code', async () => {
    const { first, last } = await findWords(page, 'They carry a folder')
    await selects(page, 'They carry a folder'.length)
    const target = { x: (first.x + last.x) / 2, y: first.y }
    const content = await reader(page).boundingBox()
    await tree(page)
      .getByText('Informed consent', { exact: true })
      .dragTo(reader(page), {
        targetPosition: { x: target.x - (content?.x ?? 0), y: target.y - (content?.y ?? 0) },
      })
    await hears(page, /^Coded as Informed consent/)
    await page.keyboard.press('Control+z')
  })

  it('stays where it was scrolled to, however far, whatever is clicked', async () => {
    for (const px of [2500, -900, 1700]) {
      await scrollBy(page, px)
      const place = await topLine(page)
      await page.mouse.click(720, 450)
      await page.waitForTimeout(500)
      expect(await topLine(page)).toBe(place)
    }
  })

  it('keeps the place when another text was open, the column has changed, or the page is loaded again', async () => {
    await page.keyboard.press('Escape')
    await scrollBy(page, 900)
    const place = await topLine(page)
    await openSource(page, forum)
    await openSource(page, interview)
    await expect.poll(() => topLine(page)).toBe(place)
    await page.setViewportSize({ width: 1180, height: 800 })
    await expect.poll(() => topLine(page)).toBe(place)
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect.poll(() => topLine(page)).toBe(place)
    await page.waitForTimeout(1500)
    await page.reload()
    await reader(page).waitFor()
    await expect.poll(() => topLine(page)).toBe(place)
  })

  it('keeps the place when the column changes in the moment in which scrolling comes to rest', async () => {
    await scrollBy(page, 900)
    const place = await topLine(page)
    await reader(page).evaluate((text) => {
      const scroller = text.parentElement!
      // Due just before what notes the place: the column is narrow then, and nobody has been told yet.
      setTimeout(() => (scroller.style.paddingRight = '360px'), 120)
      scroller.dispatchEvent(new Event('scroll'))
    })
    await page.waitForTimeout(600)
    expect(await topLine(page)).toBe(place)
    await reader(page).evaluate((text) => (text.parentElement!.style.paddingRight = ''))
    await expect.poll(() => topLine(page)).toBe(place)
  })

  it.each(['light', 'dark'] as const)('gives axe nothing to say in the %s theme', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await findWords(page, coded)
    await page.keyboard.press('Enter')
    await picker(page).waitFor()
    expect(await faultsOn(page, { part: '[data-pane="reader"]' })).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('breaks no policy, reaches nowhere, and throws nothing', () => {
    expect(faults).toEqual([])
  })
})
