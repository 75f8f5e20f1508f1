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
      // What scrolls within its part is not in view as a whole.
      if (width === 0 || element.closest('[role="tabpanel"]')) continue
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
      // Of what stands around a hit there is as much as there is room.
      .filter((element) => element.closest('[data-search], [role="dialog"] [role="grid"]') === null)
      .filter(
        (element) => element.closest('[title]') === null && element.closest('button[aria-label]') === null,
      )
      .map((element) => element.innerText.slice(0, 60)),
  )

/** Parts of the window that cover each other; must be empty. */
const crowded = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('#root header, #root footer, [data-pane]')]
      .filter((part) => part.parentElement?.closest('[data-pane], [role="dialog"]') === null)
      .map((part) => ({
        name: part.dataset['pane'] ?? part.tagName.toLowerCase(),
        box: part.getBoundingClientRect(),
      }))
    return parts.flatMap((a, i) =>
      parts
        .slice(i + 1)
        .filter(
          (b) =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
            Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 1,
        )
        .map((b) => `${a.name} and ${b.name}`),
    )
  })

/** Bars, parts and tabs that are there but cannot be seen whole; must be empty. */
const hidden = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    for (const name of ['sources', 'codebook', 'reader', 'inspector']) {
      const box = document.querySelector(`[data-pane="${name}"]`)?.getBoundingClientRect()
      if (!box || box.width < 100 || box.height < 80) found.push(name)
    }
    for (const bar of document.querySelectorAll('#root > * > header, #root > * > footer')) {
      const { top, bottom, height } = bar.getBoundingClientRect()
      if (height < 24 || top < 0 || bottom > innerHeight) found.push(bar.tagName)
    }
    for (const tab of document.querySelectorAll<HTMLElement>('[role="tab"]')) {
      const box = tab.getBoundingClientRect()
      const list = tab.parentElement?.getBoundingClientRect()
      if (!list || box.left < list.left - 1 || box.right > list.right + 1) found.push(`tab ${tab.innerText}`)
    }
    return found
  })

/** All of these at once. */
export const faultsOfLayout = async (page: Page): Promise<readonly string[]> => [
  ...(await overflowing(page)),
  ...(await crowded(page)).map((parts) => `${parts} cover each other`),
  ...(await hidden(page)).map((part) => `${part} is not in view`),
  ...(await unreadable(page)).map((words) => `“${words}” is cut off and has no title`),
]
