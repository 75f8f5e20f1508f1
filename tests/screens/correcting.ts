import type { Page } from 'playwright-core'
import { parts, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** Texts that are corrected. Begins with a coded text open, and leaves everything as it was. */
export function correcting(w: Spoken): readonly Screen[] {
  const { begin, closeBeside, command, dialog, escape, sourceMenu, text } = waysIn(w)
  const editor = (page: Page) => page.locator('[data-pane="reader"] .cm-content[contenteditable="true"]')
  const edit = async (page: Page): Promise<void> => {
    await text(page).focus()
    await page.keyboard.press('Control+Shift+E')
    await editor(page).waitFor()
    await editor(page).focus()
  }
  const ofMenu = (words: string) => async (page: Page) => {
    await sourceMenu(page)
    await page.getByRole('menuitem', { name: words }).click()
    await dialog(page).waitFor()
  }
  return [
    {
      name: 'editor of a text, with its search',
      part: parts.middle,
      isPictured: true,
      open: async (page) => {
        await edit(page)
        await page.keyboard.press('Control+Home')
        await page.keyboard.insertText('Corrected. ')
        await page.keyboard.press('Control+f')
        await page.locator('.cm-search').waitFor()
      },
      close: async (page) => {
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: w.correct.discard, exact: true }).click()
        await page.getByRole('button', { name: w.correct.discardSure, exact: true }).click()
        await text(page).waitFor()
      },
    },
    {
      name: 'tray with lost passages',
      part: parts.middle,
      isPictured: true,
      open: async (page) => {
        await edit(page)
        await page.keyboard.press('Control+a')
        await page.keyboard.insertText('Only this sentence is left of it.')
        await page.keyboard.press('Control+s')
        await editor(page).waitFor({ state: 'detached' })
        await command(page, w.correct.do.tray)
        await page.getByRole('group', { name: begin(w.correct.passageOf) }).waitFor()
        await page.getByText(w.correct.looking).waitFor({ state: 'detached' })
      },
      close: async (page) => {
        await closeBeside(page)
        await page.keyboard.press('Control+z')
        await text(page).locator('mark').first().waitFor()
      },
    },
    {
      name: 'revisions of a text',
      isPictured: true,
      part: parts.window,
      open: ofMenu(w.correct.do.revisions),
      close: escape,
    },
    {
      name: 'a corrected file in the place of a text',
      isPictured: true,
      part: parts.window,
      open: ofMenu(w.correct.do.replace),
      close: escape,
    },
  ]
}
