import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { quotesOf } from './study'
import { findWords, hears, openSource, pictureOfFailure, reader, selects } from './window'

const arabic =
  'قالت الممرضة إن السجلين صحيحان. جاءت عائلة من الجنوب وسألت عن السعر أولا، ثم عن الرخصة. لم يسأل أحد هل ينجح العلاج.'
const hebrew = 'האחות אמרה ששני היומנים נכונים. משפחה אחת שאלה קודם על המחיר ורק אחר כך על הרישיון.'
const english = 'The nurse said that both registers were true, and put them back on the shelf.'
const mixed = 'كتبت في الدفتر كلمة Register 2016 ثم أغلقته.'
const text = [arabic, english, hebrew, mixed].join('\n\n')

/** Where the words of the marks of one paragraph stand, with the paragraph's own box; px of the window. */
const marks = (page: Page) =>
  reader(page).evaluate((content) =>
    [...content.querySelectorAll('mark')].map((mark) => {
      const line = mark.closest('.cm-line') ?? mark
      const { left, right, top, bottom } = mark.getBoundingClientRect()
      const box = line.getBoundingClientRect()
      return {
        words: mark.textContent,
        direction: getComputedStyle(line).direction,
        fromLeft: left - box.left,
        fromRight: box.right - right,
        top,
        bottom,
      }
    }),
  )

/** Draws the mouse from the first to the last character as they stand on the screen, whatever the direction. */
async function draw(page: Page, words: string, rightToLeft: boolean): Promise<void> {
  const at = await findWords(page, words)
  await page.keyboard.press('Escape')
  await page.mouse.click(at.last.x, at.last.y)
  const half = 3
  await page.mouse.move(at.first.x + (rightToLeft ? 2 * half : 0), at.first.y)
  await page.mouse.down()
  await page.mouse.move((at.first.x + at.last.x) / 2, (at.first.y + at.last.y) / 2, { steps: 4 })
  await page.mouse.move(at.last.x - (rightToLeft ? 2 * half : 0), at.last.y, { steps: 4 })
  await page.mouse.up()
}

/** Texts that are read from the right: selection, coding, stripes, numbers and search are where they belong. */
describe('texts from right to left', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let page: Page
  let faults: readonly string[]
  const project = (): string => join(home.folder, 'Clinics.emic')

  beforeAll(async () => {
    home = await makeHome()
    await writeFile(join(home.folder, 'Field notes.txt'), text)
    expect((await emic(home.env, 'new', project(), '--coder', 'Ana')).error).toBe('')
    expect((await emic(home.env, 'import', project(), join(home.folder, 'Field notes.txt'))).error).toBe('')
    served = await serveApp(home.env, project())
    browser = await launchBrowser()
    const opened = await openPage(browser, served.address, { viewport: { width: 1280, height: 800 } })
    page = opened.page
    faults = opened.faults
    await openSource(page, 'Field notes')
  })
  afterAll(async () => {
    await browser?.close()
    await served?.end()
    await home?.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  it('sets each paragraph in its own direction, and finds words in it', async () => {
    const lines = await reader(page).evaluate((content) =>
      [...content.querySelectorAll('.cm-line')]
        .filter((line) => line.textContent !== '')
        .map((line) => [getComputedStyle(line).direction, getComputedStyle(line).textAlign]),
    )
    expect(lines.map(([direction]) => direction)).toEqual(['rtl', 'ltr', 'rtl', 'rtl'])
    for (const [direction, align] of lines)
      expect(align === 'start' || align === (direction === 'rtl' ? 'right' : 'left')).toBe(true)
    await findWords(page, 'الرخصة')
    await selects(page, 'الرخصة'.length)
  })

  it.each([
    ['Arabic', 'السجلين صحيحان', true],
    ['Hebrew', 'שאלה קודם על המחיר', true],
    ['English among them', 'both registers', false],
  ])('codes what the mouse was drawn over: %s', async (_, words, rightToLeft) => {
    await draw(page, words, rightToLeft)
    await selects(page, words.length)
    await page.keyboard.press('v')
    await hears(page, new RegExp(`^Coded as ${words}`))
    const mark = (await marks(page)).find((one) => one.words === words)
    expect(mark?.direction).toBe(rightToLeft ? 'rtl' : 'ltr')
    const drawn = await page.locator('.cm-stripes').evaluate(
      (canvas, { top, bottom }) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0
        const box = canvas.getBoundingClientRect()
        const scale = canvas.height / box.height
        const pixels = canvas
          .getContext('2d')
          ?.getImageData(0, (top - box.top) * scale, canvas.width, (bottom - top) * scale).data
        return [...(pixels ?? [])].filter((part, i) => i % 4 === 3 && part > 0).length
      },
      { top: mark?.top ?? 0, bottom: mark?.bottom ?? 0 },
    )
    expect(drawn).toBeGreaterThan(20)
    const quote = (await quotesOf(home, project())).find((one) => one.text === words)
    expect(quote?.start).toBe(text.indexOf(words))
    expect(quote?.end).toBe(text.indexOf(words) + words.length)
  })

  it('goes on by arrows as the eye does, and grows to the sentence', async () => {
    await findWords(page, 'الممرضة')
    await page.keyboard.press('Escape')
    await page.keyboard.press('s')
    const sentence = arabic.slice(0, arabic.indexOf('.') + 1)
    await expect
      .poll(async () => {
        const words = await page.evaluate(() => document.getSelection()?.toString() ?? '')
        return words.trim()
      })
      .toBe(sentence)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    // To the left is forward here.
    await selects(page, 2)
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(arabic.slice(0, 2))
  })

  it('numbers paragraphs beside the text, never over its words', async () => {
    await page.keyboard.press('Control+,')
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    await dialog.getByRole('radio', { name: 'Paragraphs', exact: true }).check({ force: true })
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const places = await reader(page).evaluate((content) =>
      [...content.querySelectorAll<HTMLElement>('.cm-line[data-number]')].map((line) => {
        const style = getComputedStyle(line, '::after')
        const range = document.createRange()
        range.selectNodeContents(line)
        const words = [...range.getClientRects()]
        const box = line.getBoundingClientRect()
        const width = Number.parseFloat(style.width)
        const left = box.left + Number.parseFloat(style.left)
        return {
          number: line.dataset['number'],
          right: left + width,
          wordsLeft: Math.min(...words.map((word) => word.left)),
          left,
          wordsRight: Math.max(...words.map((word) => word.right)),
        }
      }),
    )
    expect(places.map(({ number }) => number)).toEqual(['1', '2', '3', '4'])
    for (const { left, right, wordsLeft, wordsRight } of places)
      expect(right <= wordsLeft + 1 || left >= wordsRight - 1).toBe(true)
    expect(faults).toEqual([])
  })
})
