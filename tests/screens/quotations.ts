import type { Page } from 'playwright-core'
import { parts, stays, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** What was coded, as a list, and the question it answers. Begins in the workspace. */
export function quotations(w: Spoken): readonly Screen[] {
  const { begin, button, closeBeside, coded, dialog, dialogBy, escape, leaveMenu, menuBy } = waysIn(w)
  const list = (page: Page) => page.getByRole('grid', { name: w.retrieval.list })
  const retrieve = async (page: Page): Promise<void> => {
    await coded(page).locator('[data-part="count"]').click()
    await list(page).getByRole('row').nth(1).waitFor()
  }
  const beside = async (page: Page): Promise<void> => {
    await retrieve(page)
    await button(page, begin(w.retrieval.putBeside)).click()
    await page.locator('[data-pane="beside"]').getByRole('row').nth(1).waitFor()
  }
  return [
    { name: 'quotations pane', part: parts.inspector, isPictured: true, open: retrieve, close: stays },
    {
      name: 'quotations, several chosen',
      part: parts.inspector,
      open: async (page) => {
        await list(page).press('Control+a')
        await page.getByRole('toolbar', { name: w.retrieval.chosenBar }).waitFor()
      },
      close: (page) => page.keyboard.press('Escape'),
    },
    { name: 'quotations beside the text', isPictured: true, open: beside, close: closeBeside },
    {
      name: 'question, a picker',
      part: parts.window,
      open: async (page) => {
        await beside(page)
        await dialogBy(begin(`${w.question.label.sourceIds}: `))(page)
      },
      close: escape,
    },
    {
      name: 'question, what to add',
      part: parts.menu,
      open: menuBy(begin(w.question.add)),
      close: leaveMenu,
    },
    {
      name: 'question with a time',
      part: parts.window,
      open: async (page) => {
        await menuBy(begin(w.question.add))(page)
        await page.getByRole('menuitem', { name: w.question.addPart.when }).click()
        await dialog(page).waitFor()
      },
      close: escape,
    },
    {
      name: 'kept questions',
      part: parts.window,
      open: dialogBy(begin(w.question.kept.title)),
      close: async (page) => {
        await escape(page)
        await closeBeside(page)
      },
    },
  ]
}
