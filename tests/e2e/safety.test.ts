import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { makeDocx, makeEncryptedPdf } from '../documents'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Watched } from './app'
import { overflowing, unreadable } from './layout-truths'
import { hears, inspector, pictureOfFailure, reader, sources, statusBar, tree } from './window'

const markup = '<img src=x onerror="window.hurt=1"><b>bold</b>'
const names = {
  markup,
  sixty: 'Expectations of families before the first visit to the ward',
  long: 'Unbreakable' + 'AndVeryLong'.repeat(17),
  chinese: '关于干细胞临床研究与转化应用的监管框架以及地方伦理审查委员会实际做法的若干说明和补充材料',
  rightToLeft: 'مقابلة مع الممرضة حول الموافقة المستنيرة والتكاليف',
  emoji: '👩‍⚕️🧬 notes 🏥 of the ward 👨‍👩‍👧‍👦',
  formula: '=HYPERLINK("http://example.org","x")',
} as const

/** Nothing that is in a project, a file or an address makes the window do what its user did not ask for. */
describe('safety in the browser', () => {
  let home: Home
  let browser: Browser
  let opened: Watched[] = []

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await home.clear()
  })
  afterEach(async ({ task }) => {
    await pictureOfFailure(task, opened.at(-1)?.page)
    for (const { page, faults } of opened) {
      await page.context().close()
      expect(faults).toEqual([])
    }
    opened = []
  })
  const open = async (address: string, size = { width: 1280, height: 800 }): Promise<Page> => {
    const watched = await openPage(browser, address, { viewport: size })
    opened.push(watched)
    return watched.page
  }
  const must = async (...args: readonly string[]): Promise<string> => {
    const { code, out, error } = await emic(home.env, ...args)
    expect(`${args[0]}: ${code} ${error}`).toBe(`${args[0]}: 0 `)
    return out
  }

  it('shows hostile and unwieldy names as words, and keeps its shape', async () => {
    const project = join(home.folder, 'Hostile.emic')
    const files = join(home.folder, 'files')
    await mkdir(files)
    await must('new', project, '--name', markup, '--coder', markup)
    const words = `I: Who decides?\n${markup}<script>window.hurt=2</script>\nN: ${names.rightToLeft}, she said. ${names.emoji}.\n`
    for (const [key, name] of Object.entries(names))
      await writeFile(join(files, `${name.slice(0, 80).replaceAll('/', '')}.txt`), `${key}\n${words}`)
    await must('import', project, files)
    for (const name of Object.values(names)) {
      await must('add-code', project, name, '--definition', markup, '--short', markup)
      await must(
        'code',
        project,
        '--code',
        name,
        '--source',
        names.markup.slice(0, 80).replaceAll('/', ''),
        '--find',
        'Who decides?',
      )
    }
    const served = await serveApp(home.env, project)
    const page = await open(served.address)
    await sources(page).getByRole('row', { name: /^<img/ }).click()
    await reader(page).getByText('Who decides?').click()
    expect(await reader(page).innerText()).toContain('<script>window.hurt=2</script>')
    for (const tab of ['Passage', 'Memos', 'History', 'Code'] as const) {
      await inspector(page).getByRole('tab', { name: tab }).click()
      expect(await overflowing(page)).toEqual([])
      expect(await unreadable(page)).toEqual([])
    }
    for (const name of Object.values(names)) {
      await tree(page).getByRole('treeitem').filter({ hasText: name }).getByRole('button').last().click()
      await inspector(page)
        .getByRole('grid', { name: 'Quotations' })
        .getByText('Who decides?')
        .first()
        .waitFor()
      expect(await overflowing(page)).toEqual([])
    }
    await reader(page).press('Control+a')
    await reader(page).press('Enter')
    await page.getByRole('dialog', { name: 'Apply a code' }).getByRole('option').first().waitFor()
    expect(await overflowing(page)).toEqual([])
    await page.keyboard.press('Escape')
    for (const key of ['Control+k', 'Control+e']) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      expect(await overflowing(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.setViewportSize({ width: 900, height: 700 })
    await expect.poll(() => overflowing(page)).toEqual([])
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
    expect(await page.locator('img, iframe, object, embed, b').count()).toBe(0)
    await served.end()
  })

  it('tells in a sentence why a bad file was not brought in, and changes nothing', async () => {
    const project = join(home.folder, 'Files.emic')
    await must('new', project)
    const before = await must('history', project, '--json')
    const bad = join(home.folder, 'bad')
    await mkdir(bad)
    const whole = await makeDocx('<w:p><w:r><w:t>The nurse paused.</w:t></w:r></w:p>')
    const contents = {
      'Nothing in it.txt': '',
      'A picture in disguise.txt': Buffer.from([
        0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3,
      ]),
      'Cut off.docx': whole.subarray(0, whole.length / 2),
      'Locked.pdf': makeEncryptedPdf(),
    }
    for (const [name, content] of Object.entries(contents)) await writeFile(join(bad, name), content)
    const served = await serveApp(home.env, project)
    const page = await open(served.address)
    const chosen = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Bring sources in' }).click()
    await page.getByRole('menuitem', { name: /^Import texts/ }).click()
    await (await chosen).setFiles(Object.keys(contents).map((name) => join(bad, name)))
    const dialog = page.getByRole('dialog', { name: 'Import' })
    await dialog.getByText('Nothing was brought in.').waitFor()
    const lines = await dialog
      .getByRole('list', { name: 'What became of each file' })
      .getByRole('listitem')
      .allInnerTexts()
    expect(lines).toHaveLength(4)
    for (const line of lines) {
      expect(line).toContain('Not brought in')
      // A sentence for people: long enough to say what to do, without a word of the machine.
      expect(line.split('\n').at(-1)).toMatch(/^.{30,}\.$/)
      expect(line).not.toMatch(/undefined|null|Error|exception|ENO|\bat \w+ \(/)
    }
    await served.end()
    expect(await must('history', project, '--json')).toBe(before)
    expect(await must('sources', project, '--json')).toMatch(/^\s*\[\s*\]\s*$/)
  })

  it('lets a second window only read, and says so', async () => {
    const project = join(home.folder, 'Shared.emic')
    await must('demo', project)
    const before = await must('history', project, '--json')
    const first = await serveApp(home.env, project)
    const second = await serveApp(home.env, project)
    await open(first.address)
    const page = await open(second.address)
    await page
      .getByText(/already open in Emic .* so here it can only be read/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^Read only/ }).waitFor()
    await sources(page).getByRole('row').first().click()
    await reader(page).waitFor()
    await reader(page).press('Control+a')
    await reader(page).press('v')
    await hears(page, /only be read/)
    expect(await statusBar(page).innerText()).not.toMatch(/\bCoded as/)
    await second.end()
    await first.end()
    expect(await must('history', project, '--json')).toBe(before)
  })

  it('opens one window for each address, once', async () => {
    const served = await serveApp(home.env)
    const page = await open(served.address)
    await page.getByRole('button', { name: /^Try the sample/ }).waitFor()
    // The code is in no request and does not stay in the address.
    expect(page.url()).not.toContain('code=')
    const again = await open(served.address)
    await again.getByText('This address was used already').waitFor()
    await page.reload()
    await page.getByRole('button', { name: /^Try the sample/ }).waitFor()
    await served.end()
  })

  it('runs nothing that is put into its page', async () => {
    const project = join(home.folder, 'Page.emic')
    await must('demo', project)
    const served = await serveApp(home.env, project)
    const watched = await openPage(browser, served.address)
    await tree(watched.page).waitFor()
    await watched.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.hurt = 1'
      try {
        document.body.append(script)
      } catch {
        // Trusted types may refuse it before the policy does.
      }
      const image = document.createElement('img')
      image.src = 'https://example.org/collect'
      document.body.append(image)
    })
    await expect.poll(() => watched.faults.length).toBeGreaterThan(1)
    expect(await watched.page.evaluate(() => 'hurt' in window)).toBe(false)
    await watched.page.context().close()
    await served.end()
    expect(await readFile(join(project, 'project.json'), 'utf8')).not.toContain('hurt')
  })
})
