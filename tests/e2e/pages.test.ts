import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { pageOrders } from '../pdf-layouts'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { faultsOn, wcag } from './axe'
import { quotesOf } from './study'
import { chooseCode, hears, openSource, pictureOfFailure, reader, selects, statusBar } from './window'

const article = pageOrders[0]

/** A PDF that would run a script, open a page on the web and start a program, if anything in it were run. */
const hostile = (): Buffer => {
  const content = 'BT /F1 18 Tf 72 700 Td (Nothing here is run.) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R /AA << /WC 5 0 R >> /Names << /JavaScript << /Names [(a) 5 0 R] >> >> /AcroForm << /Fields [8 0 R] /XFA (x) >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [7 0 R 8 0 R] /AA << /O 6 0 R >> /Resources << /Font << /F1 9 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /S /JavaScript /JS (app.alert\\(1\\); window.ran = 1; fetch\\("https://example.org"\\)) >>',
    '<< /S /Launch /F (/bin/true) >>',
    '<< /Type /Annot /Subtype /Link /Rect [72 690 300 720] /A << /S /URI /URI (https://example.org) >> >>',
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /Rect [72 600 300 620] /AA << /K 5 0 R >> >>',
    // The flaw of CVE-2024-4367: a number in a font that was taken for program text.
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix [1 0 0 1 0 (1\\); window.ran = 1; //)] >>',
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((content, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${content}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

const pages = (page: Page): Locator => page.getByRole('region', { name: /^Pages of / })
const drawn = (page: Page, number: number): Locator => page.locator(`canvas[data-drawn="${number}"]`)
const look = (page: Page, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: 'What is shown of this PDF' }).getByText(name, { exact: true }).click()

/** Pages of a PDF as they look: words are selected, coded and found on them as in the text. */
describe('the pages of a PDF', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let page: Page
  let faults: readonly string[]
  const project = (): string => join(home.folder, 'Clinics.emic')

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    const printer = await browser.newPage()
    await printer.setContent(article?.html ?? '')
    await writeFile(join(home.folder, 'Article.pdf'), await printer.pdf({ preferCSSPageSize: true }))
    await writeFile(join(home.folder, 'Hostile.pdf'), hostile())
    await printer.close()
    expect((await emic(home.env, 'new', project(), '--coder', 'Ana')).error).toBe('')
    for (const name of ['Article.pdf', 'Hostile.pdf'])
      expect((await emic(home.env, 'import', project(), join(home.folder, name))).error).toBe('')
    served = await serveApp(home.env, project())
    const opened = await openPage(browser, served.address, { viewport: { width: 1440, height: 900 } })
    page = opened.page
    faults = opened.faults
    await openSource(page, 'Article')
  })
  afterAll(async () => {
    await browser?.close()
    await served?.end()
    await home?.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  it('are drawn in the place of the text, and say which they are', async () => {
    await look(page, 'Page')
    await drawn(page, 1).waitFor()
    await pages(page).getByRole('img', { name: 'Page 1 of 2' }).waitFor()
    const isBlank = await drawn(page, 1).evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      }
      return !data.some((value, i) => i % 4 === 0 && value < 100)
    })
    expect(isBlank).toBe(false)
  })

  it('let words be selected in their column, and coded', async () => {
    const paper = await page.locator('[data-page="0"]').boundingBox()
    if (!paper) throw new Error('there is no page')
    const at = (x: number, y: number): [number, number] => [
      paper.x + paper.width * x,
      paper.y + paper.height * y,
    ]
    await page.mouse.move(...at(0.2, 0.3))
    await page.mouse.down()
    await page.mouse.move(...at(0.4, 0.34), { steps: 6 })
    await page.mouse.up()
    const said = await statusBar(page).innerText()
    const count = Number(/(\d+) characters? selected/.exec(said)?.[1])
    // Three lines of one column; through both columns it would be twice as much.
    expect(count).toBeGreaterThan(80)
    expect(count).toBeLessThan(200)
    await page.keyboard.press('c')
    await page.getByRole('dialog', { name: 'Apply a code' }).getByRole('combobox').fill('Price first')
    await page.keyboard.press('Enter')
    await hears(page, 'Coded as Price first;')
    const [quote] = await quotesOf(home, project())
    expect(quote?.text).toHaveLength(count)
    await expect.poll(() => page.locator('[data-page="0"] svg rect').count()).toBeGreaterThan(2)
  })

  it('take a word with two clicks, and a code that is there', async () => {
    const paper = await page.locator('[data-page="0"]').boundingBox()
    if (!paper) throw new Error('there is no page')
    await page.mouse.dblclick(paper.x + paper.width * 0.62, paper.y + paper.height * 0.3)
    await expect.poll(() => statusBar(page).innerText()).toMatch(/\b\d{1,2} characters? selected/)
    await chooseCode(page, 'Price first')
  })

  it('follow a search of the text to the page where its words stand', async () => {
    await page.getByRole('button', { name: 'Find in this text' }).click()
    const bar = page.getByRole('search', { name: 'Find in this text' })
    await bar.getByRole('searchbox').fill('Paragraph 25')
    await expect.poll(() => bar.getByRole('status').innerText()).toMatch(/^\d+ of /)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('textbox', { name: 'Page' }).inputValue()).toBe('2')
    await bar.getByRole('button', { name: 'Close' }).click()
  })

  it('stand beside the text, where what is selected in one is selected in both', async () => {
    await look(page, 'Both')
    await drawn(page, 2).waitFor()
    await reader(page).focus()
    await page.keyboard.press('p')
    const said = await statusBar(page).innerText()
    await selects(page, Number(/([\d,]+) characters? selected/.exec(said)?.[1]?.replace(',', '')))
    await expect.poll(() => page.locator('[data-page="1"] svg rect').count()).toBeGreaterThan(1)
  })

  it('scroll with the keyboard, go to a page, and are larger or smaller', async () => {
    await look(page, 'Page')
    await page.getByRole('textbox', { name: 'Page' }).fill('1')
    await page.keyboard.press('Enter')
    const scroller = page.getByRole('group', { name: 'Pages' })
    const scrolled = (): Promise<number> => scroller.evaluate((element) => element.scrollTop)
    await expect.poll(scrolled).toBeLessThan(20)
    await scroller.focus()
    await page.keyboard.press('PageDown')
    await expect.poll(scrolled).toBeGreaterThan(200)
    await page.getByRole('button', { name: 'Larger' }).click()
    await expect.poll(() => pages(page).innerText()).toContain('100 %')
    await drawn(page, 1).waitFor()
    expect(await faultsOn(page, { tags: wcag })).toEqual([])
  })

  it('run nothing that is in them', async () => {
    await openSource(page, 'Hostile')
    await look(page, 'Page')
    await drawn(page, 1).waitFor()
    await page.locator('[data-page="0"]').click({ position: { x: 120, y: 180 } })
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(page.context().pages()).toHaveLength(1)
    expect(faults).toEqual([])
  })

  it('are remembered for each source', async () => {
    await openSource(page, 'Article')
    await drawn(page, 1).waitFor()
    await look(page, 'Text')
    await expect.poll(() => pages(page).count()).toBe(0)
  })
})
