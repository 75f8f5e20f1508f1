import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { goToWords, hasKeys, pressKeys, runCommand, tabTo, typeInPicker } from './keys'
import {
  codeRow,
  hears,
  inspector,
  picker,
  pictureOfFailure,
  reader,
  said,
  selects,
  sources,
  statusBar,
  tree,
  wordsInView,
} from './window'

/** Done means 4: the whole coding loop without a mouse. The tests of this file press keys and look; they do nothing else. */
describe('the coding loop with the keyboard alone', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let page: Page
  let faults: readonly string[]

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    await emic(home.env, 'demo', join(home.folder, 'Sample.emic'))
    served = await serveApp(home.env, join(home.folder, 'Sample.emic'))
    const opened = await openPage(browser, served.address, { acceptDownloads: true })
    page = opened.page
    faults = opened.faults
    await tree(page).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  const press = (...keys: readonly string[]) => pressKeys(page, ...keys)
  const type = (words: string) => page.keyboard.type(words)
  const reading = () => hasKeys(reader(page))
  const goTo = (words: string) => goToWords(page, words)
  const pick = (words: string) => typeInPicker(page, words)
  const run = (words: string) => runCommand(page, words)

  it('goes round the window with F6 and opens a text', async () => {
    await press('F6')
    await hasKeys(sources(page))
    await press('F6')
    await hasKeys(tree(page))
    await press('F6', 'F6', 'F6')
    await hasKeys(sources(page))
    await press('ArrowDown', 'Home', 'Enter')
    await page.getByRole('textbox', { name: /^Text of Interview with a clinic nurse/ }).waitFor()
    await reading()
    await press('Shift+F6')
    await hasKeys(tree(page))
    await press('Control+3')
    await reading()
  })

  it('moves the caret, selects by characters and words, and grows to sentence and paragraph', async () => {
    await press('Control+Home', 'ArrowDown', 'Home', 'Shift+ArrowRight', 'Shift+ArrowRight')
    await selects(page, 2)
    await press('Shift+Control+ArrowRight')
    await expect.poll(() => statusBar(page).innerText()).toMatch(/\b1\d characters selected/)
    await goTo('People call')
    await press('s')
    await selects(page, 'People call at night.'.length)
    await press('p')
    await expect.poll(() => statusBar(page).innerText()).toMatch(/\b3\d\d characters selected/)
    await press('Escape')
    await expect.poll(() => statusBar(page).innerText()).not.toContain('selected')
  })

  it('applies codes through the list, again with a full stop, and keeps the selection on Escape', async () => {
    await goTo('People call')
    await press('s')
    expect(await pick('selling hop')).toContain('Selling hope')
    await press('Escape')
    await reading()
    await selects(page, 'People call at night.'.length)
    await pick('selling hop')
    await press('Enter')
    await hears(page, 'Coded as Selling hope; 1 code here')
    await reading()
    await codeRow(page, 'Selling hope', ' 4 codings').waitFor()
    // Shift+Enter applies and stays.
    await pick('grey zo')
    await press('Shift+Enter')
    await hears(page, 'Coded as Grey zone; 2 codes here')
    await hasKeys(picker(page))
    await press('Escape')
    await goTo('the eldest daughter')
    await press('.')
    await hears(page, 'Coded as Grey zone; 1 code here')
  })

  it('creates codes at the top and under another one while reading', async () => {
    await goTo('a suitcase')
    await pick('Luggage')
    await press('ArrowUp', 'Enter')
    await hears(page, 'Coded as Luggage; 1 code here')
    await goTo('carry a folder')
    await press('c')
    await hasKeys(picker(page))
    await type('Luggage')
    await expect
      .poll(() => picker(page).getByRole('option', { selected: true }).innerText())
      .toContain('Luggage')
    await type(' of paper')
    await press('Control+Enter')
    await hears(page, 'Coded as Luggage of paper; 1 code here')
    await codeRow(page, 'Luggage', ' 2 codings').waitFor()
  })

  it('pins a code to a number key and makes a code of the words themselves', async () => {
    await goTo('an ordinary morning')
    await pick('licensing')
    await press('Alt+p')
    await hears(page, 'Licensing is on the key 1')
    await press('Escape')
    await reading()
    await press('1')
    await hears(page, 'Coded as Licensing; 1 code here')
    await goTo('comes through the door')
    await press('v')
    await hears(page, 'Coded as comes through the door; 1 code here')
    await codeRow(page, 'comes through the door').waitFor()
  })

  it('writes a memo on words and comes back to them', async () => {
    await press('m')
    const body = inspector(page).getByRole('textbox', { name: 'Memo', exact: true })
    await body.waitFor()
    await hasKeys(body)
    await type('Doors again: who opens them, and for whom?')
    await press('F6', 'F6', 'F6')
    await reading()
    await selects(page, 'comes through the door'.length)
    expect(await body.inputValue()).toContain('Doors again')
  })

  it('takes a code off and gives another one', async () => {
    await press('u')
    await hears(page, 'Took comes through the door off these words')
    await press('Control+z')
    await hears(page, /^Taken back: took/)
    await press('r')
    await hasKeys(page.getByRole('dialog', { name: 'Change the code' }))
    await type('informed cons')
    await press('Enter')
    await hears(page, 'Recoded as Informed consent')
    await reading()
  })

  it('undoes and redoes, and leaves the selection alone', async () => {
    await press('Control+z')
    await hears(page, /^Taken back: recoded/)
    await press('Control+Shift+z')
    await hears(page, /^Done again: recoded/)
    await press('Control+z')
    await hears(page, /^Taken back: recoded/)
    await press('Control+y')
    await hears(page, /^Done again: recoded/)
    await selects(page, 'comes through the door'.length)
  })

  it('goes from coding to coding, round an overlap, and to what is not coded yet', async () => {
    await press('Control+Home', ']')
    await hears(page, /^Coded: /)
    const first = await said(page).innerText()
    await press(']')
    await expect.poll(() => said(page).innerText()).not.toBe(first)
    await press('[')
    await expect.poll(() => said(page).innerText()).toBe(first)
    await goTo('People call at night.')
    await press('o')
    await hears(page, /, \d of 2 here$/)
    const one = await said(page).innerText()
    await press('o')
    await expect.poll(() => said(page).innerText()).not.toBe(one)
    await press('n')
    await expect.poll(() => statusBar(page).innerText()).toContain('No codes here')
  })

  it('moves the nearer edge of a coding by a word', async () => {
    await goTo('the eldest daughter')
    await press('Alt+Shift+ArrowRight')
    await hears(page, 'Moved the edge of the passage coded Grey zone')
    await selects(page, 'the eldest daughter has'.length)
    await press('Alt+Shift+ArrowLeft')
    await selects(page, 'the eldest daughter'.length)
    await press('Control+z')
    await hears(page, /^Taken back: /)
  })

  it('renames, moves, deletes and restores a code in the tree', async () => {
    await press('Control+2')
    await hasKeys(tree(page))
    await type('lug')
    await press('F2')
    const field = tree(page).getByRole('textbox', { name: 'New name of “Luggage”' })
    await hasKeys(field)
    await press('Control+a')
    await type('What is carried')
    await press('Enter')
    await codeRow(page, 'What is carried').waitFor()
    await hasKeys(tree(page))
    const place = () => codeRow(page, 'What is carried').getAttribute('aria-posinset')
    const before = Number(await place())
    await press('Alt+ArrowUp')
    await expect.poll(place).toBe(String(before - 1))
    await press('Delete')
    await hears(page, /^Deleted .*What is carried/)
    await codeRow(page, 'What is carried').waitFor({ state: 'detached' })
    await run('Removed codes')
    const dialog = page.getByRole('dialog', { name: 'Removed codes' })
    await tabTo(page, dialog.getByRole('button', { name: 'Bring back “What is carried”' }))
    await press('Enter')
    await hears(page, 'Brought back “What is carried”.')
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await codeRow(page, 'What is carried', ' 2 codings').waitFor()
    await hasKeys(tree(page))
  })

  it('opens the quotations of a code and jumps to one', async () => {
    await press('Shift+F10')
    await hasKeys(page.getByRole('menu'))
    await type('Show the q')
    await press('Enter')
    const list = inspector(page).getByRole('grid', { name: 'Quotations' })
    await list.getByRole('row', { name: 'What is carried: a suitcase' }).waitFor()
    await press('Control+4')
    await hasKeys(list)
    await press('Home', 'Enter')
    await expect.poll(() => wordsInView(page, 'a suitcase')).not.toBeNull()
    // The list keeps the keyboard, so that one goes through it text in view.
    await hasKeys(list)
    await press('Control+3')
    await reading()
  })

  it('exports the codebook', async () => {
    await press('Control+e')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await hasKeys(dialog)
    await tabTo(page, dialog.getByRole('radio', { name: 'Word document' }))
    await press('ArrowDown', 'ArrowDown', 'ArrowDown')
    await expect.poll(() => dialog.getByRole('radio', { name: 'Markdown' }).isChecked()).toBe(true)
    const download = page.waitForEvent('download')
    await tabTo(page, dialog.getByRole('button', { name: 'Export' }))
    await press('Enter')
    expect((await download).suggestedFilename()).toMatch(/\.md$/)
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('shows every key, and gives the keyboard back', async () => {
    await press('Control+3')
    await reading()
    await press('F1')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.getByText('Grow the selection to the sentence').waitFor()
    await press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await reading()
    expect(faults).toEqual([])
  })
})
