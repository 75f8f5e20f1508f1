import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { de } from '../../renderer/strings/de'
import { en } from '../../renderer/strings/en'
import { zh } from '../../renderer/strings/zh'
import { emic, launchBrowser, makeHome, openPage, program, serveApp } from '../e2e/app'
import { faultsOfLayout } from '../e2e/layout-truths'
import { screensOf } from '../screens/all'
import type { Sought } from '../screens/all'
import type { Screen } from '../screens/ways'
import { compact } from './compact'
import { makeDense } from './dense'

/** Languages in which pictures are made, and what is sought in each: texts in English and Chinese stand in all projects. */
const words = { en, zh, de }
type GalleryLanguage = keyof typeof words
const sought: Readonly<Partial<Record<GalleryLanguage, Sought>>> = { zh: { inTexts: '细胞', inCodes: 'a' } }

const { values } = parseArgs({
  options: {
    docs: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    project: { type: 'string' },
    projects: { type: 'string', default: 'sample,dense' },
    languages: { type: 'string', default: 'en,zh' },
    themes: { type: 'string', default: 'light,dark' },
    sizes: { type: 'string', default: '1280,1920' },
    out: { type: 'string', default: 'tests/shots/pictures' },
  },
})
const folder = resolve(program, values.out)
const heights: Readonly<Record<string, number>> = { '1280': 800, '1920': 1080 }
const sizes = values.sizes
  .split(',')
  .map((width) => ({ width: Number(width), height: heights[width] ?? 900 }))
const themes = values.themes.split(',')
const isWanted = (name: string): boolean =>
  values.only === undefined || values.only.some((part) => name.includes(part))

/** Pictures of the README and the guide, in docs/images: screen, theme, file. */
const forDocs: readonly (readonly [screen: string, theme: 'light' | 'dark', file: string])[] = [
  ['overlaps', 'light', 'workspace'],
  ['overlaps', 'dark', 'dark'],
  ['picker', 'light', 'picker'],
  ['quotations beside the text', 'light', 'quotations'],
  ['search with hits', 'light', 'search'],
  ['re-check queue', 'light', 're-check'],
  ['the project as it stood', 'light', 'past'],
]

let taken = 0
const amiss: string[] = []

/** Takes a screen in each size and theme, and says what the truths of the layout find. */
async function picture(page: Page, which: string, shot: Screen, language: string): Promise<void> {
  const screen = shot.name
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.waitForTimeout(200)
    await shot.again?.(page)
    const faults = which === 'first' ? [] : await faultsOfLayout(page)
    for (const fault of faults) amiss.push(`${which} ${screen} ${size.width} ${language}: ${fault}`)
    for (const theme of themes) {
      if (theme === 'light' || theme === 'dark') await page.emulateMedia({ colorScheme: theme })
      await page.waitForTimeout(200)
      const file = `${screen} - ${which} ${size.width} ${theme} ${language}.png`
      await page.screenshot({ path: join(folder, file) })
      taken++
    }
  }
  const [first] = sizes
  if (first) await page.setViewportSize(first)
}

/** Takes the pictures of the documentation, small enough for a repository. */
async function document(page: Page, screen: string): Promise<void> {
  for (const [wanted, theme, file] of forDocs) {
    if (wanted !== screen) continue
    await page.emulateMedia({ colorScheme: theme })
    await page.waitForTimeout(300)
    await writeFile(
      join(program, 'docs', 'images', `${file}.png`),
      await compact(page, await page.screenshot()),
    )
    await page.emulateMedia({ colorScheme: 'light' })
    taken++
  }
}

/** Goes through screens; one that cannot be reached is said, and the window is loaded anew. */
async function through(page: Page, shots: readonly Screen[], which: string, language: string): Promise<void> {
  for (const shot of shots) {
    try {
      await shot.open(page)
      if (values.docs) await document(page, shot.name)
      else if (isWanted(shot.name)) await picture(page, which, shot, language)
      await shot.close(page)
    } catch (error) {
      amiss.push(`${which} ${shot.name} ${language}: ${String(error).split('\n').slice(0, 3).join(' ')}`)
      await page.screenshot({ path: join(folder, `failed ${shot.name} - ${which} ${language}.png`) })
      await page.reload()
      await page.getByRole('tree').waitFor({ state: 'attached' })
    }
  }
}

/** The first screen, a new project, and the tour, which only a fresh person sees. */
async function firstRun(browser: Browser, language: GalleryLanguage): Promise<void> {
  const w = words[language]
  const home = await makeHome()
  const served = await serveApp(home.env)
  const { page } = await openPage(browser, served.address, { locale: language, reducedMotion: 'reduce' })
  const named = (name: string): readonly Screen[] =>
    screensOf(w).filter((screen) => screen.name === name && isWanted(name))
  await through(page, named('first screen'), 'first', language)
  await page
    .getByRole('button', { name: new RegExp(`^${w.welcome.sample}`) })
    .first()
    .click()
  await page.getByRole('region', { name: w.tour.title }).waitFor()
  await through(page, named('tour'), 'first', language)
  await page.context().close()
  await served.end()
  await home.clear()
}

const home = await makeHome()
const browser = await launchBrowser()
const begun = performance.now()
try {
  if (!values.docs) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const settings = themes.find((theme) => theme !== 'light' && theme !== 'dark')
  if (settings !== undefined) {
    // Themes that the system does not ask for are chosen.
    await mkdir(join(home.folder, 'settings'), { recursive: true })
    await writeFile(
      join(home.folder, 'settings', 'settings.json'),
      JSON.stringify({ format: 1, settings: { theme: settings }, recent: [] }),
    )
  }
  const languages = (values.docs ? 'en' : values.languages)
    .split(',')
    .filter((each): each is GalleryLanguage => each in words)
  for (const language of languages) {
    const projects = values.docs ? 'sample' : values.projects
    for (const which of values.project === undefined ? projects.split(',') : [values.project]) {
      const path =
        values.project === undefined
          ? join(home.folder, `${which} ${language}.emic`)
          : resolve(values.project)
      if (which === 'sample') await emic(home.env, 'demo', path)
      else if (which === 'dense') await makeDense(path)
      const served = await serveApp(home.env, path)
      const { page, faults } = await openPage(browser, served.address, {
        locale: language,
        reducedMotion: 'reduce',
      })
      page.setDefaultTimeout(10_000)
      if (values.docs) await page.setViewportSize({ width: 1280, height: 800 })
      await page.getByRole('tree').waitFor()
      const { notNow } = words[language].tour
      // The sample offers its tour, which has pictures of its own.
      if (which === 'sample') await page.getByRole('button', { name: notNow }).click()
      // What was said of it stays in the status line.
      await page.waitForTimeout(1_000)
      await page.reload()
      await page.getByRole('tree').waitFor()
      const shots = screensOf(words[language], sought[language]).filter(({ isPictured }) => isPictured)
      await through(page, shots, basename(which, '.emic'), language)
      amiss.push(...faults)
      await page.context().close()
      await served.end()
    }
    if (values.project === undefined && settings === undefined && !values.docs)
      await firstRun(browser, language)
  }
} finally {
  await browser.close()
  await home.clear()
}
for (const line of amiss) console.log(line)
console.log(`${taken} pictures in ${folder}, ${Math.round((performance.now() - begun) / 1000)} s`)
process.exitCode = amiss.length === 0 ? 0 : 1
