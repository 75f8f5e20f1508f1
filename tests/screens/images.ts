import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { makePng } from '../made-images'
import { stays, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

const name = 'Waiting room'

/** An image: brought in, coded with a rectangle, its picker, the whole of it. Begins in the workspace. */
export function images(w: Spoken): readonly Screen[] {
  const { bringIn, dialog, escape } = waysIn(w)
  const image = (page: Page): Locator => page.getByRole('application').first()
  return [
    {
      name: 'an image',
      isPictured: true,
      open: async (page) => {
        const file = join(await mkdtemp(join(tmpdir(), 'emic-screens-')), `${name}.png`)
        await writeFile(file, makePng(900, 600))
        await bringIn(page, file)
        await dialog(page).getByText(w.sources.outcome.imported).first().waitFor()
        await page.keyboard.press('Escape')
        await dialog(page).waitFor({ state: 'detached' })
        await page.getByRole('row').filter({ hasText: name }).first().click()
        await image(page).locator('img').waitFor()
      },
      close: stays,
    },
    {
      name: 'a rectangle on an image',
      isPictured: true,
      open: async (page) => {
        await image(page).focus()
        await page.keyboard.press('d')
        await page.getByRole('toolbar', { name: w.reader.bar.label }).waitFor()
      },
      close: stays,
    },
    {
      name: 'the picker beside a rectangle',
      part: '[role="dialog"]',
      open: async (page) => {
        await image(page).focus()
        await page.keyboard.press('Enter')
        await page.getByRole('dialog', { name: w.reader.picker.apply }).waitFor()
      },
      close: escape,
    },
    {
      name: 'a coded area of an image',
      isPictured: true,
      open: async (page) => {
        await image(page).focus()
        await page.keyboard.press('Enter')
        await page.getByRole('dialog', { name: w.reader.picker.apply }).waitFor()
        await page.keyboard.press('Enter')
        await page.getByRole('list', { name: w.image.areas }).getByRole('button').first().waitFor()
      },
      // The texts are the first in the list again for what comes.
      close: async (page) => {
        await page.getByRole('row').first().click()
        await page.locator('[data-pane="reader"] .cm-content').waitFor()
      },
    },
  ]
}
