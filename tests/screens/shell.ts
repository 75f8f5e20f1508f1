import { parts, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** Menus and dialogs of the window itself, and the tour. Begins in the workspace. */
export function shell(w: Spoken): readonly Screen[] {
  const { begin, button, command, dialog, dialogBy, escape, keys, leaveMenu, menuBy } = waysIn(w)
  return [
    {
      name: 'project menu',
      part: parts.menu,
      open: menuBy(begin(w.shell.projectMenu)),
      close: leaveMenu,
    },
    { name: 'coder menu', part: parts.menu, open: menuBy(begin(w.shell.coder)), close: leaveMenu },
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
    {
      name: 'command field',
      part: parts.window,
      isPictured: true,
      open: keys('Control+k', 'c', 'o'),
      close: escape,
    },
    { name: 'quick open', part: parts.window, open: keys('Control+p'), close: escape },
    { name: 'shortcuts', part: parts.window, isPictured: true, open: keys('F1'), close: escape },
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
    { name: 'settings', part: parts.window, isPictured: true, open: keys('Control+,'), close: escape },
    {
      name: 'export of the codebook',
      part: parts.window,
      isPictured: true,
      open: keys('Control+e'),
      close: escape,
    },
    {
      name: 'export of quotes',
      part: parts.window,
      open: async (page) => {
        await keys('Control+e')(page)
        await dialog(page).getByText(w.exchange.quotes, { exact: true }).click()
      },
      close: escape,
    },
    {
      name: 'export of texts',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        await keys('Control+e')(page)
        await dialog(page).getByText(w.exchange.texts, { exact: true }).first().click()
      },
      close: escape,
    },
    {
      name: 'export of data',
      part: parts.window,
      open: async (page) => {
        await keys('Control+e')(page)
        await dialog(page).getByText(w.exchange.data, { exact: true }).click()
      },
      close: escape,
    },
    {
      name: 'export of quotes as a table',
      part: parts.window,
      open: async (page) => {
        await keys('Control+e')(page)
        await dialog(page).getByText(w.exchange.quotes, { exact: true }).click()
        await dialog(page).getByText(w.exchange.formats.csv, { exact: true }).click()
      },
      close: escape,
    },
    {
      name: 'export of the project',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        await keys('Control+e')(page)
        await dialog(page).getByText(w.exchange.project, { exact: true }).click()
        await dialog(page).getByRole('heading', { name: w.exchange.lossesBefore }).waitFor()
      },
      close: escape,
    },
    {
      name: 'export of the project as one zip',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        await keys('Control+e')(page)
        await dialog(page).getByText(w.exchange.project, { exact: true }).click()
        await dialog(page).getByText(w.exchange.profiles.emic, { exact: true }).click()
        await dialog(page).getByText(w.exchange.archiveHolds).waitFor()
      },
      // What was chosen last is offered again.
      close: async (page) => {
        await dialog(page).getByText(w.exchange.profiles.standard, { exact: true }).click()
        await escape(page)
      },
    },
    {
      name: 'check of the project',
      part: parts.window,
      open: async (page) => {
        await button(page, begin(w.shell.projectMenu)).click()
        await page.getByRole('menuitem', { name: w.shell.verify }).click()
        await dialog(page).getByText(w.shell.verifyOk).waitFor()
      },
      close: escape,
    },
    { name: 'last messages', part: parts.window, open: dialogBy(begin(w.shell.messages)), close: escape },
    {
      name: 'tour',
      open: async (page) => {
        await command(page, w.tour.action)
        await page
          .getByRole('region', { name: w.tour.title })
          .getByRole('button', { name: w.tour.leave })
          .waitFor()
      },
      close: (page) => page.getByRole('button', { name: w.tour.leave }).click(),
    },
  ]
}
