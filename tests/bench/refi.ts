import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from '../../electron/host/durable-file'
import { prepareRefi } from '../../electron/host/export/refi'
import { openProject } from '../../electron/host/open-project'
import { createWorks } from '../../electron/host/works'
import type { RefiProfile } from '../../shared/exchange/refi-out/profile'
import { show } from './measure'
import { fillProject, world } from './projects'

type Row = (what: string, figure: string) => void

const size = { sources: 100, words: 10_000, codes: 500, codings: 20_000 }
const verb = 'write-qdpx'

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
}

/** Writes a project in a process of its own: what went before would hide what it takes. */
function write(path: string, profile: RefiProfile): Written {
  const [, program = ''] = process.argv
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', program, verb, path, profile], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`writing ${path} ended with ${status}`)
  return JSON.parse(stdout) as Written
}

/** Whether these arguments are those of a process that `write` started. */
export const isToWrite = (args: readonly string[]): boolean => args[2] === verb

/** Does what `write` asks for and prints the answer. */
export async function writeHere([, , , path = '', profile]: readonly string[]): Promise<void> {
  const project = await openProject(path, { ...world, readOnly: true })
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let held = 0
  let last = performance.now()
  const watch = setInterval(() => {
    held = Math.max(held, performance.now() - last)
    last = performance.now()
  }, 5)
  const file = `${path}.${profile}.qdpx`
  const start = performance.now()
  await createWorks(() => {}).run('bench', async (work) => {
    const options = { profile: profile as RefiProfile, origin: 'bench' }
    const { pieces, verify } = await prepareRefi(project, options, work)
    await writeDurably(file, pieces(work), { check: (written) => verify(written, work) })
  })
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  await project.close()
  // In KiB, of the whole life of the process.
  const peak = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
  const megabytes = (await stat(file)).size / 1e6
  console.log(JSON.stringify({ seconds, peak, megabytes, held } satisfies Written))
}
