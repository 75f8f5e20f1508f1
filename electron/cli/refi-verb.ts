import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import type { RefiReport } from '../../shared/contract/refi-calls'
import { applyRefi, readRefi } from '../host/import-refi'
import type { OpenProject } from '../host/open-project'
import { programPlaces } from '../host/places'
import { json, line } from './output'
import type { Output } from './output'
import { changing, reading } from './with-project'

/** What can be said about a project that comes in. */
interface RefiChoices {
  readonly preview?: boolean
  readonly json?: boolean
  readonly ownCodes?: boolean
  readonly splitDots?: boolean
}

/** Adds the verb about projects of other programs. */
export function refiVerb(program: Command, output: Output): void {
  program
    .command('import-project')
    .description(
      'bring in the project of another program: REFI-QDA (.qdpx, .qde), Taguette (.sqlite3), QualCoder (.qda), RQDA (.rqda); a step that can be undone, with a report',
    )
    .argument('<dir>', 'project folder')
    .argument('<file>', 'exported project, or the folder of a QualCoder project')
    .option('--preview', 'only say what would come in')
    .option('--own-codes', 'keep codes apart from those of the project that stand in the same place')
    .option('--split-dots', 'put tags of Taguette below each other where their names have dots')
    .option('--json', 'the report as JSON')
    .action(async (dir: string, path: string, choices: RefiChoices) => {
      const open = choices.preview ? reading : changing
      await open(dir, output, async (project) => {
        const report = await reportOn(project, path, choices)
        if (choices.json) json(output, report)
        else tell(output, basename(resolve(path)), report, choices.preview === true)
      })
    })
}

/** Brings a project in and tells what came of it. */
export async function bringIn(project: OpenProject, path: string, output: Output): Promise<void> {
  tell(output, basename(resolve(path)), await reportOn(project, path, {}), false)
}

function reportOn(project: OpenProject, path: string, choices: RefiChoices): Promise<RefiReport> {
  const file = { name: basename(resolve(path)), path: resolve(path) }
  const how = {
    samePaths: choices.ownCodes !== true,
    splitDots: choices.splitDots === true,
    workerFile: programPlaces().importWorker,
  }
  return choices.preview ? readRefi(project, file, how) : applyRefi(project, file, how)
}

const units: Readonly<Record<RefiReport['texts'][number]['unit'], string>> = {
  codepoint: 'code points',
  utf16: 'UTF-16 units',
  utf8: 'bytes of UTF-8',
}

const nouns: readonly (readonly [keyof RefiReport['counts'], string])[] = [
  ['coders', 'coders'],
  ['codes', 'codes'],
  ['sources', 'sources'],
  ['quotations', 'passages'],
  ['codings', 'codings'],
  ['memos', 'memos'],
  ['cases', 'cases'],
  ['variables', 'attributes'],
  ['groups', 'groups'],
]

function tell(output: Output, file: string, report: RefiReport, isPreview: boolean): void {
  line(
    output,
    `${isPreview ? 'would bring in' : 'brought in'} ${file} “${report.name}”, written by ${report.origin || 'a program that does not say its name'}`,
  )
  for (const [kind, noun] of nouns) {
    const { made, known } = report.counts[kind]
    if (made + known > 0)
      line(
        output,
        `${String(made).padStart(8)}  ${noun}${known > 0 ? ` (and ${known} that are there already)` : ''}`,
      )
  }
  for (const { name, unit, crlf, end, differs, hits, total, byWords, uncertain, beyond } of report.texts) {
    if (total === 0) continue
    const lineEnds = unit === 'utf8' ? '' : `, CR LF as ${crlf}`
    const counted = differs
      ? `${units[unit]}${lineEnds}${end === 'inclusive' ? ', end included' : ''}`
      : 'characters'
    const doubt = uncertain ? '; UNCERTAIN' : ''
    const outside = beyond > 0 ? `, ${beyond} beyond the end` : ''
    const found = byWords ? 'hold the words that were stored with them' : 'begin at a word'
    line(output, `positions “${name}”: ${counted}; ${hits} of ${total} ${found}${outside}${doubt}`)
  }
  if (report.doubtful > 0)
    line(output, `${report.doubtful} passages whose place is not certain are in the tray`)
  for (const { name, path } of report.missing) line(output, `missing    “${name}”: ${path}`)
  for (const sentence of report.unread) line(output, `unread     ${sentence}`)
  for (const { element, count } of report.kept)
    line(output, `kept       ${count} ${element}, to be written back on export`)
  for (const { what, count } of report.losses)
    line(output, `mended     ${count} ${what.replaceAll('-', ' ')}`)
  for (const { name, count } of report.unknown)
    line(output, `left out   ${count} <${name}>, for which there is no place`)
}
