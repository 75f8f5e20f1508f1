import { randomUUID } from 'node:crypto'
import type { RefiReport } from '../../shared/contract/refi-calls'
import { palette } from '../../shared/colour/palette'
import { codePath } from '../../shared/core/code-tree'
import type { ForeignStep } from '../../shared/commands/foreign'
import type { Incoming as Read, RefiOptions } from '../../shared/exchange/refi/incoming'
import { planOf } from '../../shared/exchange/refi/plan'
import type { NewRecord, RefiPlan } from '../../shared/exchange/refi/plan'
import type { RefiEnd, RefiFile, RefiPart } from './import/refi/task'
import { MAX_FILE_BYTES } from './import/limits'
import { readInWorker } from './import/run-in-worker'
import { openZipFile } from './import/zip-file'
import { languageOf } from './import-job'
import { takeBack } from './import-survey'
import { Problem } from '../../shared/problem'
import { projectFile } from './project-file'
import type { Incoming } from './incoming'
import type { OpenProject } from './open-project'
import { beginTaking } from './taking'
import { unfollowed } from './works'
import type { Work } from './works'

/** How a project is read, and how that is told. */
export interface RefiWork extends RefiOptions {
  /** Tags of Taguette stand below each other where their names have dots. */
  readonly splitDots?: boolean
  readonly workerFile: string
  readonly work?: Work
}

/** Records of one step: as many as are checked and written in a few hundredths of a second. */
const portion = 2_000
const timeoutMs = 3_600_000

/** Reads a project of another program and says what would become of it in the open one. Changes nothing. */
export async function readRefi(project: OpenProject, file: Incoming, how: RefiWork): Promise<RefiReport> {
  const end = await read(file, how, false, 1, () => Promise.resolve())
  return reportOf(project, end, planIn(project, end, how))
}

/**
 * Brings a project of another program in, as one gesture of as few steps as its size allows: it is undone as one. Texts
 * and files are on the disk before. Where it is stopped or fails, what was done of it is taken back.
 */
export async function applyRefi(project: OpenProject, file: Incoming, how: RefiWork): Promise<RefiReport> {
  const { work = unfollowed } = how
  const end = await read(file, how, true, 2, (part) => keep(project, file, part, work))
  const plan = planIn(project, end, how)
  const report = reportOf(project, end, plan)
  const kept = await keepParts(project, plan)
  const parts = portionsOf([...plan.records, ...kept.map((one) => [one])])
  const gesture = randomUUID()
  const seqs: number[] = []
  try {
    for (const [i, records] of parts.entries()) {
      // Reading was the first half.
      await work.step(parts.length + i, 2 * parts.length)
      const step: ForeignStep = {
        file: file.name,
        part: i + 1,
        parts: parts.length,
        records: records as ForeignStep['records'],
        ...(i === 0 && plan.description !== '' ? { description: plan.description } : {}),
      }
      const { transaction } = await project.engine.run('foreign.add', step, { internal: true, gesture })
      if (transaction) seqs.push(transaction.seq)
    }
    await work.step(2 * parts.length, 2 * parts.length)
  } catch (error) {
    await takeBack(project, seqs)
    throw error
  }
  return report
}

async function read(
  file: Incoming,
  { workerFile, splitDots = false, work = unfollowed }: RefiWork,
  keeps: boolean,
  /** Of how many stages of the same length reading is the first. */
  stages: number,
  take: (part: RefiFile) => Promise<void>,
): Promise<RefiEnd> {
  const { bytes, path, fileName, folder } = await projectFile(file)
  const onDisk = path === null ? {} : { path }
  return readInWorker<RefiEnd>(
    { bytes, fileName, refi: { keep: keeps, folder, splitDots, ...onDisk } },
    { workerFile, timeoutMs, ...(work.signal ? { signal: work.signal } : {}) },
    async (part) => {
      // What the worker hands over is typed at its end.
      const handed = part as RefiPart
      if (handed.kind === 'step') await work.step(handed.done, handed.total * stages)
      else await take(handed)
    },
  )
}

async function keep(project: OpenProject, file: Incoming, part: RefiFile, work: Work): Promise<void> {
  const { contents } = project
  if (part.kind === 'entry') return keepEntry(project, file, part, work)
  const hash = await (part.kind === 'text'
    ? contents.putText(part.text)
    : part.kind === 'structure'
      ? contents.putJson(part.structure)
      : contents.putOriginal(part.bytes, part.extension).then((put) => put.hash))
  if (hash !== part.hash) throw new Error(`A ${part.kind} was kept under another name than it was announced`)
}

/** Copies a large file from the package into the project, in pieces. */
async function keepEntry(
  project: OpenProject,
  file: Incoming,
  { entry, hash, size, extension }: Extract<RefiPart, { readonly kind: 'entry' }>,
  work: Work,
): Promise<void> {
  if (await project.contents.has(hash, extension)) return
  if (!('path' in file)) throw new Error('A file that is in the memory has no large parts')
  const archive = await openZipFile(file.path, file.name, { readBytes: MAX_FILE_BYTES })
  try {
    const taking = await beginTaking(project.path, size)
    try {
      for await (const piece of archive.pieces(entry)) {
        await taking.write(piece)
        await work.step(0, 1)
      }
      const taken = await taking.finish(extension)
      if (taken.hash !== hash)
        throw new Problem(
          'io',
          `“${file.name}” was changed while it was brought in. Nothing was changed here; please try again.`,
        )
    } catch (error) {
      await taking.drop()
      throw error
    }
  } finally {
    archive.close()
  }
}

/** What was read of a file, with the languages of its texts. */
export const incomingOf = (end: RefiEnd): Read => ({
  project: end.project,
  sources: end.sources.map(({ sample, file, ...source }) => ({
    ...source,
    file: { ...file, language: languageOf(sample) },
  })),
  homeless: end.homeless,
  notes: new Map(end.notes),
  kept: new Map(end.kept),
})

function planIn({ engine }: OpenProject, end: RefiEnd, { samePaths }: RefiOptions): RefiPlan {
  const { store } = engine
  const making = {
    store,
    now: new Date().toISOString(),
    by: store.project().activeCoderId,
    colour: (n: number) => palette[n % palette.length]?.colour ?? palette[0].colour,
  }
  return planOf(incomingOf(end), { samePaths }, making)
}

async function keepParts({ contents }: OpenProject, { kept }: RefiPlan): Promise<readonly NewRecord[]> {
  const records: NewRecord[] = []
  for (const { words, ...part } of kept) {
    const { hash: xml } = await contents.putOriginal(Buffer.from(words, 'utf8'), 'xml')
    records.push({ table: 'foreign', record: { ...part, xml } })
  }
  return records
}

/** Puts records that must come together into steps. */
function portionsOf(units: readonly (readonly NewRecord[])[]): readonly (readonly NewRecord[])[] {
  const parts: NewRecord[][] = []
  for (const unit of units) {
    const last = parts.at(-1)
    if (last && last.length + unit.length <= portion) for (const record of unit) last.push(record)
    else parts.push([...unit])
  }
  return parts
}

function reportOf(
  { engine: { store } }: OpenProject,
  { project, sources, missing, unread }: RefiEnd,
  plan: RefiPlan,
): RefiReport {
  const kept = new Map<string, number>()
  for (const { element, count } of plan.kept) kept.set(element, (kept.get(element) ?? 0) + count)
  const doubtful = plan.records
    .flat()
    .filter(({ table, record }) => table === 'quotations' && record.doubtful).length
  return {
    name: project.name,
    origin: project.origin,
    program: project.program,
    counts: plan.counts,
    same: {
      codes: plan.same.codes.map((id) => codePath(store, store.need('codes', id))),
      texts: plan.same.texts.map(({ name, id }) => {
        const here = store.need('sources', id).name
        return { name: name || here, here }
      }),
    },
    texts: sources.flatMap(({ name, document }) => {
      if (!document) return []
      const { convention, differs, hits, total, byWords, uncertain, beyond } = document.positions
      const found = { differs, hits, total, byWords, uncertain, beyond }
      return [{ name, ...convention, ...found, encoding: document.encoding }]
    }),
    doubtful,
    missing,
    unread,
    kept: [...kept].map(([element, count]) => ({ element, count })),
    losses: [...plan.losses].map(([what, count]) => ({ what, count })),
    unknown: project.unknown,
  }
}
