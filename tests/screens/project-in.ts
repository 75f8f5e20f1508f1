import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { code, coding, qde, qdpx, selection, text } from '../made-refi'
import { parts, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

const talk = [
  'The corridor was full by eight, and nobody had a number.',
  'When the nurse came she read three names, and none of them was ours.',
  'We went home at noon. The tea was cold by then.',
].join('\n')

/** A passage of the talk, moved by so many characters. */
const passage = (n: number, words: string, moved: number, inside: string): string => {
  const start = talk.indexOf(words) + moved
  return selection(n, start, start + words.length, inside)
}

/** A project with a bit of everything that a report tells: doubt, files that are missing, parts that have no home here. */
const ward = (): Promise<Buffer> => {
  const shaken = ['corridor', 'nobody', 'nurse', 'names', 'noon', 'tea']
  return qdpx(
    qde({
      codes: code(1, 'pluralism') + code(2, 'Waiting', code(3, 'Being called')),
      sources:
        text(10, 'Corridor talk', passage(11, 'nobody had a number', 0, coding(12, 2))) +
        text(
          20,
          'Corridor talk, as it was typed by somebody else on another computer',
          shaken.map((words, i) => passage(30 + i, words, 1, coding(50 + i, 3))).join(''),
        ) +
        '<AudioSource guid="5c000000-0000-4000-8000-0000000000e1" name="Corridor" path="internal://corridor.mp3"><AudioSelection guid="5c000000-0000-4000-8000-0000000000e2" begin="0" end="4000"/></AudioSource>',
      more:
        '<Links><Link guid="5c000000-0000-4000-8000-0000000000e3" name="leads to" originGUID="5c000000-0000-4000-8000-000000000002" targetGUID="5c000000-0000-4000-8000-000000000003"/></Links>' +
        '<Graphs><Graph guid="5c000000-0000-4000-8000-0000000000e4" name="Map"/></Graphs><Hotspot/>',
    }),
    {
      'Corridor talk.txt': talk,
      'Corridor talk, as it was typed by somebody else on another computer.txt': `${talk}\nSo it was.`,
    },
  )
}

/** Puts the project of another program on the disk; answers its path. */
export async function wardFile(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'emic-screens-')), 'Ward study.qdpx')
  await writeFile(file, await ward())
  return file
}

/** Projects of other programs that are imported. Begins in the workspace. */
export function projectIn(w: Spoken): readonly Screen[] {
  const { begin, dialog, escape, menuBy } = waysIn(w)
  const choose = async (page: Page, file: string): Promise<void> => {
    const click = async (): Promise<void> => {
      await menuBy(begin(w.shell.projectMenu))(page)
      await page.getByRole('menuitem', { name: w.projectIn.action }).click()
    }
    const [chosen] = await Promise.all([page.waitForEvent('filechooser'), click()])
    await chosen.setFiles(file)
  }
  return [
    {
      name: 'import of a project that cannot be read',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        const file = join(await mkdtemp(join(tmpdir(), 'emic-screens-')), 'Ward study.qdpx')
        await writeFile(file, 'PK, but no more than that')
        await choose(page, file)
        await dialog(page).getByRole('alert').waitFor()
      },
      close: escape,
    },
    {
      name: 'import of a project, before it comes in',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        await choose(page, await wardFile())
        await dialog(page).getByRole('table').waitFor()
      },
      // The next one goes on from here.
      close: () => Promise.resolve(),
    },
    {
      name: 'what came of the import of a project',
      part: parts.window,
      isPictured: true,
      open: async (page) => {
        await dialog(page).getByRole('button', { name: w.projectIn.do, exact: true }).click()
        await dialog(page).getByRole('button', { name: w.projectIn.undo }).waitFor()
      },
      close: async (page) => {
        await dialog(page).getByRole('button', { name: w.projectIn.undo }).click()
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      },
    },
  ]
}
