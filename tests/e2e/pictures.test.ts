import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { en } from '../../renderer/strings/en'
import { zh } from '../../renderer/strings/zh'
import { fillProject } from '../bench/projects'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served, Watched } from './app'
import { faultsOfLayout } from './layout-truths'
import { pictureOfFailure, screens } from './window'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
] as const

/** Names as codebooks have them: short, of 20 characters, of 60, Chinese. */
const names = [
  'Licence first',
  'Waiting for approval',
  'What families expect before they have read about the therapy',
  '地方监管与伦理审查',
  'Hope and what it costs the relatives who stay behind at home',
] as const

/** A codebook of 60 codes over texts with Chinese paragraphs. */
async function makeLarge(path: string): Promise<void> {
  const { project, codeIds } = await fillProject(path, {
    sources: 4,
    words: 2500,
    codes: 60,
    codings: 420,
    chinese: 3,
  })
  for (const [i, id] of codeIds.entries()) {
    const name = names[i % names.length] ?? ''
    await project.engine.run('code.rename', {
      id,
      name: i < names.length ? name : `${name.slice(0, 57)} ${i}`,
    })
  }
  await project.close()
}

const projects = [
  ['sample', 'en'],
  ['large', 'zh'],
] as const

/**
 * What must be true of the main screens in every size: nothing leaves the window, no part covers another, every bar and
 * tab is in view, what is cut off can be read. Pictures of them for people to look at are made by `npm run shots`.
 */
describe.each(projects)('the screens of the %s project, %s', (which, language) => {
  let home: Home
  let browser: Browser
  let served: Served
  let watched: Watched
  const w = { en, zh }[language]

  beforeAll(async () => {
    await mkdir(screens, { recursive: true })
    home = await makeHome()
    browser = await launchBrowser()
    const project = join(home.folder, 'Project.emic')
    if (which === 'sample') await emic(home.env, 'demo', project)
    else await makeLarge(project)
    served = await serveApp(home.env, project)
    watched = await openPage(browser, served.address, { locale: language, reducedMotion: 'reduce' })
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, watched.page))

  /** Holds a screen in each size against the truths. */
  const look = async (page: Page, screen: string): Promise<void> => {
    for (const size of sizes) {
      await page.setViewportSize(size)
      await expect.poll(() => faultsOfLayout(page), { message: `${screen} ${size.width}` }).toEqual([])
    }
  }

  it('reading, with a code in the inspector', async () => {
    const { page } = watched
    await page.getByRole('row').first().click()
    await page.getByRole('main').or(page.getByRole('region')).getByRole('textbox').first().waitFor()
    await page.getByRole('tree').getByRole('treeitem').nth(1).click()
    await page.getByRole('textbox', { name: w.code.definition }).waitFor()
    await look(page, 'reading')
  })

  it('quotations', async () => {
    const { page } = watched
    await page.getByRole('tree').getByRole('treeitem').first().getByRole('button').last().click()
    await page.getByRole('grid', { name: w.retrieval.list }).getByRole('row').nth(1).waitFor()
    await look(page, 'quotations')
  })

  it('the list of codes beside a selection', async () => {
    const { page } = watched
    await page.setViewportSize(sizes[0])
    const text = page.getByRole('textbox', { name: new RegExp(`^${w.reader.textOf.split('{{')[0]}`) })
    await text.press('Control+Home')
    for (let i = 0; i < 3; i++) await text.press('ArrowDown')
    await text.press('s')
    await text.press('Enter')
    await page.getByRole('dialog', { name: w.reader.picker.apply }).getByRole('option').first().waitFor()
    await look(page, 'picker')
    await page.keyboard.press('Escape')
  })

  it.each([
    ['passage', 'passage'],
    ['memos', 'memos'],
    ['history', 'history'],
  ] as const)('%s', async (screen, tab) => {
    const { page } = watched
    await page.getByRole('tab', { name: w.shell.tabs[tab] }).click()
    await look(page, screen)
  })

  it.each([
    ['export', 'Control+e'],
    ['commands', 'Control+k'],
    ['shortcuts', 'F1'],
    ['settings', 'Control+,'],
  ] as const)('%s', async (screen, key) => {
    const { page } = watched
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    await look(page, screen)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('did nothing that it must not', () => {
    expect(watched.faults).toEqual([])
  })
})
