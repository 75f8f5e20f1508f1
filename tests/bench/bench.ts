import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { retrieve } from '../../shared/queries/retrieve'
import { codebook } from '../../shared/queries/codebook'
import { openProject } from '../../electron/host/open-project'
import { Past } from '../../electron/host/past'
import { programFolder, programPlaces } from '../../electron/host/places'
import { StepIndex } from '../../electron/host/step-index'
import { textReader } from '../../electron/host/text-reader'
import { TextSearch } from '../../electron/host/text-search'
import { measureArriving } from './arriving'
import { bringHere, isToBring, measureBringing } from './bringing'
import { median, percentile, show, times } from './measure'
import { fillProject, world } from './projects'
import { makeSearchProject } from './reading-projects'
import { measurePages } from './pages'
import { isToWrite, measureRefi, writeHere } from './refi'
import { measureSurvey } from './survey'
import { measureCorrecting } from './correcting'
import { report } from './report'
import { isToExport, exportHere, measureTables } from './tables'
import type { Row } from './report'
import { measureWindow } from './window'

// The process of one import, started by `measureBringing`.
if (isToBring(process.argv)) {
  await bringHere(process.argv)
  process.exit()
}
// The process that writes one project, started by `measureRefi`.
if (isToWrite(process.argv)) {
  await writeHere(process.argv)
  process.exit()
}
// The process that writes one table, started by `measureTables`.
if (isToExport(process.argv)) {
  await exportHere(process.argv)
  process.exit()
}

const home = await mkdtemp(join(tmpdir(), 'emic-bench-'))
const rows: Row[] = []
let part = ''
const row = (what: string, figure: string): void => {
  rows.push({ part, what, figure })
  console.log(`${what.padEnd(64)} ${figure}`)
}
const ms = (values: readonly number[]): string =>
  `p50 ${show(percentile(values, 0.5))} ms, p95 ${show(percentile(values, 0.95))} ms`

const standard = { sources: 100, words: 10_000, codes: 500, codings: 10_000 }

/** What can be measured by itself: `npm run bench -- window`. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  arriving: () => measureArriving(home, row),
  asking: () => measureWindow(home, row, true),
  host: async () => {
    await flush()
    for (const codings of [1_000, 10_000, 100_000]) await commandsAt(codings)
    await wholeProject()
  },
  history,
  import: () => measureBringing(home, row),
  pages: () => measurePages(home, programPlaces(programFolder()).importWorker, row),
  refi: () => measureRefi(home, row),
  search,
  tables: () => measureTables(home, row),
  survey: () => measureSurvey(home, row),
  window: () => measureWindow(home, row),
  correcting: () => measureCorrecting(home, row),
}
const wanted = process.argv.slice(2).filter((name) => Object.hasOwn(parts, name))
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  if (wanted.length === 0 && name === 'asking') continue
  part = name
  await parts[name]?.()
}
await rm(home, { recursive: true, force: true })
await report(rows, wanted.length > 0 ? wanted : Object.keys(parts))

/** What the disk alone takes: the part of a command that no program can save. */
async function flush(): Promise<void> {
  const file = openSync(join(home, 'flush'), 'a')
  const line = 'x'.repeat(900)
  const taken = await times(300, () => {
    writeSync(file, line)
    fdatasyncSync(file)
  })
  closeSync(file)
  row('Disk alone: append 900 B + fdatasync', ms(taken))
}

async function commandsAt(codings: number): Promise<void> {
  const path = join(home, `at-${codings}.emic`)
  const { project, sourceIds, codeIds } = await fillProject(path, { ...standard, codings })
  const lengths = new Map(
    [...project.engine.store.all('sources')].map((s) => [
      s.id,
      project.engine.store.need('revisions', s.revisionId).length,
    ]),
  )
  const run = (i: number): Promise<unknown> => {
    const sourceId = sourceIds[i % sourceIds.length] ?? ''
    const start = (i * 977) % ((lengths.get(sourceId) ?? 1000) - 400)
    const passages = [{ sourceId, start, end: start + 60 + (i % 200) }]
    return project.engine.run('coding.add', { passages, codeIds: [codeIds[(i * 7) % codeIds.length]] })
  }
  await times(50, run)
  // What filling left to be written would be measured with the commands.
  await project.checkpoint()
  row(
    `Command to acknowledgement at ${codings.toLocaleString('en')} codings`,
    ms(await times(300, (i) => run(i + 50))),
  )
  row(`Undo at ${codings.toLocaleString('en')} codings`, ms(await times(100, () => project.engine.undo())))
  row(
    `Checkpoint at ${codings.toLocaleString('en')} codings`,
    `median ${show(
      median(
        await times(5, async (i) => {
          await run(5_000 + i)
          await project.checkpoint()
        }),
      ),
    )} ms`,
  )
  const writing = (async () => {
    for (let i = 0; i < 3; i++) {
      await run(6_000 + i)
      await project.checkpoint()
    }
  })()
  const meanwhile = await times(40, (i) => run(7_000 + i))
  await writing
  row(`Command while checkpoints of ${codings.toLocaleString('en')} codings are written`, ms(meanwhile))
  await project.close()
}

async function wholeProject(): Promise<void> {
  const path = join(home, 'at-10000.emic')
  const open = await times(5, async () => (await openProject(path, { ...world, readOnly: true })).close())
  row('Open: 100 documents x 10,000 words, 500 codes, 10,000 codings', `median ${show(median(open))} ms`)
  globalThis.gc?.()
  const before = process.memoryUsage()
  const project = await openProject(path, { ...world, readOnly: true })
  globalThis.gc?.()
  const after = process.memoryUsage()
  row('Memory of that open project (heap)', `${show((after.heapUsed - before.heapUsed) / 1e6)} MB`)
  row('Memory of the whole process (resident)', `${show(after.rss / 1e6)} MB`)
  const { store } = project.engine
  row('Codebook with counts, 500 codes', `median ${show(median(await times(20, () => codebook(store))))} ms`)
  const reader = textReader(project)
  const first1000 = await times(20, () => {
    const found = retrieve(store).slice(0, 1000)
    return reader.passages(
      found.map(({ quotation }) => quotation.id),
      80,
    )
  })
  row('Retrieval of 1,000 quotations with their words', `median ${show(median(first1000))} ms`)
  const search = new TextSearch(programPlaces(programFolder()).searchWorker)
  const texts = reader.files()
  const ask = (query: string, mode: 'plain' | 'regex' | 'fuzzy') =>
    search.search({ query, mode, texts, limit: 1000 })
  await ask('licence', 'plain')
  row(
    'Search in all texts, words',
    `median ${show(median(await times(10, () => ask('autumn', 'plain'))))} ms`,
  )
  row(
    'Search in all texts, Chinese',
    `median ${show(median(await times(10, () => ask('同意书', 'plain'))))} ms`,
  )
  row(
    'Search in all texts, regular expression',
    `median ${show(median(await times(10, () => ask('licen[cs]e|监管', 'regex'))))} ms`,
  )
  row(
    'Search in all texts, typing errors forgiven',
    `median ${show(median(await times(5, () => ask('lisence', 'fuzzy'))))} ms`,
  )
  await search.close()
  await project.close()
}

/** A project with a long history: asking it for what concerns one code, and for how it stood once. */
async function history(): Promise<void> {
  const steps = 100_000
  const path = join(home, 'history.emic')
  const { project, sourceIds, codeIds } = await fillProject(path, { ...standard, sources: 20, codings: 10 })
  const made = Math.round(project.engine.seq)
  for (let at = made; at < steps; at += 500) {
    await Promise.all(
      Array.from({ length: Math.min(500, steps - at) }, (_, i) => {
        const sourceId = sourceIds[(at + i) % sourceIds.length] ?? ''
        const start = ((at + i) * 97) % 30_000
        return project.engine.run('coding.add', {
          passages: [{ sourceId, start, end: start + 80 + Math.floor((at + i) / 30_000) }],
          codeIds: [codeIds[(at + i) % codeIds.length] ?? ''],
        })
      }),
    )
  }
  await project.checkpoint()
  const count = `${Math.round(project.engine.seq / 1000).toLocaleString('en')},000 steps`
  const index = new StepIndex(project)
  const about = { thingId: codeIds[3] ?? '' }
  const [first = Number.NaN] = await times(1, () => index.find(about, undefined, 100))
  const later = await times(5, () => index.find(about, undefined, 100))
  row(
    `History of one code in ${count}`,
    `median ${show(median(later))} ms (the first time ${show(first)} ms)`,
  )
  row(
    `The latest 100 of ${count}`,
    `median ${show(median(await times(5, () => project.transactions(undefined, 100))))} ms`,
  )
  const { engine } = project
  const past = new Past({
    present: () => engine.between(() => ({ seq: engine.seq, records: engine.store.records() })),
    walk: (from, take) => project.walk(from, take),
  })
  const [half = Number.NaN] = await times(1, () => past.at(steps / 2))
  const near = await times(5, (i) => past.at(steps / 2 + 100 * (i + 1)))
  row(
    `The project as it stood ${(steps / 2).toLocaleString('en')} steps ago`,
    `${show(half)} ms; 100 steps on from there median ${show(median(near))} ms`,
  )
  await project.close()
}

/** Searching texts of many millions of characters, from the question to the last hit. */
async function search(): Promise<void> {
  const project = await makeSearchProject(home, 30)
  const worker = new TextSearch(programPlaces(programFolder()).searchWorker)
  const all = textReader(project).files()
  const ten = all.slice(0, 10)
  const ask = (texts: typeof all, query: string, mode: 'plain' | 'regex' | 'fuzzy') =>
    worker.search({ query, mode, texts, limit: 1000 })
  for (const [what, texts, query, mode] of [
    ['a word in 30 million characters', all, 'autumn', 'plain'],
    ['a rare word in 30 million characters', all, 'zebra crossing', 'plain'],
    ['a Chinese word in 30 million characters', all, '同意书', 'plain'],
    ['a word in 10 million characters', ten, 'autumn', 'plain'],
    ['a regular expression in 10 million characters', ten, 'licen[cs]e|监管', 'regex'],
    ['a word with typing errors in 10 million characters', ten, 'lisence', 'fuzzy'],
  ] as const) {
    const [first = Number.NaN] = await times(1, () => ask(texts, query, mode))
    const taken = await times(5, () => ask(texts, query, mode))
    row(`Search ${what}`, `median ${show(median(taken))} ms (the first time ${show(first)} ms)`)
  }
  await worker.close()
  await project.close()
}
