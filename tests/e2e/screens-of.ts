import { join } from 'node:path'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { en } from '../../renderer/strings/en'
import type { Words } from '../../renderer/strings/words'
import { moreScreens } from './screens-more'
import { parts, stays, waysIn } from './screens-tools'
import type { Screen } from './screens-tools'

/**
 * Every screen and dialog, in an order in which they can be visited; begins on the first screen, with one project that is
 * found. The words are those of the language that the window speaks.
 */
export function screensOf(w: Words<typeof en>): readonly Screen[] {
  const ways = waysIn(w)
  const {
    begin,
    button,
    codeMenu,
    codes,
    dialog,
    escape,
    fromCodeMenu,
    keys,
    leaveMenu,
    sourceMenu,
    tab,
    text,
  } = ways
  return [
    {
      name: 'first screen',
      open: (page) => button(page, begin(w.welcome.sample)).waitFor(),
      close: stays,
    },
    {
      name: 'new project',
      open: async (page) => {
        await button(page, begin(w.welcome.new)).click()
        await page.getByRole('button', { name: w.welcome.create }).click()
        await page.getByText(w.welcome.needName).first().waitFor()
      },
      close: (page) => page.getByRole('button', { name: w.welcome.back }).click(),
    },
    {
      name: 'workspace',
      open: async (page) => {
        await button(page, /^(Sample|Stem cells, two roads)/).click()
        await codes(page).first().waitFor()
      },
      close: stays,
    },
    {
      name: 'reader',
      open: async (page) => {
        await page.getByRole('row').first().click()
        await text(page).waitFor()
      },
      close: stays,
    },
    {
      name: 'selection',
      open: async (page) => {
        await text(page)
          .getByText('Could you start')
          .dblclick({ position: { x: 160, y: 12 } })
        await page.getByRole('toolbar', { name: w.reader.bar.label }).waitFor()
      },
      close: stays,
    },
    { name: 'picker', part: parts.window, open: keys('Enter'), close: escape },
    {
      name: 'find',
      open: async (page) => {
        await page.keyboard.press('Control+f')
        await page.getByRole('search').getByRole('searchbox').fill('the')
      },
      close: (page) => page.keyboard.press('Escape'),
    },
    {
      name: 'code pane',
      part: parts.inspector,
      open: async (page) => {
        await codes(page).first().click()
        await page.getByRole('textbox', { name: w.code.definition }).waitFor()
      },
      close: stays,
    },
    {
      name: 'passage pane',
      part: parts.inspector,
      open: async (page) => {
        await text(page).getByText('The price first').click()
        await tab(page, 'passage')
        await page.getByRole('list', { name: w.reader.passage.title }).waitFor()
      },
      close: stays,
    },
    {
      name: 'quotations pane',
      part: parts.inspector,
      open: async (page) => {
        await codes(page).first().getByRole('button').last().click()
        await page.getByRole('grid', { name: w.retrieval.list }).getByRole('row').nth(3).waitFor()
      },
      close: stays,
    },
    {
      name: 'quotations, several chosen',
      part: parts.inspector,
      open: async (page) => {
        await page.getByRole('grid', { name: w.retrieval.list }).press('Control+a')
        await page.getByRole('toolbar', { name: w.retrieval.chosenBar }).waitFor()
      },
      close: (page) => page.keyboard.press('Escape'),
    },
    {
      name: 'memos pane',
      part: parts.inspector,
      open: async (page) => {
        await tab(page, 'memos')
        await page.getByText(`${w.memos.all} 9`, { exact: true }).click()
        await page.getByRole('searchbox', { name: w.memos.search }).waitFor()
      },
      close: stays,
    },
    {
      name: 'memo',
      part: parts.inspector,
      open: async (page) => {
        await page.getByText('Next steps').first().click()
        await page.getByRole('button', { name: w.memos.edit }).waitFor()
      },
      close: stays,
    },
    {
      name: 'memo that is written',
      part: parts.inspector,
      open: async (page) => {
        await page.getByRole('button', { name: w.memos.edit }).click()
        await page.getByRole('textbox', { name: w.memos.bodyField, exact: true }).waitFor()
      },
      close: stays,
    },
    { name: 'history pane', part: parts.inspector, open: (page) => tab(page, 'history'), close: stays },
    {
      name: 'project menu',
      part: parts.menu,
      open: async (page) => {
        await button(page, begin(w.shell.projectMenu)).click()
        await page.getByRole('menu').waitFor()
      },
      close: leaveMenu,
    },
    { name: 'code menu', part: parts.menu, open: codeMenu, close: leaveMenu },
    {
      name: 'source menu',
      part: parts.menu,
      open: async (page) => {
        await sourceMenu(page)
      },
      close: leaveMenu,
    },
    {
      name: 'coder menu',
      part: parts.menu,
      open: async (page) => {
        await button(page, begin(w.shell.coder)).click()
        await page.getByRole('menu').waitFor()
      },
      close: leaveMenu,
    },
    {
      name: 'import with its result',
      part: parts.window,
      open: async (page) => {
        const folder = await mkdtemp(join(tmpdir(), 'emic-screens-'))
        await writeFile(
          join(folder, 'Field note.txt'),
          'The nurse paused.\n\nThen she closed the register.\n',
        )
        await writeFile(join(folder, 'Nothing in it.txt'), '')
        const chosen = page.waitForEvent('filechooser')
        await page.getByRole('button', { name: w.sources.import }).first().click()
        await (await chosen).setFiles([join(folder, 'Field note.txt'), join(folder, 'Nothing in it.txt')])
        await dialog(page).getByText(w.sources.outcome.failed).waitFor()
      },
      close: escape,
    },
    {
      name: 'tidy',
      part: parts.window,
      open: async (page) => {
        await sourceMenu(page)
        await page.getByRole('menuitem', { name: w.sources.tidy }).click()
        await dialog(page).getByRole('progressbar').waitFor({ state: 'detached' })
      },
      close: escape,
    },
    { name: 'export of the codebook', part: parts.window, open: keys('Control+e'), close: stays },
    {
      name: 'export of quotes',
      part: parts.window,
      open: (page) => dialog(page).getByText(w.exchange.quotes, { exact: true }).click(),
      close: escape,
    },
    { name: 'command field', part: parts.window, open: keys('Control+k', 'r'), close: escape },
    { name: 'shortcuts', part: parts.window, open: keys('F1'), close: escape },
    { name: 'settings', part: parts.window, open: keys('Control+,'), close: escape },
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
      name: 'removed codes',
      part: parts.window,
      open: async (page) => {
        await codes(page).nth(2).click()
        await page.keyboard.press('Delete')
        await button(page, /1/).waitFor()
        await page
          .getByRole('button', { name: w.codebook.removedCount_one.replace('{{count}}', '1') })
          .click()
        await dialog(page).waitFor()
      },
      close: escape,
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
    ...moreScreens(w),
  ]
}
