import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, openPage, serveApp } from '../e2e/app'
import type { Served } from '../e2e/app'
import { installStopwatch } from './in-page'
import { median, percentile, show } from './measure'
import { asked, codeCount, makeAskingProject, makeReadingProject, readings } from './reading-projects'
import type { Reading } from './reading-projects'

type Row = (what: string, figure: string) => void

/** Runs of everything that is done once: opening, asking. */
const runs = 5

const ms = (values: readonly number[]): string =>
  `p50 ${show(percentile(values, 0.5))} ms, p95 ${show(percentile(values, 0.95))} ms`
const frames = (values: readonly number[]): string =>
  `p95 ${show(percentile(values, 0.95))} ms, longest ${show(Math.max(...values))} ms, over 33 ms: ${values.filter((value) => value > 33.5).length} of ${values.length}`

/** What the window takes, in real Chromium, from the user's act to the end of the frame that shows it. */
export async function measureWindow(home: string, row: Row, onlyAsking = false): Promise<void> {
  const env = { ...process.env, EMIC_SETTINGS: join(home, 'settings'), EMIC_PROJECTS: join(home, 'projects') }
  const browser = await launchBrowser()
  try {
    const reading = onlyAsking ? '' : (process.env['READING'] ?? (await makeReadingProject(home)))
    for (const each of onlyAsking ? [] : readings) await measureReading(browser, env, reading, each, row)
    const asking = process.env['ASKING'] ?? (await makeAskingProject(home))
    await measureAsking(browser, env, asking, row)
  } finally {
    await browser.close()
  }
}

/** The app on its first page, with the stopwatch in it. */
export async function begin(browser: Browser, served: Served): Promise<Page> {
  const { page } = await openPage(browser, 'about:blank', { viewport: { width: 1440, height: 900 } })
  await page.addInitScript(installStopwatch)
  await page.goto(served.address)
  await page.locator('[data-pane="sources"] [role="row"]').first().waitFor()
  return page
}

/** Opens a source by its row and answers how long it took until its words and tints were drawn. */
export const open = (page: Page, name: string, isCoded: boolean): Promise<number> =>
  page.evaluate(
    ([wanted, coded]) =>
      window.stopwatch.until(
        () => {
          const rows = document.querySelectorAll<HTMLElement>('[data-pane="sources"] [role="row"]')
          const row = [...rows].find((each) => each.innerText.includes(wanted))
          if (!row) throw new Error(`no row for ${wanted}`)
          row.click()
        },
        () => {
          const content = document.querySelector('[data-pane="reader"] .cm-content')
          return (
            (content?.getAttribute('aria-label') ?? '').includes(wanted) &&
            (content?.querySelectorAll('.cm-line').length ?? 0) > 3 &&
            (!coded || content?.querySelector('mark') !== null)
          )
        },
      ),
    [name, isCoded] as const,
  )

async function measureReading(
  browser: Browser,
  env: NodeJS.ProcessEnv,
  project: string,
  { name, characters, codings }: Reading,
  row: Row,
): Promise<void> {
  const what = `${characters.toLocaleString('en')} characters, ${codings.toLocaleString('en')} codings`
  const opened: number[] = []
  for (let run = 0; run < runs; run++) {
    const served = await serveApp(env, project)
    const page = await begin(browser, served)
    await open(page, 'Aside', false)
    opened.push(await open(page, name, true))
    if (run === runs - 1) {
      await measureCoding(page, what, row)
      await measureScrolling(page, what, row)
      const client = await page.context().newCDPSession(page)
      await client.send('HeapProfiler.collectGarbage')
      await client.send('Performance.enable')
      const { metrics } = await client.send('Performance.getMetrics')
      const heap = metrics.find((metric) => metric.name === 'JSHeapUsedSize')?.value ?? Number.NaN
      row(`Memory of the page, ${what}`, `${show(heap / 1e6)} MB of script heap`)
    }
    await page.context().close()
    await served.end()
  }
  row(`Open a source of ${what}`, `median ${show(median(opened))} ms`)
}

/**
 * Presses a key and answers how long it took until the frame in which `done` held had been drawn, and how much of that
 * was after the host's acknowledgement. The listener is there before the key: else a fast one would be missed.
 */
export async function keyToFrame(
  page: Page,
  key: string,
  done: () => boolean,
): Promise<{ readonly taken: number; readonly beyond: number }> {
  await page.evaluate(`void (window.stopwatch.last = window.stopwatch.afterKey(${String(done)}).then(
    (taken) => ({ taken, beyond: window.stopwatch.sinceAcknowledged() }),
    (error) => ({ error: String(error) }),
  ))`)
  await page.keyboard.press(key)
  const answer = await page.evaluate(() => window.stopwatch.last)
  if (!answer || 'error' in answer) throw new Error(answer?.error ?? 'no answer')
  return answer
}

/** Codes a sentence in each of many places, the way a reader does: select it, repeat the last code. */
async function measureCoding(page: Page, what: string, row: Row): Promise<void> {
  const text = page.locator('[data-pane="reader"] .cm-content')
  await text.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('s')
  await page.keyboard.press('c')
  await page.locator('[role="dialog"] [role="option"]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('[role="dialog"]').waitFor({ state: 'detached' })
  const painted: number[] = []
  const beyond: number[] = []
  for (let i = 0; i < 40; i++) {
    await page.evaluate(
      (share) => {
        const scroller = document.querySelector('[data-pane="reader"] .cm-scroller')
        if (scroller) scroller.scrollTop = scroller.scrollHeight * share
      },
      (i + 0.5) / 40,
    )
    await page.waitForTimeout(80)
    const box = await page.locator('[data-pane="reader"] .cm-scroller').boundingBox()
    if (!box) throw new Error('no text to be seen')
    await page.mouse.click(box.x + box.width * 0.35, box.y + box.height * (0.3 + (i % 5) * 0.1))
    await page.keyboard.press('s')
    await page.waitForTimeout(50)
    // Two places can be in one sentence: what is coded already is not painted anew.
    const answer = await keyToFrame(page, '.', () => window.stopwatch.newMarks() > 0).catch(() => null)
    if (!answer) continue
    painted.push(answer.taken)
    if (!Number.isNaN(answer.beyond)) beyond.push(answer.beyond)
  }
  if (painted.length < 15) throw new Error(`only ${painted.length} codings were painted`)
  row(`Key to painted coding, ${what}`, `${ms(painted)} (${painted.length} codings)`)
  row(`... of it after the host’s acknowledgement, ${what}`, ms(beyond.map((value) => Math.max(0, value))))
}

async function measureScrolling(page: Page, what: string, row: Row): Promise<void> {
  for (const [pace, step] of [
    ['reading speed (10 px a frame)', 10],
    ['100 px a frame', 100],
  ] as const) {
    const taken = await page.evaluate(async (px) => {
      const scroller = document.querySelector('[data-pane="reader"] .cm-scroller')
      if (!scroller) return []
      scroller.scrollTop = 0
      await new Promise((resolve) => setTimeout(resolve, 300))
      return window.stopwatch.scroll(scroller, px, 240)
    }, step)
    row(`Frames while scrolling at ${pace}, ${what}`, frames(taken))
  }
}

async function measureAsking(
  browser: Browser,
  env: NodeJS.ProcessEnv,
  project: string,
  row: Row,
): Promise<void> {
  const served = await serveApp(env, project)
  const page = await begin(browser, served)
  await open(page, 'Interview 1', true)
  const codes = codeCount.toLocaleString('en')

  const picker: number[] = []
  await page.locator('[data-pane="reader"] .cm-content').focus()
  for (let run = 0; run < runs * 2; run++) {
    await page.keyboard.press('s')
    const isOpen = (): boolean => document.querySelector('[role="dialog"] [role="option"]') !== null
    picker.push((await keyToFrame(page, 'c', isOpen)).taken)
    await page.keyboard.press('Escape')
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' })
    // To the paragraph after the blank line.
    await page.keyboard.press('n')
  }
  row(`Open the picker with ${codes} codes`, ms(picker))

  const filter: number[] = []
  const field = page.locator('[data-pane="codebook"] input').first()
  for (const word of ['waiting', 'consent', 'hope']) {
    await field.click()
    await field.fill('')
    await page.waitForTimeout(200)
    for (const letter of word) {
      const isFiltered = (): boolean => {
        const input = document.querySelector<HTMLInputElement>('[data-pane="codebook"] input')
        const wanted = input?.value.toLowerCase() ?? ''
        const marks = document.querySelectorAll('[data-pane="codebook"] [role="treeitem"] mark')
        return wanted !== '' && [...marks].some((mark) => mark.textContent.toLowerCase() === wanted)
      }
      filter.push((await keyToFrame(page, letter, isFiltered)).taken)
    }
  }
  await field.fill('')
  row(`Filter the tree of ${codes} codes, each letter`, ms(filter))

  for (const count of asked) {
    const shown: number[] = []
    for (let run = 0; run < runs; run++) {
      // Words that were read once stay at hand: each run begins without them.
      await page.reload()
      await page.locator('[data-pane="codebook"] [role="treeitem"]').first().waitFor()
      await page.locator('[data-pane="reader"] .cm-line').first().waitFor()
      await page.locator('[role="tab"]').first().click()
      await page.waitForTimeout(400)
      shown.push(
        await page.evaluate(
          (wanted) =>
            window.stopwatch.until(
              () => {
                const buttons = document.querySelectorAll<HTMLElement>(
                  '[data-pane="codebook"] [role="treeitem"] button',
                )
                const button = [...buttons].find(
                  (each) => each.innerText.trim().split('\n', 1)[0]?.replace(/\D/g, '') === wanted,
                )
                if (!button) throw new Error(`no count of ${wanted} in the codebook`)
                button.click()
              },
              () => {
                const words = document.querySelectorAll('[data-pane="inspector"] [role="row"] mark')
                return words.length > 2 && [...words].every((each) => each.textContent.length > 20)
              },
            ),
          String(count),
        ),
      )
    }
    row(`Show ${count.toLocaleString('en')} quotations of one code`, ms(shown))
  }
  await page.context().close()
  await served.end()
}
