import { basename, extname, resolve } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { codebookFormats, quotesFormats } from '../../shared/contract/contract'
import type { CodebookFormat, QuotesFormat } from '../../shared/contract/contract'
import { codebookForms, quotesForms, quotesOrders } from '../../shared/contract/export-calls'
import type { CodebookForm, QuotesForm } from '../../shared/contract/export-calls'
import { projectFormats, projectProfiles } from '../../shared/contract/project-export-calls'
import type { ProjectProfile } from '../../shared/contract/project-export-calls'
import { codeChanges } from '../host/code-changes'
import { writeDurably } from '../host/durable-file'
import { exportCodebook, exportQuotes } from '../host/export/export'
import type { ExportedFile, QuotesOptions } from '../host/export/export'
import { chromiumHere } from '../host/export/export-handlers'
import { prepareRefi } from '../host/export/refi'
import type { OpenProject } from '../host/open-project'
import { lossesName, lossesText } from '../host/outgoing-files'
import { programPlaces } from '../host/places'
import { textReader } from '../host/text-reader'
import { pack } from './archive-verbs'
import { furtherFormats, makeFurther } from './export-further'
import type { FurtherKind, FurtherOptions } from './export-further'
import { json, line } from './output'
import type { Output } from './output'
import { reading } from './with-project'

type What = 'codebook' | 'quotes' | 'project' | FurtherKind

interface ExportOptions extends FurtherOptions {
  readonly format?: string
  readonly profile: ProjectProfile
  readonly recordings?: boolean
  readonly by?: QuotesOptions['by']
  readonly form?: string
  readonly context?: number
  readonly attributes?: boolean
  readonly json?: boolean
}

const formatsOf: Readonly<Record<What, readonly string[]>> = {
  codebook: codebookFormats,
  quotes: quotesFormats,
  project: [...projectFormats, 'zip'],
  ...furtherFormats,
}

const formsOf: Partial<Record<What, readonly string[]>> = { codebook: codebookForms, quotes: quotesForms }

/** Adds the verb that hands out the codebook, the quotes, the texts, tables, or the whole project. */
export function exportVerb(program: Command, output: Output, usage: (message: string) => never): void {
  program
    .command('export')
    .description(
      'write the codebook, the quotes, tables, annotations, coded texts or the whole project to a file',
    )
    .argument('<dir>', 'project folder')
    .addArgument(program.createArgument('<what>').choices(Object.keys(formatsOf)))
    .addOption(
      new Option('--format <format>', 'form of the file; without it by the file’s ending').choices([
        ...new Set(Object.values(formatsOf).flat()),
      ]),
    )
    .addOption(
      new Option('--profile <profile>', 'of a project: for which program; all but the first are experimental')
        .choices([...projectProfiles])
        .default('standard'),
    )
    .option('--source <source>', 'documents: only this source; can be said several times', several, [])
    .requiredOption('--out <file>', 'file to write')
    .option('--recordings', 'a project as zip: take in recordings that are linked where they lie')
    .option('--exact', 'CSV for R and Python: cells as they are, without the guard against formulas')
    .addOption(
      new Option('--by <what>', 'quotes: gathered under, and tables ordered by').choices([...quotesOrders]),
    )
    .addOption(
      new Option(
        '--form <form>',
        'tables: quotes by codings, or by quotations with a column for each code; the codebook for maxqda',
      ).choices([...quotesForms, ...codebookForms]),
    )
    .option('--context <words>', 'quotes: so many words before and after each', words)
    .option('--attributes', 'quotes as documents: with cases and attributes')
    .option('--json', 'as JSON')
    .action(async (dir: string, what: What, options: ExportOptions) => {
      const ending = extname(options.out).slice(1).toLowerCase()
      // Tables are zipped where they are several files.
      const format = options.format ?? (what === 'tables' && ending === 'zip' ? 'csv' : ending)
      const formats = formatsOf[what]
      if (!formats.includes(format))
        usage(`the ${what} can be written as ${formats.join(', ')}, not as “${format}”`)
      if (options.recordings && (what !== 'project' || format !== 'zip'))
        usage('--recordings goes with a project as zip')
      if (options.source.length > 0 && what !== 'documents') usage('--source goes with documents')
      const { form } = options
      if (form !== undefined && !(formsOf[what] ?? []).includes(form))
        usage(`the ${what} has no form “${form}”`)
      if ((options.by ?? options.context ?? options.attributes) !== undefined && what !== 'quotes')
        usage('--by, --context and --attributes go with quotes')
      await reading(dir, output, async (project) => {
        const path = resolve(options.out)
        if (what === 'project' && format === 'zip') return pack(project, options, output)
        if (what === 'project') return writeProject(project, path, options, output)
        const { bytes, losses } = await small(project, what, format, options)
        await writeDurably(path, bytes)
        report(output, options, { file: path, losses })
      })
    })
}

async function small(
  project: OpenProject,
  what: Exclude<What, 'project'>,
  format: string,
  options: ExportOptions,
): Promise<ExportedFile> {
  if (what !== 'codebook' && what !== 'quotes') return makeFurther(project, what, format, options)
  const { exact = false } = options
  const { store } = project.engine
  const reader = textReader(project)
  const print = chromiumHere()
  if (what === 'quotes') {
    const { by, context, attributes = false, form = 'codings' } = options
    const known = { exact, print, by, context, attributes, form: form as QuotesForm }
    return exportQuotes(store, format as QuotesFormat, {}, reader, known)
  }
  const changed = await codeChanges(project)
  return exportCodebook(store, format as CodebookFormat, reader, {
    exact,
    origin: origin(),
    changed,
    print,
    form: (options.form ?? 'full') as CodebookForm,
  })
}

const origin = (): string => `Emic ${programPlaces().version}`

/** What is lost is said before anything is written, and kept beside the file. */
async function writeProject(
  project: OpenProject,
  path: string,
  options: ExportOptions,
  output: Output,
): Promise<void> {
  const { profile } = options
  const { losses, pieces, verify } = await prepareRefi(project, { profile, origin: origin() })
  if (!options.json) for (const loss of losses) line(output, `  ${loss}`)
  await writeDurably(path, pieces(), { check: verify })
  await writeDurably(lossesName(path), lossesText(basename(path), losses))
  if (options.json) json(output, { file: path, profile, losses })
  else line(output, `wrote ${options.out}`)
}

function report(
  output: Output,
  options: ExportOptions,
  found: { readonly file: string; readonly losses: readonly string[] },
): void {
  if (options.json) return json(output, found)
  line(output, `wrote ${options.out}`)
  for (const loss of found.losses) line(output, `  ${loss}`)
}

const several = (value: string, before: string[]): string[] => [...before, value]

function words(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 200)
    throw new InvalidArgumentError('Context is a number of words up to 200.')
  return number
}
