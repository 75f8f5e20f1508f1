import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/run'
import { world } from '../../electron/cli/with-project'
import { readXml } from '../../electron/host/import/xml'
import { openZip } from '../../electron/host/import/zip'
import { openProject } from '../../electron/host/open-project'
import type { Id } from '../../shared/model/entities'
import { carriers } from '../hostile/documents'
import { payloads } from '../hostile/markup'
import { launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home } from './app'
import { inspector, pictureOfFailure, reader, sources, tree } from './window'

const oneLine = (word: string): string => word.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
const names = payloads.map(oneLine)
/** What nothing of a project may become on a page. */
const live =
  'script:not([src^="/assets/"]):not([src^="./assets/"]), iframe, object, embed, base, form[action], a[href^="j" i], a[href^="d" i], a[href^="v" i]'
const counts = { pages: 0, scripts: 0, requests: 0, dialogs: 0, screens: 0 }

/** Whoever sends a project may have put anything into it. */
describe('a project in which everything is markup', () => {
  let home: Home
  let browser: Browser
  let project = ''
  let shown: Page | undefined

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    project = join(home.folder, 'Hostile.emic')
    const files = join(home.folder, 'files')
    await mkdir(files)
    await must('new', project, '--name', names[0] ?? '', '--coder', names[9] ?? '')
    for (const { name, make } of carriers) await writeFile(join(files, name), await make(payloads))
    for (const [i, name] of names.slice(0, 30).entries())
      if (!name.includes('/') && name.length < 200)
        await writeFile(join(files, `${name}.txt`), `The nurse came at ${i}.`)
    // A mailbox of such mails, or a page that is nothing but scripts, may rightly hold no words.
    await run(['import', project, files], { out: () => undefined, error: () => undefined })
    const cell = (word: string): string => `"${word.replaceAll('"', '""')}"`
    const rows = payloads.map((word, i) => [names[i] ?? '', word, word, word, word].map(cell).join(','))
    const codes = join(home.folder, 'codes.csv')
    await writeFile(codes, ['Code,Description,When to use,When not to use,Example', ...rows].join('\r\n'))
    await must('codebook', project, codes)
    await poison()
  })
  afterAll(async () => {
    console.log(
      `${payloads.length} payloads of markup in ${counts.pages} exported pages and ${counts.screens} screens of the window: ${counts.scripts} scripts run, ${counts.requests} requests, ${counts.dialogs} dialogs.`,
    )
    await browser.close()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, shown))

  const must = async (...args: readonly string[]): Promise<void> => {
    let error = ''
    const code = await run(args, { out: () => undefined, error: (text) => void (error += text) })
    expect(`${args[0]}: ${code} ${error}`).toBe(`${args[0]}: 0 `)
  }

  /** Puts the payloads everywhere the files did not bring them: memos, comments, groups, cases, attributes, coders. */
  async function poison(): Promise<void> {
    const here = await openProject(project, { ...world, app: 'test' })
    const { engine } = here
    const { store } = engine
    const make = async (name: string, args: unknown): Promise<Id> => {
      const { result } = await engine.run(name, args)
      return (result as { readonly id?: Id } | null)?.id ?? ''
    }
    const text = [...store.all('sources')].find(({ name }) => name === 'words')
    if (!text) throw new Error('The text of words did not come in')
    const codes = [...store.all('codes')]
    expect(codes.length).toBeGreaterThan(140)
    for (const [i, word] of payloads.entries()) {
      const name = names[i] ?? ''
      const code = codes[i % codes.length]
      await make('memo.create', {
        title: name,
        body: word,
        targets: code ? [{ table: 'codes', id: code.id }] : [],
      })
      const passages = [{ sourceId: text.id, start: i * 3, end: i * 3 + 12 }]
      await make('coding.add', { passages, codeIds: [code?.id], comment: word })
      if (i < 20 || i >= 60) continue
      await make('group.create', { name, kind: i % 2 === 0 ? 'codes' : 'sources', members: [] })
      await make('case.create', { name, sourceIds: [text.id] })
      await make('variable.create', { name, type: 'text' })
      await make('coder.add', { name })
    }
    await engine.run('source.set-references', {
      references: [...store.all('sources')].map(({ id }, i) => ({
        id,
        reference: { type: 'article-journal', title: names[i % names.length], URL: names.at(-8) },
      })),
    })
    await here.close()
  }

  it.each(['documents', 'quotes', 'codebook'])(
    'exports %s as pages that run nothing and fetch nothing',
    async (kind) => {
      const path = join(home.folder, `${kind}.html`)
      await must('export', project, kind, '--format', 'html', '--out', path)
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      shown = page
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      page.on('dialog', (dialog) => {
        counts.dialogs++
        void dialog.dismiss()
      })
      const address = pathToFileURL(path).href
      await page.goto(address, { waitUntil: 'load' })
      await page.mouse.move(400, 300)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      counts.pages++
      counts.requests += requests.length - 1
      const ran = await page.evaluate(() => 'hurt' in window)
      if (ran) counts.scripts++
      expect([ran, requests, page.url(), counts.dialogs]).toEqual([false, [address], address, 0])
      expect(
        await page
          .locator(`script, img, svg, video, audio, link, meta[http-equiv="refresh" i], ${live}`)
          .count(),
      ).toBe(0)
      const said = (await page.locator('body').innerText()).replaceAll(/\s+/g, '')
      const missing = names.filter((name) => !said.includes(name.replaceAll(/\s+/g, '')))
      expect(missing).toEqual([])
      await page.close()
    },
  )

  it.each(['documents', 'quotes', 'codebook'])(
    'exports %s as Word documents that hold words alone',
    async (kind) => {
      const path = join(home.folder, `${kind}.docx`)
      await must('export', project, kind, '--format', 'docx', '--out', path)
      const archive = await openZip(await readFile(path), path)
      const wrong: string[] = []
      let words = ''
      let isField = false
      for (const name of archive.names) {
        readXml(await archive.read(name), name, {
          open: (element) => {
            isField = element.name === 'instrText'
            if (/^(fldSimple|altChunk|object|OLEObject|control|attachedTemplate|script)$/.test(element.name))
              wrong.push(`${name}: ${element.name}`)
            for (const [attribute, value] of element.attributes())
              if (attribute === 'TargetMode' && value === 'External') wrong.push(`${name}: external`)
          },
          text: (text) => {
            // Pages are numbered by fields.
            if (isField && !/^(?:PAGE|NUMPAGES)?$/.test(text.trim())) wrong.push(`${name}: field ${text}`)
            if (name.startsWith('word/')) words += text
          },
        })
      }
      counts.pages++
      expect(wrong).toEqual([])
      const flat = words.replaceAll(/\s+/g, '')
      expect(names.filter((name) => !flat.includes(name.replaceAll(/\s+/g, '')))).toEqual([])
    },
  )

  it('is shown by the window as words, on every screen', async () => {
    const served = await serveApp(home.env, project)
    const { page, faults } = await openPage(browser, served.address)
    shown = page
    page.on('dialog', (dialog) => {
      counts.dialogs++
      void dialog.dismiss()
    })
    /** Nothing ran, and nothing became more than words. */
    const check = async (screen: string): Promise<void> => {
      counts.screens++
      const ran = await page.evaluate(() => 'hurt' in window)
      if (ran) counts.scripts++
      counts.requests += faults.length
      const found = await page
        .locator(live)
        .evaluateAll((all) => all.map((one) => `${one.tagName} in ${one.parentElement?.className}`))
      expect({ screen, ran, faults, found, dialogs: counts.dialogs }).toEqual({
        screen,
        ran: false,
        faults: [],
        found: [],
        dialogs: 0,
      })
    }
    await tree(page).getByRole('treeitem').first().waitFor()
    await check('the workspace')
    const rows = sources(page).getByRole('row')
    for (let i = 0; i < Math.min(24, await rows.count()); i++) {
      await rows.nth(i).click()
      await reader(page).or(page.getByRole('img')).first().waitFor()
      await check(`source ${i}`)
    }
    for (const tab of ['Passage', 'Memos', 'History', 'Code'] as const) {
      await inspector(page).getByRole('tab', { name: tab }).click()
      await check(`tab ${tab}`)
    }
    for (const action of ['All memos', 'Attributes', 'Trash']) {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').last().waitFor()
      await page.keyboard.insertText(action)
      await page.getByRole('dialog').last().getByRole('option').first().click()
      await page.waitForTimeout(300)
      await check(action)
      await page.keyboard.press('Escape')
    }
    for (const word of ['script', 'onerror', '](']) {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').last().waitFor()
      await page.keyboard.insertText(word)
      await page.getByRole('dialog').last().getByRole('option').first().waitFor()
      await check(`commands with ${word}`)
      await page.keyboard.press('Escape')
    }
    const coded = tree(page)
      .getByRole('treeitem')
      .filter({ has: page.locator('[data-part="count"]') })
    for (let i = 0; i < 5; i++) {
      await coded.nth(i).locator('[data-part="count"]').click()
      await inspector(page).getByRole('grid', { name: 'Quotations' }).waitFor()
      await check(`quotations ${i}`)
      await inspector(page).getByRole('tab', { name: 'Code' }).click()
      await check(`code ${i}`)
    }
    await page.context().close()
    await served.end()
  })
})
