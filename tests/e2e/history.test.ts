import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served, Watched } from './app'
import { codeRow, hears, inspector, pictureOfFailure, screens, tree } from './window'

let home: Home
let served: Served
let browser: Browser
let watched: Watched
let page: Page

beforeAll(async () => {
  home = await makeHome()
  const project = join(home.folder, 'Sample.emic')
  const made = await emic(home.env, 'demo', project)
  expect(made.error).toBe('')
  served = await serveApp(home.env, project)
  browser = await launchBrowser()
  watched = await openPage(browser, served.address)
  page = watched.page
  await tree(page).waitFor()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await served?.end()
  await home?.clear()
})
afterEach(({ task }) => pictureOfFailure(task, page))

const steps = (): ReturnType<Page['getByRole']> =>
  page.getByRole('listbox', { name: 'What was done, newest first' })

/** Makes a code by the host, as another window would, so that each test has steps of its own. */
async function newCode(name: string): Promise<void> {
  await tree(page).focus()
  await page.keyboard.press('n')
  const field = page.getByRole('dialog').getByRole('textbox').first()
  const inPlace = page.locator('[data-pane="codebook"] input:focus')
  await expect.poll(async () => (await field.count()) + (await inPlace.count())).toBeGreaterThan(0)
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await codeRow(page, name).waitFor()
}

describe('history in the browser', () => {
  it('takes back everything after a step, and Undo brings it back', async () => {
    await newCode('Waiting lists')
    await newCode('Second opinions')
    await inspector(page).getByRole('tab', { name: 'History' }).click()
    await steps()
      .getByRole('option', { name: /Waiting lists/ })
      .first()
      .click({ button: 'right' })
    await page.getByRole('menuitem', { name: /Take back everything after this/ }).click()
    const dialog = page.getByRole('dialog', { name: /Take back everything/ })
    await dialog.getByText('1 code go').waitFor()
    await dialog.getByRole('button', { name: 'Take back 1 step' }).click()
    await hears(page, 'Took back 1 step')
    await expect.poll(() => codeRow(page, 'Second opinions').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await codeRow(page, 'Second opinions').waitFor()
  }, 40_000)

  it('shows the whole window as it stood then, moves by keyboard, changes nothing, and comes back', async () => {
    await inspector(page).getByRole('tab', { name: 'History' }).click()
    await steps()
      .getByRole('option', { name: /^Created the code .*Waiting lists/ })
      .first()
      .click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Look at the project as it stood then' }).click()
    const bar = page.getByRole('region', { name: 'The project as it stood' })
    const slider = bar.getByRole('slider', { name: 'Moment in the history' })
    await slider.waitFor()
    await codeRow(page, 'Waiting lists').waitFor()
    expect(await codeRow(page, 'Second opinions').count()).toBe(0)
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await codeRow(page, 'Second opinions').waitFor()
    await page.keyboard.press('Home')
    await expect.poll(() => tree(page).getByRole('treeitem').count()).toBe(0)
    await page.keyboard.press('End')
    await codeRow(page, 'Second opinions').waitFor()
    await codeRow(page, 'Second opinions').click()
    await page.keyboard.press('Delete')
    await hears(page, /The past can be looked at, not changed/)
    await codeRow(page, 'Second opinions').waitFor()
    await page.screenshot({ path: join(screens, 'history past.png') })
    await inspector(page).getByRole('tab', { name: 'Code', exact: true }).click()
    const name = inspector(page).getByRole('textbox', { name: 'Name', exact: true })
    expect(await name.inputValue()).toBe('Second opinions')
    expect(await name.isEditable()).toBe(false)
    expect(await inspector(page).getByRole('button', { name: /Role/ }).isDisabled()).toBe(true)
    for (const way of [/^Add to/, /^Write an example/]) {
      expect(await inspector(page).getByRole('button', { name: way }).count()).toBe(0)
    }
    expect(await inspector(page).getByRole('textbox', { name: 'Other names' }).count()).toBe(0)
    await page.screenshot({ path: join(screens, 'history past code.png') })
    await inspector(page).getByRole('tab', { name: 'Memos' }).click()
    const writing = inspector(page).getByRole('button', { name: /^New memo/ })
    await writing.first().waitFor()
    for (const button of await writing.all()) expect(await button.isDisabled()).toBe(true)
    await page.getByRole('button', { name: /^Project/ }).click()
    const exporting = page.getByRole('menuitem', { name: /Export/ })
    await exporting.waitFor()
    expect(await exporting.getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+f')
    await hears(page, /The past can be looked at, not changed/)
    expect(await page.locator('[data-search]').count()).toBe(0)
    await slider.focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => bar.count()).toBe(0)
    await codeRow(page, 'Second opinions').waitFor()
    expect(watched.faults).toEqual([])
  }, 40_000)
})
