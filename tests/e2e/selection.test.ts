import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served, Watched } from './app'
import { codeRow, dragOver, hears, inspector, openSource, pictureOfFailure, selects, tree } from './window'

/** Never: change the selection because the keyboard went elsewhere. */
describe('the selection', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let watched: Watched
  const words = 'Before eight I go through the list of calls'

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    await emic(home.env, 'demo', join(home.folder, 'Sample.emic'))
    served = await serveApp(home.env, join(home.folder, 'Sample.emic'))
    watched = await openPage(browser, served.address)
    await openSource(watched.page, 'Interview with a clinic nurse')
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, watched.page))

  it('stays while another part of the window has the keyboard and the words are painted anew', async () => {
    const { page } = watched
    await dragOver(page, words)
    await page.getByRole('toolbar').getByRole('button', { name: 'In vivo' }).click()
    await hears(page, /^Coded as/)
    for (const name of [/^Undo: coded/, /^Redo: coded/, /^Undo: coded/]) {
      await page.getByRole('button', { name }).click()
      await hears(page, name.source.startsWith('^Undo') ? /^Taken back/ : /^Done again/)
      await selects(page, words.length)
    }
    await inspector(page).getByRole('tab', { name: 'Passage' }).click()
    await codeRow(page, 'Regulation').click()
    await tree(page).press('Enter')
    await hears(page, /^Coded as Regulation/)
    await selects(page, words.length)
    expect(watched.faults).toEqual([])
  })
})
