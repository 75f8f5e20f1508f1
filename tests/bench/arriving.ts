import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { fortyFiles } from '../forty-files'
import { launchBrowser, openPage, serveApp } from '../e2e/app'
import { interviews } from './bringing'
import { deepCategories, longestWork, taskCategories, watchHeldUp } from './held-up'
import { median, show } from './measure'
import { fillProject } from './projects'
import { surveyCsv } from './survey'

type Row = (what: string, figure: string) => void

/** Runs of each drop; the window is held up by other things too, so the middle one counts. */
const runs = Number(process.env['RUNS'] ?? 3)

/** How long the window is held up while files come in that were dropped on it, in real Chromium. */
export async function measureArriving(home: string, row: Row): Promise<void> {
  const drops = await makeDrops(join(home, 'arriving'))
  const only = process.env['ARRIVING']
  const browser = await launchBrowser()
  try {
    for (const { what, files, isBeside } of drops) {
      if (only !== undefined && !what.includes(only)) continue
      const seen: HeldUp[] = []
      for (let run = 0; run < runs; run++) {
        const project = join(home, `arriving ${what} ${run}.emic`)
        const size = isBeside
          ? { sources: 100, words: 10_000, codes: 500, codings: 10_000 }
          : { sources: 1, words: 10, codes: 1, codings: 1 }
        await (await fillProject(project, size)).project.close()
        seen.push(await dropOn(browser, home, project, files))
      }
      row(`The window while ${what} come in`, told(seen))
    }
  } finally {
    await browser.close()
  }
}

interface Drop {
  readonly what: string
  readonly files: readonly string[]
  /** Whether they come into a project that is full already. */
  readonly isBeside?: true
}

async function makeDrops(folder: string): Promise<readonly Drop[]> {
  await mkdir(folder, { recursive: true })
  const talks = join(folder, 'Interviews')
  await interviews(talks, 100)
  const hundred = (await readdir(talks)).map((name) => join(talks, name))
  const forty: string[] = []
  for (const { path, bytes } of await fortyFiles()) {
    const at = join(folder, 'forty', path)
    await mkdir(dirname(at), { recursive: true })
    await writeFile(at, bytes)
    forty.push(at)
  }
  const notes: string[] = []
  await mkdir(join(folder, 'notes'))
  for (let i = 1; i <= 600; i++) {
    const at = join(folder, 'notes', `note ${i}.txt`)
    await writeFile(at, `Note ${i}: the register lay open on bed ${i % 40}.`)
    notes.push(at)
  }
  const survey = join(folder, 'survey.csv')
  await writeFile(survey, surveyCsv(50_000))
  return [
    { what: '100 interviews of 10,000 words', files: hundred },
    { what: '100 interviews, beside 100 with 10,000 codings,', files: hundred, isBeside: true },
    { what: '40 files of all kinds', files: forty },
    { what: '600 small files', files: notes },
    { what: '50,000 rows of a survey', files: [survey] },
  ]
}

/** How long it took, and what of it the window could not be used, in ms. */
interface HeldUp {
  readonly taken: number
  /** Tasks of the window longer than 50 ms. */
  readonly tasks: readonly number[]
  /** Longest time between two frames. */
  readonly gap: number
  /** What the longest task took of the processor: the window's own part. */
  readonly work: number
}

async function dropOn(
  browser: Browser,
  home: string,
  project: string,
  files: readonly string[],
): Promise<HeldUp> {
  const env = { ...process.env, EMIC_SETTINGS: join(home, 'settings'), EMIC_PROJECTS: join(home, 'projects') }
  const served = await serveApp(env, project)
  const { page } = await openPage(browser, served.address)
  await page.locator('[data-pane="sources"] [role="row"]').first().waitFor()
  await page.locator('[data-pane="reader"] .cm-line').first().waitFor()
  await page.evaluate(() => {
    const field = document.createElement('input')
    field.type = 'file'
    field.multiple = true
    field.id = 'files of the bench'
    field.hidden = true
    document.body.append(field)
  })
  await page.setInputFiles('[id="files of the bench"]', [...files])
  const deep = process.env['TRACE']
  await browser.startTracing(page, {
    categories: [...(deep === undefined ? taskCategories : deepCategories)],
  })
  await page.waitForTimeout(500)
  await page.evaluate(watchHeldUp)
  await page.evaluate(() => {
    const field = document.getElementById('files of the bench') as HTMLInputElement
    const data = new DataTransfer()
    for (const file of field.files ?? []) data.items.add(file)
    field.remove()
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))
  })
  const start = performance.now()
  const dialog = page.getByRole('dialog')
  if (files.length === 1) {
    await dialog.getByRole('button', { name: 'Bring in' }).click({ timeout: 60_000 })
    await dialog.getByRole('button', { name: 'Open the first' }).waitFor({ timeout: 120_000 })
  } else await dialog.getByRole('button', { name: 'Read the first' }).waitFor({ timeout: 120_000 })
  const taken = performance.now() - start
  // What is put off until the end belongs to it.
  await page.waitForTimeout(1_000)
  const held = await page.evaluate(() => window.heldUp())
  const trace = await browser.stopTracing()
  if (deep !== undefined) await writeFile(join(deep, `${basename(project, '.emic')}.json`), trace)
  await page.context().close()
  await served.end()
  return { taken, ...held, work: longestWork(trace) }
}

/** The middle run in words, with the worst. */
function told(seen: readonly HeldUp[]): string {
  const longest = seen.map(({ tasks }) => Math.max(0, ...tasks))
  const gaps = seen.map(({ gap }) => gap)
  const over = seen.map(({ tasks }) => tasks.filter((task) => task > 100).length)
  const works = seen.map(({ work }) => work)
  return `${show(median(seen.map(({ taken }) => taken)) / 1000)} s, longest task ${show(median(longest))} ms (worst ${show(Math.max(...longest))}; of the processor ${show(median(works))}), longest time between frames ${show(median(gaps))} ms (worst ${show(Math.max(...gaps))}), tasks over 100 ms: ${median(over)}`
}
