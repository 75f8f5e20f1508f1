import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { faultsOn } from './axe'

const csv =
  'Name,Age,City,"What did you hope for?"\r\n' +
  'Ana,34,Tianjin,"That my father would walk again, and that somebody would tell us what it costs."\r\n' +
  'Bo,51,Beijing,"Nothing, to be honest; my sister had read about it and would not let it go."\r\n' +
  'Mei,28,Chengdu,"A second opinion. We had been to three hospitals, and each said something else."\r\n'

let home: Home
let browser: Browser
let served: Served
let page: Page
let faults: string[]

/** Pictures to be looked at, where a folder for them is named. */
const picture = async (name: string): Promise<void> => {
  const folder = process.env['EMIC_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

beforeAll(async () => {
  home = await makeHome()
  const project = join(home.folder, 'Study.emic')
  await emic(home.env, 'new', project, '--coder', 'Ana')
  browser = await launchBrowser()
  served = await serveApp(home.env, project)
  ;({ page, faults } = await openPage(browser, served.address))
}, 60_000)

afterAll(async () => {
  await browser.close()
  await served.end()
  await home.clear()
})

const grid = () => page.getByRole('grid', { name: /^Attributes of/ })
const cells = async (): Promise<readonly (readonly string[])[]> => {
  const rows = await grid().getByRole('row').all()
  const texts = await Promise.all(
    rows
      .slice(1)
      .map(async (row) => [
        (await row.getByRole('rowheader').textContent()) ?? '',
        ...(await row.getByRole('gridcell').allTextContents()),
      ]),
  )
  return texts.toSorted((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''))
}

it('a table that is dropped asks for its columns, and comes in with a case for each row', async () => {
  const file = join(home.folder, 'survey.csv')
  await writeFile(file, csv)
  await page.locator('input[type=file]').first().setInputFiles(file)
  const dialog = page.getByRole('dialog', { name: 'Bring in survey.csv' })
  await dialog.getByRole('table').waitFor()
  expect(await page.getByRole('listitem').filter({ hasText: 'survey' }).count()).toBe(0)
  expect(await faultsOn(page)).toEqual([])
  await picture('survey')
  await dialog.getByText('A source for each question').click()
  await dialog.getByText('1 source · 2 attributes · 3 cases').waitFor()
  await dialog.getByRole('button', { name: 'Bring in', exact: true }).click()
  await dialog.getByRole('button', { name: 'Open the first source' }).click()
  await page.getByText('Bo: Nothing, to be honest').waitFor()
})

it('the table of attributes is edited by the keyboard alone, and a paste is taken back as one step', async () => {
  await page.keyboard.press('Control+Shift+A')
  await grid().waitFor()
  expect(await cells()).toEqual([
    ['Ana', '34', 'Tianjin'],
    ['Bo', '51', 'Beijing'],
    ['Mei', '28', 'Chengdu'],
  ])
  expect(await faultsOn(page)).toEqual([])
  await picture('attributes')
  await grid().focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('35')
  await page.keyboard.press('Enter')
  await expect.poll(cells).toContainEqual(['Ana', '35', 'Tianjin'])
  await page.keyboard.type('52')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Delete')
  await expect.poll(cells).toContainEqual(['Bo', '52', ''])
  await page.keyboard.press('Control+Home')
  const paste = (text: string): Promise<void> =>
    grid().evaluate((node, words) => {
      const data = new DataTransfer()
      data.setData('text/plain', words)
      node.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    }, text)
  await paste('1\tKunming\n2\tHarbin\n3\tXi’an\n')
  await expect.poll(cells).toEqual([
    ['Ana', '1', 'Kunming'],
    ['Bo', '2', 'Harbin'],
    ['Mei', '3', 'Xi’an'],
  ])
  await page.keyboard.press('Control+Z')
  await expect.poll(cells).toEqual([
    ['Ana', '35', 'Tianjin'],
    ['Bo', '52', ''],
    ['Mei', '28', 'Chengdu'],
  ])
  await page.keyboard.press('Control+Home')
  await paste('not a number')
  await page.getByText('“not a number” does not fit the attribute “Age”').first().waitFor()
  await paste('1\tKunming\ttoo wide')
  await page.getByText('The block is 1 column wider').first().waitFor()
  expect((await cells())[0]).toEqual(['Ana', '35', 'Tianjin'])
  expect(faults).toEqual([])
})
