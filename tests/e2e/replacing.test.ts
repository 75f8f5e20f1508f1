import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { docxParagraph, makeDocx } from '../documents'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { hasKeys, runCommand } from './keys'
import { quotesOf } from './study'
import { hears, pictureOfFailure, reader, sourceRow } from './window'

const doors = 'The ward had two doors, and we were told to use the smaller one.'
const tin = 'My sister kept the receipts in a tin under the bed.'
const made = 'Nobody explained what the injection was made of, although we asked twice.'
const signed = '医生说不用担心，我们就签了字。'
const paid = 'We paid in three parts, and a neighbour lent us the last of them 🙂.'
const radio = 'Somebody had left a radio on.'
const drive =
  'The drive back took four hours. My father slept, my sister counted the toll stations, and I went through the words of the nurse once more.'
const letter =
  'In May a letter came from the ministry, with a list of clinics that had lost their licence; ours was the third from the top.'

const before = [doors, tin, made, signed, paid, radio, drive, letter].join('\n\n')
/** The same talk heard again: a word was another, two paragraphs stand later, one was said otherwise, one by nobody. */
const after = [
  doors,
  tin.replace('tin', 'biscuit box'),
  'We paid in three parts, and for the last of them a neighbour helped us out 🙂.',
  drive,
  letter,
  made,
  signed,
].join('\n\n')

const coded = [
  'use the smaller one',
  'the receipts in a tin',
  'what the injection was made of',
  '我们就签了字',
  'a neighbour lent us the last',
  'left a radio on',
]

describe('a corrected file in the place of a text', () => {
  let place: Home
  let served: Served
  let browser: Browser
  let page: Page
  let project: string
  let faults: string[]

  beforeAll(async () => {
    place = await makeHome()
    project = join(place.folder, 'Study.emic')
    await writeFile(join(place.folder, 'Mei.txt'), before)
    await writeFile(
      join(place.folder, 'Mei, heard again.docx'),
      await makeDocx(
        after
          .split('\n\n')
          .map((words) => docxParagraph(words))
          .join(''),
      ),
    )
    await emic(place.env, 'new', project, '--name', 'Study', '--coder', 'Ana')
    await emic(place.env, 'import', project, join(place.folder, 'Mei.txt'))
    await emic(place.env, 'add-code', project, 'Trust')
    for (const words of coded)
      await emic(place.env, 'code', project, '--code', 'Trust', '--source', 'Mei', '--find', words)
    served = await serveApp(place.env, project)
    browser = await launchBrowser()
    ;({ page, faults } = await openPage(browser, served.address))
    page.setDefaultTimeout(10_000)
    await reader(page).locator('mark').first().waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await place.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  const words = async (): Promise<readonly string[]> =>
    (await quotesOf(place, project)).map(({ text }) => text).toSorted()

  const tray = () => page.getByRole('region', { name: 'Tray' })
  const passage = () => tray().getByRole('group', { name: 'Passage of “Mei”' })
  /** Waits until the tray asks about the passage that has these words. */
  const asksAbout = async (quote: string): Promise<void> => {
    await expect.poll(() => passage().locator('blockquote mark').innerText()).toBe(quote)
    await passage().getByText('Looking for it…').waitFor({ state: 'detached' })
  }
  const left = (count: number) => tray().getByText(`${count} left`, { exact: true }).waitFor()

  it('says first what will become of the coded passages, and then has become of them', async () => {
    await sourceRow(page, 'Mei').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Replace with corrected file…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Replace “Mei” with a corrected file' })
    const choose = async (name: string, button: string): Promise<void> => {
      const [chosen] = await Promise.all([
        page.waitForEvent('filechooser'),
        dialog.getByRole('button', { name: button }).click(),
      ])
      await chosen.setFiles(join(place.folder, name))
    }
    await choose('Mei.txt', 'Choose the file…')
    await dialog.getByText('The file holds the very words that are here already.').waitFor()
    expect(await dialog.getByRole('button', { name: 'Replace', exact: true }).count()).toBe(0)
    await choose('Mei, heard again.docx', 'Choose another file…')
    const differences = dialog.getByRole('list', { name: 'What differs' })
    await differences.waitFor()
    expect(await dialog.getByRole('status').getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^\d+ places differ$/),
      '1 passage keeps its words',
      '1 passage will be changed',
      '4 go to the tray',
    ])
    expect(await differences.locator('ins').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^biscuit box\s*$/),
    )
    expect(await words()).toEqual(coded.toSorted())
    // The main button has the keyboard once there is something to say yes to.
    await hasKeys(dialog.getByRole('button', { name: 'Replace', exact: true }))
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await hears(
      page,
      '“Mei” has the words of Mei, heard again.docx now. The words of 1 passage were changed. 4 are in the tray.',
    )
    expect(await words()).toContain('the receipts in a biscuit box')
  })

  it('is taken back with its passages at one stroke, and made again', async () => {
    await reader(page).focus()
    await page.keyboard.press('Control+z')
    await reader(page).getByText('in a tin').waitFor()
    await page.getByRole('button', { name: '4 in the tray' }).waitFor({ state: 'detached' })
    expect(await words()).toEqual(coded.toSorted())
    expect((await emic(place.env, 'text', project, 'Mei')).out).toBe(before)
    await page.keyboard.press('Control+Shift+z')
    await reader(page).getByText('in a biscuit box').waitFor()
    await page.getByRole('button', { name: '4 in the tray' }).waitFor()
  })

  it('leaves a tray that is gone through by keys and mouse until nothing is in it', async () => {
    await page.getByRole('button', { name: '4 in the tray' }).click()
    await left(4)
    await asksAbout('what the injection was made of')
    // Left for later: the next ones are asked about, and it comes again.
    await passage().focus()
    await page.keyboard.press('s')
    await asksAbout('我们就签了字')
    await passage()
      .getByRole('button', { name: /^Later/ })
      .click()
    await asksAbout('a neighbour lent us the last')
    await left(4)
    expect(await passage().getByRole('button', { pressed: true }).innerText()).toContain('helped us out')
    await page.keyboard.press('Enter')
    await hears(page, 'The passage has its place.')
    await left(3)
    // Nobody said this: the code goes, and what is left of the passage with it.
    await asksAbout('left a radio on')
    await page.keyboard.press('u')
    await hears(page, 'Uncoded')
    await left(2)
    await tray().getByRole('button', { name: 'Place those found word for word' }).click()
    await hears(page, '2 passages have their places.')
    await tray().getByText('No passage has lost its place').waitFor()
    const now = await words()
    expect(now).toHaveLength(5)
    expect(now).toEqual(
      expect.arrayContaining(['what the injection was made of', '我们就签了字', 'use the smaller one']),
    )
    // What was changed is looked at as well.
    await tray().getByText('To look at (1)').click()
    await expect.poll(() => passage().locator('ins').allInnerTexts()).toEqual(['biscuit box'])
    await passage().getByRole('button', { name: /^OK/ }).click()
    await tray().getByText('No passage waits to be looked at').waitFor()
  })

  it('is a further revision: compared side by side, and the one before shown with the codings it had', async () => {
    await reader(page).focus()
    await runCommand(page, 'Revisions…')
    const dialog = page.getByRole('dialog', { name: 'Revisions of “Mei”' })
    const rows = dialog.getByRole('list', { name: 'Revisions' }).getByRole('listitem')
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/^Revision 2 · replaced by a corrected file\s+current[^]*5 passages/),
      expect.stringMatching(/^Revision 1 · brought in[^]*Ana/),
    ])
    await dialog.getByRole('button', { name: 'Compare Revision 1' }).click()
    const table = dialog.getByRole('table', { name: 'What differs' })
    await table.waitFor()
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Revision 1', 'Revision 2'])
    const line = table.getByRole('row').filter({ hasText: 'My sister kept' })
    expect(await line.locator('del').allInnerTexts()).toEqual(['tin'])
    expect(await line.locator('ins').allInnerTexts()).toEqual(['biscuit box'])
    await dialog.getByRole('button', { name: 'Back to the list' }).click()
    await dialog.getByRole('button', { name: 'Show Revision 1 with the codings it had' }).focus()
    await page.keyboard.press('Enter')
    const bar = page.getByRole('region', { name: 'The project as it stood' })
    await bar.waitFor()
    await reader(page).locator('mark', { hasText: 'the receipts in a tin' }).waitFor()
    await expect.poll(() => reader(page).locator('mark', { hasText: 'left a radio on' }).count()).toBe(1)
    await hasKeys(bar)
    await page.keyboard.press('Escape')
    await bar.waitFor({ state: 'detached' })
    await reader(page).locator('mark', { hasText: 'the receipts in a biscuit box' }).waitFor()
    expect(await reader(page).getByText('left a radio on').count()).toBe(0)
    expect(faults).toEqual([])
  })
})
