import type { Page } from 'playwright-core'

/** What a walk over the window looks at. */
export interface Look {
  /** Strings that are the user's own, not the app's: searched without regard to case. */
  readonly data?: string
}

/**
 * Words that nobody can read: cut off at the side of a box that hides what it does not hold (and that says the whole by no
 * title), cut off below, or lying under something else. Must be empty.
 */
export const cutWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const tops = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="menu"]')]
    const root = tops.at(-1) ?? document.body
    const found = new Set<string>()
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`
    const isScroller = (value: string): boolean => value === 'auto' || value === 'scroll'
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = (node.nodeValue ?? '').trim()
      const parent = node.parentElement
      if (
        words === '' ||
        !parent ||
        parent.closest('.cm-content, .visually-hidden, [hidden], script, style, [data-search] [role="grid"]')
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
      const last = rects.at(-1)
      if (!last || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      let isSeen = true
      let cut = ''
      for (
        let box: HTMLElement | null = parent;
        box && box !== document.documentElement;
        box = box.parentElement
      ) {
        const style = getComputedStyle(box)
        // An excerpt of so many lines, of something that opens as a whole.
        if (style.webkitLineClamp !== 'none') isSeen = false
        if (style.display === 'inline' || style.display === 'contents') continue
        const frame = box.getBoundingClientRect()
        // Wholly outside: scrolled away, or folded.
        if (last.bottom <= frame.top + 1 || last.top >= frame.bottom - 1) {
          if (style.overflowY !== 'visible') {
            isSeen = isSeen && !isScroller(style.overflowY) && frame.height > 2
            if (isSeen) cut ||= `below ${name(box)}`
            break
          }
        }
        if (
          style.overflowX !== 'visible' &&
          (last.right > frame.right + 1.5 || last.left < frame.left - 1.5)
        ) {
          if (isScroller(style.overflowX) && box.matches('[role="tablist"]')) isSeen = false
          else if (!parent.closest('[title]') && !box.closest('[title]')) cut ||= `sideways by ${name(box)}`
        }
        if (style.overflowY !== 'visible' && !isScroller(style.overflowY) && last.bottom > frame.bottom + 3) {
          if (!parent.closest('[title]')) cut ||= `in height by ${name(box)}`
        }
        if (isScroller(style.overflowY) && (last.bottom > frame.bottom || last.top < frame.top)) {
          isSeen = false
          break
        }
      }
      if (!isSeen) continue
      if (last.right > innerWidth + 1 || last.left < -1) cut ||= 'by the window'
      if (cut !== '') {
        found.add(`“${words.slice(0, 70)}” is cut ${cut}`)
        continue
      }
      const x = (last.left + last.right) / 2
      const y = (last.top + last.bottom) / 2
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue
      const top = document.elementFromPoint(x, y)
      if (!top || top.contains(parent) || parent.contains(top)) continue
      if (getComputedStyle(parent).pointerEvents === 'none') continue
      // Scrolled on under a bar that stays.
      if (getComputedStyle(top.closest('[class*="acts"]') ?? top).position === 'sticky') continue
      if (tops.length === 0 && top.closest('[role="tooltip"], [role="region"][class*="our"]')) continue
      const common = parent.closest('button, label, li, [role="row"], [role="option"], [role="treeitem"]')
      if (common?.contains(top)) continue
      found.add(
        `“${words.slice(0, 70)}” (${name(parent)}) lies under ${name(top)} “${(top.textContent ?? '').slice(0, 30)}”`,
      )
    }
    return [...found]
  })

/** Elements that hold more than they show sideways, with no title; must be empty. */
export const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
      .filter(
        (element) =>
          !element.matches('input, textarea') &&
          !element.closest('.cm-editor, .visually-hidden, [role="grid"]'),
      )
      .filter((element) => {
        const { overflowX } = getComputedStyle(element)
        return overflowX !== 'visible' && !(overflowX === 'auto' && element.matches('[role="tablist"]'))
      })
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('[title]') && !element.querySelector('[title]'))
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className} shows ${element.clientWidth} of ${element.scrollWidth} px: “${element.innerText.slice(0, 50)}”`,
      ),
  )

/** Words of the app that stand without brackets in the pseudo-language: never given to be translated. Must be empty. */
export const bareWords = (page: Page, data: string, allowed: readonly RegExp[]): Promise<readonly string[]> =>
  page
    .evaluate(() => {
      const found: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent || parent.closest('.cm-content, script, style, kbd, ins, del, .cm-announced')) continue
        // Places that are filled in stand between the brackets of the whole.
        const whole = parent.closest('p, button, li, label, h1, h2, h3, span, dd, dt, option') ?? parent
        // Letters that were found are marked within their word.
        const marked = parent.matches('mark') ? parent.parentElement : parent
        const words = (marked?.querySelector(':scope > mark') ? marked.textContent : node.nodeValue) ?? ''
        if (
          /\p{L}{2}/u.test(words) &&
          !/[[\]]/.test(words) &&
          !/^\s*\[[^]*\]\s*$/.test(whole.textContent ?? '')
        )
          found.push(words)
      }
      for (const element of document.querySelectorAll(
        '[aria-label], [title], [placeholder], [aria-description]',
      ))
        for (const attribute of ['aria-label', 'title', 'placeholder', 'aria-description']) {
          const words = element.getAttribute(attribute) ?? ''
          if (/\p{L}{2}/u.test(words) && !/[[\]]/.test(words)) found.push(words)
        }
      return [...new Set(found.map((words) => words.trim()))]
    })
    .then((found) => {
      const letters = (words: string): string =>
        words
          .toLowerCase()
          .replace(/\\n/g, '')
          .replace(/\P{L}+/gu, '')
      const own = letters(data)
      const values = new Set(
        [...data.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, value = '']) => letters(value)),
      )
      // Excerpts are found by their letters; what is short must be a value as a whole, for it may stand anywhere by chance.
      const isData = (piece: string): boolean =>
        piece.trim().split(/\s+/).length > 2 || /\p{Script=Han}/u.test(piece)
          ? own.includes(letters(piece))
          : letters(piece).length < 3 || values.has(letters(piece))
      return found.filter(
        (words) => !words.split(/[·…]/).every(isData) && !allowed.some((pattern) => pattern.test(words)),
      )
    })

/**
 * Targets smaller than 24 x 24 px that stand closer to another one than WCAG 2.5.8 allows: its circle of 24 px must not
 * touch another target or its circle. Words within sentences are excepted, and what is hidden for a drawn twin. Must be
 * empty.
 */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wanted =
      'button, a[href], input:not([type="hidden"]), select, textarea, [role="tab"], [role="menuitem"], [role="option"], [role="radio"], [role="checkbox"], [role="switch"], [role="slider"], [role="separator"], [role="treeitem"], [role="row"]'
    const tops = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="menu"]')]
    const root = tops.at(-1) ?? document.body
    const all = [...root.querySelectorAll<HTMLElement>(wanted)]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((element) => !element.closest('.visually-hidden, [aria-hidden="true"]'))
      .map((element) => {
        const label = element.closest('label')
        // A drawn switch or tick takes the press for the field that is hidden in it.
        return { element, box: (element.matches('input') && label ? label : element).getBoundingClientRect() }
      })
      .filter(({ box }) => box.width > 0 && box.height > 0)
      .filter(({ box }) => {
        const x = box.left + box.width / 2
        const y = box.top + box.height / 2
        return x > 0 && y > 0 && x < innerWidth && y < innerHeight
      })
    const small = all.filter(({ box }) => box.width < 23.5 || box.height < 23.5)
    const far = (a: DOMRect, b: DOMRect, bIsSmall: boolean): number => {
      const x = a.left + a.width / 2
      const y = a.top + a.height / 2
      if (bIsSmall) return Math.hypot(x - b.left - b.width / 2, y - b.top - b.height / 2) - 12
      return Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom))
    }
    return small
      .filter(({ element }) => !element.matches('[role="separator"]'))
      .filter(({ element }) => {
        const text = element.parentElement?.textContent ?? ''
        return !(
          getComputedStyle(element).display === 'inline' && text.length > (element.textContent ?? '').length
        )
      })
      .flatMap(({ element, box }) => {
        const near = all.find(
          (other) =>
            other.element !== element &&
            !other.element.contains(element) &&
            !element.contains(other.element) &&
            far(box, other.box, small.includes(other)) < 12,
        )
        return near
          ? [
              `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.innerText).slice(0, 40)}” is ${Math.round(box.width)} x ${Math.round(box.height)} px, beside “${(near.element.getAttribute('aria-label') ?? near.element.innerText).slice(0, 40)}”`,
            ]
          : []
      })
  })
