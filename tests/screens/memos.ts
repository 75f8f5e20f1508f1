import { parts, stays, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** Memos: of what is open, of the whole project, and one of them. Begins in the workspace. */
export function memos(w: Spoken): readonly Screen[] {
  const { tab } = waysIn(w)
  return [
    {
      name: 'memos pane',
      part: parts.inspector,
      isPictured: true,
      open: (page) => tab(page, 'memos'),
      close: stays,
    },
    {
      name: 'all memos',
      part: parts.inspector,
      isPictured: true,
      open: async (page) => {
        await page
          .locator(parts.inspector)
          .getByText(new RegExp(`^${w.memos.all.replace(/[[\]]/g, '\\$&')} \\d`))
          .first()
          .click()
        await page.getByRole('searchbox', { name: w.memos.search }).waitFor()
      },
      close: stays,
    },
    {
      name: 'memo',
      part: parts.inspector,
      open: async (page) => {
        await page.getByText('Next steps').first().click()
        await page.getByRole('button', { name: w.memos.edit, exact: true }).waitFor()
      },
      close: stays,
    },
    {
      name: 'memo that is written',
      part: parts.inspector,
      open: async (page) => {
        await page.getByRole('button', { name: w.memos.edit, exact: true }).click()
        await page.getByRole('textbox', { name: w.memos.bodyField, exact: true }).waitFor()
      },
      close: stays,
    },
  ]
}
