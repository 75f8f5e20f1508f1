import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { generate } from '../../fixtures/generate'
import { importFiles } from '../../electron/host/import-job'
import type { Incoming } from '../../electron/host/incoming'
import type { OpenProject } from '../../electron/host/open-project'
import { programFolder, programPlaces } from '../../electron/host/places'
import { makePdf, pdfColumn } from '../documents'
import { documentsOf } from './documents'
import { show } from './measure'
import { fillProject, world } from './projects'

type Row = (what: string, figure: string) => void

/** How fast sources of every format come in, with how much memory; many small ones; a folder of interviews. */
export async function measureBringing(home: string, row: Row): Promise<void> {
  for (const megabytes of [1, 10, 50]) {
    // The largest documents need room for each other's leavings: one format at a time.
    for (const { format, bytes, megabytes: real } of await documentsOf(megabytes * 1_000_000)) {
      const file = join(home, `document.${format}`)
      await writeFile(file, bytes)
      const { seconds, peak } = bring(home, file)
      await rm(file)
      row(
        `Import of ${format}, ${megabytes} MB of text`,
        `${show(real / seconds)} MB/s, ${show(peak)} MB of memory`,
      )
    }
  }
  const page = (n: number) =>
    pdfColumn(
      Array.from(
        { length: 45 },
        (_, i) => `Line ${i + 1} of page ${n + 1} says what the ward said of the night.`,
      ),
    )
  const thousand = makePdf(Array.from({ length: 1000 }, (_, n) => page(n)))
  await writeFile(join(home, 'pages.pdf'), thousand)
  const long = bring(home, join(home, 'pages.pdf'))
  row('Import of a PDF of 1,000 pages', `${show(long.seconds)} s, ${show(long.peak)} MB of memory`)

  const notes = join(home, 'Notes')
  await mkdir(notes)
  for (let i = 1; i <= 2000; i++) {
    const words = `Field note ${i}.\n\nThe register lay open on bed ${i % 40}.`
    await writeFile(join(notes, `note ${i}.txt`), words)
  }
  const many = bring(home, notes)
  row('Import of 2,000 small files', `${show(many.seconds)} s, ${show(many.peak)} MB of memory`)

  const folder = join(home, 'Interviews')
  await interviews(folder, 100)
  const hundred = bring(home, folder)
  row(
    'Import of a folder of 100 interviews of 10,000 words',
    `${show(hundred.seconds)} s, ${show(hundred.peak)} MB of memory`,
  )
}

/** A folder of interviews of 10,000 words, as text files. */
export async function interviews(folder: string, count: number): Promise<void> {
  await mkdir(folder)
  const { sources } = generate({ sources: count, words: 10_000, codes: 1, codings: 0 })
  for (const [i, { text }] of sources.entries())
    await writeFile(join(folder, `Interview ${i + 1}.txt`), `Interview ${i + 1}\n\n${text}`)
}

interface Brought {
  readonly seconds: number
  /** MB that the process grew to over what it had before, at its largest. */
  readonly peak: number
}

const verb = 'bring-one'

/** Whether these arguments are those of a process that `bring` started. */
export const isToBring = (args: readonly string[]): boolean => args[2] === verb

/** Brings a file or a folder into a new project in a process of its own: what went before would hide what it takes. */
function bring(home: string, path: string): Brought {
  const [, program = ''] = process.argv
  const args = ['--expose-gc', program, verb, home, path]
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`the import of ${basename(path)} ended with ${status}`)
  return JSON.parse(stdout) as Brought
}

/** Does what `bring` asks for and prints the answer. */
export async function bringHere([, , , home = '', path = '']: readonly string[]): Promise<void> {
  const folder = join(home, `${basename(path)}.emic`)
  const { project } = await fillProject(folder, { sources: 1, words: 10, codes: 1, codings: 1 })
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const start = performance.now()
  await bringInto(project, [{ name: basename(path), path }])
  const seconds = (performance.now() - start) / 1000
  // In KiB, of the whole life of the process.
  const peak = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
  await project.close()
  await rm(folder, { recursive: true })
  console.log(JSON.stringify({ seconds, peak } satisfies Brought))
}

async function bringInto(project: OpenProject, files: readonly Incoming[]): Promise<void> {
  const lines = await importFiles(project, files, {
    workerFile: programPlaces(programFolder()).importWorker,
    gesture: world.newId(),
  })
  const bad = lines.find(({ outcome }) => outcome !== 'imported')
  if (bad) throw new Error(`${bad.file}: ${bad.message}`)
}
