/* eslint-disable max-lines -- the contract is one list, in the order of the product's page */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { stages } from './contract-stages'
import { hasKeys } from './keys'
import {
  codeRow,
  hears,
  inspector,
  picker,
  pictureOfFailure,
  reader,
  said,
  selects,
  sourceRow,
  statusBar,
  tree,
  wordsInView,
} from './window'

/** One way of working: what the contract says is done by this hand and by no other. */
export interface Hand {
  readonly title: string
  openText(page: Page, name: string): Promise<void>
  openBeside(page: Page, name: string): Promise<void>
  closeBeside(page: Page): Promise<void>
  /** Shows or hides one side of the window. */
  fold(page: Page, side: 'left' | 'right'): Promise<void>
  /** Makes the left side wider. */
  widen(page: Page): Promise<void>
  select(page: Page, words: string): Promise<void>
  /** Selects the word, the sentence and the paragraph at these words, and a few characters more. */
  selectByUnits(page: Page, words: string, word: string): Promise<void>
  /** Runs a command by its title. */
  run(page: Page, title: string): Promise<void>
  openPicker(page: Page): Promise<void>
  /** Takes what the picker finds for what was typed. */
  take(page: Page, typed: string, name: string, stays?: boolean): Promise<void>
  create(page: Page, name: string): Promise<void>
  createUnder(page: Page, name: string, parent: string): Promise<void>
  repeat(page: Page): Promise<void>
  /** Puts the code that is highlighted in the picker on a number key. */
  pin(page: Page): Promise<void>
  /** Applies what is on a number key. */
  applyPinned(page: Page, code: string, key: number): Promise<void>
  inVivo(page: Page): Promise<void>
  memo(page: Page): Promise<void>
  unsure(page: Page, code: string): Promise<void>
  uncode(page: Page, code: string): Promise<void>
  go(page: Page, to: 'next' | 'previous' | 'overlap' | 'uncoded'): Promise<void>
  /** Moves the end of the passage that begins and ends with these words. */
  stretch(page: Page, words: string): Promise<void>
  /** Narrows the codebook to what this finds. */
  seek(page: Page, name: string): Promise<void>
  unseek(page: Page): Promise<void>
  /** Brings a code to the selected words. */
  codeOntoWords(page: Page, words: string, code: string): Promise<void>
  /** Brings the selected words to a code. */
  wordsOntoCode(page: Page, words: string, code: string): Promise<void>
  rename(page: Page, code: string, name: string): Promise<void>
  /** Moves a code above the one before it. */
  moveUp(page: Page, code: string, before: string): Promise<void>
  moveUnder(page: Page, code: string, parent: string): Promise<void>
  /** Asks to merge a code into another, up to the preview. */
  askMerge(page: Page, code: string, into: string): Promise<void>
  /** Presses a button of an open dialog or of the window. */
  press(page: Page, button: Locator): Promise<void>
  /** Chooses an entry of the menu of a code. */
  ofCode(page: Page, code: string, entry: string): Promise<void>
  tick(page: Page, box: Locator): Promise<void>
  remove(page: Page, code: string): Promise<void>
  openRemoved(page: Page): Promise<void>
  undo(page: Page): Promise<void>
  retrieve(page: Page, code: string): Promise<void>
  /** Groups the list of quotations. */
  group(page: Page, by: 'By code' | 'By case'): Promise<void>
  /** Makes a case that a source stands for. */
  newCase(page: Page, source: string, name: string): Promise<void>
  recodeFirst(page: Page, typed: string): Promise<void>
  jumpToFirst(page: Page): Promise<void>
  jumpBack(page: Page): Promise<void>
  copyFirst(page: Page): Promise<void>
  /** Gives a code another name that it is found by. */
  alias(page: Page, code: string, name: string): Promise<void>
  defineShort(page: Page, code: string, words: string): Promise<void>
  keepFirst(page: Page): Promise<void>
  /** Opens the menu of the second newest step of the history and chooses from it. */
  ofSecondStep(page: Page, entry: string): Promise<void>
  leavePast(page: Page): Promise<void>
  /** Picks all these codes of the codebook and moves them under another one. */
  moveMany(page: Page, filter: string, count: number, parent: string): Promise<void>
}

/** Boxes of all lines of text in view, and the width of the margin. */
const layoutOf = (page: Page): Promise<readonly string[]> =>
  reader(page).evaluate((text) => [
    `margin ${document.querySelector('.cm-stripes')?.getBoundingClientRect().width ?? 0}`,
    `top ${text.parentElement?.scrollTop ?? 0}`,
    ...[...text.children].map((line) => {
      const { left, top, width, height } = line.getBoundingClientRect()
      return [left, top, width, height].map(Math.round).join(' ')
    }),
  ])

/** Where reading is: place, and what is selected. */
const standing = async (page: Page): Promise<string> => {
  const top = await reader(page).evaluate((text) => text.parentElement?.scrollTop ?? -1)
  const selected = /[\d,]+ characters? selected/.exec(await statusBar(page).innerText())?.[0] ?? 'nothing'
  return `${selected} at ${Math.round(top)}`
}

/** The first words that are read, of the first line that begins in view. */
const topOfView = (page: Page): Promise<string> =>
  reader(page).evaluate((text) => {
    const { top } = text.parentElement?.getBoundingClientRect() ?? { top: 0 }
    const line = [...text.children].find(
      (one) => one.getBoundingClientRect().top >= top && one.textContent.trim() !== '',
    )
    return line?.textContent.slice(0, 20) ?? ''
  })

const paneWidth = async (page: Page, pane: string): Promise<number> =>
  Math.round((await page.locator(`[data-pane="${pane}"]`).boundingBox())?.width ?? 0)

/** How many codings a code in sight of the codebook has, itself and below. */
async function countOf(page: Page, code: string): Promise<number> {
  const row = codeRow(page, code)
  await row.waitFor()
  return Number(/(\d[\d,]*) codings?$/.exec((await row.innerText()).trim())?.[1]?.replace(',', ''))
}

const undoHere = (page: Page): Locator => statusBar(page).getByRole('button', { name: 'Undo', exact: true })

/** Plays "The window" and "The coding loop" of the product with one hand, on every stage. */
export function playContract(hand: Hand): void {
  describe.each(stages)(`the contract, ${hand.title}, on $title`, (stage) => {
    let home: Home
    let browser: Browser
    let served: Served
    let page: Page
    let project = ''
    const faults: string[][] = []
    /** Questions of the browser, such as whether to save changes. */
    const asked: string[] = []

    const open = async (): Promise<void> => {
      served = await serveApp(home.env, project)
      const watched = await openPage(browser, served.address)
      page = watched.page
      page.setDefaultTimeout(10_000)
      faults.push(watched.faults)
      page.on('dialog', (dialog) => {
        asked.push(dialog.message())
        void dialog.accept()
      })
      await tree(page).waitFor()
    }
    beforeAll(async () => {
      home = await makeHome()
      project = await stage.make(home)
      browser = await launchBrowser()
      await open()
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    })
    afterAll(async () => {
      await browser?.close()
      await served?.end()
      await home?.clear()
    })
    beforeEach(async () => {
      const label =
        (await reader(page).count()) > 0 ? await reader(page).first().getAttribute('aria-label') : ''
      if (!label?.includes(stage.text)) await hand.openText(page, stage.text)
    })
    afterEach(({ task }) => pictureOfFailure(task, page))

    /** Does something in the text, and holds that neither place nor selection was lost. */
    const inPlace = async (act: () => Promise<unknown>): Promise<void> => {
      const before = await standing(page)
      await act()
      expect(await standing(page)).toBe(before)
    }

    it('every pane collapses', async () => {
      await hand.openText(page, stage.text)
      for (const [side, pane] of [
        ['left', 'codebook'],
        ['right', 'inspector'],
      ] as const) {
        const before = await paneWidth(page, pane)
        await hand.fold(page, side)
        await expect.poll(() => paneWidth(page, pane)).toBe(0)
        await hand.fold(page, side)
        await expect.poll(() => paneWidth(page, pane)).toBe(before)
      }
      const before = await paneWidth(page, 'codebook')
      await hand.widen(page)
      await expect.poll(() => paneWidth(page, 'codebook')).toBeGreaterThan(before + 20)
    })

    it('select a word, a sentence, a paragraph and more, in English and in Chinese', async () => {
      await hand.selectByUnits(page, 'People call at night.', 'People')
      await hand.openText(page, stage.forum)
      await hand.selectByUnits(page, '两本账都是真的，只是彼此不说话。', '彼此')
      await hand.openText(page, stage.text)
    })

    it('a small bar appears beside the selection and does not steal the keyboard', async () => {
      await hand.select(page, 'People call at night.')
      const bar = page.getByRole('toolbar', { name: 'What to do with the selected words' })
      await bar.getByRole('button', { name: 'In vivo' }).waitFor()
      await hasKeys(reader(page))
    })

    it('the picker finds by name, path and definition, accents folded; the definition stands beside; Esc keeps the selection', async () => {
      await inPlace(async () => {
        await hand.openPicker(page)
        const field = picker(page).getByRole('combobox')
        const meaning = picker(page).getByRole('region', { name: 'What the highlighted code means' })
        for (const [typed, name, short] of [
          ['éthics rev', 'Ethics review', 'What committees see, ask and decide.'],
          ['regulation > grey', 'Grey zone', 'Neither clearly allowed nor clearly forbidden.'],
          ['avoidance of guilt', 'Banking as insurance', 'Storage is bought as peace of mind.'],
          ['Infromed consent', 'Informed consent', ''],
        ] as const) {
          await page.keyboard.press('Control+a')
          await page.keyboard.type(typed)
          await expect.poll(() => field.inputValue()).toBe(typed)
          await expect
            .poll(() => picker(page).getByRole('option', { selected: true }).innerText())
            .toContain(name)
          await expect.poll(() => meaning.innerText()).toContain(short)
        }
        await page.keyboard.press('Escape')
        await picker(page).waitFor({ state: 'detached' })
        await hasKeys(reader(page))
      })
    })

    it('Enter applies and closes, with a pulse, an announcement, Undo in the status line, and no pixel of text moved', async () => {
      const before = await layoutOf(page)
      await page.evaluate(() => {
        const seen = new MutationObserver(() => {
          if (!document.querySelector('.cm-flash')) return
          seen.disconnect()
          document.body.dataset['pulsed'] = 'yes'
        })
        seen.observe(document.body, { subtree: true, childList: true, attributes: true })
      })
      await inPlace(async () => {
        await hand.openPicker(page)
        await hand.take(page, 'selling hop', 'Selling hope')
        await hears(page, 'Coded as Selling hope; 1 code here')
        await picker(page).waitFor({ state: 'detached' })
        await hasKeys(reader(page))
      })
      await undoHere(page).waitFor()
      expect(await layoutOf(page)).toEqual(before)
      expect(await page.evaluate(() => document.body.dataset['pulsed'])).toBe('yes')
    })

    it('Shift+Enter applies and stays: several codes on the same words; recent codes come first', async () => {
      await inPlace(async () => {
        await hand.openPicker(page)
        await expect
          .poll(() => picker(page).getByRole('option').first().innerText())
          .toContain('Selling hope')
        await hand.take(page, 'grey zo', 'Grey zone', true)
        await hears(page, 'Coded as Grey zone; 2 codes here')
        await hand.take(page, 'licens', 'Licensing', true)
        await hears(page, 'Coded as Licensing; 3 codes here')
        await picker(page).waitFor()
        await page.keyboard.press('Escape')
      })
    })

    it('the last row creates what was typed; Ctrl+Enter creates it under the highlighted code', async () => {
      await hand.select(page, 'a suitcase')
      await hand.openPicker(page)
      await hand.create(page, 'Luggage')
      await hears(page, 'Coded as Luggage; 1 code here')
      await hand.select(page, 'carry a folder')
      await hand.openPicker(page)
      await hand.createUnder(page, 'Luggage of paper', 'Luggage')
      await hears(page, 'Coded as Luggage of paper; 1 code here')
      await hand.select(page, 'We ring at three months')
      await hand.openPicker(page)
      await hand.create(page, 'Luggage tags')
      await hears(page, 'Coded as Luggage tags; 1 code here')
      await hand.seek(page, 'Luggage')
      expect(await countOf(page, 'Luggage')).toBe(2)
      expect(await codeRow(page, 'Luggage of paper').getAttribute('aria-level')).toBe('2')
      await hand.unseek(page)
    })

    it('a full stop repeats the last code, 1 to 9 apply pinned ones, v makes the words the code', async () => {
      await hand.select(page, 'the eldest daughter')
      await hand.openPicker(page)
      await hand.take(page, 'Luggage', 'Luggage')
      await hears(page, 'Coded as Luggage; 1 code here')
      await hand.select(page, 'unpacked the folder')
      await inPlace(async () => {
        await hand.repeat(page)
        await hears(page, 'Coded as Luggage; 1 code here')
      })
      await hand.select(page, 'an ordinary morning')
      await hand.openPicker(page)
      await page.keyboard.type('turning poi')
      await hand.pin(page)
      await hears(page, 'Turning point is on the key 1')
      await page.keyboard.press('Escape')
      await inPlace(async () => {
        await hand.applyPinned(page, 'Turning point', 1)
        await hears(page, 'Coded as Turning point; 1 code here')
      })
      await hand.select(page, 'comes through the door')
      await inPlace(async () => {
        await hand.inVivo(page)
        await hears(page, 'Coded as comes through the door; 1 code here')
      })
    })

    it('q marks a coding as not sure, m writes a memo, u takes the code off', async () => {
      await inPlace(async () => {
        await hand.unsure(page, 'comes through the door')
        await hears(page, 'comes through the door is marked as not sure here')
        await hand.memo(page)
        const body = inspector(page).getByRole('textbox', { name: 'Memo', exact: true })
        await hasKeys(body)
        await page.keyboard.type('Who opens it, and for whom?')
        await hand.uncode(page, 'comes through the door')
        await hears(page, 'Took comes through the door off these words')
        await hand.undo(page)
        await hears(page, /^Taken back: took/)
      })
    })

    it('2 to 9 apply the codes that were pinned after the first', async () => {
      const others = [
        'Selling hope',
        'Grey zone',
        'Licensing',
        'Ethics review',
        'Informed consent',
        'Banking as insurance',
        'Luggage',
        'Luggage of paper',
      ]
      await hand.select(page, 'an ordinary morning')
      await hand.openPicker(page)
      for (const [i, code] of others.entries()) {
        await page.keyboard.press('Control+a')
        await page.keyboard.type(code)
        await expect
          .poll(() => picker(page).getByRole('option', { selected: true }).innerText())
          .toContain(code)
        await hand.pin(page)
        await hears(page, `${code} is on the key ${i + 2}`)
      }
      await page.keyboard.press('Escape')
      await picker(page).waitFor({ state: 'detached' })
      await inPlace(async () => {
        for (const [i, code] of others.entries()) {
          await hand.applyPinned(page, code, i + 2)
          await hears(page, `Coded as ${code}; ${i + 2} codes here`)
        }
      })
    })

    it('the picker finds a code by its other names', async () => {
      await hand.select(page, 'the eldest daughter')
      await hand.openPicker(page)
      await page.keyboard.type('Wunderheil')
      await picker(page).getByRole('option', { name: 'Create “Wunderheil”', selected: true }).waitFor()
      await page.keyboard.press('Escape')
      await hand.seek(page, 'Selling hope')
      await hand.alias(page, 'Selling hope', 'Wunderheilung')
      await inspector(page).getByRole('button', { name: 'Remove the name “Wunderheilung”' }).waitFor()
      await hand.unseek(page)
      await hand.select(page, 'the eldest daughter')
      await inPlace(async () => {
        await hand.openPicker(page)
        await hand.take(page, 'Wunderheil', 'Selling hope')
        await hears(page, 'Coded as Selling hope; 2 codes here')
        await hand.undo(page)
        await hears(page, /^Taken back: coded/)
      })
    })

    it('previous and next coding, the overlaps in turn, and the next uncoded paragraph', async () => {
      await hand.select(page, 'Do they get one?')
      await hand.go(page, 'next')
      await hears(page, 'Coded: Commercialization')
      await hand.go(page, 'previous')
      await hears(page, 'Coded: Fees and price lists')
      await hand.select(page, 'There you pay.')
      await hand.go(page, 'overlap')
      await hears(page, /, \d of 2 here$/)
      const one = await said(page).innerText()
      await hand.go(page, 'overlap')
      await expect.poll(() => said(page).innerText()).not.toBe(one)
      await hand.go(page, 'uncoded')
      await expect.poll(() => statusBar(page).innerText()).toContain('No codes here')
    })

    it('the nearer edge moves by a word, or with the end of the stripe', async () => {
      await hand.stretch(page, "The price first, then whether it's allowed, then whether it works.")
      await hears(page, 'Moved the edge of the passage coded Fees and price lists')
      await hand.undo(page)
      await hears(page, /^Taken back/)
    })

    it('a code goes onto the selection, the selection onto a code', async () => {
      const words = 'You mentioned on the phone'
      await hand.select(page, words)
      await inPlace(async () => {
        await hand.codeOntoWords(page, words, 'Informed consent')
        await hears(page, /^Coded as Informed consent; 1 codes? here/)
        await hand.wordsOntoCode(page, words, 'Ethics review')
        await hears(page, /^Coded as Ethics review; 2 codes here/)
      })
      await hand.unseek(page)
    })

    it('F2 renames in place; a code moves among its neighbours and under another', async () => {
      await hand.seek(page, 'Luggage')
      await hand.rename(page, 'Luggage tags', 'Luggage labels')
      await hears(page, 'Renamed to “Luggage labels”.')
      await hand.moveUp(page, 'Luggage labels', 'Luggage')
      await hears(page, /^Moved “?Luggage labels”? to the top of the codebook, place/)
      await hand.undo(page)
      await hears(page, /^Taken back: moved/)
      await hand.moveUnder(page, 'Luggage labels', 'Luggage')
      await hears(page, /^Moved “?Luggage labels”? under “Luggage”/)
      await expect.poll(() => codeRow(page, 'Luggage labels').getAttribute('aria-level')).toBe('2')
      await hand.undo(page)
      await hears(page, /^Taken back: moved/)
    })

    it('merging shows first what moves, and is undone as one step', async () => {
      await hand.askMerge(page, 'Luggage labels', 'Luggage')
      const dialog = page.getByRole('dialog', { name: /^Merge / })
      await dialog.getByText('1 coding moves to “Luggage”.').waitFor()
      await hand.press(page, dialog.getByRole('button', { name: 'Merge', exact: true }))
      await hears(page, 'Merged into “Luggage”: 1 coding moved.')
      await codeRow(page, 'Luggage labels').waitFor({ state: 'detached' })
      await hand.undo(page)
      await hears(page, /^Taken back: merged/)
      await codeRow(page, 'Luggage labels').waitFor()
    })

    it('splitting asks which codings go', async () => {
      await hand.ofCode(page, 'Luggage', 'Split…')
      const dialog = page.getByRole('dialog', { name: 'Split “Luggage”' })
      await hasKeys(dialog.getByRole('textbox', { name: 'Name of the new code' }))
      await page.keyboard.type('Luggage of families')
      await hand.tick(page, dialog.getByRole('checkbox', { name: /the eldest daughter/ }))
      await hand.press(page, dialog.getByRole('button', { name: 'Split off 1 coding' }))
      await hears(page, 'Split off “Luggage of families” with 1 coding.')
      expect(await countOf(page, 'Luggage of families')).toBe(1)
    })

    it('deleting is undoable and keeps its codings for restore', async () => {
      await hand.remove(page, 'Luggage of families')
      await hears(page, /^Deleted “?Luggage of families”?; 1 coding is kept for restore/)
      await codeRow(page, 'Luggage of families').waitFor({ state: 'detached' })
      await hand.openRemoved(page)
      const dialog = page.getByRole('dialog', { name: 'Trash' })
      await hand.tick(page, dialog.getByRole('checkbox', { name: /^Luggage of families/ }))
      await hand.press(page, dialog.getByRole('button', { name: 'Bring back 1' }))
      await hears(page, '“Luggage of families” is back, with its codings.')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect(await countOf(page, 'Luggage of families')).toBe(1)
      await hand.unseek(page)
    })

    it('clicking a count shows the quotations: grouped, recoded in place, copied with their citation', async () => {
      await hand.seek(page, 'Grey zone')
      const count = await countOf(page, 'Grey zone')
      await hand.retrieve(page, 'Grey zone')
      const list = inspector(page).getByRole('grid', { name: 'Quotations' })
      await expect
        .poll(() => inspector(page).getByRole('status').filter({ hasText: 'quotation' }).innerText())
        .toMatch(new RegExp(`^${count} quotations in`))
      await hand.group(page, 'By code')
      await list.getByRole('row', { name: `Grey zone, ${count} quotations` }).waitFor()
      await hand.copyFirst(page)
      await hears(page, 'Copied 1 quotation with its citation.')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“[^]+” \(.+, ¶ \d+\)$/)
      await hand.recodeFirst(page, 'licens')
      await hears(page, 'Recoded 1 quotation as “Licensing”.')
      await expect.poll(() => countOf(page, 'Grey zone')).toBe(count - 1)
      await hand.undo(page)
      await hears(page, /^Taken back: recoded/)
    })

    it('quotations are grouped by the case that their source stands for', async () => {
      await hand.newCase(page, stage.text, 'The clinic by the station')
      await page.getByRole('dialog', { name: 'New case' }).waitFor({ state: 'detached' })
      await hand.seek(page, 'Grey zone')
      const count = await countOf(page, 'Grey zone')
      await hand.retrieve(page, 'Grey zone')
      await hand.group(page, 'By case')
      const list = inspector(page).getByRole('grid', { name: 'Quotations' })
      const inGroup = async (name: string): Promise<number> => {
        const head = list.getByRole('row', { name: new RegExp(`^${name}, \\d+ quotations?$`) })
        await head.waitFor()
        return Number(/(\d+) quotation/.exec((await head.getAttribute('aria-label')) ?? '')?.[1])
      }
      const inCase = await inGroup('The clinic by the station')
      expect(inCase).toBeGreaterThan(0)
      expect(inCase + (await inGroup('Without a case'))).toBe(count)
    })

    it('jump to a quotation and come back', async () => {
      await hand.run(page, 'Grow the selection to the sentence')
      const read = await topOfView(page)
      const label = await reader(page).getAttribute('aria-label')
      const first = inspector(page)
        .getByRole('grid', { name: 'Quotations' })
        .locator('[data-coding-id]')
        .first()
      await expect.poll(() => first.locator('mark').innerText()).not.toBe('')
      const words = (await first.locator('mark').innerText()).split('\n')[0] ?? ''
      await hand.jumpToFirst(page)
      await expect.poll(() => wordsInView(page, words)).not.toBeNull()
      await hand.jumpBack(page)
      await expect.poll(() => reader(page).getAttribute('aria-label')).toBe(label)
      await expect.poll(() => wordsInView(page, read)).not.toBeNull()
      await hand.unseek(page)
    })

    it('codings made under an older definition wait to be re-checked', async () => {
      await hand.seek(page, 'Luggage labels')
      await hand.defineShort(page, 'Luggage labels', 'What is written on what people carry.')
      await hand.keepFirst(page)
      await hears(page, 'Kept 1 coding under the present definition')
      await hand.closeBeside(page)
      await hand.unseek(page)
    })

    it('what was found is coded as one step', async () => {
      const codesInAll = (): Promise<string> =>
        page.locator('[data-pane="codebook"] header').first().innerText()
      const before = await codesInAll()
      await hand.run(page, 'Search in all texts, codes and memos')
      const pane = page.getByRole('region', { name: 'Search', exact: true })
      await hasKeys(pane.getByRole('searchbox'))
      await page.keyboard.type('kettle')
      await expect.poll(() => pane.getByRole('status').innerText()).toMatch(/^\d+ hits? in/)
      await hand.press(page, pane.getByRole('button', { name: 'Code these' }))
      const dialog = page.getByRole('dialog', { name: 'Code what was found' })
      await hasKeys(dialog.getByRole('combobox'))
      await page.keyboard.type('Kettles')
      const create = dialog.getByRole('option', { name: 'Create “Kettles”' })
      await create.waitFor()
      await page.keyboard.press('Enter')
      await hand.press(page, dialog.getByRole('button', { name: /^Code \d+ passages?$/ }))
      await hears(page, /^Coded \d+ passages? as Kettles/)
      await hand.undo(page)
      await hears(page, /^Taken back/)
      await hand.closeBeside(page)
      await expect.poll(codesInAll).toBe(before)
    })

    it('two sources stand side by side', async () => {
      await hand.openText(page, stage.text)
      await hand.select(page, 'Quieter in what way?')
      await hand.openBeside(page, 'Policy list, 2016 to 2023')
      const beside = page.locator('[data-pane="beside"]').getByRole('textbox', { name: /^Text of Policy/ })
      await beside.waitFor()
      await hand.closeBeside(page)
      await beside.waitFor({ state: 'detached' })
      await selects(page, 'Quieter in what way?'.length)
      await expect.poll(() => wordsInView(page, 'Quieter in what way?')).not.toBeNull()
    })

    it('the history takes back all after a step, and shows the project as it stood', async () => {
      await hand.select(page, 'Quieter in what way?')
      await hand.inVivo(page)
      await hears(page, /^Coded as Quieter in what way/)
      await hand.run(page, 'Show the history')
      await hand.ofSecondStep(page, 'Look at the project as it stood then')
      const bar = page.getByRole('region', { name: 'The project as it stood' })
      await bar.waitFor()
      await hand.leavePast(page)
      await bar.waitFor({ state: 'detached' })
      await hand.ofSecondStep(page, 'Take back everything after this…')
      const dialog = page.getByRole('dialog', { name: /^Take back everything/ })
      await hand.press(page, dialog.getByRole('button', { name: /^Take back \d+ steps?$/ }))
      await hears(page, /^Took back \d+ steps?/)
      await hand.undo(page)
      await hears(page, /^Taken back: went back/)
    })

    it.runIf(stage.title === 'a large project')(
      'the codebook stays usable at 2,000 codes: what is found keeps its ancestors, several move at once',
      async () => {
        await hand.seek(page, 'Waiting 77')
        const found = codeRow(page, 'Waiting 77')
        await found.waitFor()
        const level = Number(await found.getAttribute('aria-level'))
        expect(level).toBeGreaterThan(1)
        const above = tree(page).locator('[role="treeitem"][data-found="false"]')
        expect(await above.count()).toBeGreaterThanOrEqual(level - 1)
        await hand.moveMany(page, 'Waiting 7', 3, 'Selling hope')
        await hears(page, /^Moved .* under “Selling hope”/)
        await hand.undo(page)
        await hears(page, /^Taken back: moved/)
        await hand.unseek(page)
      },
    )

    it('killed and opened again, nothing is lost: words, place, sizes, tabs, and Undo', async () => {
      await hand.openText(page, 'Policy list, 2016 to 2023')
      await hand.openText(page, stage.text)
      await hand.select(page, 'No more brochures at the railway station.')
      await hand.openPicker(page)
      await hand.take(page, 'Luggage labels', 'Luggage labels')
      await hears(page, 'Coded as Luggage labels; 1 code here')
      const width = await paneWidth(page, 'codebook')
      const words = 'No more brochures at the railway station.'
      // What is only looked at is kept half a second after it changed last.
      await page.waitForTimeout(1000)
      await served.end('SIGKILL')
      await page.getByText('Emic does not answer. Your saved work is safe.', { exact: false }).waitFor()
      await page.context().close()
      await open()
      await expect.poll(() => reader(page).getAttribute('aria-label')).toContain(stage.text)
      await expect.poll(() => wordsInView(page, words)).not.toBeNull()
      await expect.poll(() => paneWidth(page, 'codebook')).toBe(width)
      await page.getByRole('tab', { name: 'Policy list, 2016 to 2023' }).waitFor()
      await hand.seek(page, 'Luggage labels')
      await codeRow(page, 'Luggage labels', ' 2 codings').waitFor()
      await hand.undo(page)
      await hears(page, /^Taken back: coded a passage/)
      await codeRow(page, 'Luggage labels', ' 1 coding').waitFor()
      expect(await sourceRow(page, stage.text).count()).toBe(1)
    })

    it('never: “save changes?”, a request that leaves this computer, a script that fails', () => {
      expect(asked).toEqual([])
      expect(faults.flat()).toEqual([])
    })
  })
}
