import type { Locator, Page } from 'playwright-core'
import type { en } from '../../renderer/strings/en'
import type { Words } from '../../renderer/strings/words'

/** One screen or dialog: how to get there from the one before, what is new on it, and how to leave it. */
export interface Screen {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
  readonly close: (page: Page) => Promise<void>
  /** Once more after the window has got another size: for what hangs on the place of the pointer. */
  readonly again?: (page: Page) => Promise<void>
  /** The part that is new; without it the whole window. */
  readonly part?: string
  /**
   * Pictures of it are made for people to look at. It is reached from those before it that are pictured too, in any
   * project with texts, codes, codings and memos.
   */
  readonly isPictured?: true
}

/** Words of the window, in the language it speaks. */
export type Spoken = Words<typeof en>

/** Where to look at what is new. */
export const parts = {
  inspector: '[data-pane="inspector"]',
  middle: '[data-pane="reader"], [data-pane="beside"]',
  menu: '[role="menu"]',
  window: '[role="dialog"]',
}

/** The way to leave a screen that stays. */
export const stays = (): Promise<void> => Promise.resolve()

/** How a person gets about, in words of any language. */
export function waysIn(w: Spoken) {
  /** A name up to the place where something is filled in. */
  const begin = (words: string): RegExp =>
    new RegExp(`^${words.split('{{')[0]?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
  const dialog = (page: Page): Locator => page.getByRole('dialog').last()
  const escape = async (page: Page): Promise<void> => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  const leaveMenu = async (page: Page): Promise<void> => {
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  }
  const text = (page: Page): Locator => page.getByRole('textbox', { name: begin(w.reader.textOf) }).first()
  const codes = (page: Page): Locator => page.getByRole('tree').getByRole('treeitem')
  /** A code that has quotations. */
  const coded = (page: Page): Locator =>
    codes(page)
      .filter({ has: page.locator('[data-part="count"]') })
      .nth(1)
  const tab = (page: Page, name: keyof typeof w.shell.tabs): Promise<void> =>
    page.locator(parts.inspector).getByRole('tab', { name: w.shell.tabs[name] }).click()
  const keys =
    (...pressed: readonly string[]) =>
    async (page: Page): Promise<void> => {
      for (const key of pressed) await page.keyboard.press(key)
      await dialog(page).waitFor()
    }
  const codeMenu = async (page: Page): Promise<void> => {
    await codes(page).nth(1).click({ button: 'right' })
    await page.getByRole('menu').waitFor()
  }
  const fromCodeMenu = (words: string) => async (page: Page) => {
    await codeMenu(page)
    await page.getByRole('menuitem', { name: words, exact: true }).click()
    await dialog(page).waitFor()
  }
  const button = (page: Page, name: RegExp): Locator => page.getByRole('button', { name }).first()
  const sourceMenu = async (page: Page, row = 0): Promise<void> => {
    await page.getByRole('row').nth(row).hover()
    await page
      .getByRole('button', { name: begin(w.sources.more) })
      .nth(row)
      .click()
    await page.getByRole('menu').waitFor()
  }
  /** Runs an action by the command field. */
  const command = async (page: Page, words: string): Promise<void> => {
    await page.keyboard.press('Control+k')
    await dialog(page).waitFor()
    await page.keyboard.insertText(words)
    await dialog(page).getByRole('option').filter({ hasText: words }).first().click()
  }
  /** Puts the caret into coded words. */
  const intoCoded = async (page: Page): Promise<void> => {
    await text(page).focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press(']')
  }
  const menuBy = (name: RegExp) => async (page: Page) => {
    await button(page, name).click()
    await page.getByRole('menu').waitFor()
  }
  const dialogBy = (name: RegExp) => async (page: Page) => {
    await button(page, name).click()
    await dialog(page).waitFor()
  }
  /** Chooses files in the dialog that the import opens; a click that fails is the only error then. */
  const bringIn = async (page: Page, files: string | readonly string[]): Promise<void> => {
    const click = async (): Promise<void> => {
      await page.getByRole('button', { name: w.sources.bring.more, exact: true }).click()
      await page.getByRole('menuitem', { name: w.sources.import }).click()
    }
    const [chosen] = await Promise.all([page.waitForEvent('filechooser'), click()])
    await chosen.setFiles(files)
  }
  const closeBeside = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: w.middle.closeBeside }).first().click()
    await page.locator('[data-pane="beside"]').waitFor({ state: 'detached' })
  }
  return {
    menuBy,
    dialogBy,
    closeBeside,
    begin,
    dialog,
    escape,
    leaveMenu,
    text,
    codes,
    coded,
    tab,
    keys,
    codeMenu,
    fromCodeMenu,
    button,
    sourceMenu,
    command,
    intoCoded,
    bringIn,
  }
}
