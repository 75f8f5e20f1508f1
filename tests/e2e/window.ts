import { join } from 'node:path'
import { expect } from 'vitest'
import type { RunnerTestCase } from 'vitest'
import type { Locator, Page } from 'playwright-core'

/** The window of a project as a person meets it: everything is found by its role and its name in English. */
export const sources = (page: Page): Locator => page.getByRole('grid', { name: 'Sources of the project' })

/** The line of one source. */
export const sourceRow = (page: Page, name: string): Locator =>
  sources(page).getByRole('row', { name: new RegExp(`^${escaped(name)}, `) })

/** The codebook. */
export const tree = (page: Page): Locator => page.getByRole('tree', { name: 'Codebook' })

/** The line of one code; `codings` as it says them, such as `4 codings`. */
export const codeRow = (page: Page, name: string, codings = ''): Locator =>
  tree(page).getByRole('treeitem', { name: new RegExp(`^${escaped(name)}\\s*, .*${codings}$`) })

/** The open text. */
export const reader = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of / })

/** The list of codes beside the selection. */
export const picker = (page: Page): Locator => page.getByRole('dialog', { name: 'Apply a code' })

/** The side with the tabs. */
export const inspector = (page: Page): Locator => page.getByRole('region', { name: 'Inspector' })

/** The line at the bottom. */
export const statusBar = (page: Page): Locator => page.getByRole('contentinfo', { name: 'Status' })

/** What the status line says of the last act. */
export const said = (page: Page): Locator => statusBar(page).getByRole('status')

/** Waits until the status line says this. */
export const hears = (page: Page, words: string | RegExp): Promise<void> =>
  expect.poll(() => said(page).innerText(), { timeout: 15_000 }).toMatch(words)

/** Opens a source with the mouse. */
export async function openSource(page: Page, name: string): Promise<void> {
  await sourceRow(page, name).click()
  await page.getByRole('textbox', { name: new RegExp(`^Text of ${escaped(name)}\\.`) }).waitFor()
}

/** A stretch of words on the screen, in px of the window. */
export interface Stretch {
  readonly first: { readonly x: number; readonly y: number }
  readonly last: { readonly x: number; readonly y: number }
}

/** Where words of one paragraph stand in the open text, or null while they are not wholly in view. */
export const wordsInView = (page: Page, words: string): Promise<Stretch | null> =>
  reader(page).evaluate((text, wanted) => {
    const view = text.parentElement?.getBoundingClientRect()
    for (const line of text.children) {
      const at = line.textContent.indexOf(wanted)
      if (at < 0) continue
      const box = (offset: number): DOMRect | undefined => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
        let left = offset
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node.nodeValue ?? ''
          if (left < length) {
            const range = document.createRange()
            range.setStart(node, left)
            range.setEnd(node, left + 1)
            return range.getBoundingClientRect()
          }
          left -= length
        }
        return undefined
      }
      const first = box(at)
      const last = box(at + wanted.length - 1)
      if (!view || !first || !last || first.top < view.top || last.bottom > view.bottom) return null
      return {
        first: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
        last: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
      }
    }
    return null
  }, words)

/** Brings words into view with the search of the text, and says where they stand. */
export async function findWords(page: Page, words: string): Promise<Stretch> {
  await page.getByRole('button', { name: 'Find in this text' }).click()
  const bar = page.getByRole('search', { name: 'Find in this text' })
  await bar.getByRole('searchbox').fill(words.slice(0, 80))
  await expect.poll(() => bar.getByRole('status').innerText()).toMatch(/^\d+ of /)
  await bar.getByRole('button', { name: 'Close' }).click()
  let found: Stretch | null = null
  await expect
    .poll(async () => {
      const before = found
      found = await wordsInView(page, words)
      return found !== null && JSON.stringify(before) === JSON.stringify(found)
    })
    .toBe(true)
  if (!found) throw new Error(`not in view: ${words}`)
  return found
}

/** Selects words by drawing the mouse over them. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { first, last } = await findWords(page, words)
  // What was found is selected, and who draws on a selection takes it along.
  await page.mouse.click(last.x, last.y)
  await page.mouse.move(first.x, first.y)
  await page.mouse.down()
  await page.mouse.move((first.x + last.x) / 2, (first.y + last.y) / 2, { steps: 4 })
  await page.mouse.move(last.x, last.y, { steps: 4 })
  await page.mouse.up()
  await selects(page, words.length)
}

/** Gives the selected words a code that there is, by the bar beside them. */
export async function chooseCode(page: Page, code: string): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name: 'Code' }).first().click()
  await picker(page).getByRole('combobox').fill(code)
  await picker(page).getByRole('option').filter({ hasText: code }).first().click()
  await hears(page, `Coded as ${code};`)
}

/** Waits until so many UTF-16 units are selected. */
export const selects = (page: Page, count: number): Promise<void> =>
  expect
    .poll(() => statusBar(page).innerText())
    .toMatch(new RegExp(`\\b${count.toLocaleString('en')} characters? selected`))

/** Names in a message or an address may hold what a regular expression would read as its own. */
export const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where pictures are kept; not in the repository. */
export const screens = join(import.meta.dirname, 'screens')

/** After a test that failed: what the window looked like. */
export async function pictureOfFailure(
  task: Readonly<RunnerTestCase>,
  page: Page | undefined,
): Promise<void> {
  if (task.result?.state !== 'fail' || !page || page.isClosed()) return
  await page.screenshot({ path: join(screens, `failed ${task.name.replace(/\W+/g, ' ')}.png`) })
}

/** After a test that failed: what it left open is closed, so that the next one does not fail for it. */
export async function closeLeftOpen(task: Readonly<RunnerTestCase>, page: Page | undefined): Promise<void> {
  if (task.result?.state !== 'fail' || !page || page.isClosed()) return
  for (let i = 0; i < 3 && (await page.getByRole('dialog').or(page.getByRole('menu')).count()) > 0; i++)
    await page.keyboard.press('Escape')
}
