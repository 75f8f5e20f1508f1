import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { pressKeys } from './keys'
import { overflowing } from './layout-truths'
import { cutWords, tooWide } from './screen-truths'
import { codeRow, findWords, hears, inspector, openSource, pictureOfFailure, reader, screens } from './window'

const interview = 'Interview with a clinic nurse'
const coded = "The price first, then whether it's allowed, then whether it works."

/** What stands out from nothing: how far an element's outline, border or background is there. */
const ringOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const now = document.activeElement
    // Between the last and the first the browser itself has it.
    if (!now || now === document.body) return ''
    const shows = (element: Element | null): boolean => {
      if (!element) return false
      const style = getComputedStyle(element)
      // A border that takes the colour of the ring is part of it.
      const border = style.borderTopColor === style.outlineColor ? Number.parseFloat(style.borderTopWidth) : 0
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) + border >= 2
      return outlined || /\b[2-9]px\b/.test(style.boxShadow)
    }
    // Text that is read shows a caret instead; a field in a frame shows the ring on the frame.
    if (now.matches('.cm-content')) return ''
    const active = now.getAttribute('aria-activedescendant')
    const around = [now, now.parentElement, now.parentElement?.parentElement ?? null, now.nextElementSibling]
    const drawn = [
      ...around,
      active === null ? null : document.getElementById(active),
      now.closest('label'),
      now.querySelector('[data-active], [data-focus-visible]'),
    ]
    if (drawn.some(shows)) return ''
    return `${now.tagName.toLowerCase()}.${now.className} “${(now.getAttribute('aria-label') ?? now.textContent).slice(0, 40)}” shows no ring`
  })

/** Whether what has the keyboard can be seen, at least in part: WCAG 2.4.11. */
const coverOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const now = document.activeElement
    if (!now || now.matches('.cm-content, body')) return ''
    const box = (
      now.matches('input[type="radio"], input[type="checkbox"]') ? now.closest('label') : now
    )?.getBoundingClientRect()
    if (!box || box.width < 2) return ''
    for (const [x, y] of [
      [0.5, 0.5],
      [0.1, 0.2],
      [0.9, 0.8],
    ] as const) {
      const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)
      if (top && (now.contains(top) || top.contains(now) || top.closest('label')?.contains(now))) return ''
    }
    return `${now.tagName.toLowerCase()}.${now.className} “${(now.getAttribute('aria-label') ?? now.textContent).slice(0, 40)}” is hidden at ${Math.round(box.left)} ${Math.round(box.top)}`
  })

/** The window as people set their computers: keyboard only, colours of the system, no motion, spaced text, zoomed in. */
describe('the window adapts', () => {
  let home: Home
  let browser: Browser
  let served: Served
  let page: Page

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    const project = join(home.folder, 'Sample.emic')
    await emic(home.env, 'demo', project)
    served = await serveApp(home.env, project)
    ;({ page } = await openPage(browser, served.address, {
      viewport: { width: 1280, height: 800 },
      bypassCSP: true,
    }))
    page.setDefaultTimeout(8_000)
    await openSource(page, interview)
    await codeRow(page, 'Coexisting standards').click()
  })
  afterAll(async () => {
    await browser.close()
    await served.end()
    await home.clear()
  })
  afterEach(({ task }) => pictureOfFailure(task, page))

  /** Goes round with Tab and says what had no ring or lay under something. */
  const goRound = async (most: number): Promise<readonly string[]> => {
    const faults = new Set<string>()
    for (let i = 0; i < most; i++) {
      await page.keyboard.press('Tab')
      for (const fault of [await ringOf(page), await coverOf(page)]) if (fault !== '') faults.add(fault)
    }
    return [...faults]
  }

  it('shows a ring of 2 px on all that has the keyboard, never under a bar', async () => {
    await reader(page).focus()
    expect(await goRound(70)).toEqual([])
  })

  it.each(['passage', 'quotations', 'memos', 'history'] as const)(
    '… with %s beside the text',
    async (name) => {
      await inspector(page)
        .getByRole('tab', { name: new RegExp(`^${name}`, 'i') })
        .click()
      await reader(page).focus()
      expect(await goRound(24)).toEqual([])
    },
  )

  it.each([
    ['settings', 'Control+,', 24],
    ['shortcuts', 'F1', 30],
    ['export', 'Control+e', 16],
    ['search', 'Control+Shift+F', 24],
  ] as const)('… in %s, and gives the keyboard back', async (name, keys, most) => {
    await reader(page).focus()
    await page.keyboard.press(keys)
    await expect.poll(() => reader(page).evaluate((text) => text === document.activeElement)).toBe(false)
    const faults = await goRound(most)
    if (name === 'search') {
      await page.keyboard.press('Control+Shift+F')
      await page.keyboard.press('Escape')
    } else {
      await page.keyboard.press('Escape')
      // The first one may only take a tooltip away, as WCAG 1.4.13 asks.
      if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
    }
    expect(faults).toEqual([])
    await expect.poll(() => reader(page).evaluate((text) => text === document.activeElement)).toBe(true)
  })

  it('shows coded words, stripes, selection and choices in the colours of the system', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    await findWords(page, coded)
    const look = await reader(page).evaluate((content, words) => {
      const mark = [...content.querySelectorAll('mark')].find((one) => words.startsWith(one.textContent))
      const inner = mark?.querySelector('*') ?? mark
      const styles = [mark, inner, mark?.parentElement].flatMap((one) => (one ? [getComputedStyle(one)] : []))
      const plain = getComputedStyle(content)
      return styles.some(
        (style) =>
          style.textDecorationLine !== 'none' ||
          style.boxShadow !== 'none' ||
          Number.parseFloat(style.borderBottomWidth) > 0 ||
          style.outlineStyle !== 'none' ||
          (style.backgroundColor !== plain.backgroundColor && style.backgroundColor !== 'rgba(0, 0, 0, 0)'),
      )
    }, coded)
    expect(look).toBe(true)
    const stripes = await page.locator('.cm-stripes').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      }
      return [...data].filter((part, i) => i % 4 === 3 && part > 0).length
    })
    expect(stripes).toBeGreaterThan(200)
    await page.screenshot({ path: join(screens, 'forced colours reading.png') })
    await codeRow(page, 'Coexisting standards').click()
    const chosen = await page.evaluate(() => {
      const differs = (one: Element | null, other: Element | null): boolean => {
        if (!one || !other) return false
        const [a, b] = [getComputedStyle(one), getComputedStyle(other)]
        return (
          a.outlineStyle !== b.outlineStyle ||
          a.backgroundColor !== b.backgroundColor ||
          a.borderColor !== b.borderColor ||
          getComputedStyle(one, '::after').backgroundColor !==
            getComputedStyle(other, '::after').backgroundColor
        )
      }
      const pair = (chosen: string, other: string): boolean =>
        differs(document.querySelector(chosen), document.querySelector(other))
      return {
        code: pair('[role="treeitem"][aria-selected="true"]', '[role="treeitem"][aria-selected="false"]'),
        tab: pair(
          '[data-pane="inspector"] [role="tab"][aria-selected="true"]',
          '[data-pane="inspector"] [role="tab"][aria-selected="false"]',
        ),
        source: pair('[role="row"][data-open]', '[role="row"]:not([data-open])'),
      }
    })
    expect(chosen).toEqual({ code: true, tab: true, source: true })
    await page.emulateMedia({ forcedColors: 'none' })
  })

  it('moves nothing where less motion is wished', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await reader(page).focus()
    await pressKeys(page, 'Control+Home', ']', 'Control+k')
    await page.getByRole('dialog').waitFor()
    const running = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1)
        .map((one) => {
          const { target } = one.effect instanceof KeyframeEffect ? one.effect : { target: null }
          return `${target?.className ?? ''}`
        }),
    )
    expect(running).toEqual([])
    await page.keyboard.press('Escape')
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element)
          const takes = (times: string): boolean =>
            times.split(',').some((time) => Number.parseFloat(time) > 0.001)
          return takes(style.transitionDuration) || style.scrollBehavior === 'smooth'
        })
        .map((element) => `${element.tagName} ${element.className.toString()}`),
    )
    expect([...new Set(moving)]).toEqual([])
    await page.emulateMedia({ reducedMotion: 'no-preference' })
  })

  it('cuts nothing when text is spaced as WCAG 1.4.12 asks', async () => {
    const style = await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    })
    for (const name of ['Code', 'Passage', 'Quotations', 'Memos', 'History']) {
      await inspector(page)
        .getByRole('tab', { name: new RegExp(`^${name}`) })
        .click()
      expect([...(await cutWords(page)), ...(await tooWide(page))], name).toEqual([])
    }
    for (const keys of ['Control+,', 'F1', 'Control+e']) {
      await page.keyboard.press(keys)
      await page.getByRole('dialog').waitFor()
      expect([...(await cutWords(page)), ...(await tooWide(page))], keys).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await style.evaluate((element) => element.parentNode?.removeChild(element))
  })

  it('works at 400 % zoom: a pane at a time, scrolled in one direction only', async () => {
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.setViewportSize({ width: 320, height: 256 })
    const sideways = async (): Promise<readonly string[]> => [
      // The edge of what is folded away may be left in the last pixel.
      ...(await overflowing(page)).filter((fault) => !/lies at 3(19|20) /.test(fault)),
      ...(await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('body *')]
          .filter((element) => element.checkVisibility() && element.clientWidth > 40)
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
          .filter(
            (element) => !element.matches('[role="tablist"], .cm-scroller, textarea, input, table, pre'),
          )
          .map((element) => `${element.tagName} ${element.className} is scrolled sideways`),
      )),
    ]
    for (const [keys, pane] of [
      ['Control+1', 'sources'],
      ['Control+2', 'codebook'],
      ['Control+3', 'reader'],
      ['Control+4', 'inspector'],
    ] as const) {
      await page.keyboard.press(keys)
      await page.locator(`[data-pane="${pane}"]`).first().waitFor()
      expect(await sideways(), pane).toEqual([])
      await page.screenshot({ path: join(screens, `zoom 400 ${pane}.png`) })
    }
    await page.keyboard.press('Control+3')
    await reader(page).focus()
    await pressKeys(page, 'Control+Home', 'ArrowDown', 's', 'c')
    const box = await page.getByRole('dialog').boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true)
    await page.keyboard.type('Grey zone')
    await page.screenshot({ path: join(screens, 'zoom 400 picker.png') })
    await page.keyboard.press('Enter')
    await hears(page, /^Coded as Grey zone/)
    await page.keyboard.press('Control+Shift+F')
    await page.keyboard.type('clinic')
    await page.getByRole('grid', { name: 'What was found' }).waitFor()
    expect(await sideways(), 'search').toEqual([])
    await page.screenshot({ path: join(screens, 'zoom 400 search.png') })
  })
})
