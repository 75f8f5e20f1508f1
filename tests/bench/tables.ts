import { join } from 'node:path'
import { printWith } from '../../electron/host/export/chromium'
import { exportCodebook, exportQuotes } from '../../electron/host/export/export'
import type { ExportedFile } from '../../electron/host/export/export'
import { openProject } from '../../electron/host/open-project'
import type { OpenProject } from '../../electron/host/open-project'
import { textReader } from '../../electron/host/text-reader'
import type { Work } from '../../electron/host/works'
import { generate } from '../../fixtures/generate'
import type { CodebookFormat, QuotesFormat } from '../../shared/contract/contract'
import type { QuotesForm } from '../../shared/contract/export-calls'
import { show } from './measure'
import { addCodes, addTexts, codePassages } from '../made-texts'
import { printingProgram } from '../printing-program'
import { createOpen, fillProject, world } from './projects'
import { asked, watched } from './refi'
import type { Taken } from './refi'

const size = { sources: 100, words: 10_000, codes: 200, codings: 20_000 }
const verb = 'write-table'
const quotes: readonly (readonly [QuotesFormat, QuotesForm])[] = [
  ['xlsx', 'codings'],
  ['xlsx', 'quotations'],
  ['csv', 'quotations'],
  ['docx', 'codings'],
  ['html', 'codings'],
]
const codebooks: readonly CodebookFormat[] = ['csv', 'xlsx', 'md', 'html', 'docx', 'qdc', 'pdf']

/**
 * How long quotes and a large codebook take in each format, with how much memory, and for how long at most the host hears
 * nobody.
 */
export async function measureTables(
  home: string,
  row: (what: string, figure: string) => void,
): Promise<void> {
  const tell = (what: string, { seconds, peak, held, megabytes }: Exported): void =>
    row(
      what,
      `${show(seconds)} s, ${show(peak)} MB of memory, ${show(megabytes)} MB of file, at most ${show(held)} ms between two turns`,
    )
  const path = join(home, 'tables.emic')
  await (await fillProject(path, size)).project.close()
  for (const [format, form] of quotes)
    tell(`20,000 codings with 200 codes as .${format}, by ${form}`, asked([verb, path, format, form]))
  const book = join(home, 'codebook.emic')
  await fillCodebook(book)
  for (const format of codebooks)
    tell(
      `Codebook of 2,000 codes with their definitions and examples as .${format}`,
      asked([verb, book, format]),
    )
}

/** A project of 2,000 codes with whole definitions and an example each. */
async function fillCodebook(path: string): Promise<void> {
  const { codes, sources, codings } = generate({ sources: 10, words: 10_000, codes: 2_000, codings: 2_000 })
  const project = await createOpen(path)
  const { engine } = project
  const sourceIds = await addTexts(project, sources)
  const codeIds = await addCodes(project, codes)
  for (const [i, id] of codeIds.entries()) {
    const { source = 0, start = 0, end = 1 } = codings[i] ?? {}
    const sourceId = sourceIds[source] ?? ''
    await codePassages(project, id, [{ sourceId, start, end }])
    const [coding] = engine.store.by('codings.codeId', id)
    const words = (from: number, length: number): string =>
      (sources[source]?.text ?? '').slice(from, from + length).replaceAll(/\s+/g, ' ')
    await engine.run('code.define', {
      ...{ id, short: words(i, 80), definition: words(i, 400) },
      ...{ whenToUse: words(2 * i, 200), whenNotToUse: words(3 * i, 200) },
      examples: coding ? [{ kind: 'typical', text: '', quotationId: coding.quotationId }] : [],
    })
  }
  await project.close()
}

interface Exported extends Taken {
  readonly megabytes: number
}

/** Whether these arguments are those of a process that was started to write a table. */
export const isToExport = (args: readonly string[]): boolean => args[2] === verb

/** Writes what was asked for, in a process of its own, and prints what it took. */
export async function exportHere([, , , path = '', format = '', form]: readonly string[]): Promise<void> {
  const project = await openProject(path, { ...world, readOnly: true })
  let megabytes = 0
  const taken = await watched(async (work) => {
    const { bytes } = await exported(project, work, format, form)
    megabytes = bytes.length / 1e6
  })
  await project.close()
  console.log(JSON.stringify({ ...taken, megabytes }))
}

async function exported(
  project: OpenProject,
  work: Work,
  format: string,
  form: string | undefined,
): Promise<ExportedFile> {
  const { store } = project.engine
  const chromium = await printingProgram()
  if (form === undefined)
    return exportCodebook(store, format as CodebookFormat, textReader(project), {
      ...{ work, print: chromium === null ? null : printWith(chromium) },
    })
  return exportQuotes(store, format as QuotesFormat, {}, textReader(project), {
    ...{ form: form as QuotesForm, work },
  })
}
