import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { files, holdsUp, offered, passagesOf, quotesOf, themes } from './study'
import {
  chooseCode,
  codeRow,
  dragOver,
  findWords,
  hears,
  inspector,
  openSource,
  picker,
  pictureOfFailure,
  reader,
  selects,
  sourceRow,
  sources,
  statusBar,
  tree,
  wordsInView,
} from './window'

if (files.length < 5) console.log('A researcher’s hour is skipped: the five texts of the study are not here.')

/** Done means 2: the main job on the five texts, with the mouse, in real Chromium. */
describe.skipIf(files.length < 5)('a researcher’s hour', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let page: Page
  const faults: string[][] = []
  const name = (at: number): string => basename(files[at] ?? '', '.txt')
  /** What the window has said is coded, in the order in which it was done. */
  let coded: { readonly source: string; readonly text: string; readonly code: string }[] = []
  const project = (): string => join(home.folder, 'projects', 'Stem cells in China.emic')

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })

  afterEach(({ task }) => pictureOfFailure(task, page))

  const open = async (...args: readonly string[]): Promise<void> => {
    served = await serveApp(home.env, ...args)
    const opened = await openPage(browser, served.address, { acceptDownloads: true })
    page = opened.page
    faults.push(opened.faults)
  }
  const quotes = () => quotesOf(home, project())
  const passages = (source: string, count: number) => passagesOf(home, project(), source, count)
  /** Draws over words and gives them a code. */
  const codeWords = async (source: string, words: string, code: string): Promise<void> => {
    await dragOver(page, words)
    await chooseCode(page, code)
    coded.push({ source, text: words, code })
  }
  const compare = async (): Promise<void> => {
    const kept = (await quotes()).map(({ source, text, code }) => `${source} | ${code} | ${text}`).sort()
    expect(kept).toEqual(coded.map(({ source, text, code }) => `${source} | ${code} | ${text}`).sort())
  }

  it('makes a project on the first screen and brings in five texts at once', async () => {
    await open()
    await page.getByRole('button', { name: /^New project/ }).click()
    await page.getByRole('textbox', { name: 'Name of the project' }).fill('Stem cells in China')
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana')
    await page.getByRole('button', { name: 'Create project' }).click()
    const chosen = page.waitForEvent('filechooser')
    await page
      .getByRole('button', { name: /^Import texts/ })
      .last()
      .click()
    await (await chosen).setFiles(files)
    const dialog = page.getByRole('dialog', { name: 'Import' })
    await dialog.getByText('5 files were brought in.').waitFor()
    const lines = dialog.getByRole('list', { name: 'What became of each file' }).getByRole('listitem')
    expect(await lines.count()).toBe(5)
    for (const [at, line] of (await lines.allInnerTexts()).entries()) {
      expect(line).toContain(`${name(at)}.txt`)
      expect(line).toContain('Brought in')
    }
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    expect(await sources(page).getByRole('row').count()).toBe(5)
  })

  it('tidies the second text after a look at what would change', async () => {
    const before = (await emic(home.env, 'text', project(), name(1))).out
    await sourceRow(page, name(1)).hover()
    await page.getByRole('button', { name: `More about “${name(1)}”` }).click()
    await page.getByRole('menuitem', { name: /^Tidy/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Tidy / })
    const rule = dialog.getByRole('checkbox', { name: /A blank line after every line/ })
    await rule.waitFor()
    const apply = dialog.getByRole('button', { name: /^Tidy [\d,]+ places?$/ })
    const all = await apply.innerText()
    expect(await dialog.getByRole('listitem').count()).toBeGreaterThan(10)
    // A rule that is switched off is counted no more, and comes back.
    await dialog.getByText('A blank line after every line').click()
    await expect.poll(() => apply.innerText()).not.toBe(all)
    await dialog.getByText('A blank line after every line').click()
    await expect.poll(() => apply.innerText()).toBe(all)
    await apply.click()
    await hears(page, `“${name(1)}” was tidied.`)
    const after = (await emic(home.env, 'text', project(), name(1))).out
    expect(after.split('\n').length).toBeLessThan(before.split('\n').length / 3)
  })

  it('makes three themes and defines them in the code pane', async () => {
    for (const theme of themes) {
      await page.getByRole('button', { name: 'New', exact: true }).click()
      await page.getByRole('menuitem', { name: 'New theme' }).click()
      await page.getByRole('textbox', { name: 'Name of the new code' }).fill(theme.name)
      await page.getByRole('textbox', { name: 'Name of the new code' }).press('Enter')
      await codeRow(page, theme.name).click()
      const pane = inspector(page)
      const nameField = pane.getByRole('textbox', { name: 'Name', exact: true })
      await expect.poll(() => nameField.inputValue()).toBe(theme.name)
      await pane.getByRole('textbox', { name: 'Short definition' }).fill(theme.short)
      await pane.getByRole('textbox', { name: 'Full definition' }).fill(theme.definition)
      await pane.getByRole('textbox', { name: 'When to use' }).fill(theme.when)
      await pane.getByRole('textbox', { name: 'When not to use' }).fill(theme.not)
    }
    // Leaving the last field keeps it.
    await codeRow(page, 'Pluralism').click()
    await expect
      .poll(() => inspector(page).getByRole('textbox', { name: 'Full definition' }).inputValue())
      .toBe(themes[0].definition)
  })

  it('codes sentences by drawing over them, and words by double click', async () => {
    for (const at of [0, 1, 4]) {
      await openSource(page, name(at))
      for (const [i, words] of (await passages(name(at), 4)).entries())
        await codeWords(name(at), words, themes[i % 3]?.name ?? '')
    }
    await openSource(page, name(2))
    const [words = ''] = await passages(name(2), 2)
    const word = /\p{L}{5,}/u.exec(words)?.[0] ?? ''
    const { first } = await findWords(page, words.slice(words.indexOf(word)))
    await page.mouse.dblclick(first.x + 10, first.y)
    await selects(page, word.length)
    await chooseCode(page, 'Regulation')
    coded.push({ source: name(2), text: word, code: 'Regulation' })
    await codeRow(page, 'Regulation', ' 4 codings').waitFor()
  })

  it('makes codes on the fly and in vivo, and shows every code of an overlap', async () => {
    const [, words = ''] = await passages(name(2), 2)
    await dragOver(page, words)
    await page.getByRole('toolbar').getByRole('button').first().click()
    await picker(page).getByRole('combobox').fill('Platforms')
    await picker(page).getByRole('option', { name: 'Create “Platforms”' }).click()
    await hears(page, 'Coded as Platforms; 1 code here')
    coded.push({ source: name(2), text: words, code: 'Platforms' })
    await codeWords(name(2), words, 'Commercialization')
    await hears(page, 'Coded as Commercialization; 2 codes here')

    const vivid = words.split(' ').slice(0, 3).join(' ')
    await dragOver(page, vivid)
    await page.getByRole('toolbar').getByRole('button', { name: 'In vivo' }).click()
    await hears(page, `Coded as ${vivid}`)
    coded.push({ source: name(2), text: vivid, code: vivid })

    await inspector(page).getByRole('tab', { name: 'Passage' }).click()
    const here = inspector(page).getByRole('list', { name: 'Passage' })
    for (const code of ['Platforms', 'Commercialization', vivid]) {
      await here.getByRole('button', { name: `Open the code ${code}` }).waitFor()
      await statusBar(page).getByRole('button', { name: code }).waitFor()
    }
  })

  it('reads what was coded as a theme, jumps into a text and comes back', async () => {
    await codeRow(page, 'Regulation').getByRole('button', { name: '4 codings' }).click()
    const list = inspector(page).getByRole('grid', { name: 'Quotations' })
    const other = coded.find(({ source, code }) => source === name(0) && code === 'Regulation')?.text ?? ''
    await list.getByRole('row', { name: `Regulation: ${other}` }).waitFor()
    expect(await list.getByRole('row', { name: /^Regulation: / }).count()).toBe(4)
    await list.getByRole('row', { name: `Regulation: ${other}` }).click()
    await expect.poll(() => reader(page).getAttribute('aria-label')).toContain(name(0))
    await expect.poll(() => wordsInView(page, other)).not.toBeNull()
    await inspector(page).getByRole('button', { name: 'Back to where you were' }).click()
    await expect.poll(() => reader(page).getAttribute('aria-label')).toContain(name(2))
  })

  it('takes a code off and gives a passage another one', async () => {
    const [, words = ''] = await passages(name(2), 2)
    const { first } = await findWords(page, words)
    await page.mouse.click(first.x + 4, first.y)
    await inspector(page).getByRole('tab', { name: 'Passage' }).click()
    const here = inspector(page).getByRole('list', { name: 'Passage' }).getByRole('listitem')
    const of = (code: string) =>
      here.filter({ has: page.getByRole('button', { name: `Open the code ${code}`, exact: true }) })
    await of('Platforms').getByRole('button', { name: 'Take off' }).click()
    await hears(page, 'Took Platforms off these words')
    await of('Commercialization').getByRole('button', { name: 'Change code' }).click()
    const list = page.getByRole('dialog', { name: 'Change the code' })
    await list.getByRole('option').filter({ hasText: 'Pluralism' }).first().click()
    await hears(page, 'Recoded as Pluralism')
    coded = coded
      .filter(({ code }) => code !== 'Platforms')
      .map((one) =>
        one.source === name(2) && one.code === 'Commercialization' ? { ...one, code: 'Pluralism' } : one,
      )
    await compare()
  })

  it('undoes and redoes with the buttons', async () => {
    await page.getByRole('button', { name: /^Undo: recoded a passage/ }).click()
    await hears(page, /^Taken back: recoded a passage/)
    await page.getByRole('button', { name: /^Undo: took “?Platforms/ }).click()
    await page.getByRole('button', { name: /^Redo: took “?Platforms/ }).click()
    await page.getByRole('button', { name: /^Redo: recoded a passage/ }).click()
    await hears(page, /^Done again: recoded a passage/)
    await compare()
  })

  it('loses nothing when the program is killed, and undoes what was done before', async () => {
    await openSource(page, name(0))
    const last = (await passages(name(0), 9))[7] ?? ''
    await codeWords(name(0), last, 'Regulation')
    await served.end('SIGKILL')
    await page.getByText('Emic does not answer. Your saved work is safe.', { exact: false }).waitFor()
    await page.context().close()
    await compare()

    await open(project())
    // The window comes back where it was.
    await expect.poll(() => reader(page).getAttribute('aria-label')).toContain(name(0))
    await page.getByRole('button', { name: /^Undo: coded a passage/ }).click()
    await hears(page, /^Taken back: coded a passage/)
    expect((await quotes()).length).toBe(coded.length - 1)
    await served.end('SIGKILL')
    await page.context().close()
    await open(project())
    await page.getByRole('button', { name: /^Redo: coded a passage/ }).click()
    await hears(page, /^Done again: coded a passage/)
    await compare()
    await served.end()
    await page.context().close()
  })

  it('codes every hit of a regular expression on the command line', async () => {
    const args = ['--code', 'Regulation', '--regex', 'regulat\\w*|监管']
    for (const at of [0, 1, 2, 3, 4]) {
      const { code, error } = await emic(home.env, 'code', project(), '--source', name(at), ...args)
      expect(error).toBe('')
      expect(code).toBe(0)
    }
    const all = await quotes()
    expect(all.length).toBeGreaterThan(coded.length + 30)
    expect(new Set(all.map(({ source }) => source)).size).toBe(5)
    for (const one of coded) expect(all).toContainEqual(expect.objectContaining(one))
  })
  it('hands in the codebook and the quotes in every format', async () => {
    await open(project())
    await tree(page).waitFor()
    const got: string[] = []
    for (const [what, formats] of offered) {
      for (const format of formats) {
        await page.getByRole('button', { name: /^Project: / }).click()
        await page.getByRole('menuitem', { name: /^Export/ }).click()
        const dialog = page.getByRole('dialog', { name: 'Export' })
        await dialog.getByText(what, { exact: true }).click()
        await dialog.getByText(format, { exact: true }).click()
        const download = page.waitForEvent('download')
        await dialog.getByRole('button', { name: 'Export' }).click()
        const file = await download
        const path = join(home.folder, 'handed in', file.suggestedFilename())
        await file.saveAs(path)
        got.push(path)
        const done = dialog.getByRole('button', { name: 'Done' })
        await expect.poll(async () => (await done.isVisible()) || !(await dialog.isVisible())).toBe(true)
        if (await done.isVisible()) await done.click()
        await dialog.waitFor({ state: 'detached' })
      }
    }
    expect(got.map((path) => path.replace(/^.*\./, ''))).toEqual(
      'docx xlsx csv md html qdc docx xlsx csv md html'.split(' '),
    )
    expect(new Set(got).size).toBe(11)
    await holdsUp({ csv: got[8] ?? '', xlsx: got[7] ?? '', qdc: got[5] ?? '' }, (await quotes()).length)
  })

  it('is right at the end, and did nothing that it must not', async () => {
    await served.end()
    const { out, code } = await emic(home.env, 'verify', project())
    expect(out).toContain('Everything that was checked is right.')
    expect(code).toBe(0)
    expect(faults.flat()).toEqual([])
  })
})
