import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { quotesOf } from './study'
import { pictureOfFailure } from './window'

const text = [
  'The clinic opened its doors in spring, and nobody in the street took notice.',
  '医生说治疗是安全的，我们相信了他。',
  'Nobody asked who had approved the treatment, and the ministry was far away.',
  'Then the bill came 🙂 and we sold the second house without a word.',
].join('\n')

const coded = [
  'opened its doors in spring',
  '治疗是安全的',
  'who had approved the treatment',
  'the second house',
]

/** Where a word stands on the screen. */
async function spotOf(page: Page, word: string): Promise<{ readonly x: number; readonly y: number }> {
  const spot = await page.evaluate((wanted) => {
    const content = document.querySelector('[data-pane="reader"] .cm-content')
    const walker = document.createTreeWalker(content ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    }
    return null
  }, word)
  if (!spot) throw new Error(`“${word}” is not on the screen`)
  return spot
}

const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of “Interview”, being edited' })
const status = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

describe('correcting a text in a browser', () => {
  let home: Home
  let served: Served
  let browser: Browser
  let page: Page
  let project: string
  let faults: string[]

  beforeAll(async () => {
    home = await makeHome()
    project = join(home.folder, 'Study.emic')
    await writeFile(join(home.folder, 'Interview.txt'), text)
    await emic(home.env, 'new', project, '--name', 'Study', '--coder', 'Ana')
    await emic(home.env, 'import', project, join(home.folder, 'Interview.txt'))
    await emic(home.env, 'add-code', project, 'Trust')
    for (const words of coded)
      expect(
        (await emic(home.env, 'code', project, '--code', 'Trust', '--source', 'Interview', '--find', words))
          .error,
      ).toBe('')
    served = await serveApp(home.env, project)
    browser = await launchBrowser()
    ;({ page, faults } = await openPage(browser, served.address))
    await page.locator('[data-pane="reader"] .cm-content mark').first().waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.end()
    await home?.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  const words = async (): Promise<readonly string[]> =>
    (await quotesOf(home, project)).map((quote) => quote.text)

  it('changes words before, inside and all of coded passages, says so before and after, and undoes all of it', async () => {
    await page.locator('[data-pane="reader"] .cm-content').focus()
    await page.keyboard.press('Control+Shift+E')
    await editor(page).waitFor()
    // Before: typed at the very beginning.
    await editor(page).focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('From the notes 📝: ')
    await status(page, 'No coded passage is changed.')
    // Inside: a word by mouse.
    const spring = await spotOf(page, 'spring')
    await page.mouse.dblclick(spring.x, spring.y)
    await page.keyboard.type('autumn')
    // Inside, Chinese.
    const safe = await spotOf(page, '安全')
    await page.mouse.click(safe.x, safe.y)
    await page.keyboard.insertText('很')
    // All of it: the line goes.
    const line = await spotOf(page, 'Nobody asked')
    await page.mouse.click(line.x, line.y)
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Delete')
    await status(page, '2 passages will be changed · 1 goes to the tray')
    await page.keyboard.press('Control+s')
    await page.locator('[data-pane="reader"] .cm-content mark').first().waitFor()
    await editor(page).waitFor({ state: 'detached' })
    await status(page, /Saved “Interview”\. The words of 2 passages were changed\. 1 is in the tray\./)
    expect([...(await words())].sort()).toEqual(
      [
        'opened its doors in autumn',
        '治疗是安很全的',
        'who had approved the treatment',
        'the second house',
      ].sort(),
    )
    await page.keyboard.press('Control+z')
    await page.getByText('1 in the tray').waitFor({ state: 'detached' })
    expect([...(await words())].sort()).toEqual([...coded].sort())
    await page.keyboard.press('Control+Shift+z')
    await page.getByRole('button', { name: '1 in the tray' }).waitFor()
  })

  it('finds the place of a lost passage again by the keyboard alone', async () => {
    await page.locator('[data-pane="reader"] .cm-content').focus()
    await page.keyboard.press('Control+Shift+E')
    await editor(page).waitFor()
    await editor(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\nAnd nobody ever asked who had approved this treatment at all.')
    await page.keyboard.press('Control+s')
    await editor(page).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '1 in the tray' }).focus()
    await page.keyboard.press('Enter')
    const passage = page.getByRole('group', { name: 'Passage of “Interview”' })
    await passage.getByRole('button', { pressed: true }).waitFor()
    await passage.focus()
    await page.keyboard.press('Enter')
    await status(page, 'The passage has its place.')
    expect(await words()).toContain('who had approved this treatment')
    await page.getByText('No passage has lost its place').waitFor()
  })

  it('keeps what is not saved through a crash', async () => {
    await page.locator('[data-pane="reader"] .cm-content').focus()
    await page.keyboard.press('Control+Shift+E')
    await editor(page).waitFor()
    await editor(page).focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('未保存的更正 ')
    await page.waitForTimeout(1000)
    await served.end('SIGKILL')
    served = await serveApp(home.env, project)
    await page.goto(served.address)
    await editor(page).waitFor()
    await page.waitForFunction(() =>
      document.querySelector('[data-pane="reader"] .cm-content')?.textContent?.startsWith('未保存的更正'),
    )
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('button', { name: 'Discard what I changed?' }).click()
    await editor(page).waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })
})
