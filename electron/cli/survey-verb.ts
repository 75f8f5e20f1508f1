import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '../../shared/problem'
import type { ColumnUse } from '../../shared/text/survey-columns'
import { importSurvey, previewSurvey } from '../host/import-survey'
import type { Incoming } from '../host/incoming'
import { isTable } from '../host/import/format'
import type { OpenProject } from '../host/open-project'
import { programPlaces } from '../host/places'
import { counted, line } from './output'
import type { Output } from './output'

/** What `emic import` can be told about a table; columns by their headings, separated by commas. */
export interface SurveyOptions {
  readonly answers?: string
  readonly attributes?: string
  readonly name?: string
  readonly by?: string
  readonly sheet?: string
  readonly encoding?: string
}

/** Whether somebody has said what becomes of the columns of a table. */
export const choosesColumns = ({ answers, attributes, name }: SurveyOptions): boolean =>
  [answers, attributes, name].some((each) => each !== undefined)

/** Brings a table in by what was said about its columns; those that are not named stay out. */
export async function surveyVerb(
  project: OpenProject,
  path: string,
  options: SurveyOptions,
  output: Output,
): Promise<void> {
  const workerFile = programPlaces().importWorker
  const file: Incoming = { name: basename(path), path }
  if (!isTable(file.name) || !(await stat(path).catch(() => null))?.isFile()) {
    throw new Problem(
      'invalid',
      `“${path}” is no table: --answers, --attributes and --name are for one .csv, .tsv, .xlsx or .ods file.`,
    )
  }
  const { encoding, by } = options
  if (by !== undefined && by !== 'respondent' && by !== 'question') {
    throw new Problem('invalid', '--by is respondent or question.')
  }
  const looked = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(options.sheet === undefined ? {} : { sheet: await sheetOf(file, options.sheet, workerFile) }),
  }
  const preview = await previewSurvey(file, looked, workerFile)
  const uses = usesOf(
    preview.columns.map(({ name }) => name),
    options,
  )
  const outcome = await importSurvey(
    project,
    file,
    {
      reading: looked,
      columns: preview.columns.map(({ name, type, dates }) => ({
        name,
        type,
        use: uses.get(name) ?? 'skip',
        dates: dates ?? 'day-first',
      })),
      by: by ?? (preview.total > 500 ? 'question' : 'respondent'),
    },
    { workerFile },
  )
  line(
    output,
    `imported   ${file.name}: ${counted(outcome.cases, 'row')}, ${counted(outcome.sourceIds.length, 'source')}, ${counted(outcome.variables, 'new attribute')}`,
  )
  if (outcome.known > 0) {
    const [cases, were] = [counted(outcome.known, 'case'), outcome.known === 1 ? 'was' : 'were']
    line(output, `           ${cases} ${were} there before and ${were} added to`)
  }
  for (const loss of outcome.losses) line(output, `           ${loss}`)
}

/** The sentence about a table whose columns nobody has chosen. */
export async function askForColumns(file: Incoming): Promise<string> {
  const { columns } = await previewSurvey(file, {}, programPlaces().importWorker)
  const named = (use: ColumnUse): string =>
    columns
      .filter((column) => column.use === use)
      .map(({ name }) => name)
      .join(',')
  const likely = (['answer', 'attribute', 'name'] as const)
    .map((use) => [use === 'name' ? 'name' : `${use}s`, named(use)] as const)
    .filter(([, names]) => names !== '')
    .map(([option, names]) => `--${option} "${names}"`)
  return `“${file.name}” is a table; say what its columns are, such as ${likely.join(' ')}`
}

async function sheetOf(file: Incoming, words: string, workerFile: string): Promise<number> {
  const { sheets } = await previewSurvey(file, {}, workerFile)
  const at = sheets.findIndex((name, i) => name === words || String(i + 1) === words)
  if (at < 0) throw new Problem('not-found', `There is no sheet “${words}”. There are: ${sheets.join(', ')}.`)
  return at
}

/** What each named column becomes. Headings may hold commas: the longest that fit are taken. */
function usesOf(names: readonly string[], options: SurveyOptions): ReadonlyMap<string, ColumnUse> {
  const uses = new Map<string, ColumnUse>()
  const take = (words: string | undefined, use: ColumnUse): void => {
    for (let rest = words?.trim() ?? ''; rest !== '';) {
      const found = names
        .filter((name) => new RegExp(`^${escaped(name)}\\s*(?:,|$)`, 'iu').test(rest))
        .sort((a, b) => b.length - a.length)[0]
      if (found === undefined) {
        throw new Problem(
          'not-found',
          `There is no column “${rest.split(',')[0] ?? ''}”. There are: ${names.join(', ')}.`,
        )
      }
      uses.set(found, use)
      rest = rest.slice(found.length).replace(/^\s*,?\s*/u, '')
    }
  }
  take(options.attributes, 'attribute')
  take(options.answers, 'answer')
  take(options.name, 'name')
  return uses
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
