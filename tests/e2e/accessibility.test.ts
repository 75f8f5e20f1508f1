import { AxeBuilder } from '@axe-core/playwright'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { pictureOfFailure } from './window'
import { screensOf } from './screens-of'

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page, or in what is new on it: a line per fault with the rule, what to do, and where. */
async function faultsOn(page: Page, part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).withTags(rules)
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}\n    ${node.html.slice(0, 160)}`),
  )
}

/**
 * Done means 4: axe finds nothing on any screen or dialog. Contrast comes from the theme and names from the language, so
 * each theme is looked at in one language.
 */
describe.each([
  ['light', 'en'],
  ['dark', 'zh'],
] as const)('accessibility, %s, %s', (theme, language) => {
  let home: Home
  let browser: Browser
  let served: Served
  let page: Page

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    await mkdir(join(home.folder, 'projects'))
    await emic(home.env, 'demo', join(home.folder, 'projects', 'Sample.emic'))
    served = await serveApp(home.env)
    // axe is brought in from outside, which the policy rightly forbids; all other tests keep it.
    const opened = await openPage(browser, served.address, {
      bypassCSP: true,
      colorScheme: theme,
      locale: language,
      reducedMotion: 'reduce',
    })
    page = opened.page
    page.setDefaultTimeout(8_000)
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  for (const screen of screensOf(language)) {
    it(screen.name, async () => {
      await screen.open(page)
      expect(await faultsOn(page, screen.part)).toEqual([])
      await screen.close(page)
    })
  }

  it('would be found wanting: a button that has no name', async () => {
    await page.evaluate(() => document.querySelector('footer')?.append(document.createElement('button')))
    expect((await faultsOn(page)).join()).toContain('button-name')
  })
})
