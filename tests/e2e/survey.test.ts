import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { hasKeys } from './keys'
import { chooseCode, dragOver, openSource, pictureOfFailure, sourceRow } from './window'

/** As a program for surveys in Germany writes it: semicolons, one byte for each letter. */
const answers = [
  'Name;Alter;Stadt;E-Mail;Was haben Sie gehofft?',
  'Jürgen;34;Köln;j@example.org;"Dass mein Vater wieder gehen kann; und dass jemand den Preis nennt."',
  'Bärbel;51;Gießen;b@example.org;"Nichts, ehrlich gesagt. Meine Schwester hatte darüber gelesen."',
  'Øyvind;28;Köln;o@example.org;"Eine zweite Meinung. Wir waren schon in drei Häusern gewesen."',
].join('\r\n')

/** The same people a year later, and one more. */
const later = [
  ['Name', 'Asked on', 'Paid', 'What did you tell others?'],
  [
    'Jürgen',
    new Date(Date.UTC(2025, 2, 5)),
    true,
    'That the nurse had been right from the beginning, and nobody listened.',
  ],
  [
    'Bärbel',
    new Date(Date.UTC(2025, 2, 7)),
    false,
    'Nothing at all, because nobody asked me and I was glad of it.',
  ],
  ['Mei', new Date(Date.UTC(2025, 3, 1)), true, '我告诉他们先问价格，再问医生有没有执照，最后再决定。'],
]

/** A busy computer takes its time. */
const slow = { timeout: 10_000 }

let home: Home
let browser: Browser
let served: Served
let page: Page
let faults: string[]

beforeAll(async () => {
  home = await makeHome()
  const project = join(home.folder, 'Study.emic')
  await emic(home.env, 'new', project, '--coder', 'Ana')
  await emic(home.env, 'add-code', project, 'Hope')
  await writeFile(join(home.folder, 'Umfrage.csv'), Buffer.from(answers, 'latin1'))
  const cells = later.map((row) =>
    row.map((value) =>
      value instanceof Date
        ? { value, type: Date, format: 'yyyy-mm-dd' }
        : typeof value === 'boolean'
          ? { value, type: Boolean }
          : { value, type: String },
    ),
  )
  await writeExcelFile(cells).toFile(join(home.folder, 'A year later.xlsx'))
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
afterEach(({ task }) => pictureOfFailure(task, page))

const survey = (file: string): Locator => page.getByRole('dialog', { name: `Bring in ${file}` })
const bring = (file: string): Promise<void> =>
  page.locator('input[type=file]').first().setInputFiles(join(home.folder, file))
/** Chooses in a list that opens, by keyboard. */
async function choose(dialog: Locator, field: string, option: string): Promise<void> {
  await dialog.getByRole('button', { name: new RegExp(`${field}$`) }).press('Enter')
  const wanted = page.getByRole('option', { name: option, exact: true })
  const list = page.getByRole('listbox').filter({ has: wanted })
  await hasKeys(list)
  const steps = await wanted.evaluate((node) => {
    const all = [...(node.closest('[role="listbox"]')?.querySelectorAll('[role="option"]') ?? [])]
    return all.indexOf(node) - all.findIndex((one) => one === document.activeElement)
  })
  for (let i = 0; i < Math.abs(steps); i++) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
  await hasKeys(wanted)
  await page.keyboard.press('Enter')
  await wanted.waitFor({ state: 'detached' })
}

const grid = (): Locator => page.getByRole('grid', { name: 'Attributes of Cases' })
async function cells(): Promise<readonly (readonly string[])[]> {
  const rows = await grid().getByRole('row').all()
  const texts = rows
    .slice(1)
    .map(async (row) => [
      (await row.getByRole('rowheader').innerText()).trim(),
      ...(await row.getByRole('gridcell').allInnerTexts()),
    ])
  return (await Promise.all(texts)).toSorted((a, b) => (a[0] ?? '').localeCompare(b[0] ?? '', 'en'))
}

describe('tables of answers', () => {
  it('in Windows-1252 with semicolons are guessed, shown, chosen column by column, and brought in', async () => {
    await bring('Umfrage.csv')
    const dialog = survey('Umfrage.csv')
    const sum = (words: string): Promise<void> => dialog.getByText(words, { exact: true }).waitFor()
    await dialog.getByRole('table').waitFor()
    await dialog.getByRole('button', { name: 'Windows-1252 (guessed) Text encoding' }).waitFor()
    await dialog.getByRole('button', { name: 'Semicolon Between the cells' }).waitFor()
    const shown = (): Promise<readonly string[]> =>
      dialog.getByRole('table').getByRole('cell').allInnerTexts()
    expect(await shown()).toEqual(expect.arrayContaining(['Jürgen', 'Gießen', 'Øyvind']))
    await sum('3 sources · 2 attributes · 3 cases')
    // Read otherwise the table looks otherwise at once, and back again.
    await choose(dialog, 'Between the cells', 'Comma')
    await expect.poll(shown, slow).not.toContain('Jürgen')
    await choose(dialog, 'Between the cells', 'Semicolon')
    await expect.poll(shown, slow).toContain('Jürgen')
    await choose(dialog, 'Text encoding', 'GB18030')
    await expect.poll(shown, slow).not.toContain('Jürgen')
    await choose(dialog, 'Text encoding', 'Windows-1252')
    await expect.poll(shown, slow).toContain('Jürgen')
    // What becomes of a column is told before anything is made.
    await choose(dialog, 'What “Alter” is', 'Left out')
    await sum('3 sources · 1 attribute · 3 cases')
    expect(await dialog.getByRole('button', { name: /Kind of “Alter”/ }).count()).toBe(0)
    await choose(dialog, 'What “Was haben Sie gehofft\\?” is', 'Left out')
    await sum('1 attribute · 3 cases')
    expect(await dialog.getByText('Open answers become').count()).toBe(0)
    await choose(dialog, 'What “Stadt” is', 'Left out')
    await sum('No column is an open answer or an attribute yet.')
    expect(await dialog.getByRole('button', { name: 'Bring in', exact: true }).isDisabled()).toBe(true)
    await choose(dialog, 'What “Was haben Sie gehofft\\?” is', 'Open answer')
    await choose(dialog, 'What “Stadt” is', 'Attribute')
    await choose(dialog, 'What “Alter” is', 'Attribute')
    await sum('3 sources · 2 attributes · 3 cases')
    await dialog.getByRole('button', { name: 'Bring in', exact: true }).click()
    await dialog.getByText('Brought in 3 rows of the table').waitFor()
    await hasKeys(dialog.getByRole('button', { name: 'Open the first source' }))
    await page.keyboard.press('Enter')
    await page
      .getByRole('textbox', { name: /^Text of Jürgen\./ })
      .getByText('Dass mein Vater wieder gehen kann; und')
      .waitFor()
    await sourceRow(page, 'Bärbel').waitFor()
  })

  it('of a workbook are added to the cases that are there, and one undo takes the table back', async () => {
    await bring('A year later.xlsx')
    const dialog = survey('A year later.xlsx')
    await dialog.getByRole('table').waitFor()
    expect(await dialog.getByRole('button', { name: /Text encoding$/ }).count()).toBe(0)
    await dialog.getByRole('button', { name: 'Date Kind of “Asked on”' }).waitFor()
    await dialog.getByRole('button', { name: 'Yes or no Kind of “Paid”' }).waitFor()
    await dialog.getByText('A source for each question').click()
    await dialog.getByText('1 source · 2 attributes · 3 cases').waitFor()
    await dialog.getByRole('button', { name: 'Bring in', exact: true }).click()
    await dialog.getByText('2 cases were there already and were added to.').waitFor()
    await dialog.getByText('1 source · 2 attributes · 1 case', { exact: true }).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await page.keyboard.press('Control+Shift+A')
    await page.getByText('Cases', { exact: true }).click()
    await grid().waitFor()
    await expect.poll(cells, slow).toEqual([
      ['Bärbel', '51', 'Gießen', expect.stringMatching(/2025/), 'no'],
      ['Jürgen', '34', 'Köln', expect.stringMatching(/2025/), 'yes'],
      ['Mei', '', '', expect.stringMatching(/2025/), 'yes'],
      ['Øyvind', '28', 'Köln', '', ''],
    ])
    await page.keyboard.press('Control+z')
    await expect.poll(cells, slow).toEqual([
      ['Bärbel', '51', 'Gießen'],
      ['Jürgen', '34', 'Köln'],
      ['Øyvind', '28', 'Köln'],
    ])
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(async () => (await cells()).length, slow).toBe(4)
  })

  it('answer questions by the attributes of those who speak', async () => {
    for (const [name, words] of [
      ['Jürgen', 'dass jemand den Preis nennt'],
      ['Bärbel', 'Meine Schwester'],
    ] as const) {
      await openSource(page, name)
      await dragOver(page, words)
      await chooseCode(page, 'Hope')
    }
    await page
      .getByRole('tree', { name: 'Codebook' })
      .getByRole('treeitem')
      .first()
      .getByRole('button')
      .last()
      .click()
    const list = page.getByRole('grid', { name: 'Quotations' })
    const found = (): Promise<readonly string[]> =>
      list
        .getByRole('row')
        .evaluateAll((rows) =>
          rows.flatMap((row) => (row.hasAttribute('data-coding-id') ? [row.textContent] : [])),
        )
    await expect.poll(async () => (await found()).length, slow).toBe(2)
    const narrow = async (): Promise<Locator> => {
      await page.getByRole('button', { name: 'Narrow the question' }).click()
      await page.getByRole('menuitem', { name: 'With an attribute…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Passages with an attribute' })
      await dialog.waitFor()
      return dialog
    }
    // What is not chosen leaves nothing behind, and can be asked for again.
    await (await narrow()).getByRole('button', { name: 'Cancel' }).click()
    const cities = await narrow()
    await choose(cities, 'Attribute', 'Stadt')
    await cities.getByText('Köln', { exact: true }).click()
    await cities.getByRole('button', { name: 'Limit' }).click()
    await expect.poll(found, slow).toEqual([expect.stringContaining('dass jemand den Preis nennt')])
    // Pressed again, the chip opens as it was left.
    await page.getByRole('button', { name: 'Stadt: Köln', exact: true }).click()
    const again = page.getByRole('dialog', { name: 'Passages with an attribute' })
    expect(await again.getByRole('checkbox', { name: 'Köln' }).isChecked()).toBe(true)
    await again.getByText('Köln', { exact: true }).click()
    await again.getByText('Gießen', { exact: true }).click()
    await again.getByRole('button', { name: 'Limit' }).click()
    await expect.poll(found, slow).toEqual([expect.stringContaining('Meine Schwester')])
    // A second one, of numbers, between two ends.
    const ages = await narrow()
    await choose(ages, 'Attribute', 'Alter')
    await ages.getByRole('textbox', { name: 'To' }).fill('50')
    await page.keyboard.press('Tab')
    await ages.getByRole('button', { name: 'Limit' }).click()
    await expect.poll(found, slow).toEqual([])
    await page.getByRole('button', { name: /^Remove “Stadt: Gießen”/ }).click()
    await expect.poll(found, slow).toEqual([expect.stringContaining('dass jemand den Preis nennt')])
    expect(faults).toEqual([])
  })
})
