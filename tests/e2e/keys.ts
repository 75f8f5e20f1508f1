import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { reader, selects } from './window'

/** Presses keys one after the other. */
export async function pressKeys(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Waits until the keyboard is in this part of the window. */
export const hasKeys = (place: Locator): Promise<void> =>
  expect
    .poll(() => place.evaluate((element) => element.contains(document.activeElement)), { timeout: 10_000 })
    .toBe(true)

/** Tabs on until this has the keyboard. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    if (await place.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not get to ${String(place)}`)
}

/** Goes to the first place of words in the open text by its search, and selects them. */
export async function goToWords(page: Page, words: string): Promise<void> {
  await pressKeys(page, 'Control+Home', 'Control+f')
  const bar = page.getByRole('search', { name: 'Find in this text' })
  await hasKeys(bar)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
  await expect.poll(() => bar.getByRole('status').innerText()).toMatch(/^1 of /)
  await page.keyboard.press('Escape')
  await hasKeys(reader(page))
  await selects(page, words.length)
}

/** Runs a command by the command field. */
export async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog', { name: 'Command field' })
  await hasKeys(field)
  await page.keyboard.type(words)
  await expect.poll(() => field.getByRole('option', { selected: true }).innerText()).toContain(words)
  await page.keyboard.press('Enter')
  await field.waitFor({ state: 'detached' })
}
