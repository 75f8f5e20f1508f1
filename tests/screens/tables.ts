import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { parts, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** Answers as a program for surveys writes them where commas part decimals. */
const answers = [
  'Respondent;Age;Ward;How did you hear of the clinic?',
  'Ana;34;east;"My sister had read about it, and would not let it go."',
  'Bo;51;west;"A nurse named a price in the corridor, and nobody asked what it was for."',
  'Mei;28;east;"From a letter. We had been to three hospitals, and each said something else."',
].join('\r\n')

/** Tables of answers and of attributes. Begins in the workspace, with coded texts. */
export function tables(w: Spoken): readonly Screen[] {
  const { begin, bringIn, button, closeBeside, coded, command, dialog, escape, leaveMenu, menuBy } = waysIn(w)
  const beside = (page: Page) => page.locator('[data-pane="beside"]')
  const columnMenu = (page: Page): Promise<void> => menuBy(begin(w.attributes.menu))(page)
  return [
    {
      name: 'columns of a table',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        const file = join(await mkdtemp(join(tmpdir(), 'emic-screens-')), 'Answers.csv')
        await writeFile(file, answers)
        await bringIn(page, file)
        await dialog(page).getByRole('table').waitFor()
      },
      close: (page) => dialog(page).getByText(w.survey.byQuestion, { exact: true }).click(),
    },
    {
      name: 'what came of a table',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        await dialog(page).getByRole('button', { name: w.survey.do, exact: true }).click()
        await dialog(page).getByRole('button', { name: w.survey.openFirst }).waitFor()
      },
      close: escape,
    },
    {
      name: 'table of attributes',
      part: parts.middle,
      isPictured: true,
      open: async (page) => {
        await command(page, w.attributes.open)
        await beside(page).getByText(w.attributes.cases, { exact: true }).click()
        await beside(page).getByRole('gridcell').nth(2).waitFor()
      },
      close: async (page) => {
        await beside(page).getByRole('grid').focus()
        await page.keyboard.press('Shift+ArrowRight')
      },
    },
    { name: 'menu of an attribute', part: parts.menu, open: columnMenu, close: leaveMenu },
    {
      name: 'renaming an attribute',
      part: parts.window,
      open: async (page) => {
        await columnMenu(page)
        await page.getByRole('menuitem', { name: w.attributes.rename, exact: true }).click()
        await dialog(page).waitFor()
      },
      close: escape,
    },
    {
      name: 'new attribute',
      part: parts.window,
      open: async (page) => {
        await beside(page).getByRole('button', { name: w.attributes.add }).click()
        await dialog(page).waitFor()
      },
      close: async (page) => {
        await escape(page)
        await closeBeside(page)
      },
    },
    {
      name: 'question with an attribute',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        await coded(page).locator('[data-part="count"]').click()
        await button(page, begin(w.retrieval.putBeside)).click()
        await beside(page).getByRole('row').nth(1).waitFor()
        await menuBy(begin(w.question.add))(page)
        await page.getByRole('menuitem', { name: w.question.addPart.values }).click()
        await dialog(page).waitFor()
      },
      close: async (page) => {
        await escape(page)
        await closeBeside(page)
      },
    },
  ]
}
