import { basename } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import type {
  CodebookChoice,
  CodebookOddity,
  CodebookOutcome,
  CodebookPreview,
} from '../../shared/contract/codebook-calls'
import { codebookCalls } from '../../shared/contract/codebook-calls'
import { parse } from '../../shared/commands/define'
import { Problem } from '../../shared/problem'
import { bringCodebook, previewCodebook } from '../host/bring-codebook'
import type { OpenProject } from '../host/open-project'
import { programPlaces } from '../host/places'
import { counted, json, line } from './output'
import type { Output } from './output'
import { changing, reading } from './with-project'

interface Options {
  readonly preview?: boolean
  readonly json?: boolean
  readonly same: string
  readonly column: readonly string[]
  readonly under?: string
  readonly separator?: string
  readonly fill?: boolean
  readonly cellColours?: boolean
  readonly header?: number | null
  readonly sheet?: string
  readonly encoding?: string
  readonly delimiter?: string
}

/** Adds the verb that brings a codebook in. */
export function codebookVerb(program: Command, output: Output): void {
  program
    .command('codebook')
    .description('bring in a codebook (.qdc, .qdpx, .csv, .tsv, .xlsx, .ods, text lists), as one step')
    .argument('<dir>', 'project folder')
    .argument('<file>', 'the codebook')
    .option('--preview', 'only say what would be done')
    .option('--json', 'the report as JSON')
    .option('--same <rule>', 'codes that are there already: ours, theirs, both, or apart (others)', 'ours')
    .option('--column <heading=use>', 'what a column of a table is; can be said several times', several, [])
    .option('--under <how>', 'what says what stands where: none, depth, parent, separator, columns, indent')
    .option('--separator <sign>', 'what parts the names of a path: >> > \\ :: / .')
    .option('--fill', 'an empty theme is the one above')
    .option('--no-fill', 'an empty theme is none')
    .option('--cell-colours', 'the colours of the cells of a workbook are those of the codes')
    .option('--no-cell-colours', 'they are not')
    .option('--header <row>', 'row of the headings from 1, or none', header)
    .option('--sheet <name>', 'name or number of a sheet')
    .option('--encoding <name>', 'text encoding, where the guess is wrong')
    .option('--delimiter <sign>', 'what parts the cells of a text file')
    .action(async (dir: string, path: string, options: Options) => {
      const file = { name: basename(path), path }
      const { importWorker } = programPlaces()
      const open = options.preview ? reading : changing
      await open(dir, output, async (project) => {
        const choice = await choiceOf(project, file, options, importWorker)
        if (options.preview) {
          const found = await previewCodebook(project, file, choice, importWorker)
          return options.json ? json(output, found) : tellPreview(output, found)
        }
        const outcome = await bringCodebook(project, file, choice, importWorker)
        return options.json ? json(output, outcome) : tellOutcome(output, file.name, outcome)
      })
    })
}

async function choiceOf(
  project: OpenProject,
  file: { readonly name: string; readonly path: string },
  options: Options,
  workerFile: string,
): Promise<CodebookChoice> {
  const { encoding, delimiter, fill, under, separator } = options
  const said = (choice: object): CodebookChoice =>
    parse(codebookCalls['codebook.read'].shape.choice, {
      rule: options.same,
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
      ...(options.header === undefined ? {} : { headerRow: options.header }),
      ...(fill === undefined ? {} : { fill }),
      ...(options.cellColours === undefined ? {} : { cellColours: options.cellColours }),
      ...(under === undefined ? {} : { hierarchy: under }),
      ...(separator === undefined
        ? {}
        : { separator: separator.trim() === '>' ? ' > ' : separator, hierarchy: under ?? 'separator' }),
      ...choice,
    })
  if (options.sheet === undefined && options.column.length === 0) return said({})
  const look = async (choice: CodebookChoice) =>
    (await previewCodebook(project, file, choice, workerFile)).table
  const sheets = (await look(said({})))?.sheets ?? []
  const sheet = sheets.findIndex((name, i) => name === options.sheet || String(i + 1) === options.sheet)
  if (options.sheet !== undefined && sheet < 0) {
    throw new Problem('not-found', `There is no sheet “${options.sheet}”. There are: ${sheets.join(', ')}.`)
  }
  const chosen = options.sheet === undefined ? {} : { sheet }
  if (options.column.length === 0) return said(chosen)
  const columns = (await look(said(chosen)))?.columns ?? []
  const uses = new Map<number, string>()
  for (const words of options.column) {
    const cut = words.lastIndexOf('=')
    const heading = words.slice(0, cut).trim().toLowerCase()
    const at = columns.findIndex(({ name }, i) => name.toLowerCase() === heading || `#${i + 1}` === heading)
    if (cut < 0 || at < 0) {
      const names = columns.map(({ name }, i) => (name === '' ? `#${i + 1}` : name)).join(', ')
      throw new Problem('not-found', `There is no column “${words}”. There are: ${names}.`)
    }
    uses.set(at, words.slice(cut + 1).trim())
  }
  return said({ ...chosen, uses: columns.map(({ use }, i) => uses.get(i) ?? use) })
}

const several = (word: string, before: readonly string[]): readonly string[] => [...before, word]

function header(words: string): number | null {
  if (words === 'none') return null
  if (!/^[1-9]\d{0,2}$/.test(words)) throw new InvalidArgumentError('It must be a row from 1, or none.')
  return Number(words) - 1
}

const marks = { new: '+', same: '=', changed: '~', kept: '·' } as const

function tellPreview(output: Output, found: CodebookPreview): void {
  const { table, codes, counts } = found
  if (found.program !== null) line(output, `written by ${found.program}`)
  if (table) {
    for (const [i, { name, use }] of table.columns.entries()) {
      line(output, `column     ${name === '' ? `#${i + 1}` : name} = ${use}`)
    }
    const by = table.hierarchy === 'separator' ? `${table.hierarchy} “${table.separator}”` : table.hierarchy
    line(output, `hierarchy  ${by}${table.fill ? ', empty themes filled' : ''}`)
    if (table.cellColours) line(output, 'colours    of the cells')
  }
  for (const { path, fate, parts } of codes) {
    line(output, `${marks[fate]} ${path}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`)
  }
  const more = counts.new + counts.same + counts.changed + counts.kept - codes.length
  if (more > 0) line(output, `  and ${more} more`)
  tellCounts(output, found)
}

function tellOutcome(output: Output, name: string, outcome: CodebookOutcome): void {
  line(output, `brought in ${name}`)
  tellCounts(output, outcome)
  if (outcome.renamed > 0)
    line(output, `${counted(outcome.renamed, 'code')} got a number, because the name was taken`)
}

const odd: Readonly<Record<CodebookOddity, readonly [one: string, many: string]>> = {
  nameless: ['row or code had no name', 'rows or codes had no name'],
  cut: ['name or text was too long and was cut', 'names or texts were too long and were cut'],
  circle: [
    'code stood under itself and was put at the top',
    'codes stood under themselves and were put at the top',
  ],
  deep: [
    'code stood deeper than 100 levels and was put higher',
    'codes stood deeper than 100 levels and were put higher',
  ],
  colour: ['colour was not understood', 'colours were not understood'],
  guid: ['GUID stood twice and was made anew', 'GUIDs stood twice and were made anew'],
  theme: ['theme was not found', 'themes were not found'],
  memo: ['memo of a code was left out', 'memos of codes were left out'],
  trash: ['code is in the trash and comes as a new one', 'codes are in the trash and come as new ones'],
}

function tellCounts(
  output: Output,
  found: Pick<CodebookPreview, 'counts' | 'groups' | 'odd' | 'losses'>,
): void {
  const { counts, groups } = found
  line(
    output,
    `${counts.new} new, ${counts.same} the same, ${counts.changed} changed, ${counts.kept} kept as they are`,
  )
  if (groups > 0) line(output, counted(groups, 'group of codes', 'groups of codes'))
  for (const [what, count] of Object.entries(found.odd))
    line(output, counted(count, ...odd[what as CodebookOddity]))
  for (const loss of found.losses) line(output, loss)
}
