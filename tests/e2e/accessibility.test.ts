import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { en } from '../../renderer/strings/en'
import { zh } from '../../renderer/strings/zh'
import { screensOf } from '../screens/all'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { faultsOn, wcag } from './axe'
import { smallTargets } from './screen-truths'
import { closeLeftOpen, pictureOfFailure } from './window'

/** Gives the page another theme, as the settings do, without a walk through them. */
const wear = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name
  }, theme)

/** Screens on which nearly every colour of a theme is seen. */
const colourful =
  /^(first screen|reader|picker|code pane|overlaps|quotations, several|settings|merge, prev|search with hits|what is shown|re-check|the project as it stood|last messages)/

/** Themes that are chosen. */
const chosen = ['sepia', 'contrast-light', 'contrast-dark'] as const

/**
 * Axe finds nothing on any screen or dialog, and no target is too small. Contrast comes from the theme and names from the
 * language, so each theme is looked at in one language; themes that are chosen are looked at where their colours are.
 */
describe.each([
  ['light', 'en', chosen],
  ['dark', 'zh', []],
] as const)('accessibility, %s, %s', (theme, language, further) => {
  let home: Home
  let browser: Browser
  let served: Served
  let page: Page

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    await mkdir(join(home.folder, 'projects'))
    await mkdir(join(home.folder, 'settings'))
    await writeFile(join(home.folder, 'settings', 'settings.json'), JSON.stringify({ settings: { theme } }))
    await emic(home.env, 'demo', join(home.folder, 'projects', 'Sample.emic'))
    served = await serveApp(home.env)
    // axe is brought in from outside, which the policy rightly forbids; all other tests keep it.
    const opened = await openPage(browser, served.address, {
      bypassCSP: true,
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
  afterEach(async ({ task }) => {
    await pictureOfFailure(task, page)
    await closeLeftOpen(task, page)
  })

  for (const screen of screensOf({ en, zh }[language])) {
    it(screen.name, async () => {
      await screen.open(page)
      const look = async (): Promise<readonly string[]> => [
        ...(await faultsOn(page, { part: screen.part, tags: wcag })),
        ...(await smallTargets(page)),
      ]
      const faults = [...(await look())]
      if (further.length > 0 && colourful.test(screen.name)) {
        for (const other of further) {
          await wear(page, other)
          faults.push(...(await look()).map((fault) => `${other}: ${fault}`))
        }
        await wear(page, theme)
      }
      // Left in any case, so that the next screen is met as it should be.
      await screen.close(page)
      expect(faults).toEqual([])
    })
  }

  it('would be found wanting: a button that has no name, and two that are too small', async () => {
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
    await page.evaluate(() => {
      const [one, other] = [document.createElement('button'), document.createElement('button')]
      for (const button of [one, other])
        button.style.cssText = 'width:12px;height:12px;padding:0;margin-inline:-4px'
      document.querySelector('footer')?.append(one, other)
    })
    expect((await faultsOn(page, { tags: wcag })).join()).toContain('button-name')
    expect(await smallTargets(page)).not.toEqual([])
  })
})
