/* eslint-disable max-lines -- one hand, in the order of the contract */
import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { playContract } from './contract'
import type { Hand } from './contract'
import { goToWords, hasKeys, pressKeys, runCommand, tabTo } from './keys'
import { codeRow, inspector, picker, reader, selects, sourceRow, sources, statusBar, tree } from './window'

const list = (page: Page): Locator => inspector(page).getByRole('grid', { name: 'Quotations' })
const filter = (page: Page): Locator => page.getByRole('searchbox', { name: 'Filter codes' })

/** Goes to the line of a source with the arrows. */
async function toSource(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+1')
  await hasKeys(sources(page))
  await page.keyboard.press('Home')
  for (let i = 0; i < 60; i++) {
    const focused = await sourceRow(page, name).evaluateAll((rows) => {
      const active = document.activeElement?.getAttribute('aria-activedescendant')
      return rows.some((row) => row.id === active)
    })
    if (focused) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrows do not get to “${name}”`)
}

/** Chooses an entry of the menu that is open, by its first letters. */
async function choose(page: Page, entry: string): Promise<void> {
  const menu = page.getByRole('menu').last()
  await hasKeys(menu)
  for (let i = 0; i < 40; i++) {
    const at = await menu.evaluate((element) => element.ownerDocument.activeElement?.textContent ?? '')
    if (at.startsWith(entry)) return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrows do not get to “${entry}”`)
}

const type = (page: Page, words: string): Promise<void> => page.keyboard.type(words)

/** Goes to the filter of the codebook. */
async function toFilter(page: Page): Promise<void> {
  await page.keyboard.press('Control+2')
  await hasKeys(tree(page))
  await page.keyboard.press('Shift+Tab')
  await hasKeys(filter(page))
}

/** Goes to a code in the tree by what it is called, as it is narrowed now. */
async function toCode(page: Page, code: string): Promise<void> {
  await page.keyboard.press('Control+2')
  await hasKeys(tree(page))
  await page.keyboard.press('Home')
  for (let i = 0; i < 60; i++) {
    if ((await codeRow(page, code).and(page.locator('[data-active]')).count()) > 0) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrows do not get to “${code}”`)
}

async function ofCode(page: Page, code: string, entry: string): Promise<void> {
  await toCode(page, code)
  await page.keyboard.press('Shift+F10')
  await choose(page, entry)
}

/** Tabs on to a control and presses it; one that has the keyboard is pressed as it is. */
async function press(page: Page, button: Locator, key = 'Enter'): Promise<void> {
  await button.waitFor()
  if (!(await button.evaluate((element) => element === document.activeElement))) await tabTo(page, button)
  await page.keyboard.press(key)
}

/** Goes to a field of the definition of a code, once it is that code's. */
async function toField(page: Page, code: string, name: string): Promise<void> {
  await toCode(page, code)
  await runCommand(page, 'Show the code')
  const title = inspector(page).getByRole('textbox', { name: 'Name', exact: true })
  await expect.poll(() => title.inputValue()).toBe(code)
  await page.keyboard.press('Control+4')
  await tabTo(page, inspector(page).getByRole('textbox', { name }))
}

/** Goes to the first quotation of the list. */
async function toFirst(page: Page): Promise<void> {
  await page.keyboard.press('Control+4')
  await hasKeys(list(page))
  await page.keyboard.press('Home')
}

const text = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+3')
  await hasKeys(reader(page).first())
}

/** Whatever has the keyboard, the text has it then; for acts whose keys are the text's. */
async function inText(page: Page, ...keys: readonly string[]): Promise<void> {
  await text(page)
  await pressKeys(page, ...keys)
}

const keyboard: Hand = {
  title: 'by keyboard alone',
  openText: async (page, name) => {
    await toSource(page, name)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: new RegExp(`^Text of ${name}`) }).waitFor()
    await hasKeys(reader(page).first())
  },
  openBeside: async (page, name) => {
    await toSource(page, name)
    await page.keyboard.press('Control+Enter')
  },
  closeBeside: async (page) => {
    await page.keyboard.press('Alt+Shift+W')
    await hasKeys(reader(page).first())
  },
  fold: (page, side) => page.keyboard.press(side === 'left' ? 'Control+b' : 'Control+Shift+b'),
  widen: async (page) => {
    await page.keyboard.press('Control+2')
    await tabTo(page, page.getByRole('separator', { name: 'Width of sources and codebook' }))
    await pressKeys(page, 'ArrowRight', 'ArrowRight')
  },
  select: async (page, words) => {
    await text(page)
    await goToWords(page, words)
  },
  selectByUnits: async (page, words) => {
    await text(page)
    await goToWords(page, words)
    await pressKeys(page, 'ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowRight')
    await selects(page, 2)
    await pressKeys(page, 'ArrowLeft', 'Shift+Control+ArrowRight')
    await expect.poll(() => statusBar(page).innerText()).toMatch(/\b\d{1,2} characters? selected/)
    await goToWords(page, words)
    await pressKeys(page, 'ArrowLeft', 's')
    await expect
      .poll(() => statusBar(page).innerText())
      .toMatch(new RegExp(`\\b(${words.length}|${words.length + 'Mei Lin: '.length}) characters`))
    const line = await reader(page).evaluate(
      (content, wanted) =>
        [...content.children].find((one) => one.textContent.includes(wanted))?.textContent.length,
      words,
    )
    await page.keyboard.press('p')
    await selects(page, line ?? 0)
  },
  run: runCommand,
  openPicker: async (page) => {
    await inText(page, 'Enter')
    await hasKeys(picker(page))
  },
  take: async (page, typed, name, stays = false) => {
    await type(page, typed)
    await expect.poll(() => picker(page).getByRole('combobox').inputValue()).toBe(typed)
    await expect.poll(() => picker(page).getByRole('option', { selected: true }).innerText()).toContain(name)
    await page.keyboard.press(stays ? 'Shift+Enter' : 'Enter')
  },
  create: async (page, name) => {
    await type(page, name)
    const create = picker(page).getByRole('option', { name: `Create “${name}”` })
    await create.waitFor()
    if ((await create.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
  },
  createUnder: async (page, name, parent) => {
    await type(page, parent)
    await expect
      .poll(() => picker(page).getByRole('option', { selected: true }).innerText())
      .toContain(parent)
    await type(page, name.slice(parent.length))
    await page.keyboard.press('Control+Enter')
  },
  repeat: (page) => inText(page, '.'),
  pin: (page) => page.keyboard.press('Alt+p'),
  applyPinned: (page, _, key) => inText(page, String(key)),
  inVivo: (page) => inText(page, 'v'),
  memo: (page) => inText(page, 'm'),
  unsure: (page) => inText(page, 'q'),
  uncode: (page) => inText(page, 'u'),
  go: (page, to) => inText(page, { next: ']', previous: '[', overlap: 'o', uncoded: 'n' }[to]),
  stretch: async (page, words) => {
    await keyboard.select(page, words)
    await page.keyboard.press('Alt+Shift+ArrowRight')
  },
  seek: async (page, name) => {
    await toFilter(page)
    await page.keyboard.press('Control+a')
    await type(page, name)
    await tree(page).getByRole('treeitem').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await hasKeys(tree(page))
  },
  unseek: async (page) => {
    await toFilter(page)
    await pressKeys(page, 'Control+a', 'Delete')
    await text(page)
  },
  codeOntoWords: async (page, _, code) => {
    await keyboard.openPicker(page)
    await keyboard.take(page, code, code)
  },
  wordsOntoCode: async (page, _, code) => {
    await keyboard.seek(page, code)
    await toCode(page, code)
    await page.keyboard.press('Enter')
  },
  rename: async (page, code, name) => {
    await toCode(page, code)
    await page.keyboard.press('F2')
    await hasKeys(tree(page).getByRole('textbox', { name: `New name of “${code}”` }))
    await page.keyboard.press('Control+a')
    await type(page, name)
    await page.keyboard.press('Enter')
    await hasKeys(tree(page))
  },
  moveUp: async (page, code) => {
    await toCode(page, code)
    await page.keyboard.press('Alt+ArrowUp')
  },
  moveUnder: async (page, code, parent) => {
    await ofCode(page, code, 'Move under…')
    await hasKeys(page.getByRole('dialog', { name: /^Move / }).getByRole('combobox'))
    await type(page, parent)
    await page.keyboard.press('Enter')
  },
  askMerge: async (page, code, into) => {
    await ofCode(page, code, 'Merge into…')
    await hasKeys(page.getByRole('dialog', { name: /^Merge / }).getByRole('combobox'))
    await type(page, into)
    await page.keyboard.press('Enter')
  },
  press,
  ofCode,
  tick: (page, box) => press(page, box, 'Space'),
  remove: async (page, code) => {
    await toCode(page, code)
    await page.keyboard.press('Delete')
  },
  openRemoved: (page) => runCommand(page, 'Trash'),
  undo: async (page) => {
    await text(page)
    await page.keyboard.press('Control+z')
  },
  retrieve: async (page, code) => {
    await ofCode(page, code, 'Show the quotations')
    await list(page).locator('[data-coding-id]').first().waitFor()
  },
  group: async (page, by) => {
    await toFirst(page)
    const button = inspector(page).getByRole('button', { name: /By (source|code)/ })
    for (let i = 0; i < 12; i++) {
      if (await button.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('Shift+Tab')
    }
    await page.keyboard.press('Enter')
    await choose(page, by)
  },
  newCase: async (page, source, name) => {
    await toSource(page, source)
    await page.keyboard.press('Shift+F10')
    await choose(page, 'Cases')
    await page.getByRole('menuitem', { name: 'New case…' }).waitFor()
    await choose(page, 'New case…')
    const dialog = page.getByRole('dialog', { name: 'New case' })
    await hasKeys(dialog.getByRole('textbox'))
    await type(page, name)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await hasKeys(sources(page))
  },
  recodeFirst: async (page, typed) => {
    await toFirst(page)
    await page.keyboard.press('r')
    await hasKeys(page.getByRole('dialog', { name: /^Recode 1 quotation/ }))
    await type(page, typed)
    await page.keyboard.press('Enter')
  },
  jumpToFirst: async (page) => {
    await toFirst(page)
    await page.keyboard.press('Enter')
  },
  jumpBack: async (page) => {
    await page.keyboard.press('Control+4')
    await hasKeys(list(page))
    await page.keyboard.press('Alt+ArrowLeft')
  },
  copyFirst: async (page) => {
    await toFirst(page)
    await page.keyboard.press('Control+c')
  },
  alias: async (page, code, name) => {
    await toField(page, code, 'Other names')
    await type(page, name)
    await page.keyboard.press('Enter')
  },
  defineShort: async (page, code, words) => {
    await toField(page, code, 'Short definition')
    await page.keyboard.press('Control+a')
    await type(page, words)
    await runCommand(page, 'Re-check this code')
  },
  keepFirst: async (page) => {
    await page.getByRole('region', { name: 'Re-check' }).waitFor()
    await page.keyboard.press('Control+5')
    await hasKeys(page.getByRole('group', { name: /^Passage in / }))
    await page.keyboard.press('k')
  },
  ofSecondStep: async (page, entry) => {
    const steps = page.getByRole('listbox', { name: 'What was done, newest first' })
    await steps.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+4')
    await hasKeys(steps)
    await pressKeys(page, 'Home', 'ArrowDown', 'Shift+F10')
    await choose(page, entry)
  },
  leavePast: (page) => page.keyboard.press('Escape'),
  moveMany: async (page, wanted, count, parent) => {
    await keyboard.seek(page, wanted)
    await page.keyboard.press('Home')
    const found = page.locator('[role="treeitem"][data-active][data-found="true"]')
    for (let picked = 0, i = 0; picked < count && i < 60; i++) {
      if ((await found.count()) > 0) {
        await page.keyboard.press('Space')
        picked++
      }
      if (picked < count) await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Shift+F10')
    await choose(page, 'Move under…')
    await hasKeys(page.getByRole('dialog', { name: /^Move / }).getByRole('combobox'))
    await type(page, parent)
    await page.keyboard.press('Enter')
  },
}

playContract(keyboard)
