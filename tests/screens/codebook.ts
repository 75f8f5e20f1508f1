import { parts, stays, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** What is done to codes, and what a new definition asks for. Begins in the workspace; `letters` stand in some codes. */
export function codebook(w: Spoken, letters: string): readonly Screen[] {
  const {
    begin,
    button,
    closeBeside,
    codeMenu,
    coded,
    codes,
    command,
    dialog,
    escape,
    fromCodeMenu,
    leaveMenu,
    tab,
  } = waysIn(w)
  return [
    { name: 'code menu', part: parts.menu, open: codeMenu, close: leaveMenu },
    { name: 'merge', part: parts.window, open: fromCodeMenu(w.codebook.merge), close: stays },
    {
      name: 'merge, previewed',
      part: parts.window,
      open: async (page) => {
        await dialog(page).getByRole('option').nth(2).click()
        await dialog(page).getByText(w.codebook.mergeKept).waitFor()
      },
      close: escape,
    },
    { name: 'move', part: parts.window, open: fromCodeMenu(w.codebook.move), close: escape },
    { name: 'colour', part: parts.window, open: fromCodeMenu(w.codebook.recolour), close: escape },
    { name: 'split', part: parts.window, open: fromCodeMenu(w.codebook.split), close: escape },
    {
      name: 'codebook, narrowed',
      isPictured: true,
      open: async (page) => {
        await page.locator('[data-pane="codebook"]').getByRole('searchbox').fill(letters)
        // What is found by its definition has no marked letters, but ancestors that were not found.
        await page.getByRole('tree').locator('mark, [data-found="false"]').first().waitFor()
      },
      close: async (page) => {
        await page.locator('[data-pane="codebook"]').getByRole('searchbox').fill('')
        await page
          .getByRole('tree')
          .locator('mark, [data-found="false"]')
          .first()
          .waitFor({ state: 'detached' })
      },
    },
    {
      name: 'definition with its history',
      part: parts.inspector,
      isPictured: true,
      open: async (page) => {
        await coded(page).click()
        await tab(page, 'code')
        const field = page.getByRole('textbox', { name: w.code.definition, exact: true })
        await field.fill('Changed, so that what was coded before waits to be looked at again.')
        await field.press('Tab')
        await button(page, begin(w.code.history)).click()
        await page.getByRole('list', { name: w.code.history }).getByRole('listitem').first().waitFor()
      },
      close: stays,
    },
    {
      name: 're-check queue',
      isPictured: true,
      open: async (page) => {
        await command(page, w.recheck.action.open)
        await page
          .locator('[data-pane="beside"]')
          .getByRole('button', { name: begin(`${w.recheck.keep} `) })
          .last()
          .waitFor()
      },
      close: closeBeside,
    },
    {
      name: 'removed codes',
      part: parts.window,
      open: async (page) => {
        await codes(page).nth(2).click()
        await page.keyboard.press('Delete')
        await page
          .getByRole('button', { name: w.codebook.removedCount_one.replace('{{count}}', '1') })
          .click()
        await dialog(page).waitFor()
      },
      close: escape,
    },
  ]
}
