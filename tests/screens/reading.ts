import type { Page } from 'playwright-core'
import { parts, stays, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** A text that is read and coded. Begins in the workspace, and leaves the first text open. */
export function reading(w: Spoken): readonly Screen[] {
  const { coded, escape, intoCoded, keys, tab, text } = waysIn(w)
  /** Selects the first sentence below the first line; the caret may stand in an empty line, which has none. */
  const select = async (page: Page): Promise<void> => {
    const bar = page.getByRole('toolbar', { name: w.reader.bar.label })
    await text(page).press('Control+Home')
    await text(page).press('ArrowDown')
    for (let i = 0; i < 6; i++) {
      await text(page).press('ArrowDown')
      await text(page).press('s')
      const isThere = await bar.waitFor({ timeout: 1_000 }).then(
        () => true,
        () => false,
      )
      if (isThere) return
    }
    throw new Error('No sentence was selected')
  }

  return [
    {
      name: 'reader',
      isPictured: true,
      open: async (page) => {
        await page.getByRole('row').first().click()
        await text(page).waitFor()
      },
      close: stays,
    },
    {
      name: 'code pane',
      part: parts.inspector,
      isPictured: true,
      open: async (page) => {
        await coded(page).click()
        await page.getByRole('textbox', { name: w.code.definition, exact: true }).waitFor()
      },
      close: stays,
    },
    {
      name: 'overlaps',
      part: parts.middle,
      isPictured: true,
      open: async (page) => {
        await text(page).hover()
        await page.mouse.wheel(0, 980)
        await page.waitForFunction(() => (document.querySelector('.cm-scroller')?.scrollTop ?? 0) > 900)
        await page.mouse.move(640, 5)
      },
      close: stays,
    },
    { name: 'selection', isPictured: true, open: select, close: stays },
    { name: 'picker', part: parts.window, isPictured: true, open: keys('Enter'), close: escape },
    {
      name: 'find',
      isPictured: true,
      open: async (page) => {
        await text(page).focus()
        await page.keyboard.press('Control+f')
        await page.getByRole('search').getByRole('searchbox').last().fill('the')
      },
      close: (page) => page.keyboard.press('Escape'),
    },
    {
      name: 'passage pane',
      part: parts.inspector,
      isPictured: true,
      open: async (page) => {
        await intoCoded(page)
        await tab(page, 'passage')
        await page.getByRole('list', { name: w.reader.passage.title }).waitFor()
      },
      close: stays,
    },
  ]
}
