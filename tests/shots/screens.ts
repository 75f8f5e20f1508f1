import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { de } from '../../renderer/strings/de'
import { en } from '../../renderer/strings/en'
import { zh } from '../../renderer/strings/zh'

/** Languages of the gallery. */
export const words = { en, zh, de }
export type GalleryLanguage = keyof typeof words

/** A screen of the gallery: how to get there from the workspace, and how to leave it. */
export interface Shot {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
  readonly close?: (page: Page) => Promise<void>
}

const stop = { timeout: 8_000 }

/** Waits until nothing moves any more. */
const rest = (page: Page): Promise<void> => page.waitForTimeout(250)

/** The screens of an open project; they do not depend on what is in it, if it has texts, codes and codings. */
export function shotsOf(language: GalleryLanguage): readonly Shot[] {
  const w = words[language]
  /** A name up to the place where something is filled in. */
  const begin = (name: string): RegExp =>
    new RegExp(`^${name.split('{{')[0]?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
  const text = (page: Page): Locator =>
    page.locator('[data-pane="reader"]').getByRole('textbox', { name: begin(w.reader.textOf) })
  const codes = (page: Page): Locator => page.getByRole('tree').getByRole('treeitem')
  const tab = (name: keyof typeof w.shell.tabs) => (page: Page) =>
    page.locator('[data-pane="inspector"]').getByRole('tab', { name: w.shell.tabs[name] }).click(stop)
  const dialog = (page: Page): Locator => page.getByRole('dialog').last()
  const escape = async (page: Page): Promise<void> => {
    await page.keyboard.press('Escape')
    await page
      .getByRole('dialog')
      .first()
      .waitFor({ state: 'detached', ...stop })
  }
  const keys =
    (...pressed: readonly string[]) =>
    async (page: Page): Promise<void> => {
      for (const key of pressed) await page.keyboard.press(key)
      await dialog(page).waitFor(stop)
    }
  const closeBeside = (page: Page): Promise<void> => page.keyboard.press('Control+Shift+\\')
  /** A command by the command field, and its result. */
  const command = async (page: Page, name: string): Promise<void> => {
    await page.keyboard.press('Control+k')
    const field = dialog(page)
    await field.waitFor(stop)
    await page.keyboard.type(name)
    await field.getByRole('option', { name, exact: false }).first().click(stop)
    await field.waitFor({ state: 'detached', ...stop })
  }
  const codeWithQuotations = (page: Page): Locator =>
    codes(page)
      .filter({ has: page.locator('[data-part="count"]') })
      .nth(1)
  const select = async (page: Page): Promise<void> => {
    await text(page).press('Control+Home')
    const bar = page.getByRole('toolbar', { name: w.reader.bar.label })
    await text(page).press('ArrowDown')
    // The caret may stand in an empty line, which has no sentence.
    for (let i = 0; i < 6 && !(await bar.isVisible()); i++) {
      await text(page).press('ArrowDown')
      await text(page).press('s')
      await rest(page)
    }
  }

  return [
    {
      name: 'reading',
      open: async (page) => {
        await page.getByRole('row').first().click(stop)
        await text(page).waitFor(stop)
        await codeWithQuotations(page).click(stop)
        await page.getByRole('textbox', { name: w.code.definition, exact: true }).waitFor(stop)
      },
    },
    {
      name: 'overlaps',
      open: async (page) => {
        await text(page).hover(stop)
        await page.mouse.wheel(0, 980)
        await page.mouse.move(640, 5)
        await rest(page)
      },
    },
    {
      name: 'selection bar',
      open: select,
    },
    { name: 'picker', open: keys('Enter'), close: escape },
    {
      name: 'hover card',
      open: async (page) => {
        await page.keyboard.press('Escape')
        await text(page).locator('mark').first().scrollIntoViewIfNeeded(stop)
        await rest(page)
        const stripes = await page.locator('[data-pane="reader"] .cm-stripes').boundingBox()
        const mark = await text(page).locator('mark').first().boundingBox()
        if (!stripes || !mark) throw new Error('There is no stripe')
        await page.mouse.move(stripes.x + 16, mark.y + 8)
        await page.mouse.move(stripes.x + 16, mark.y + 10)
        await page.getByRole('tooltip').locator('li').first().waitFor(stop)
      },
      close: (page) => page.mouse.move(640, 5),
    },
    {
      name: 'show popover',
      open: async (page) => {
        await page.getByRole('button', { name: w.marks.show.button, exact: true }).first().click(stop)
        await page.getByRole('dialog', { name: w.marks.show.label }).waitFor(stop)
      },
      close: escape,
    },
    { name: 'passage', open: tab('passage') },
    {
      name: 'quotations narrow',
      open: async (page) => {
        await codeWithQuotations(page).locator('[data-part="count"]').click(stop)
        await page.getByRole('grid', { name: w.retrieval.list }).getByRole('row').nth(1).waitFor(stop)
      },
    },
    {
      name: 'quotations wide',
      open: async (page) => {
        await command(page, w.middle.do.quotations)
        await page.locator('[data-pane="beside"]').getByRole('grid').waitFor(stop)
      },
      close: closeBeside,
    },
    {
      name: 'side by side',
      open: async (page) => {
        await page.getByRole('row').nth(1).focus()
        await page.keyboard.press('Control+Enter')
        await page.locator('[data-pane="beside"]').getByRole('textbox').first().waitFor(stop)
        await tab('code')(page)
      },
      close: async (page) => {
        await closeBeside(page)
      },
    },
    {
      name: 'search',
      open: async (page) => {
        await page.keyboard.press('Control+Shift+f')
        await page
          .locator('[data-search]')
          .getByRole('searchbox')
          .fill(language === 'zh' ? '细胞' : 'price')
        await page.locator('[data-search] mark').first().waitFor(stop)
      },
    },
    {
      name: 'auto-code',
      open: async (page) => {
        await page.locator('[data-search]').getByRole('button', { name: w.search.codeThese }).click(stop)
        await dialog(page).getByRole('combobox').waitFor(stop)
      },
      close: async (page) => {
        for (let i = 0; i < 3 && (await page.getByRole('dialog').count()) > 0; i++) {
          await page.keyboard.press('Escape')
          await rest(page)
        }
        await closeBeside(page)
      },
    },
    {
      name: 'find in text',
      open: async (page) => {
        await text(page).focus()
        await page.keyboard.press('Control+f')
        await page.getByRole('search').getByRole('searchbox').last().fill('the')
      },
      close: (page) => page.keyboard.press('Escape'),
    },
    {
      name: 'codebook filtered',
      open: async (page) => {
        await page
          .locator('[data-pane="codebook"]')
          .getByRole('searchbox')
          .fill(language === 'zh' ? '管' : 'a')
        await rest(page)
      },
      close: (page) => page.locator('[data-pane="codebook"]').getByRole('searchbox').fill(''),
    },
    {
      name: 'definition with history',
      open: async (page) => {
        await codeWithQuotations(page).click(stop)
        await tab('code')(page)
        const field = page.getByRole('textbox', { name: w.code.definition, exact: true })
        await field.fill('Nobody may act on it yet, and somebody says what the waiting does to them.')
        await page.keyboard.press('Tab')
        await page.waitForTimeout(900)
        await page
          .locator('[data-pane="inspector"]')
          .getByText(w.code.history)
          .first()
          .scrollIntoViewIfNeeded(stop)
        await page.locator('[data-pane="inspector"]').getByText(w.code.history).first().click(stop)
      },
    },
    {
      name: 're-check',
      open: async (page) => {
        await command(page, w.recheck.action.open)
        await page
          .locator('[data-pane="beside"]')
          .getByRole('button', { name: begin(w.recheck.keep) })
          .first()
          .waitFor(stop)
      },
      close: closeBeside,
    },
    { name: 'memos', open: tab('memos') },
    {
      name: 'all memos',
      open: async (page) => {
        await page
          .locator('[data-pane="inspector"]')
          .getByText(new RegExp(`^${w.memos.all} \\d`))
          .first()
          .click(stop)
        await page.getByRole('searchbox', { name: w.memos.search }).waitFor(stop)
      },
    },
    { name: 'history', open: tab('history') },
    {
      name: 'past mode',
      open: async (page) => {
        await page
          .getByRole('listbox', { name: w.history.list })
          .getByRole('option')
          .nth(4)
          .click({ button: 'right', ...stop })
        await page.getByRole('menuitem', { name: w.history.look }).click(stop)
        await page.getByRole('slider', { name: w.history.past.slider }).waitFor(stop)
      },
      close: async (page) => {
        await page.getByRole('button', { name: w.history.past.back }).click(stop)
      },
    },
    { name: 'command field', open: keys('Control+k', 'c', 'o'), close: escape },
    { name: 'shortcuts', open: keys('F1'), close: escape },
    { name: 'settings', open: keys('Control+,'), close: escape },
    { name: 'export', open: keys('Control+e'), close: escape },
    {
      name: 'import result',
      open: async (page) => {
        const folder = await mkdtemp(join(tmpdir(), 'emic-shots-'))
        const note = join(folder, 'Field note.txt')
        const nothing = join(folder, 'Nothing in it.txt')
        await writeFile(note, 'The nurse paused.\n\nThen she closed the register.\n')
        await writeFile(nothing, '')
        const chosen = page.waitForEvent('filechooser', stop)
        await page.getByRole('button', { name: w.sources.import }).first().click(stop)
        await (await chosen).setFiles([note, nothing])
        await dialog(page).getByText(w.sources.outcome.failed).waitFor(stop)
      },
      close: escape,
    },
  ]
}
