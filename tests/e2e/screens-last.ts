import type { Page } from 'playwright-core'
import type { en } from '../../renderer/strings/en'
import type { Words } from '../../renderer/strings/words'
import { parts, stays, waysIn } from './screens-tools'
import type { Screen } from './screens-tools'

/** The last screens: re-check, history and past, dialogs of the shell, tour. Begins in the workspace with a text open. */
export function lastScreens(w: Words<typeof en>): readonly Screen[] {
  const {
    begin,
    button,
    closeBeside,
    codes,
    command,
    dialog,
    dialogBy,
    escape,
    keys,
    leaveMenu,
    menuBy,
    tab,
  } = waysIn(w)
  const step = (page: Page) => page.getByRole('listbox', { name: w.history.list }).getByRole('option').nth(1)
  const stepMenu = async (page: Page): Promise<void> => {
    await step(page).click({ button: 'right' })
    await page.getByRole('menu').waitFor()
  }

  return [
    {
      name: 're-check queue',
      open: async (page) => {
        await codes(page).first().click()
        const field = page.getByRole('textbox', { name: w.code.definition })
        await field.fill('Changed, so that what was coded before waits to be looked at again.')
        await field.press('Tab')
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
      name: 'definition with its history',
      part: parts.inspector,
      open: async (page) => {
        await tab(page, 'code')
        await button(page, begin(w.code.history)).click()
        await page.getByRole('list', { name: w.code.history }).getByRole('listitem').first().waitFor()
      },
      close: stays,
    },
    {
      name: 'history, from day to day',
      part: parts.inspector,
      open: async (page) => {
        await tab(page, 'history')
        await button(page, new RegExp(begin(w.history.spans.any).source.slice(1))).click()
        await page.getByRole('option', { name: w.history.spans.range }).click()
        await page.getByLabel(w.history.from, { exact: true }).waitFor()
      },
      close: async (page) => {
        await button(page, new RegExp(begin(w.history.spans.range).source.slice(1))).click()
        await page.getByRole('option', { name: w.history.spans.any }).click()
      },
    },
    { name: 'menu of a step', part: parts.menu, open: stepMenu, close: leaveMenu },
    {
      name: 'taking back after a step',
      part: parts.window,
      open: async (page) => {
        await stepMenu(page)
        await page.getByRole('menuitem', { name: w.history.backTo }).click()
        await dialog(page).waitFor()
        await dialog(page).getByText(w.history.counting).waitFor({ state: 'detached' })
      },
      close: escape,
    },
    {
      name: 'the project as it stood',
      open: async (page) => {
        await stepMenu(page)
        await page.getByRole('menuitem', { name: w.history.look }).click()
        await page.getByRole('slider', { name: w.history.past.slider }).waitFor()
      },
      close: async (page) => {
        await page.getByRole('button', { name: w.history.past.back }).click()
        await page.getByRole('slider').waitFor({ state: 'detached' })
      },
    },
    {
      name: 'last messages',
      part: parts.window,
      open: dialogBy(begin(w.shell.messages)),
      close: escape,
    },
    {
      name: 'shortcuts, new keys',
      part: parts.window,
      open: async (page) => {
        await keys('F1')(page)
        await dialog(page).locator('[data-keys-of="shell.quick-open"]').click()
        await page.keyboard.press('Control+k')
        await dialog(page).getByText(begin(w.shell.keys.taken)).waitFor()
      },
      close: async (page) => {
        await page.keyboard.press('Escape')
        await escape(page)
      },
    },
    {
      name: 'add a coder',
      part: parts.window,
      open: async (page) => {
        await menuBy(begin(w.shell.coder))(page)
        await page.getByRole('menuitem', { name: w.shell.addCoder }).click()
        await dialog(page).getByRole('textbox').waitFor()
      },
      close: escape,
    },
    { name: 'quick open', part: parts.window, open: keys('Control+p'), close: escape },
    {
      name: 'tour',
      open: async (page) => {
        await command(page, w.tour.action)
        await page.getByRole('region', { name: w.tour.title }).waitFor()
      },
      close: (page) => page.getByRole('button', { name: w.tour.leave }).click(),
    },
  ]
}
