import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { en } from '../../renderer/strings/en'
import { pseudo } from '../../renderer/strings/pseudo'
import { screensOf } from '../screens/all'
import { emic, launchBrowser, makeHome, openPage, program, serveApp } from './app'
import type { Home, Served, Watched } from './app'
import { bareWords, cutWords, tooWide } from './screen-truths'
import { closeLeftOpen, pictureOfFailure } from './window'

/** Everything that stands in the files of a folder. */
async function wordsOf(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile())
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  )
  return texts.join('\n')
}

/** What is the same in every language. */
const untranslated: readonly RegExp[] = [
  // Days and times come from Intl, which does not know the language.
  /\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d/,
  /^\d+ px$/,
  /^Aa /,
  /^#[0-9A-F]{6}$/,
  /^\.[a-z\d.]+( \.[a-z\d]+)*$/,
  /^(Big5|GB18030|EUC-JP|Shift_JIS|UTF-16[BL]E|Windows-1252)$/,
  // What the browser's own parts say of dates, and react-aria's of closing; they follow the languages that exist.
  /^Dismiss$/,
  // Names of files and folders, and what the walk over the screens types itself.
  /^\/.*Sample\.emic$|\.txt$|^Field note$|^Round one$|^Changed, so that/,
  /Cells and clinics|^Lin, J\. W\.|^Lin, Jia Wei$/,
  /^(Leaflet|Talk in the corridor|Waiting room)(\.\w+)?$|^(pdf|png|vtt|csv)$|^https:\/\/example\.org\//,
  /^(Respondent|Age|Ward|Ana|Bo|Mei|east|west|Answers\.csv)$|^(How did you hear|My sister had|A nurse named|From a letter)/,
  /^(Theme|Code|Definition|When to use|Colour|Remarks|Hope|Waiting|Being called|ask Mei)$/,
  /^((Waiting rooms|Ways home)( > )?)?(Clock on the wall|Numbers being called|Last bus)?$/,
  /^Their code|^Time as it is seen|^A clock is named|^What people wait for|^A definition that lost|^The way back as|^Transport after/,
  /^(Corridor talk.*|pluralism)$|^“(Ward study|The ward)/,
  /^Emic$/,
  // Headings of the sample's texts.
  /^\d\. (Introduction|Conclusion)$|^Abstract$|^clinic$/i,
]

/**
 * The app in a language that nobody speaks, two fifths longer than English and in brackets: what is cut loses its bracket,
 * what has none was never given to be translated.
 */
describe('the app in a language of long words', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let watched: Watched
  let data: string

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    await mkdir(join(home.folder, 'projects'))
    await mkdir(join(home.folder, 'settings'))
    await writeFile(
      join(home.folder, 'settings', 'settings.json'),
      JSON.stringify({ settings: { language: 'qps' } }),
    )
    await emic(home.env, 'demo', join(home.folder, 'projects', 'Sample.emic'))
    data = (await wordsOf(join(home.folder, 'projects'))) + (await wordsOf(join(program, 'fixtures/sample')))
    served = await serveApp(home.env)
    watched = await openPage(browser, served.address, {
      locale: 'en',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
    })
    watched.page.setDefaultTimeout(8_000)
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(async ({ task }) => {
    await pictureOfFailure(task, watched.page)
    await closeLeftOpen(task, watched.page)
  })

  for (const screen of screensOf(pseudo(en) as typeof en)) {
    it(`cuts and forgets no word: ${screen.name}`, async () => {
      const { page } = watched
      await screen.open(page)
      const faults = [
        ...(await cutWords(page)),
        ...(await tooWide(page)),
        ...(await bareWords(page, data, untranslated)),
      ]
      // Left in any case, so that the next screen is met as it should be.
      await screen.close(page)
      expect(faults).toEqual([])
    })
  }

  it('would be found: words that are cut, that lie under others, or that were never translated', async () => {
    const { page } = watched
    await page.evaluate(() => {
      const add = (words: string, style: string): void => {
        const one = document.createElement('p')
        one.textContent = words
        one.style.cssText = `position:fixed;z-index:1000;background:white;${style}`
        document.body.append(one)
      }
      add('[Cut off where the box ends]', 'left:10px;top:200px;width:60px;overflow:hidden;white-space:nowrap')
      add('[Hidden]', 'left:300px;top:300px;z-index:999')
      add('[Hides it]', 'left:290px;top:290px;padding:30px')
      add('Nobody was asked to translate this', 'left:500px;top:400px')
    })
    const cut = (await cutWords(page)).join('\n')
    expect(cut).toMatch(/“\[Cut off where the box ends\]” is cut/)
    expect(cut).toMatch(/“\[Hidden\]” \(p\.\) lies under/)
    expect((await tooWide(page)).join('\n')).toMatch(/Cut off/)
    expect(await bareWords(page, data, untranslated)).toEqual(['Nobody was asked to translate this'])
    expect(watched.faults).toEqual([])
  })
})
