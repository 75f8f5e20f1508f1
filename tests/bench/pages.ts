import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate } from '../../fixtures/generate'
import { convertInWorker } from '../../electron/host/import/run-in-worker'
import { makePdf } from '../documents'
import { emic, launchBrowser, openPage, serveApp } from '../e2e/app'
import { installStopwatch } from './in-page'
import { percentile, show } from './measure'

type Row = (what: string, figure: string) => void

/** A PDF of so many pages in two columns, some 450 words on each. */
function twoColumns(pages: number): Buffer {
  const [source] = generate({ sources: 1, words: pages * 450, codes: 1, codings: 0, chinese: 0 }).sources
  const lines = (source?.text ?? '').match(/\S[^\n]{0,34}(?=\s|$)/g) ?? []
  return makePdf(
    Array.from({ length: pages }, (_, page) =>
      lines.slice(page * 100, page * 100 + 100).map((text, i) => ({
        text,
        x: i < 50 ? 60 : 310,
        y: 770 - (i % 50) * 14,
        size: 11,
      })),
    ),
  )
}

/** What PDFs of many pages take: to be brought in, to be opened as pages, to be scrolled. */
export async function measurePages(home: string, workerFile: string, row: Row): Promise<void> {
  for (const pages of [250, 1000]) {
    const bytes = twoColumns(pages)
    const before = process.memoryUsage.rss()
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10)
    const start = performance.now()
    await convertInWorker(bytes, 'long.pdf', { workerFile })
    const taken = performance.now() - start
    clearInterval(watch)
    row(
      `Read a PDF of ${pages.toLocaleString('en')} pages in two columns`,
      `${show(taken)} ms, ${show(taken / pages)} ms a page, ${show((most - before) / 2 ** 20)} MB more memory at most`,
    )
    if (pages === 1000) await measureWindow(home, bytes, row)
  }
}

async function measureWindow(home: string, bytes: Buffer, row: Row): Promise<void> {
  const env = { ...process.env, EMIC_SETTINGS: join(home, 'settings'), EMIC_PROJECTS: join(home, 'projects') }
  const file = join(home, 'Long.pdf')
  const project = join(home, 'Pages.emic')
  await writeFile(file, bytes)
  await emic(env, 'new', project, '--coder', 'Ana')
  await emic(env, 'import', project, file)
  const served = await serveApp(env, project)
  const browser = await launchBrowser()
  try {
    const { page } = await openPage(browser, 'about:blank', { viewport: { width: 1440, height: 900 } })
    await page.addInitScript(installStopwatch)
    await page.goto(served.address)
    await page.locator('[data-pane="sources"] [role="row"]').first().click()
    await page.getByRole('radio', { name: 'Page', exact: true }).waitFor({ state: 'attached' })
    const opened = await page.evaluate(() =>
      window.stopwatch.until(
        () => [...document.querySelectorAll('label')].find((each) => each.innerText === 'Page')?.click(),
        () => document.querySelector('canvas[data-drawn]') !== null,
      ),
    )
    row('Show the pages of a PDF of 1,000 pages, until the first is drawn', `${show(opened)} ms`)
    for (const [pace, px] of [
      ['reading speed (10 px a frame)', 10],
      ['100 px a frame', 100],
    ] as const) {
      const taken = await page.evaluate((step) => {
        const scroller = document.querySelector('[data-page]')?.closest('[role="group"]')
        return scroller ? window.stopwatch.scroll(scroller, step, 240) : []
      }, px)
      row(
        `Frames while scrolling its pages at ${pace}`,
        `p95 ${show(percentile(taken, 0.95))} ms, longest ${show(Math.max(...taken))} ms, over 33 ms: ${taken.filter((each) => each > 33.5).length} of ${taken.length}`,
      )
    }
    const jumped = await page.evaluate(() =>
      window.stopwatch.until(
        () => {
          const scroller = document.querySelector('[data-page]')?.closest('[role="group"]')
          if (scroller) scroller.scrollTop = scroller.scrollHeight * 0.7
        },
        () => [...document.querySelectorAll('canvas')].some((each) => Number(each.dataset['drawn']) > 690),
      ),
    )
    row('Go to a page far away, until it is drawn', `${show(jumped)} ms`)
  } finally {
    await browser.close()
    await served.end()
  }
}
