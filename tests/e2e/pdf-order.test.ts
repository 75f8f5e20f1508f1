import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { convert } from '../../electron/host/import/convert'
import { pageOrders } from '../pdf-layouts'
import { launchBrowser } from './app'

/** Words alone: where lines and columns break is not what is tested. */
const words = (text: string): string => text.replace(/[\s-]+/gu, '')

/** Pages as a browser prints them, read as the import reads them: every word in its place. */
describe('the text of a printed page', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await browser.newPage()
  })
  afterAll(async () => {
    await browser?.close()
  })

  it.each(pageOrders.map((layout) => [layout.name, layout] as const))(
    'is in the order of reading: %s',
    async (_, layout) => {
      await page.setContent(layout.html)
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      const { text, structure } = await convert(bytes, 'layout.pdf')
      const [read, meant] = [words(text), words(layout.words.join(' '))]
      // From a little before where they part, so that a failure can be read.
      const from = Math.max(0, [...meant].findIndex((letter, i) => letter !== read[i]) - 40)
      expect(read.slice(from, from + 400)).toBe(meant.slice(from, from + 400))
      expect(read).toBe(meant)
      for (const { runs } of structure.layout ?? [])
        for (let i = 0; i < runs.length; i += 7) expect(runs[i]).toBeLessThan(runs[i + 1] ?? 0)
    },
  )
})
