import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { parts, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** A codebook as a colleague keeps it: themes above blocks, a code of the sample with other words, a row without a name. */
const theirs = [
  'Their codebook',
  'Theme;Code;Definition;When to use;Colour;Remarks',
  'Waiting rooms;Clock on the wall;Time as it is seen by those who sit there;A clock is named;#3B7DD8;ask Mei',
  ';Numbers being called;;;#3F8F5B;',
  ';;A definition that lost its code;;;',
  'Ways home;Last bus;The way back as part of the visit;Transport after dark;#8A5BB2;',
  'Pluralism;;"What people wait for, said in their own words";;;',
].join('\n')

/** From the choice of the file of a codebook to what came of it. Begins in the workspace, and takes it back at the end. */
export function codebookIn(w: Spoken): readonly Screen[] {
  const { command, dialog, escape } = waysIn(w)
  return [
    {
      name: 'bringing in a codebook',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        await command(page, w.codebookIn.action)
        await dialog(page).getByRole('button', { name: w.codebookIn.choose }).waitFor()
      },
      close: () => Promise.resolve(),
    },
    {
      name: 'columns of a codebook',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        const file = join(await mkdtemp(join(tmpdir(), 'emic-screens-')), 'Their codes.csv')
        await writeFile(file, theirs)
        await dialog(page).locator('input[type=file]').setInputFiles(file)
        await dialog(page).getByRole('table').waitFor()
        await dialog(page).getByRole('listitem').nth(3).waitFor()
      },
      close: (page: Page) => dialog(page).getByText(w.codebookIn.rules.theirs, { exact: true }).click(),
    },
    {
      name: 'what came of a codebook',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        await dialog(page).getByRole('button', { name: w.codebookIn.do, exact: true }).click()
        await dialog(page).getByRole('region', { name: w.codebookIn.result }).waitFor()
      },
      close: async (page) => {
        await escape(page)
        await page.keyboard.press('Control+z')
        await page.getByRole('treeitem').filter({ hasText: 'Last bus' }).waitFor({ state: 'detached' })
      },
    },
  ]
}
