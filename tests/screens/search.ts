import type { Page } from 'playwright-core'
import { parts, stays, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** The search in all texts. Begins in the workspace; `words` must be found in several places. */
export function search(w: Spoken, words: string): readonly Screen[] {
  const { begin, closeBeside, dialog, dialogBy, escape } = waysIn(w)
  const pane = (page: Page) => page.locator('[data-search]')
  const open = async (page: Page): Promise<void> => {
    await page.keyboard.press('Control+Shift+F')
    await pane(page).getByRole('searchbox').waitFor()
  }
  return [
    { name: 'search, empty', open, close: stays },
    {
      name: 'search, a wrong expression',
      open: async (page) => {
        await pane(page).getByText(w.search.modes.regex, { exact: true }).click()
        await pane(page).getByRole('searchbox').fill('(')
        await pane(page).getByRole('alert').waitFor()
      },
      close: (page) => pane(page).getByText(w.search.modes.words, { exact: true }).click(),
    },
    {
      name: 'search with hits',
      isPictured: true,
      open: async (page) => {
        await open(page)
        await pane(page).getByRole('searchbox').fill(words)
        await pane(page).getByRole('grid', { name: w.search.list }).getByRole('row').nth(1).waitFor()
        await pane(page).locator('mark').first().waitFor()
      },
      close: stays,
    },
    {
      name: 'search, in which texts',
      part: parts.window,
      open: dialogBy(begin(w.search.whichTexts)),
      close: escape,
    },
    {
      name: 'search, how coded',
      part: parts.window,
      open: dialogBy(begin(w.search.whichCoding)),
      close: escape,
    },
    {
      name: 'code what was found',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        await dialogBy(begin(w.search.codeThese))(page)
        await dialog(page).getByRole('grid').getByRole('row').nth(1).waitFor()
      },
      close: async (page) => {
        await escape(page)
        await closeBeside(page)
      },
    },
  ]
}
