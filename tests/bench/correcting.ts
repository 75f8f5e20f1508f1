import { join } from 'node:path'
import { launchBrowser, serveApp } from '../e2e/app'
import { median, show } from './measure'
import { makeReadingProject, readings } from './reading-projects'
import { begin, keyToFrame, open } from './window'

const runs = 7

/** Letters that stand nowhere else in the text; looked for in the page, which knows no names of this file. */
const typed = 'qness'

/** Correcting a typing error in a long text with many codings, from the key that saves to the frame with the new text. */
export async function measureCorrecting(
  home: string,
  row: (what: string, figure: string) => void,
): Promise<void> {
  const env = { ...process.env, EMIC_SETTINGS: join(home, 'settings'), EMIC_PROJECTS: join(home, 'projects') }
  const longest = readings.at(-1)
  if (!longest) return
  const project = await makeReadingProject(home, [longest.name])
  const served = await serveApp(env, project)
  const browser = await launchBrowser()
  try {
    const page = await begin(browser, served)
    await open(page, longest.name, true)
    const saved: number[] = []
    for (let run = 0; run < runs; run++) {
      await page.evaluate(
        (share) => {
          const scroller = document.querySelector('[data-pane="reader"] .cm-scroller')
          if (scroller) scroller.scrollTop = scroller.scrollHeight * share
        },
        (run + 0.5) / runs,
      )
      await page.waitForTimeout(300)
      await page.keyboard.press('Control+Shift+E')
      const editor = page.getByRole('textbox', { name: /being edited/ })
      await editor.waitFor()
      const box = await page.locator('[data-pane="reader"] .cm-scroller').boundingBox()
      if (!box) throw new Error('no text to be corrected')
      await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.4)
      await page.keyboard.type(typed)
      await page.waitForTimeout(1000)
      const { taken } = await keyToFrame(page, 'Control+s', () => {
        const content = document.querySelector('[data-pane="reader"] .cm-content')
        // The words as they are now: the text of before may be at hand too.
        return (
          content?.getAttribute('contenteditable') === 'false' &&
          content.querySelector('mark') !== null &&
          content.textContent.includes('qness')
        )
      })
      saved.push(taken)
      await page.waitForTimeout(500)
    }
    const [characters, codings] = [longest.characters, longest.codings].map((n) => n.toLocaleString('en'))
    row(
      `Correcting a typo in a text of ${characters} characters with ${codings} codings, saved and repainted`,
      `median ${show(median(saved))} ms, slowest ${show(Math.max(...saved))} ms`,
    )
  } finally {
    await browser.close()
    await served.end()
  }
}
