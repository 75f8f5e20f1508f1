import { join } from 'node:path'
import { exportQuotes } from '../../electron/host/export/export'
import { openProject } from '../../electron/host/open-project'
import { textReader } from '../../electron/host/text-reader'
import type { QuotesForm } from '../../shared/contract/export-calls'
import { show } from './measure'
import { fillProject, world } from './projects'
import { asked, watched } from './refi'
import type { Taken } from './refi'

const size = { sources: 100, words: 10_000, codes: 200, codings: 20_000 }
const verb = 'write-table'
const tries = [
  ['xlsx', 'codings'],
  ['xlsx', 'quotations'],
  ['csv', 'quotations'],
  ['docx', 'codings'],
] as const

/** How long quotes take as tables and as a document, with how much memory, and for how long at most the host hears nobody. */
export async function measureTables(
  home: string,
  row: (what: string, figure: string) => void,
): Promise<void> {
  const path = join(home, 'tables.emic')
  await (await fillProject(path, size)).project.close()
  for (const [format, form] of tries) {
    const { seconds, peak, held, megabytes } = asked<Exported>([verb, path, format, form])
    row(
      `20,000 codings with 200 codes as .${format}, by ${form}`,
      `${show(seconds)} s, ${show(peak)} MB of memory, ${show(megabytes)} MB of file, at most ${show(held)} ms between two turns`,
    )
  }
}

interface Exported extends Taken {
  readonly megabytes: number
}

/** Whether these arguments are those of a process that was started to write a table. */
export const isToExport = (args: readonly string[]): boolean => args[2] === verb

/** Writes what was asked for, in a process of its own, and prints what it took. */
export async function exportHere([, , , path = '', format, form]: readonly string[]): Promise<void> {
  const project = await openProject(path, { ...world, readOnly: true })
  let megabytes = 0
  const taken = await watched(async (work) => {
    const [type] = tries.find(([name]) => name === format) ?? ['xlsx']
    const { bytes } = await exportQuotes(project.engine.store, type, {}, textReader(project), {
      ...{ form: form as QuotesForm, work },
    })
    megabytes = bytes.length / 1e6
  })
  await project.close()
  console.log(JSON.stringify({ ...taken, megabytes }))
}
