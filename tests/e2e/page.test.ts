import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { numbers } from '../../fixtures/generate'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { openSource, pictureOfFailure, reader } from './window'

const random = numbers(7)
const oneOf = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
const sentence = (): string =>
  oneOf(['The nurse', 'A father', 'The inspector', 'Nobody']) +
  oneOf([' kept two registers', ' asked for the price', ' had read the rule', ' came back']) +
  oneOf([' that year.', ' before the ward was closed.', ' and said so.', ' without a word.'])
const prose = (count: number): string => Array.from({ length: count }, sentence).join(' ')
const chinese = '护士有两本登记册，一本给主管部门，一本给家属。“两本都是真的”，她说。'

/** Paragraphs in which every word is told apart by its number, from 10000 on. */
const long = Array.from({ length: 160 }, (_, i) =>
  Array.from({ length: 60 }, (__, j) => {
    const number = 10_000 + i * 60 + j
    return i % 3 === 2 ? `护士${number}说，` : `nurse${number} `
  })
    .join('')
    .trim(),
).join('\n\n')
const oneLine = `${prose(40)}${chinese.repeat(3)}`.repeat(290)
const mixed = [
  '# Notes',
  prose(3),
  '## 第一节',
  chinese,
  '## The second part',
  'هذه ملاحظات من العيادة. قالت الممرضة إن السجلين صحيحان.',
  prose(4),
  '## The last part',
  prose(30),
  prose(30),
].join('\n\n')

/** Numbers of the first and the last word of the row at the top of the view. */
const atTop = (page: Page): Promise<readonly [first: number, last: number]> =>
  reader(page).evaluate((content) => {
    const { top } = content.parentElement!.getBoundingClientRect()
    const { left, right } = content.getBoundingClientRect()
    const numbers = [...content.querySelectorAll('.cm-line')].flatMap((line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      const found: number[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const match of (node.nodeValue ?? '').matchAll(/\d{5}/g)) {
          const range = document.createRange()
          range.setStart(node, match.index)
          range.setEnd(node, match.index + 1)
          const box = range.getBoundingClientRect()
          const row = Number.parseFloat(getComputedStyle(line).lineHeight)
          const middle = (box.top + box.bottom) / 2
          if (middle > top + 6 && middle < top + 14 + row && box.left >= left && box.right <= right)
            found.push(Number(match[0]))
        }
      return found
    })
    return [Math.min(...numbers), Math.max(...numbers)] as const
  })

/** Waits until the top of the view stays the same, and says what stands there. */
async function restingTop(page: Page): Promise<readonly [first: number, last: number]> {
  let last: readonly [number, number] = [0, 0]
  await expect
    .poll(
      async () => {
        const before = last
        last = await atTop(page)
        return Number.isFinite(last[0]) && last.join() === before.join()
      },
      { interval: 200 },
    )
    .toBe(true)
  return last
}

/** Holds that the words that stood a third into the top row are in the top row, wherever that breaks now. */
async function stillReads(
  page: Page,
  [first, last]: readonly [first: number, last: number],
  what: string,
): Promise<void> {
  const [from, to] = await restingTop(page)
  const read = Math.round(first + (last - first) / 3)
  // A third of the letters is not quite a third of the way: a word more or less.
  expect(from, what).toBeLessThanOrEqual(read + 6)
  expect(to, what).toBeGreaterThanOrEqual(read - 6)
}

/** Chooses in the settings; names of options or of buttons. */
async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  for (const name of names) {
    const option = dialog.getByRole('radio', { name, exact: true })
    if ((await option.count()) > 0) await option.check({ force: true })
    else await dialog.getByRole('button', { name, exact: true }).click()
  }
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe('the page that is read', () => {
  let home: Home
  let served: Served
  let browser: Browser
  let page: Page
  let faults: string[]
  /** The row that is read, from the test of the changes on. */
  let top: readonly [first: number, last: number]
  const project = (): string => join(home.folder, 'Reading.emic')

  const open = async (): Promise<void> => {
    served = await serveApp(home.env, project())
    const watched = await openPage(browser, served.address, { viewport: { width: 1280, height: 800 } })
    page = watched.page
    faults = watched.faults
  }

  beforeAll(async () => {
    home = await makeHome()
    await writeFile(join(home.folder, 'Long.txt'), long)
    await writeFile(join(home.folder, 'Mixed.md'), mixed)
    await writeFile(join(home.folder, 'One line.txt'), oneLine)
    expect((await emic(home.env, 'new', project(), '--coder', 'Ana')).error).toBe('')
    for (const name of ['Long.txt', 'Mixed.md', 'One line.txt'])
      expect((await emic(home.env, 'import', project(), join(home.folder, name))).error).toBe('')
    browser = await launchBrowser()
    await open()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.end()
    await home?.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  it('is set in the typefaces that came with the app, all served as what they are', async () => {
    const types: string[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('.woff2')) types.push(response.headers()['content-type'] ?? '')
    })
    await openSource(page, 'Mixed')
    const has = (family: string, words: string): Promise<boolean> =>
      page.evaluate(
        async ([name, text]) => {
          await document.fonts.ready
          return (
            [...document.fonts].some((face) => face.family.includes(name!) && face.status === 'loaded') &&
            document.fonts.check(`16px "${name!}"`, text)
          )
        },
        [family, words],
      )
    await expect.poll(() => has('Source Serif 4 Variable', 'nurse')).toBe(true)
    await expect.poll(() => has('Noto Serif SC Variable', '登记册')).toBe(true)
    await expect.poll(() => has('Inter Variable', 'Codebook')).toBe(true)
    expect(types.length).toBeGreaterThan(0)
    expect(new Set(types)).toEqual(new Set(['font/woff2']))
    expect(faults).toEqual([])
  })

  it('says of each paragraph its language and its direction', async () => {
    const lines = await reader(page).evaluate((content) =>
      [...content.children].map((line) => [
        line.textContent.slice(0, 4),
        line.getAttribute('lang') ?? '',
        getComputedStyle(line).direction,
      ]),
    )
    expect(lines.find(([words]) => words === '护士有两')?.[1]).toMatch(/^zh/)
    expect(lines.find(([words]) => words?.startsWith('هذه'))?.[2]).toBe('rtl')
    const english = lines.filter(([words]) => /^[A-Z]/.test(words ?? ''))
    expect(english.length).toBeGreaterThan(2)
    for (const [, lang, direction] of english) {
      expect(lang).not.toMatch(/^zh/)
      expect(direction).toBe('ltr')
    }
  })

  it('goes to a heading by keyboard, and marks the one that is read', async () => {
    await reader(page).focus()
    await page.keyboard.press('h')
    const list = page.getByRole('listbox', { name: 'Headings of this text' })
    await expect
      .poll(() => list.getByRole('option').allInnerTexts())
      .toEqual(['Notes', '第一节', 'The second part', 'The last part'])
    await expect.poll(() => list.evaluate((box) => box.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await list.waitFor({ state: 'detached' })
    await expect.poll(() => reader(page).evaluate((text) => text === document.activeElement)).toBe(true)
    await expect
      .poll(async () => {
        await page.keyboard.press('h')
        await list.getByRole('option').last().waitFor()
        const chosen = await list.getByRole('option', { selected: true }).allInnerTexts()
        await page.keyboard.press('Escape')
        await list.waitFor({ state: 'detached' })
        return chosen
      })
      .toEqual(['The last part'])
  })

  it('numbers paragraphs in the margin, and the numbers are no part of the text', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await choose(page, 'Paragraphs')
    await openSource(page, 'Long')
    const numbered = await reader(page).evaluate((content) =>
      [...content.querySelectorAll('.cm-line')].flatMap((line) => {
        const number = line.getAttribute('data-number')
        return number === null ? [] : [[number, getComputedStyle(line, '::after').content]]
      }),
    )
    expect(numbered.length).toBeGreaterThan(1)
    numbered.forEach(([number, content], at) => {
      expect(number).toBe(String(at + 1))
      // The second part is what is read out: nothing.
      expect(content).toBe(`"${number ?? ''}" / ""`)
    })
    await reader(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    expect((await page.evaluate(() => navigator.clipboard.readText())) === long).toBe(true)
    await page.keyboard.press('Escape')
    await choose(page, 'None')
  })

  it('keeps the words at the top when the window, the panes, the type and the colours change', async () => {
    await reader(page).hover()
    await page.mouse.wheel(0, 9000)
    top = await restingTop(page)
    const stays = (what: string): Promise<void> => stillReads(page, top, what)
    await page.setViewportSize({ width: 900, height: 700 })
    await stays('a narrower window')
    await page.setViewportSize({ width: 1440, height: 900 })
    await stays('a wider window')
    await page.keyboard.press('Control+b')
    await stays('a pane less')
    await page.keyboard.press('Control+b')
    await stays('the pane again')
    await choose(page, 'Text size: More', 'Text size: More', 'Text size: More')
    await stays('larger type')
    await choose(page, 'Sans serif', 'Line height: More')
    await stays('another typeface')
    await choose(page, 'Dark')
    await stays('another theme')
    await choose(page, 'Paragraphs')
    await stays('numbers')
    await choose(page, 'Restore defaults', 'Paper')
    await stays('all as before')
  })

  it('opens at the same words after a restart', async () => {
    await page.waitForTimeout(1200)
    await page.context().close()
    await served.end()
    await open()
    await reader(page).waitFor()
    await stillReads(page, top, 'in a new window of another size')
  })

  it('shows one line of half a million characters in pieces, and copies it as it is', async () => {
    await openSource(page, 'One line')
    const shown = await reader(page).evaluate((content) =>
      [...content.querySelectorAll('.cm-line')].map((line) => line.textContent.length),
    )
    expect(Math.max(...shown)).toBeLessThanOrEqual(2001)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await reader(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.length).toBeGreaterThan(500_000)
    expect(copied === oneLine).toBe(true)
    await page.keyboard.press('Escape')
    expect(faults).toEqual([])
  })
})
