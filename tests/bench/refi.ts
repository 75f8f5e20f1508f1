import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from '../../electron/host/durable-file'
import { prepareRefi } from '../../electron/host/export/refi'
import { applyRefi } from '../../electron/host/import-refi'
import { createProject, openProject } from '../../electron/host/open-project'
import { programPlaces } from '../../electron/host/places'
import { createWorks } from '../../electron/host/works'
import type { Work } from '../../electron/host/works'
import type { RefiProfile } from '../../shared/exchange/refi-out/profile'
import { show } from './measure'
import { fillProject, world } from './projects'

type Row = (what: string, figure: string) => void

const size = { sources: 100, words: 10_000, codes: 500, codings: 20_000 }
const verb = 'write-qdpx'
const readVerb = 'read-qdpx'

interface Written {
  readonly seconds: number
  /** MB that the process grew to at its largest, over what it had with the project open. */
  readonly peak: number
  /** MB of the file. */
  readonly megabytes: number
  /** Longest time in ms in which the host heard nobody. */
  readonly held: number
}

/** How long a project for other programs takes, with how much memory, and for how long at most the host hears nobody. */
export async function measureRefi(home: string, row: Row): Promise<void> {
  const path = join(home, 'refi.emic')
  await (await fillProject(path, size)).project.close()
  for (const profile of ['standard', 'nvivo'] as const) {
    const { seconds, peak, megabytes, held } = write(path, profile)
    row(
      `Project of 100 documents and 20,000 codings as .qdpx, ${profile}`,
      `${show(seconds)} s, ${show(peak)} MB of memory, ${show(megabytes)} MB of file, at most ${show(held)} ms between two turns`,
    )
  }
  for (const profile of ['standard', 'nvivo'] as const) {
    const empty = join(home, `refi-${profile}.emic`)
    await createProject(empty, { name: 'Empty', coder: 'Bo', ...world })
    const { seconds, peak, held } = asked<Taken>([readVerb, fileOf(path, profile), empty])
    row(
      `The same brought into an empty project, ${profile}`,
      `${show(seconds)} s, ${show(peak)} MB of memory, at most ${show(held)} ms between two turns`,
    )
  }
}

/** What a project took that was brought in, as `Written`. */
export type Taken = Omit<Written, 'megabytes'>

const fileOf = (path: string, profile: RefiProfile): string => `${path}.${profile}.qdpx`

/** Writes a project in a process of its own: what went before would hide what it takes. */
const write = (path: string, profile: RefiProfile): Written => asked<Written>([verb, path, profile])

/** Runs this program again with these arguments and takes its answer. */
export function asked<T>(args: readonly string[]): T {
  const [, program = ''] = process.argv
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', program, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  return JSON.parse(stdout) as T
}

/** Whether these arguments are those of a process that was started to write or to read a project. */
export const isToWrite = (args: readonly string[]): boolean => args[2] === verb || args[2] === readVerb

/** Does what was asked for and prints the answer. */
export async function writeHere([, , asked, ...args]: readonly string[]): Promise<void> {
  console.log(JSON.stringify(await (asked === verb ? writtenHere(args) : takenHere(args))))
}

async function writtenHere([path = '', profile]: readonly string[]): Promise<Written> {
  const project = await openProject(path, { ...world, readOnly: true })
  const options = { profile: profile as RefiProfile, origin: 'Emic bench' }
  const file = fileOf(path, options.profile)
  const taken = await watched(async (work) => {
    const { pieces, verify } = await prepareRefi(project, options, work)
    await writeDurably(file, pieces(work), { check: (written) => verify(written, work) })
  })
  await project.close()
  return { ...taken, megabytes: (await stat(file)).size / 1e6 }
}

async function takenHere([file = '', path = '']: readonly string[]): Promise<Taken> {
  const project = await openProject(path, world)
  const { importWorker: workerFile } = programPlaces()
  const taken = await watched(async (work) => {
    await applyRefi(project, { name: 'bench.qdpx', path: file }, { samePaths: true, workerFile, work })
  })
  await project.close()
  return taken
}

/** How long a work takes, by how much the process grows at most, and for how long it hears nobody. */
export async function watched(doing: (work: Work) => Promise<void>): Promise<Taken> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let held = 0
  let last = performance.now()
  const watch = setInterval(() => {
    held = Math.max(held, performance.now() - last)
    last = performance.now()
  }, 5)
  const start = performance.now()
  await createWorks(() => {}).run('bench', doing)
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  // In KiB, of the whole life of the process.
  const peak = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
  return { seconds, peak, held }
}
