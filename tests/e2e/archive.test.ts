import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home } from './app'
import { pictureOfFailure, screens, tree } from './window'

describe('a whole project as one zip, in the window', () => {
  let home: Home
  let browser: Browser
  let page: Page | undefined
  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  it('is exported, and opened on the first screen as a project of its own', async () => {
    const project = join(home.folder, 'Sample.emic')
    expect((await emic(home.env, 'demo', project)).code).toBe(0)
    const served = await serveApp(home.env, project)
    const watched = await openPage(browser, served.address)
    page = watched.page
    await tree(page).getByRole('treeitem').first().waitFor()
    const codes = await tree(page).getByRole('treeitem').allInnerTexts()
    await page.keyboard.press('Control+e')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Project', { exact: true }).click()
    await dialog.getByText('Emic', { exact: true }).click()
    await dialog.getByText(/It is not protected by a password/).waitFor()
    await page.screenshot({ path: join(screens, 'export as one zip.png') })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Export', exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.emic\.zip$/)
    const zip = join(home.folder, download.suggestedFilename())
    await download.saveAs(zip)
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+o')
    const way = page.getByRole('button', { name: /^Open a packed project/ })
    await way.waitFor()
    await page.screenshot({ path: join(screens, 'first screen with packed.png') })
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), way.click()])
    await chooser.setFiles(zip)
    await tree(page).getByRole('treeitem').first().waitFor()
    expect(await tree(page).getByRole('treeitem').allInnerTexts()).toEqual(codes)
    await page.keyboard.press('Control+o')
    await page.getByText(join(home.folder, 'projects')).first().waitFor()
    expect(watched.faults).toEqual([])
    await page.context().close()
    await served.end()
  })
})
