import type { Page } from 'playwright-core'
import type { en } from '../../renderer/strings/en'
import type { Words } from '../../renderer/strings/words'
import { lastScreens } from './screens-last'
import { parts, stays, waysIn } from './screens-tools'
import type { Screen } from './screens-tools'

/** The further screens: search, quotations beside the text, groups, two texts, marks. Begins in the workspace. */
export function moreScreens(w: Words<typeof en>): readonly Screen[] {
  const {
    begin,
    button,
    closeBeside,
    codes,
    dialog,
    dialogBy,
    escape,
    intoCoded,
    leaveMenu,
    menuBy,
    sourceMenu,
    text,
  } = waysIn(w)
  const exact = (words: string): RegExp => new RegExp(`${begin(words).source}($|:)`)
  const search = (page: Page) => page.locator('[data-search]')

  return [
    {
      name: 'search, empty',
      open: async (page) => {
        await page.keyboard.press('Control+Shift+F')
        await search(page).getByRole('searchbox').waitFor()
      },
      close: stays,
    },
    {
      name: 'search with hits',
      open: async (page) => {
        await search(page).getByRole('searchbox').fill('clinic')
        await search(page).getByRole('grid', { name: w.search.list }).getByRole('row').nth(1).waitFor()
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
      open: async (page) => {
        await dialogBy(begin(w.search.codeThese))(page)
        await dialog(page).getByRole('grid').getByRole('row').nth(1).waitFor()
      },
      close: escape,
    },
    {
      name: 'search, a wrong expression',
      open: async (page) => {
        await search(page).getByText(w.search.modes.regex, { exact: true }).click()
        await search(page).getByRole('searchbox').fill('(')
        await search(page).getByRole('alert').waitFor()
      },
      close: async (page) => {
        await search(page).getByText(w.search.modes.words, { exact: true }).click()
        await closeBeside(page)
      },
    },
    {
      name: 'quotations beside the text',
      open: async (page) => {
        await codes(page).first().getByRole('button').last().click()
        await button(page, begin(w.retrieval.putBeside)).click()
        await page.locator('[data-pane="beside"]').getByRole('row').nth(2).waitFor()
      },
      close: stays,
    },
    {
      name: 'question, a picker',
      part: parts.window,
      open: dialogBy(begin(`${w.question.label.sourceIds}: `)),
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
    {
      name: 'groups in the menu of a source',
      part: parts.menu,
      open: async (page) => {
        await sourceMenu(page)
        await page.getByRole('menuitem', { name: w.sources.in.groups }).click()
        await page.getByRole('menuitem', { name: w.sources.in.newGroup }).waitFor()
      },
      close: stays,
    },
    {
      name: 'new group',
      part: parts.window,
      open: async (page) => {
        await page.getByRole('menuitem', { name: w.sources.in.newGroup }).click()
        await dialog(page).getByRole('textbox').fill('Round one')
      },
      close: async (page) => {
        await page.keyboard.press('Enter')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      },
    },
    {
      name: 'filter by a group',
      part: parts.menu,
      open: menuBy(begin(w.sources.in.filter)),
      close: leaveMenu,
    },
    {
      name: 'two texts side by side, with tabs',
      open: async (page) => {
        await page.getByRole('row').nth(1).click()
        await sourceMenu(page, 2)
        await page.getByRole('menuitem', { name: w.sources.openBeside }).click()
        await page.locator('[data-pane="beside"]').getByRole('textbox').waitFor()
      },
      close: closeBeside,
    },
    {
      name: 'pinned codes',
      open: async (page) => {
        for (const row of [1, 2, 3]) {
          await codes(page).nth(row).click()
          await page.keyboard.press('Alt+p')
        }
        await page.getByRole('list', { name: w.reader.pins.label }).getByRole('button').nth(2).waitFor()
      },
      close: stays,
    },
    {
      name: 'what is shown',
      part: parts.window,
      open: dialogBy(exact(w.marks.show.button)),
      close: escape,
    },
    {
      name: 'card of codings by key',
      open: async (page) => {
        await intoCoded(page)
        await page.keyboard.press('i')
        await dialog(page).waitFor()
      },
      close: escape,
    },
    {
      name: 'card of a stripe by pointer',
      open: async (page) => {
        const box = await page.locator('.cm-stripes').first().boundingBox()
        for (let y = 40; y < 500; y += 20) {
          await page.mouse.move((box?.x ?? 0) + 16, Math.max(120, box?.y ?? 0) + y, { steps: 2 })
          await page.waitForTimeout(350)
          if ((await page.getByRole('tooltip').count()) > 0) return
        }
        throw new Error('No stripe shows a card')
      },
      close: (page) => page.mouse.move(2, 2),
    },
    {
      name: 'comment on a coding',
      part: parts.window,
      open: async (page) => {
        await intoCoded(page)
        await page.keyboard.press('k')
        await dialog(page).waitFor()
      },
      close: escape,
    },
    {
      name: 'outline of a text',
      open: async (page) => {
        await page.getByRole('row', { name: /^Article: two roads/ }).click()
        await text(page).focus()
        await page.keyboard.press('h')
        await page.getByRole('listbox', { name: w.reader.outline.label }).waitFor()
      },
      close: escape,
    },
    ...lastScreens(w),
  ]
}
