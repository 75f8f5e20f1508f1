import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { code, coding, qde, qdpx, selection, text } from '../made-refi'
import { wardFile } from '../screens/project-in'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { faultsOn } from './axe'
import { hasKeys, tabTo } from './keys'
import { closeLeftOpen, codeRow, hears, pictureOfFailure, reader, sourceRow } from './window'

/** A busy computer takes its time. */
const slow = { timeout: 15_000 }
const diary = 'Nobody spoke. The nurse came, and the tea went cold.'

let home: Home
let browser: Browser
let served: Served
let page: Page
let faults: string[]

/** A project with one code, one text and one passage in it. */
const small = (codes: string, name = 'diary'): Promise<Buffer> =>
  qdpx(qde({ codes, sources: text(10, name, selection(11, 0, 12, coding(12, 1))) }), {
    [`${name}.txt`]: diary,
  })

beforeAll(async () => {
  home = await makeHome()
  const project = join(home.folder, 'Study.emic')
  await emic(home.env, 'new', project, '--coder', 'Ana')
  await emic(home.env, 'add-code', project, 'Waiting')
  browser = await launchBrowser()
  served = await serveApp(home.env, project)
  ;({ page, faults } = await openPage(browser, served.address))
  page.setDefaultTimeout(15_000)
  await codeRow(page, 'Waiting').waitFor()
})
afterAll(async () => {
  await browser.close()
  await served.end()
  await home.clear()
})
afterEach(async ({ task }) => {
  await pictureOfFailure(task, page)
  await closeLeftOpen(task, page)
})

const dialog = (file: string): Locator => page.getByRole('dialog', { name: `Import “${file}”` })
const gone = (): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' })
const put = async (name: string, bytes: Uint8Array): Promise<string> => {
  const path = join(home.folder, name)
  await writeFile(path, bytes)
  return path
}
const choose = async (file: string, way: () => Promise<void>): Promise<void> => {
  const [chosen] = await Promise.all([page.waitForEvent('filechooser'), way()])
  await chosen.setFiles(file)
}
const byMenu = async (): Promise<void> => {
  await page.getByRole('button', { name: /^Project:/ }).click()
  await page.getByRole('menuitem', { name: 'Import a project…' }).click()
}
const byPalette = async (): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.insertText('Import a project')
  await page.getByRole('option', { name: /^Import a project/ }).waitFor()
  await page.keyboard.press('Enter')
}
const drop = async (files: Readonly<Record<string, Buffer>>): Promise<void> => {
  const made = Object.entries(files).map(([name, bytes]) => ({ name, base64: bytes.toString('base64') }))
  await page.evaluate((all) => {
    const data = new DataTransfer()
    for (const { name, base64 } of all)
      data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))
  }, made)
}

describe('the project of another program, in the browser', () => {
  it('is shown before it comes in; Cancel leaves everything as it was', async () => {
    await choose(await wardFile(), byMenu)
    const shown = dialog('Ward study.qdpx')
    await shown.getByText('“The ward”, written by Ward notes 2.1').waitFor()
    await shown.getByText('positions uncertain').waitFor()
    await shown.getByText('The places of 6 passages are not certain.', { exact: false }).waitFor()
    await hasKeys(shown.getByRole('button', { name: 'Import', exact: true }))
    expect(await faultsOn(page)).toEqual([])
    await shown.getByRole('button', { name: 'Cancel' }).click()
    await gone()
    await expect.poll(() => sourceRow(page, 'Corridor talk').count(), slow).toBe(0)
    expect(await codeRow(page, 'pluralism').count()).toBe(0)
  })

  it('stays within small windows, and scrolls in itself', async () => {
    await choose(await wardFile(), byMenu)
    const shown = dialog('Ward study.qdpx')
    await shown.getByRole('table').waitFor()
    for (const [width, height] of [
      [1024, 640],
      [320, 568],
    ] as const) {
      await page.setViewportSize({ width, height })
      const box = await shown.boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)
      expect(box && box.y >= 0 && box.y + box.height <= height).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      const button = shown.getByRole('button', { name: 'Import', exact: true })
      expect(await button.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThanOrEqual(height)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.keyboard.press('Escape')
    await gone()
  })

  it('comes in by mouse, leads to the passages in doubt, and is taken back as one step', async () => {
    await choose(await wardFile(), byMenu)
    const shown = dialog('Ward study.qdpx')
    await shown
      .getByRole('checkbox', { name: '1 code has the place of one of yours: take it for the same' })
      .waitFor({ state: 'attached' })
    await shown.getByRole('button', { name: 'Import', exact: true }).click()
    await shown.getByText('Imported “The ward”.').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await shown.getByRole('button', { name: 'Look at uncertain passages' }).click()
    await gone()
    await page.getByText('The file it came in does not say for certain', { exact: false }).waitFor()
    await page.getByRole('button', { name: '6 to look at' }).waitFor()
    await codeRow(page, 'pluralism').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => codeRow(page, 'pluralism').count(), slow).toBe(0)
    await expect.poll(() => sourceRow(page, 'Corridor talk').count(), slow).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    await codeRow(page, 'pluralism').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => codeRow(page, 'pluralism').count(), slow).toBe(0)
  })

  it('comes in by keyboard alone, with codes kept apart by choice, and its first source is opened', async () => {
    await choose(await put('second.qdpx', await small(code(1, 'waiting'))), byPalette)
    const shown = dialog('second.qdpx')
    const bring = shown.getByRole('button', { name: 'Import', exact: true })
    await bring.waitFor()
    await hasKeys(bring)
    const apart = shown.getByRole('checkbox')
    await tabTo(page, apart)
    await page.keyboard.press('Space')
    await expect.poll(() => apart.isChecked(), slow).toBe(false)
    await expect.poll(() => bring.isEnabled(), slow).toBe(true)
    await tabTo(page, bring)
    await page.keyboard.press('Enter')
    await shown.getByText('Imported “The ward”.').waitFor()
    await tabTo(page, shown.getByRole('button', { name: 'Open the first source' }))
    await page.keyboard.press('Enter')
    await gone()
    await hasKeys(reader(page))
    await sourceRow(page, 'diary').waitFor()
    await codeRow(page, 'waiting (2)').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => sourceRow(page, 'diary').count(), slow).toBe(0)
  })

  it('is shown when it is dropped, and once it is here there is nothing to import', async () => {
    const bytes = await small(code(1, 'Corridor'))
    await drop({ 'dropped.qdpx': bytes })
    await dialog('dropped.qdpx').getByRole('button', { name: 'Import', exact: true }).click()
    await dialog('dropped.qdpx').getByText('Imported “The ward”.').waitFor()
    await page.keyboard.press('Enter')
    await gone()
    await hears(page, /Imported “The ward”/)
    await drop({ 'dropped.qdpx': bytes, 'note.txt': Buffer.from('We waited.') })
    await page.getByRole('button', { name: 'Look at dropped.qdpx' }).click()
    await dialog('dropped.qdpx').getByText('All of it is here already.', { exact: false }).waitFor()
    expect(await dialog('dropped.qdpx').getByRole('button', { name: 'Import', exact: true }).count()).toBe(0)
    await page.keyboard.press('Escape')
    // What became of the other file still stands below.
    await dialog('dropped.qdpx').waitFor({ state: 'detached' })
    await page.getByText('1 of 2 files were brought in.').waitFor()
    await page.keyboard.press('Escape')
    await gone()
  })

  it.each([
    ['broken.qdpx', Buffer.from('PK\x03\x04 and no more'), /“broken\.qdpx” .*Nothing was imported/s],
    [
      'doctype.qde',
      Buffer.from('<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY a "b">]><Project/>'),
      /“doctype\.qde” .*Nothing was imported/s,
    ],
    ['other.qde', Buffer.from('<?xml version="1.0"?><Recipe/>'), /neither Project nor CodeBook/],
  ])('says of %s in the dialog why it cannot be read, and takes another file', async (name, bytes, words) => {
    const bad = await put(name, bytes)
    await choose(bad, byMenu)
    await expect.poll(() => dialog(name).getByRole('alert').innerText(), slow).toMatch(words)
    const good = await put('good.qde', Buffer.from(qde({ codes: code(40, 'Corridor') })))
    await choose(good, () => dialog(name).getByRole('button', { name: 'Choose another file…' }).click())
    await dialog('good.qde').getByText('“The ward”, written by Ward notes 2.1').waitFor()
    await page.keyboard.press('Escape')
    await gone()
  })

  it('of NVivo tells how it counts and keeps all passages, where the sample is there', async () => {
    const sample = resolve(import.meta.dirname, '../../../shared/samples/refi/nvivo-windows-12.6-emoji.qdpx')
    if (!existsSync(sample)) return console.log(`skipped: ${sample} is not there`)
    await choose(await put('emoji.qdpx', await readFile(sample)), byMenu)
    const shown = dialog('emoji.qdpx')
    await shown.getByText('written by NVivo for Windows 12.6', { exact: false }).waitFor()
    await shown.getByText('99% of 303 begin at a word').waitFor()
    await shown.getByText('UTF-16 units; line breaks as two').first().waitFor()
    await shown.getByRole('button', { name: 'Import', exact: true }).click()
    await shown.getByText('Imported “', { exact: false }).waitFor()
    await shown.getByRole('button', { name: 'Undo the import' }).click()
    await gone()
    await hears(page, /^Taken back/)
  })

  it('comes into a new project from the first screen, chosen or dropped', async () => {
    await page.getByRole('button', { name: /^Project:/ }).click()
    await page.getByRole('menuitem', { name: 'Close project' }).click()
    await page.getByRole('button', { name: /^Import a project/ }).waitFor()
    await drop({ 'notes.txt': Buffer.from('no') })
    await page.getByText('Open or create a project first', { exact: false }).waitFor()
    await drop({ 'thrown.qdpx': await small(code(1, 'Corridor')) })
    await page.getByRole('heading', { name: 'New project from thrown.qdpx' }).waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    const file = await put('Ward.qdpx', await small(code(1, 'Corridor')))
    await choose(file, () => page.getByRole('button', { name: /^Import a project/ }).press('Enter'))
    const name = page.getByRole('textbox', { name: 'Name of the project' })
    await expect.poll(() => name.inputValue(), slow).toBe('Ward')
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana')
    await page.getByRole('button', { name: 'Create project and look' }).click()
    await dialog('Ward.qdpx').getByText('“The ward”, written by Ward notes 2.1').waitFor()
    await dialog('Ward.qdpx').getByRole('button', { name: 'Import', exact: true }).click()
    await dialog('Ward.qdpx').getByRole('button', { name: 'Done' }).click()
    await sourceRow(page, 'diary').waitFor()
    await codeRow(page, 'Corridor').waitFor()
    await page.getByRole('button', { name: /^Project: Ward$/ }).waitFor()
    expect(faults).toEqual([])
  })
})
