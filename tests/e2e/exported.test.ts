import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/run'
import { launchBrowser, makeHome } from './app'
import type { Home } from './app'

/** Markup that would run, fetch or leave the page if a word of it were taken for more than a word. */
const payloads = [
  '<script>window.hurt=1</script>',
  '</style><script>window.hurt=1</script>',
  '</title><script>window.hurt=1</script>',
  'x--><script>window.hurt=1</script>',
  ']]><script>window.hurt=1</script>',
  '<img src=x onerror=window.hurt=1>',
  '<img src="https://example.org/collect">',
  '"><img src=x onerror=window.hurt=1>',
  "'><svg onload=window.hurt=1>",
  '" onmouseover="window.hurt=1" x="',
  "' autofocus onfocus='window.hurt=1",
  '<svg><animate onbegin=window.hurt=1 attributeName=x dur=1s>',
  '<svg><script href="https://example.org/x.js"></script></svg>',
  '<math><mtext><style><img src=x onerror=window.hurt=1></style></mtext></math>',
  '<iframe srcdoc="<script>parent.hurt=1</script>"></iframe>',
  '<iframe src="javascript:parent.hurt=1"></iframe>',
  '<a href="javascript:window.hurt=1">x</a>',
  '<object data="data:text/html,<script>parent.hurt=1</script>"></object>',
  '<embed src="https://example.org/x.swf">',
  '<link rel=stylesheet href="https://example.org/x.css">',
  '<meta http-equiv=refresh content="0;url=https://example.org/">',
  '<base href="https://example.org/">',
  '<form action="https://example.org/"><button autofocus>x</button></form>',
  '<style>@import "https://example.org/x.css";</style>',
  '<body onload=window.hurt=1>',
  '<details open ontoggle=window.hurt=1>x</details>',
  '<video><source onerror=window.hurt=1></video>',
  '}body{background:url(https://example.org/x)}',
  '\\3c script\\3e window.hurt=1',
  '&lt;script&gt;window.hurt=1&lt;/script&gt;',
] as const

/** Files that are handed out are opened by people who trust them. */
describe('exported web pages', () => {
  let home: Home
  let browser: Browser
  let project = ''

  beforeAll(async () => {
    home = await makeHome()
    browser = await launchBrowser()
    project = join(home.folder, 'Hostile.emic')
    const files = join(home.folder, 'files')
    await mkdir(files)
    await must('new', project, '--name', payloads[0], '--coder', payloads[5])
    await writeFile(join(files, 'a.txt'), `Who decides on the ward?\n${payloads.join('\n')}\n`)
    await writeFile(join(files, `${payloads[10]}.txt`), 'The nurse decides alone.\n')
    await must('import', project, files)
    for (const name of payloads) {
      await must('add-code', project, name, '--short', name, '--definition', name)
      await must('code', project, '--code', name, '--source', 'a', '--regex', 'decides|script|onerror')
    }
  })
  afterAll(async () => {
    await browser.close()
    await home.clear()
  })
  const must = async (...args: readonly string[]): Promise<void> => {
    let error = ''
    const code = await run(args, { out: () => undefined, error: (text) => void (error += text) })
    expect(`${args[0]}: ${code} ${error}`).toBe(`${args[0]}: 0 `)
  }
  const opened = async (kind: string): Promise<{ page: Page; requests: string[]; address: string }> => {
    const path = join(home.folder, `${kind}.html`)
    await must('export', project, kind, '--format', 'html', '--out', path)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    const address = pathToFileURL(path).href
    await page.goto(address, { waitUntil: 'load' })
    return { page, requests, address }
  }

  it.each(['documents', 'quotes', 'codebook'])('run nothing and fetch nothing: %s', async (kind) => {
    const { page, requests, address } = await opened(kind)
    for (const box of await page.getByRole('checkbox').all()) await box.press('Space')
    await page.mouse.move(400, 300)
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
    expect(
      await page.locator('script, img, iframe, object, embed, link, base, svg, video, a[href^="j"]').count(),
    ).toBe(0)
    expect(requests).toEqual([address])
    expect(page.url()).toBe(address)
    if (kind === 'documents') {
      const said = await page.locator('main').innerText()
      for (const words of payloads) expect(said).toContain(words)
    }
    await page.close()
  })

  it('show only the codes that are ticked, with the keyboard alone, and all again', async () => {
    const { page } = await opened('documents')
    const names = page.locator('.names li')
    const seen = (): Promise<number> =>
      names.evaluateAll(
        (items) => items.filter((item) => getComputedStyle(item).visibility === 'visible').length,
      )
    const all = await names.count()
    expect(await seen()).toBe(all)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await seen()).toBe(all / payloads.length)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    expect(await seen()).toBe(all)
    await page.close()
  })
})
