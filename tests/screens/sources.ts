import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePdf, pdfColumn } from '../documents'
import { captions, tones } from '../made-recordings'
import { parts, stays, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** Name of a transcript and of its recording. */
const talk = 'Talk in the corridor'

/** The list of sources, its groups, and two texts at once. Begins in the workspace, with at least three texts. */
export function sources(w: Spoken): readonly Screen[] {
  const { begin, bringIn, closeBeside, dialog, escape, leaveMenu, menuBy, sourceMenu, text } = waysIn(w)
  return [
    { name: 'source menu', part: parts.menu, open: (page) => sourceMenu(page), close: leaveMenu },
    {
      name: 'tidy',
      part: parts.window,
      open: async (page) => {
        await sourceMenu(page)
        await page.getByRole('menuitem', { name: w.sources.tidy }).click()
        await dialog(page).getByRole('progressbar').waitFor({ state: 'detached' })
      },
      close: escape,
    },
    {
      name: 'speakers',
      isPictured: true,
      part: parts.window,
      open: async (page) => {
        await sourceMenu(page)
        await page.getByRole('menuitem', { name: w.speakers.open }).click()
        await dialog(page).getByRole('progressbar').waitFor({ state: 'detached' })
      },
      close: escape,
    },
    {
      name: 'groups in the menu of a source',
      part: parts.menu,
      open: async (page) => {
        await sourceMenu(page)
        await page.getByRole('menuitem', { name: w.sources.in.groups }).click()
        await page.getByRole('menuitem', { name: w.sources.in.newGroup }).waitFor()
      },
      close: stays,
    },
    {
      name: 'new group',
      part: parts.window,
      open: async (page) => {
        await page.getByRole('menuitem', { name: w.sources.in.newGroup }).click()
        await dialog(page).getByRole('textbox').fill('Round one')
      },
      close: async (page) => {
        await page.keyboard.press('Enter')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      },
    },
    {
      name: 'filter by a group',
      part: parts.menu,
      open: menuBy(begin(w.sources.in.filter)),
      close: leaveMenu,
    },
    {
      name: 'order and details of sources',
      isPictured: true,
      part: parts.menu,
      open: menuBy(begin(w.sourceList.view)),
      close: leaveMenu,
    },
    {
      name: 'renaming several sources',
      part: parts.window,
      open: async (page) => {
        await menuBy(begin(w.sourceList.view))(page)
        await page.getByRole('menuitem', { name: w.sourceList.renameMany }).click()
        await dialog(page).getByRole('textbox').first().fill('Interview ')
      },
      close: escape,
    },
    {
      name: 'duplicates among sources',
      isPictured: true,
      part: parts.window,
      open: async (page) => {
        await menuBy(begin(w.sourceList.view))(page)
        await page.getByRole('menuitem', { name: w.sourceList.findAlike }).click()
        await dialog(page).getByRole('progressbar').waitFor({ state: 'detached' })
      },
      close: escape,
    },
    {
      name: 'references from a file',
      isPictured: true,
      part: parts.window,
      open: async (page) => {
        await menuBy(begin(w.sourceList.view))(page)
        await page.getByRole('menuitem', { name: w.references.action }).click()
        const bib = '@book{a, author = {Lin, Jia Wei}, title = {Cells and clinics}, year = 2019}'
        await dialog(page).getByRole('textbox').fill(bib)
        await dialog(page).getByRole('button', { name: w.references.read, exact: true }).click()
        await dialog(page).getByRole('listitem').first().waitFor()
      },
      close: escape,
    },
    {
      name: 'reference of a source',
      isPictured: true,
      part: parts.window,
      open: async (page) => {
        await sourceMenu(page)
        await page.getByRole('menuitem', { name: w.references.ofSource }).click()
        await dialog(page).getByRole('textbox').nth(1).fill('Cells and clinics')
      },
      close: escape,
    },
    {
      name: 'two texts side by side, with tabs',
      isPictured: true,
      open: async (page) => {
        await page.getByRole('row').nth(1).click()
        await sourceMenu(page, 2)
        await page.getByRole('menuitem', { name: w.sources.openBeside }).click()
        await page.locator('[data-pane="beside"]').getByRole('textbox').waitFor()
      },
      close: closeBeside,
    },
    {
      name: 'outline of a text',
      open: async (page) => {
        await page.getByRole('row', { name: /^Article: two roads/ }).click()
        await text(page).focus()
        await page.keyboard.press('h')
        await page.getByRole('listbox', { name: w.reader.outline.label }).waitFor()
      },
      close: escape,
    },
    {
      name: 'ways to bring sources in',
      part: parts.menu,
      open: menuBy(begin(w.sources.bring.more)),
      close: leaveMenu,
    },
    {
      name: 'new source from clipboard',
      isPictured: true,
      part: parts.window,
      open: async (page) => {
        await page.getByRole('button', { name: w.sources.bring.more, exact: true }).click()
        await page.getByRole('menuitem', { name: w.sources.bring.paste }).click()
        await dialog(page).getByRole('textbox').first().fill('https://example.org/night')
      },
      close: escape,
    },
    {
      name: 'import with its result',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        const folder = await mkdtemp(join(tmpdir(), 'emic-screens-'))
        const files = ['Leaflet.pdf', 'Field note.txt', 'Nothing in it.txt'].map((name) => join(folder, name))
        const [leaflet, note, nothing] = files as [string, string, string]
        await writeFile(note, 'The nurse paused.\n\nThen she closed the register.\n')
        await writeFile(nothing, '')
        await writeFile(leaflet, makePdf([pdfColumn(['The leaflet names a price,', 'and nobody to ask.'])]))
        await bringIn(page, files)
        await dialog(page).getByText(w.sources.outcome.failed).waitFor()
      },
      close: escape,
    },
    {
      name: 'text and pages of a PDF',
      isPictured: true,
      part: parts.middle,
      open: async (page) => {
        await page.getByRole('row', { name: /^Leaflet/ }).click()
        const look = page.getByRole('radiogroup', { name: w.pdf.look.label })
        await look.getByText(w.pdf.look.both, { exact: true }).click()
        await page.locator('canvas[data-drawn]').waitFor()
      },
      close: stays,
    },
    {
      name: 'import of a transcript with its recording',
      isPictured: true,
      part: parts.window,
      open: async (page) => {
        const folder = await mkdtemp(join(tmpdir(), 'emic-screens-'))
        const files = [join(folder, `${talk}.vtt`), join(folder, `${talk}.wav`)] as const
        const turn = 'We waited an hour in the corridor, and nobody called our name.'
        await writeFile(
          files[0],
          captions(
            Array.from({ length: 12 }, (_, i) => [i % 2 === 0 ? 'Ana' : 'Dr. Wu', turn]),
            3,
          ),
        )
        await writeFile(files[1], tones(36))
        await bringIn(page, files)
        await dialog(page).getByText(begin(w.media.beside)).waitFor()
      },
      close: escape,
    },
    {
      name: 'recording beside a transcript',
      isPictured: true,
      open: async (page) => {
        await page.locator('[data-pane="sources"]').getByText(talk, { exact: true }).click()
        const line = page.getByRole('slider', { name: w.media.position })
        await line.waitFor()
        // The turn that is said is lit up, also in the picture.
        await line.press('PageUp')
      },
      close: stays,
    },
    {
      name: 'attach a recording',
      part: parts.window,
      open: async (page) => {
        await page
          .getByRole('button', { name: w.media.more.replace(/\{\{\w+\}\}/, `${talk}.wav`), exact: true })
          .click()
        await Promise.all([
          page.waitForEvent('filechooser'),
          page.getByRole('menuitem', { name: w.media.attachOther }).click(),
        ])
        await dialog(page).getByRole('button', { name: w.media.choose }).waitFor()
      },
      close: escape,
    },
  ]
}
