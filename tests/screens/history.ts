import type { Page } from 'playwright-core'
import { parts, stays, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** What was done, and the project as it stood. Begins in the workspace, after at least five steps. */
export function history(w: Spoken): readonly Screen[] {
  const { begin, button, dialog, escape, leaveMenu, tab } = waysIn(w)
  const stepMenu =
    (nth: number) =>
    async (page: Page): Promise<void> => {
      await page
        .getByRole('listbox', { name: w.history.list })
        .getByRole('option')
        .nth(nth)
        .click({ button: 'right' })
      await page.getByRole('menu').waitFor()
    }
  return [
    {
      name: 'history pane',
      part: parts.inspector,
      isPictured: true,
      open: (page) => tab(page, 'history'),
      close: stays,
    },
    {
      name: 'history, from day to day',
      part: parts.inspector,
      open: async (page) => {
        await button(page, new RegExp(begin(w.history.spans.any).source.slice(1))).click()
        await page.getByRole('option', { name: w.history.spans.range }).click()
        await page.getByLabel(w.history.from, { exact: true }).waitFor()
      },
      close: async (page) => {
        await button(page, new RegExp(begin(w.history.spans.range).source.slice(1))).click()
        await page.getByRole('option', { name: w.history.spans.any }).click()
      },
    },
    { name: 'menu of a step', part: parts.menu, open: stepMenu(1), close: leaveMenu },
    {
      name: 'taking back after a step',
      part: parts.window,
      open: async (page) => {
        await stepMenu(1)(page)
        await page.getByRole('menuitem', { name: w.history.backTo }).click()
        await dialog(page).waitFor()
        await dialog(page).getByText(w.history.counting).waitFor({ state: 'detached' })
      },
      close: escape,
    },
    {
      name: 'the project as it stood',
      isPictured: true,
      open: async (page) => {
        await stepMenu(4)(page)
        await page.getByRole('menuitem', { name: w.history.look }).click()
        await page.getByRole('slider', { name: w.history.past.slider }).waitFor()
      },
      close: async (page) => {
        await page.getByRole('button', { name: w.history.past.back }).click()
        await page.getByRole('slider').waitFor({ state: 'detached' })
      },
    },
  ]
}
