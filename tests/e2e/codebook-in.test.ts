import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { hasKeys, tabTo } from './keys'
import { closeLeftOpen, codeRow, hears, pictureOfFailure, tree } from './window'

/** As Excel in Germany saves it: semicolons, one byte for each letter, a title above the headings. */
const german = [
  'Kodebuch der Studie',
  'Kategorie;Kode;Bemerkung;Farbe',
  'Wetter;Regen;Nass von oben;#3B7DD8',
  ';Müdigkeit;Wer lange wartet, wird müde;#C2572B',
  'Wege;Bus;Spät wie immer;#3F8F5B',
].join('\r\n')

/** As a program writes it that keeps to the standard. */
const refi = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Another program 7"><Codes>
<Code guid="0A000000-0000-4000-8000-000000000001" name="Clocks" isCodable="true" color="#8A5BB2"><Description>Definition: Time as it hangs on walls.</Description></Code>
</Codes></CodeBook>`

const slow = { timeout: 15_000 }

let home: Home
let browser: Browser
let served: Served
let page: Page
let faults: string[]

beforeAll(async () => {
  home = await makeHome()
  const project = join(home.folder, 'Study.emic')
  await emic(home.env, 'new', project, '--coder', 'Ana')
  await emic(home.env, 'add-code', project, 'Bus', '--definition', 'Mine: the bus')
  await writeFile(join(home.folder, 'Kodebuch.csv'), Buffer.from(german, 'latin1'))
  await writeFile(join(home.folder, 'broken.qdc'), '<CodeBook><Codes><Code name="A"></CodeBook>')
  const many = Array.from(
    { length: 2000 },
    (_, i) => `Topic ${Math.floor(i / 20)} > Code ${i};What code ${i} means`,
  )
  await writeFile(join(home.folder, 'many.csv'), ['Code;Memo', ...many].join('\n'))
  browser = await launchBrowser()
  served = await serveApp(home.env, project)
  ;({ page, faults } = await openPage(browser, served.address))
  page.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await browser.close()
  await served.end()
  await home.clear()
})
afterEach(async ({ task }) => {
  await pictureOfFailure(task, page)
  await closeLeftOpen(task, page)
})

const dialog = (file: string): Locator => page.getByRole('dialog', { name: `Bring in ${file}` })
const fateList = (file: string): Locator =>
  dialog(file).getByRole('region', { name: 'What becomes of each code' })
const fatesOf = (file: string): Promise<readonly string[]> =>
  fateList(file)
    .getByRole('listitem')
    .evaluateAll((lines) => lines.map((line) => (line as HTMLElement).innerText.replaceAll('\n', ' | ')))
/** The dialog with a file, from the menu of the codebook. */
async function bring(file: string): Promise<Locator> {
  await page.getByRole('button', { name: 'More about the codebook' }).click()
  await page.getByRole('menuitem', { name: 'Bring in a codebook…' }).click()
  const [chosen] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ])
  await chosen.setFiles(join(home.folder, file))
  await dialog(file).waitFor()
  return dialog(file)
}
/** Chooses in a list that opens, with the mouse. */
async function choose(inside: Locator, field: string, option: string): Promise<void> {
  await inside.getByRole('button', { name: new RegExp(`${field}$`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
const names = (): Promise<readonly string[]> =>
  tree(page).getByRole('treeitem').locator('span[data-role]').allInnerTexts()

describe('a codebook', () => {
  it('of a table is seen as it was read, with the mouse mapped anew, and left where it is', async () => {
    const box = await bring('Kodebuch.csv')
    await box.getByRole('button', { name: 'Windows-1252 (guessed) Text encoding' }).waitFor()
    await box.getByRole('button', { name: 'Semicolon Between the cells' }).waitFor()
    await box.getByRole('button', { name: 'In row 2 Headings' }).waitFor()
    await expect
      .poll(() => fatesOf('Kodebuch.csv'), slow)
      .toEqual(['Wetter | New', 'Regen | New', 'Müdigkeit | New', 'Wege | New', 'Bus | New'])
    // The remarks were taken for nothing; they are what the codes mean.
    await choose(box, 'What “Bemerkung” is', 'Full definition')
    // Themes left out, the bus is one that is there already.
    await choose(box, 'What “Kategorie” is', 'Left out')
    await expect
      .poll(() => fatesOf('Kodebuch.csv'), slow)
      .toEqual([
        'Regen | New',
        'Müdigkeit | New',
        'Bus | Different in the file: Full definition, Colour | Kept',
      ])
    await box.getByText('Take those of the file').click()
    await expect
      .poll(() => fatesOf('Kodebuch.csv'), slow)
      .toContain('Bus | Full definition, Colour | Changed')
    await box.getByText('New 2 · Changed 1', { exact: true }).waitFor()
    await box.getByText('Changed 1', { exact: true }).click()
    await expect.poll(() => fatesOf('Kodebuch.csv'), slow).toHaveLength(1)
    await choose(box, 'Text encoding', 'GB18030')
    await expect.poll(() => box.getByRole('table').innerText(), slow).not.toContain('Müdigkeit')
    await box.getByRole('button', { name: 'Cancel' }).click()
    await box.waitFor({ state: 'detached' })
    expect(await names()).toEqual(['Bus'])
  })

  it('is brought in with the keyboard alone, as one step that is taken back and done again', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('bring in a codebook')
    await page
      .getByRole('option', { name: /Bring in a codebook…/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await hasKeys(page.getByRole('button', { name: 'Choose a file…' }))
    const [chosen] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
    await chosen.setFiles(join(home.folder, 'Kodebuch.csv'))
    const box = dialog('Kodebuch.csv')
    await box.getByRole('table').waitFor()
    await tabTo(page, box.getByRole('button', { name: /What “Bemerkung” is$/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Left out', selected: true }).waitFor()
    // Typing goes to the option that begins so.
    await page.keyboard.type('When to')
    await hasKeys(page.getByRole('option', { name: 'When to use', exact: true }))
    await page.keyboard.press('Enter')
    await box.getByRole('button', { name: 'When to use What “Bemerkung” is' }).waitFor()
    const last = box.getByRole('button', { name: 'Bring in', exact: true })
    await expect.poll(() => last.isEnabled(), slow).toBe(true)
    await tabTo(page, last)
    await page.keyboard.press('Enter')
    await box.waitFor({ state: 'detached' })
    await hears(page, 'Brought in “Kodebuch.csv”: 5 new, 0 changed')
    await expect.poll(names, slow).toEqual(expect.arrayContaining(['Bus', 'Wetter', 'Wege']))
    await page.keyboard.press('Control+z')
    await expect.poll(names, slow).toEqual(['Bus'])
    await page.keyboard.press('Control+Shift+z')
    await codeRow(page, 'Wetter').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(names, slow).toEqual(['Bus'])
  })

  it('in the form of the standard is taken where it is dropped on the window', async () => {
    const data = await page.evaluateHandle((xml) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([xml], 'theirs.qdc', { type: 'application/xml' }))
      return transfer
    }, refi)
    await page.dispatchEvent('main', 'drop', { dataTransfer: data })
    const box = dialog('theirs.qdc')
    await box.getByText('REFI-QDA codebook · Written by Another program 7').waitFor()
    expect(await box.getByRole('table').count()).toBe(0)
    await expect.poll(() => fatesOf('theirs.qdc'), slow).toEqual(['Clocks | New'])
    await box.getByRole('button', { name: 'Bring in', exact: true }).click()
    await codeRow(page, 'Clocks').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(names, slow).toEqual(['Bus'])
  })

  it('that cannot be read says why, and another one can be chosen at once', async () => {
    const box = await bring('broken.qdc')
    await expect
      .poll(() => box.getByRole('alert').innerText(), slow)
      .toMatch(/“broken\.qdc” is damaged inside/)
    expect(await box.getByRole('button', { name: 'Bring in', exact: true }).isDisabled()).toBe(true)
    const [chosen] = await Promise.all([
      page.waitForEvent('filechooser'),
      box.getByRole('button', { name: 'Another file…' }).click(),
    ])
    await chosen.setFiles(join(home.folder, 'Kodebuch.csv'))
    await dialog('Kodebuch.csv').getByRole('table').waitFor()
    await page.keyboard.press('Escape')
    await dialog('Kodebuch.csv').waitFor({ state: 'detached' })
  })

  it('of 2,000 codes scrolls to its end, and fits windows of 1024 by 640 and of 320 pixels', async () => {
    const box = await bring('many.csv')
    await box.getByText('New 2,100', { exact: true }).waitFor()
    for (const size of [
      { width: 1024, height: 640 },
      { width: 320, height: 640 },
    ]) {
      await page.setViewportSize(size)
      const frame = await box.boundingBox()
      expect(frame && frame.x >= 0 && frame.x + frame.width <= size.width).toBe(true)
      const wide = await box.evaluate((element) =>
        [element, ...element.querySelectorAll('div')]
          .filter((each) => getComputedStyle(each).overflowX !== 'auto')
          .some((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1),
      )
      expect(wide).toBe(false)
      await fateList('many.csv').focus()
      await page.keyboard.press('End')
      await fateList('many.csv').getByText('Code 1999', { exact: true }).waitFor()
      expect(await fateList('many.csv').getByRole('listitem').count()).toBeLessThan(100)
      await page.keyboard.press('Home')
      await box.getByRole('button', { name: 'Bring in', exact: true }).scrollIntoViewIfNeeded()
      expect(await box.getByRole('button', { name: 'Bring in', exact: true }).isVisible()).toBe(true)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await box.getByRole('button', { name: 'Bring in', exact: true }).click()
    await box.waitFor({ state: 'detached' })
    await hears(page, 'Brought in “many.csv”: 2,100 new, 0 changed')
    await page.keyboard.press('Control+z')
    await expect.poll(names, slow).toEqual(['Bus'])
    expect(faults).toEqual([])
  })
})
