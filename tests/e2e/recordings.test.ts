import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captions, tones } from '../made-recordings'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'

let home: Home
let served: Served
let browser: Browser
let page: Page
let faults: readonly string[]

/** Long enough to scroll: forty turns of two seconds. */
const turns = Array.from(
  { length: 40 },
  (_, i) =>
    [
      i % 2 === 0 ? 'Ana' : 'Dr. Wu',
      `Turn ${i + 1}: ${'the corridor was long and nobody called our name, so we read the posters on the wall. '.repeat(3)}`,
    ] as const,
)
const project = (): string => join(home.folder, 'Corridors.emic')

beforeAll(async () => {
  home = await makeHome()
  await writeFile(join(home.folder, 'interview.vtt'), captions(turns, 2))
  await writeFile(join(home.folder, 'interview.wav'), tones(80))
  await writeFile(join(home.folder, 'elsewhere.wav'), tones(80))
  await emic(home.env, 'new', project(), '--coder', 'Ana')
  await emic(home.env, 'import', project(), join(home.folder, 'interview.vtt'))
  served = await serveApp(home.env, project())
  browser = await launchBrowser()
  const watched = await openPage(browser, served.address)
  page = watched.page
  faults = watched.faults
})
afterAll(async () => {
  await browser.close()
  await served.end()
  await home.clear()
})

const strip = () => page.getByRole('region', { name: /^Recording / })
const seconds = async (): Promise<number> =>
  page.locator('video').evaluate((element) => (element as HTMLVideoElement).currentTime)
const spoken = () => page.locator('.cm-spoken')

describe('A recording beside a transcript', () => {
  it('is attached by a file, and its sound is drawn', async () => {
    await page.getByRole('textbox', { name: /^Text of/ }).waitFor()
    expect(await page.locator('.cm-line').first().getAttribute('data-time')).toBe('0:00')
    const chosen = page.waitForEvent('filechooser')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Attach recording')
    await page.keyboard.press('Enter')
    await (await chosen).setFiles(join(home.folder, 'interview.wav'))
    await strip().waitFor()
    await page.getByRole('status').filter({ hasText: 'Attached interview.wav' }).first().waitFor()
    await strip().getByText('1:20').waitFor()
    // The staircase of the tones is drawn: the bars differ in height.
    await expect
      .poll(() =>
        page.locator('canvas[class*="canvas"]').evaluate((element) => {
          const canvas = element as HTMLCanvasElement
          const { data, width, height } = canvas
            .getContext('2d')
            ?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [], width: 0, height: 0 }
          const heights = new Set<number>()
          for (let x = 0; x < width; x++) {
            let filled = 0
            for (let y = 0; y < height; y++) if ((data[(y * width + x) * 4 + 3] ?? 0) > 0) filled++
            heights.add(filled)
          }
          return heights.size
        }),
      )
      .toBeGreaterThan(6)
  })

  it('plays by key, lights up the turn that is said, and goes back', async () => {
    await page.getByRole('textbox', { name: /^Text of/ }).focus()
    await page.keyboard.press('F8')
    await expect.poll(seconds).toBeGreaterThan(0.3)
    await spoken().first().waitFor()
    expect(await spoken().first().textContent()).toContain('Turn 1:')
    await expect.poll(() => spoken().first().textContent(), { timeout: 10_000 }).toContain('Turn 2:')
    await page.keyboard.press('F9')
    await expect.poll(() => spoken().first().textContent()).toContain('Turn 1:')
    await page.keyboard.press('F8')
    const left = await seconds()
    await page.waitForTimeout(300)
    expect(await seconds()).toBe(left)
  })

  it('goes where a time, a word or the line is clicked, and the text goes along', async () => {
    const third = await page.locator('.cm-line[data-time="0:04"]').boundingBox()
    if (!third) throw new Error('no line')
    await page.mouse.click(third.x - 20, third.y + 14)
    await expect.poll(() => spoken().first().textContent()).toContain('Turn 3:')
    expect(await seconds()).toBeGreaterThanOrEqual(4)
    await page
      .locator('.cm-line', { hasText: 'Turn 5:' })
      .click({ modifiers: ['Alt'], position: { x: 300, y: 8 } })
    await expect.poll(() => spoken().first().textContent()).toContain('Turn 5:')
    await page.keyboard.press('F8')
    const wave = strip().getByRole('slider', { name: 'Position in the recording' })
    const box = await wave.boundingBox()
    if (!box) throw new Error('no wave')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await expect.poll(() => spoken().first().textContent()).toMatch(/Turn 2[01]:/)
    await wave.press('Home')
    await expect.poll(seconds).toBe(0)
    await wave.press('ArrowRight')
    await expect.poll(seconds).toBe(3)
  })

  it('is slower and faster by keys, with the pitch kept, and plays from the caret', async () => {
    await page.locator('.cm-line', { hasText: 'Turn 4:' }).click()
    await page.keyboard.press('Shift+F8')
    await expect.poll(() => spoken().first().textContent()).toContain('Turn 4:')
    await page.keyboard.press('Alt+Shift+F9')
    const sound = () =>
      page
        .locator('video')
        .evaluate((element) => [
          (element as HTMLVideoElement).playbackRate,
          (element as HTMLVideoElement).preservesPitch,
        ])
    expect(await sound()).toEqual([1.1, true])
    await page.keyboard.press('Alt+Shift+F8')
    await page.keyboard.press('Alt+Shift+F8')
    expect(await sound()).toEqual([0.9, true])
  })

  it('is left alone by the text once the user has scrolled away, until asked to follow', async () => {
    const follow = strip().getByRole('button', { name: 'The text follows what is said' })
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('true')
    await page.locator('.cm-scroller').hover()
    for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 400)
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('false')
    await expect.poll(() => spoken().count()).toBe(0)
    await follow.click()
    await spoken().first().waitFor()
    await page.keyboard.press('F8')
  })

  it('is where it was left after a reload, at its speed', async () => {
    const left = await seconds()
    await page.waitForTimeout(1200)
    await page.reload()
    await strip().waitFor()
    await expect.poll(seconds).toBeCloseTo(left, 0)
    await strip().getByTitle('0.9×').waitFor()
    expect(faults).toEqual([])
  })

  it('that is linked and has moved is named, and can be put back', async () => {
    const address = page.url()
    await page.goto('about:blank')
    await served.end()
    const path = join(home.folder, 'elsewhere.wav')
    const linked = await emic(home.env, 'media', project(), 'interview', path, '--link')
    expect(linked).toMatchObject({ code: 0, error: '' })
    served = await serveApp(home.env, project())
    await rename(path, join(home.folder, 'moved.wav'))
    await page.goto(served.address)
    await strip().getByRole('alert').filter({ hasText: 'no longer at' }).waitFor()
    await rename(join(home.folder, 'moved.wav'), path)
    await strip().getByRole('button', { name: 'Try again' }).click()
    await strip().getByText('1:20').waitFor()
    expect(address).not.toContain('wav')
  })

  it('has no path in any address that the page asks for', async () => {
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    for (const address of asked) expect(address).not.toMatch(/wav|interview|corridors|elsewhere/i)
    expect(faults).toEqual([])
  })
})
