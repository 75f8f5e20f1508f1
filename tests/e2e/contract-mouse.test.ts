import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { playContract } from './contract'
import type { Hand } from './contract'
import {
  codeRow,
  dragOver,
  findWords,
  inspector,
  openSource,
  picker,
  reader,
  selects,
  sourceRow,
  statusBar,
  tree,
  wordsInView,
} from './window'

/** Lane of the only stripe of a passage, px from the margin's left. */
const lane = 16

/** Opens the command field by a click, types a title, and clicks on what is found. */
async function run(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /^Search or run a command/ }).click()
  const field = page.getByRole('dialog', { name: 'Command field' })
  await field.getByRole('combobox').fill(title)
  await field.getByRole('option', { name: title }).first().click()
  await field.waitFor({ state: 'detached' })
}

/** Draws something from one place of the window to another. */
async function draw(
  page: Page,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 6, from.y + 3, { steps: 3 })
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.move(to.x + 1, to.y)
  await page.mouse.up()
}

/** A place on the name of a code, this share down its line. */
async function onCode(
  page: Page,
  code: string,
  share = 0.5,
): Promise<{ readonly x: number; readonly y: number }> {
  const box = await codeRow(page, code).boundingBox()
  if (!box) throw new Error(`The line of “${code}” is not in sight`)
  return { x: box.x + 90, y: box.y + box.height * share }
}

/** A place in the middle of words in sight of the text. */
async function onWords(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  const at = await wordsInView(page, words)
  if (!at) throw new Error(`not in view: ${words}`)
  return { x: at.first.x + 12, y: at.first.y }
}

const choose = async (page: Page, entry: string | RegExp): Promise<void> =>
  page
    .getByRole('menuitem', { name: entry })
    .or(page.getByRole('menuitemradio', { name: entry }))
    .first()
    .click()

const passage = (page: Page, code: string): Locator =>
  inspector(page)
    .getByRole('list', { name: 'Passage' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `Open the code ${code}`, exact: true }) })
    .first()

const quotation = (page: Page): Locator =>
  inspector(page).getByRole('grid', { name: 'Quotations' }).locator('[data-coding-id]').first()

async function ofQuotation(page: Page, entry: string): Promise<void> {
  await quotation(page).click({ button: 'right', position: { x: 80, y: 20 } })
  await choose(page, entry)
}

async function ofCode(page: Page, code: string, entry: string): Promise<void> {
  await codeRow(page, code).click({ button: 'right' })
  await choose(page, entry)
}

const mouse: Hand = {
  title: 'by mouse',
  openText: openSource,
  openBeside: (page, name) => sourceRow(page, name).click({ modifiers: ['Alt'] }),
  closeBeside: async (page) => {
    const close = page.getByRole('button', { name: /^Close (what stands beside the text|the search)$/ })
    await close.first().click()
  },
  fold: (page, side) =>
    page
      .getByRole('button', {
        name: side === 'left' ? 'Show or hide sources and codebook' : 'Show or hide the inspector',
      })
      .click(),
  widen: async (page) => {
    const box = await page.getByRole('separator', { name: 'Width of sources and codebook' }).boundingBox()
    if (!box) throw new Error('There is no line to draw')
    await draw(page, { x: box.x + 1, y: 500 }, { x: box.x + 41, y: 500 })
  },
  select: dragOver,
  selectByUnits: async (page, words, word) => {
    await findWords(page, words)
    const first = await onWords(page, words.slice(words.indexOf(word)))
    await page.mouse.dblclick(first.x, first.y)
    await selects(page, word.length)
    await page.mouse.click(first.x, first.y, { clickCount: 3 })
    const line = await reader(page).evaluate(
      (text, wanted) =>
        [...text.children].find((one) => one.textContent.includes(wanted))?.textContent.length,
      words,
    )
    await selects(page, line ?? 0)
    await page.mouse.click(first.x, first.y)
    await run(page, 'Grow the selection to the sentence')
    await expect
      .poll(() => statusBar(page).innerText())
      .toMatch(new RegExp(`\\b(${words.length}|${words.length + 'Mei Lin: '.length}) characters`))
  },
  run,
  openPicker: async (page) => {
    // After an act the bar is gone until other words are selected.
    const button = page.getByRole('toolbar').getByRole('button', { name: 'Code' }).first()
    if ((await button.count()) > 0) await button.click()
    else await run(page, 'Code the selected words')
    await picker(page).waitFor()
  },
  take: async (page, typed, name, stays = false) => {
    await picker(page).getByRole('combobox').fill(typed)
    await picker(page)
      .getByRole('option')
      .filter({ hasText: name })
      .first()
      .click({ modifiers: stays ? ['Shift'] : [] })
  },
  create: async (page, name) => {
    await picker(page).getByRole('combobox').fill(name)
    await picker(page)
      .getByRole('option', { name: `Create “${name}”` })
      .click()
  },
  createUnder: async (page, name, parent) => {
    await picker(page).getByRole('combobox').fill(`${parent} > ${name}`)
    await picker(page)
      .getByRole('option', { name: `Create “${name}”` })
      .click()
  },
  repeat: (page) =>
    page
      .getByRole('toolbar')
      .getByRole('button', { name: /^Repeat / })
      .click(),
  pin: (page) =>
    picker(page)
      .getByRole('button', { name: /^Pin to a number key/ })
      .click(),
  applyPinned: (page, code, key) =>
    page
      .getByRole('list', { name: 'Codes on the number keys' })
      .getByRole('button', { name: `${code}, key ${key}` })
      .click(),
  inVivo: (page) => page.getByRole('toolbar').getByRole('button', { name: 'In vivo' }).click(),
  memo: (page) => run(page, 'Write a memo on these words'),
  unsure: async (page, code) => {
    await inspector(page).getByRole('tab', { name: 'Passage' }).click()
    await passage(page, code).getByRole('button', { name: 'Not sure' }).click()
  },
  uncode: async (page, code) => {
    await inspector(page).getByRole('tab', { name: 'Passage' }).click()
    await passage(page, code).getByRole('button', { name: 'Take off' }).click()
  },
  go: (page, to) =>
    run(
      page,
      {
        next: 'Next coding',
        previous: 'Previous coding',
        overlap: 'Next of the codings that overlap here',
        uncoded: 'Next paragraph without a code',
      }[to],
    ),
  stretch: async (page, words) => {
    const { last } = await findWords(page, words)
    const box = await page.locator('.cm-stripes').boundingBox()
    await draw(page, { x: (box?.x ?? 0) + lane, y: last.y + 10 }, { x: last.x + 90, y: last.y })
  },
  seek: async (page, name) => {
    await page.getByRole('searchbox', { name: 'Filter codes' }).fill(name)
    await tree(page).getByRole('treeitem').first().waitFor()
  },
  unseek: (page) => page.getByRole('searchbox', { name: 'Filter codes' }).fill(''),
  codeOntoWords: async (page, words, code) => {
    await mouse.seek(page, code)
    await draw(page, await onCode(page, code), await onWords(page, words))
  },
  wordsOntoCode: async (page, words, code) => {
    await mouse.seek(page, code)
    await draw(page, await onWords(page, words), await onCode(page, code))
  },
  rename: async (page, code, name) => {
    await ofCode(page, code, 'Rename')
    const field = tree(page).getByRole('textbox', { name: `New name of “${code}”` })
    await field.fill(name)
    await field.press('Enter')
  },
  moveUp: async (page, code, before) =>
    draw(page, await onCode(page, code), await onCode(page, before, 0.08)),
  moveUnder: async (page, code, parent) => {
    await draw(page, await onCode(page, code), await onCode(page, parent))
    await choose(page, `Move under “${parent}”`)
  },
  askMerge: async (page, code, into) => {
    await draw(page, await onCode(page, code), await onCode(page, into))
    await choose(page, /^Merge \(1 coding moves\)/)
  },
  press: (_, button) => button.click(),
  ofCode,
  tick: (_, box) => box.check({ force: true }),
  remove: (page, code) => ofCode(page, code, 'Delete'),
  openRemoved: (page) => page.getByRole('button', { name: /^\d+ removed codes?$/ }).click(),
  undo: (page) => page.getByRole('button', { name: /^Undo: / }).click(),
  retrieve: (page, code) => codeRow(page, code).locator('[data-part="count"]').click(),
  group: async (page, by) => {
    await inspector(page)
      .getByRole('button', { name: /By (source|code)/ })
      .click()
    await choose(page, by)
  },
  newCase: async (page, source, name) => {
    await sourceRow(page, source).hover()
    await page.getByRole('button', { name: `More about “${source}”` }).click()
    await choose(page, 'Cases')
    await choose(page, 'New case…')
    const dialog = page.getByRole('dialog', { name: 'New case' })
    await dialog.getByRole('textbox').fill(name)
    await dialog.getByRole('button', { name: 'Keep' }).click()
  },
  recodeFirst: async (page, typed) => {
    await ofQuotation(page, 'Recode…')
    const dialog = page.getByRole('dialog', { name: /^Recode 1 quotation/ })
    await dialog.getByRole('combobox').fill(typed)
    await dialog.getByRole('option').first().click()
  },
  jumpToFirst: (page) => quotation(page).click({ position: { x: 80, y: 20 } }),
  jumpBack: (page) => inspector(page).getByRole('button', { name: 'Back to where you were' }).click(),
  copyFirst: (page) => ofQuotation(page, 'Copy with citation'),
  alias: async (page, code, name) => {
    await codeRow(page, code).click()
    await inspector(page).getByRole('tab', { name: 'Code', exact: true }).click()
    await inspector(page).getByRole('textbox', { name: 'Other names' }).fill(name)
    await inspector(page).getByRole('textbox', { name: 'Short definition' }).click()
  },
  defineShort: async (page, code, words) => {
    await codeRow(page, code).click()
    await inspector(page).getByRole('tab', { name: 'Code', exact: true }).click()
    await inspector(page).getByRole('textbox', { name: 'Short definition' }).fill(words)
    await inspector(page).getByRole('button', { name: 'Go through them' }).click()
  },
  keepFirst: (page) =>
    page
      .getByRole('region', { name: 'Re-check' })
      .getByRole('button', { name: /^Keep\b(?! all| the)/ })
      .click(),
  ofSecondStep: async (page, entry) => {
    await page
      .getByRole('listbox', { name: 'What was done, newest first' })
      .getByRole('option')
      .nth(1)
      .click({ button: 'right' })
    await choose(page, entry)
  },
  leavePast: (page) => page.getByRole('button', { name: 'Back to now' }).click(),
  moveMany: async (page, filter, count, parent) => {
    await mouse.seek(page, filter)
    const rows = tree(page).locator('[role="treeitem"][data-found="true"]')
    for (let i = 0; i < count; i++) await rows.nth(i).click({ modifiers: i === 0 ? [] : ['Control'] })
    await page.getByText(`${count} chosen`).waitFor()
    await page.getByRole('toolbar').getByRole('button', { name: 'Move under…' }).click()
    const dialog = page.getByRole('dialog', { name: /^Move / })
    await dialog.getByRole('combobox').fill(parent)
    await dialog.getByRole('option').filter({ hasText: parent }).first().click()
  },
}

playContract(mouse)
