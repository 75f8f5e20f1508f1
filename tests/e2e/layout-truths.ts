import type { Page } from 'playwright-core'

/** What reaches beyond the window or has made it scroll sideways; must be empty. */
export const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, clientHeight } = document.documentElement
    const found: string[] = []
    const root = document.scrollingElement ?? document.documentElement
    if (root.scrollWidth > clientWidth) found.push(`the page is ${root.scrollWidth} px wide`)
    if (root.scrollHeight > clientHeight) found.push(`the page is ${root.scrollHeight} px high`)
    for (const element of document.querySelectorAll<HTMLElement>(
      'header, footer, [data-pane], [role="dialog"], [role="menu"]',
    )) {
      const { left, top, right, bottom, width } = element.getBoundingClientRect()
      if (width === 0) continue
      if (left < -1 || top < -1 || right > clientWidth + 1 || bottom > clientHeight + 1)
        found.push(
          `${element.dataset['pane'] ?? element.tagName} lies at ${[left, top, right, bottom].map(Math.round).join(' ')}`,
        )
    }
    return found
  })

/** Names that are cut off and cannot be read by pointing at them either; must be empty. */
export const unreadable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '[role="treeitem"] span, [role="row"] span, header span, header h2',
      ),
    ]
      .filter((element) => getComputedStyle(element).textOverflow === 'ellipsis')
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter(
        (element) => element.closest('[title]') === null && element.closest('button[aria-label]') === null,
      )
      .map((element) => element.innerText.slice(0, 60)),
  )
