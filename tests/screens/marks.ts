import type { Page } from 'playwright-core'
import { parts, stays, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** What stands at coded words, and the choice of what is shown of it. Begins with a coded text open. */
export function marks(w: Spoken): readonly Screen[] {
  const { begin, codes, dialog, dialogBy, escape, intoCoded, text } = waysIn(w)
  const exact = (words: string): RegExp => new RegExp(`${begin(words).source}($|:)`)
  /** Points at the first stripe in sight. */
  const pointAtStripe = async (page: Page): Promise<void> => {
    await text(page).locator('mark').first().scrollIntoViewIfNeeded()
    const stripes = await page.locator('[data-pane="reader"] .cm-stripes').boundingBox()
    const mark = await text(page).locator('mark').first().boundingBox()
    if (!stripes || !mark) throw new Error('There is no stripe')
    await page.mouse.move(stripes.x + 16, mark.y + 8)
    await page.mouse.move(stripes.x + 16, mark.y + 10)
    await page.getByRole('tooltip').locator('li').first().waitFor()
  }
  return [
    {
      name: 'card of a stripe by pointer',
      isPictured: true,
      open: pointAtStripe,
      again: pointAtStripe,
      close: async (page) => {
        await page.mouse.move(640, 5)
        await page.getByRole('tooltip').waitFor({ state: 'detached' })
      },
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
      name: 'what is shown',
      part: parts.window,
      isPictured: true,
      open: dialogBy(exact(w.marks.show.button)),
      close: escape,
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
  ]
}
