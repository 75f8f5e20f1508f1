import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../../electron/cli/run'
import { world } from '../../../electron/cli/with-project'
import { revise } from '../../../electron/host/edit-source'
import { openProject } from '../../../electron/host/open-project'
import type { OpenProject } from '../../../electron/host/open-project'
import { layoutOf } from '../../../electron/host/page-layout'
import { programPlaces } from '../../../electron/host/places'
import { textReader } from '../../../electron/host/text-reader'
import { perRun } from '../../../shared/text/structure'
import type { PageLayout } from '../../../shared/text/structure'
import { makePdf, pdfColumn } from '../../documents'

const { importWorker } = programPlaces()
const pages = [
  ['The leaflet names a price,', 'and nobody to ask about it.'],
  ['On its back there is a map', 'of three doors in one street.'],
]

let folder = ''
let project: OpenProject

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emic-layout-'))
  const dir = join(folder, 'Study.emic')
  await writeFile(join(folder, 'Leaflet.pdf'), makePdf(pages.map((lines) => pdfColumn(lines))))
  await writeFile(join(folder, 'Notes.txt'), 'Nobody asked.')
  const silent = { out: () => {}, error: () => {} }
  await run(['new', dir, '--coder', 'Ana'], silent)
  await run(['import', dir, join(folder, 'Leaflet.pdf'), join(folder, 'Notes.txt')], silent)
  project = await openProject(dir, { ...world, app: 'test' })
})
afterEach(async () => {
  await project.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

const sourceNamed = (name: string) => {
  const found = [...project.engine.store.all('sources')].find((source) => source.name === name)
  if (!found) throw new Error(`no source ${name}`)
  return found
}

/** The words of each run of a layout, page by page. */
const wordsOn = (layout: readonly PageLayout[] | null, text: string): readonly (readonly string[])[] =>
  (layout ?? []).map(({ runs }) =>
    Array.from({ length: runs.length / perRun }, (_, i) =>
      text.slice(runs[i * perRun], runs[i * perRun + 1]),
    ),
  )

/** Makes a revision as older programs left it, which kept no layout: with words put in before everything. */
async function olderRevision(more: string): Promise<string> {
  const { id, revisionId } = sourceNamed('Leaflet')
  const reader = textReader(project)
  const { layout: _, ...older } = reader.structure(revisionId) ?? { blocks: [] }
  await revise(project, null, {
    id,
    reason: 'edit',
    baseRevisionId: revisionId,
    changes: [{ from: 0, to: 0, insert: more }],
    words: more + reader.text(revisionId),
    structure: {
      ...older,
      pages: older.pages?.map((page) => ({ ...page, start: page.start + more.length })),
    },
  })
  return sourceNamed('Leaflet').revisionId
}

describe('where words stand on the pages of a PDF', () => {
  it('is kept from the import on', async () => {
    const { revisionId } = sourceNamed('Leaflet')
    const layout = await layoutOf(project, revisionId, importWorker)
    expect(wordsOn(layout, textReader(project).text(revisionId))).toEqual(pages)
    expect(await layoutOf(project, sourceNamed('Notes').revisionId, importWorker)).toBeNull()
  })

  it('is made anew from the original for texts that came in before it was kept, also corrected ones', async () => {
    const kept = await layoutOf(project, sourceNamed('Leaflet').revisionId, importWorker)
    const more = 'A leaflet, found in March. '
    const revisionId = await olderRevision(more)
    const text = textReader(project).text(revisionId)
    const made = await layoutOf(project, revisionId, importWorker)
    expect(wordsOn(made, text)).toEqual(pages)
    const moved = kept?.map(({ runs, ...page }) => ({
      ...page,
      runs: runs.map((value, i) => (i % perRun < 2 ? value + more.length : value)),
    }))
    expect(made).toEqual(moved)
    // Made once, for as long as the project is open.
    expect(await layoutOf(project, revisionId, importWorker)).toBe(made)
  })

  it('cannot be made where the original is gone, is told so, and is made once it is there again', async () => {
    const revisionId = await olderRevision('')
    const sources = join(folder, 'Study.emic', 'sources')
    const name = (await readdir(sources)).find((file) => file.endsWith('.pdf')) ?? ''
    await rename(join(sources, name), join(folder, name))
    await expect(layoutOf(project, revisionId, importWorker)).rejects.toMatchObject({ name: 'Problem' })
    await rename(join(folder, name), join(sources, name))
    expect(
      wordsOn(await layoutOf(project, revisionId, importWorker), textReader(project).text(revisionId)),
    ).toEqual(pages)
  })
})
