import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { arch, cpus, platform, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { retrieve } from '../../shared/queries/retrieve'
import { codebook } from '../../shared/queries/codebook'
import { importFiles } from '../../electron/host/import-job'
import { openProject } from '../../electron/host/open-project'
import { programFolder, programPlaces } from '../../electron/host/places'
import { textReader } from '../../electron/host/text-reader'
import { TextSearch } from '../../electron/host/text-search'
import { documentsOf } from './documents'
import { median, percentile, show, times } from './measure'
import { fillProject, world } from './projects'
import { makeSearchProject } from './reading-projects'
import { measureWindow } from './window'

const home = await mkdtemp(join(tmpdir(), 'emic-bench-'))
const rows: [string, string][] = []
const row = (what: string, figure: string): void => {
  rows.push([what, figure])
  console.log(`${what.padEnd(64)} ${figure}`)
}
const ms = (values: readonly number[]): string =>
  `p50 ${show(percentile(values, 0.5))} ms, p95 ${show(percentile(values, 0.95))} ms`

const standard = { sources: 100, words: 10_000, codes: 500, codings: 10_000 }

/** What can be measured by itself: `npm run bench -- window`. Only a whole run is written down. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  asking: () => measureWindow(home, row, true),
  host: async () => {
    await flush()
    for (const codings of [1_000, 10_000, 100_000]) await commandsAt(codings)
    await wholeProject()
  },
  import: imports,
  search,
  window: () => measureWindow(home, row),
}
const wanted = process.argv.slice(2).filter((name) => Object.hasOwn(parts, name))
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) await parts[name]?.()
await rm(home, { recursive: true, force: true })
if (wanted.length === 0) await report()

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

async function imports(): Promise<void> {
  const { project } = await fillProject(join(home, 'imports.emic'), {
    sources: 1,
    words: 100,
    codes: 1,
    codings: 1,
  })
  for (const { format, bytes, megabytes } of await documentsOf(1_000_000)) {
    const taken: number[] = []
    for (let i = 0; i < 3; i++) {
      const path = join(home, `document-${i}.${format}`)
      await writeFile(path, bytes)
      const start = performance.now()
      const [line] = await importFiles(project, [{ name: `document-${i}.${format}`, path }], {
        workerFile: programPlaces(programFolder()).importWorker,
        gesture: world.newId(),
      })
      taken.push(performance.now() - start)
      if (line?.outcome !== 'imported') throw new Error(`${format}: ${line?.message}`)
      await project.engine.undo()
    }
    row(`Import of ${format}, per MB of text`, `median ${show(median(taken) / megabytes)} ms`)
  }
  await project.close()
}

async function report(): Promise<void> {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? '?'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}`
  const table = [
    '| what | figure |',
    '| --- | --- |',
    ...rows.map(([what, figure]) => `| ${what} | ${figure} |`),
  ]
  const text = `# Benchmarks\n\nMade by \`npm run bench\`. Medians of several runs on one machine: compare rows with each other, and with the disk alone, not with other machines.\n\nMachine: ${machine}.\n\n${table.join('\n')}\n`
  await writeFile(join(programFolder(), 'docs', 'benchmarks.md'), text)
}
