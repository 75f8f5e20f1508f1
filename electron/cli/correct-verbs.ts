import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { findSource } from '../../shared/queries/find'
import { programPlaces } from '../host/places'
import { applyReplace, previewReplace, readCorrected } from '../host/replace-source'
import { counted, json, line, oneLine } from './output'
import type { Output } from './output'
import { changing, reading } from './with-project'

/** Adds the verb about texts that are corrected. */
export function correctVerbs(program: Command, output: Output): void {
  program
    .command('replace')
    .description(
      'put a corrected file in the place of a text; a step that can be undone, codings follow their words',
    )
    .argument('<dir>', 'project folder')
    .argument('<source>', 'id, name or file name')
    .argument('<file>', 'the corrected file')
    .option('--encoding <name>', 'text encoding, where the guess is wrong')
    .option('--preview', 'only say what would change')
    .option('--json', 'with --preview: as JSON')
    .action(async (dir: string, words: string, file: string, options: Options) => {
      const open = options.preview ? reading : changing
      await open(dir, output, async (project) => {
        const source = findSource(project.engine.store, words)
        const incoming = { name: basename(file), path: resolve(file) }
        const corrected = await readCorrected(project, source.id, incoming, {
          workerFile: programPlaces().importWorker,
          differenceWorker: programPlaces().differenceWorker,
          ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
        })
        const found = previewReplace(project, source.id, corrected)
        if (options.preview && options.json) return json(output, found)
        for (const loss of found.losses) line(output, loss)
        if (options.preview) {
          for (const { before, after } of found.samples.slice(0, 20)) {
            line(output, `- ${oneLine(before)}`)
            line(output, `+ ${oneLine(after)}`)
          }
          line(output, `${counted(found.changes, 'place differs', 'places differ')}; ${told(found)}`)
          return
        }
        const { moved, changed, lost } = await applyReplace(project, source.id, corrected)
        const counts = told({ untouched: moved - changed, changed, lost })
        line(output, `replaced the text of “${source.name}” with ${incoming.name}; ${counts}`)
      })
    })
}

interface Options {
  readonly encoding?: string
  readonly preview?: boolean
  readonly json?: boolean
}

const told = (counts: {
  readonly untouched: number
  readonly changed: number
  readonly lost: number
}): string =>
  `passages: ${counts.untouched} with their words, ${counts.changed} with changed words, ${counts.lost} whose place is lost`
