import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** Axe, once it has been brought into the page. */
    axe?: typeof import('axe-core')
  }
}

/** The success criteria of WCAG 2.2 that axe can judge, levels A and AA. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What to look at. */
export interface Looked {
  /** A selector of the parts to look at; without it the whole page. */
  readonly part?: string
  /** Only rules with one of these tags; without them all. */
  readonly tags?: readonly string[]
}

/**
 * What axe finds on the page: a line per fault with the rule, what to do, and where. Axe is brought in once for each
 * document.
 */
export async function faultsOn(page: Page, { part, tags }: Looked = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(await source)
  const { violations } = await page.evaluate(
    ([where, only]) => {
      if (!window.axe) throw new Error('There is no axe')
      const options: RunOptions = {
        resultTypes: ['violations'],
        // It takes the keys that are shown beside a label for words of the label.
        rules: { 'label-content-name-mismatch': { enabled: false } },
        ...(only === null ? {} : { runOnly: { type: 'tag', values: [...only] } }),
      }
      return window.axe.run(where === null ? document : { include: [[where]] }, options)
    },
    [part ?? null, tags ?? null] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}\n    ${node.html.slice(0, 160)}`),
  )
}
