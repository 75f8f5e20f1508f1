import { basename, extname, resolve } from 'node:path'
import type { Command } from 'commander'
import { audit } from '../../shared/core/audit'
import type { Outcome } from '../../shared/core/engine'
import { commands } from '../../shared/commands/index'
import { createProject } from '../host/open-project'
import { programPlaces } from '../host/places'
import { makeSample } from '../host/sample-project'
import { counted, json, line } from './output'
import type { Output } from './output'
import { changing, reading, world } from './with-project'

/** Adds the verbs about projects as a whole. */
export function projectVerbs(
  program: Command,
  output: Output,
  done: (code: number) => void,
  usage: (message: string) => never,
): void {
  const newFolder = (dir: string): string => {
    if (extname(dir) !== '.emic') usage(`a project folder ends in .emic: ${basename(dir)}.emic`)
    return resolve(dir)
  }
  program
    .command('new')
    .description('create a project')
    .argument('<dir>', 'project folder to make, ends in .emic')
    .option('--name <name>', 'name of the project; without it the folder’s')
    .option('--coder <name>', 'who codes', 'Me')
    .action(async (dir: string, options: { name?: string; coder: string }) => {
      const path = newFolder(dir)
      const name = options.name ?? basename(path, '.emic')
      await createProject(path, { name, coder: options.coder, ...world })
      line(output, `created “${name}” in ${path}`)
    })
  program
    .command('demo')
    .description('make the sample project')
    .argument('<dir>', 'project folder to make, ends in .emic')
    .action(async (dir: string) => {
      const path = newFolder(dir)
      const project = await makeSample(path, programPlaces(), { ...world, app: 'emic' })
      line(output, `created “${project.engine.store.project().name}” in ${path}`)
      await project.close()
    })
  for (const kind of ['undo', 'redo'] as const) {
    program
      .command(kind)
      .description(kind === 'undo' ? 'take back the last step' : 'make the step again that was undone last')
      .argument('<dir>', 'project folder')
      .action(async (dir: string) => {
        await changing(dir, output, async ({ engine }) => {
          const { transaction }: Outcome = await (kind === 'undo' ? engine.undo() : engine.redo())
          if (transaction) line(output, audit(transaction, commands).sentence)
        })
      })
  }
  program
    .command('history')
    .description('what was done, newest first')
    .argument('<dir>', 'project folder')
    .option('--limit <n>', 'at most so many steps', Number, 1_000_000)
    .option('--json', 'as JSON')
    .action(async (dir: string, options: { limit: number; json?: boolean }) => {
      await reading(dir, output, async (project) => {
        const { store } = project.engine
        const steps = await project.transactions(undefined, options.limit)
        const rows = steps.map((step) => {
          const { seq, at, by, kind, command, detail, sentence } = audit(step, commands)
          return { seq, at, coder: store.get('coders', by)?.name ?? by, kind, command, detail, sentence }
        })
        if (options.json) return json(output, rows)
        for (const row of rows)
          line(output, `${String(row.seq).padStart(6)}  ${row.at}  ${row.coder} ${row.sentence}`)
      })
    })
  program
    .command('verify')
    .description('check everything that can be checked; exit 1 if anything is wrong')
    .argument('<dir>', 'project folder')
    .option('--json', 'as JSON')
    .action(async (dir: string, options: { json?: boolean }) => {
      await reading(dir, output, async (project) => {
        const report = await project.verify()
        if (options.json) json(output, report)
        else {
          for (const sentence of report.checked) line(output, `ok     ${sentence}`)
          for (const sentence of report.problems) line(output, `WRONG  ${sentence}`)
          line(
            output,
            report.ok
              ? 'Everything that was checked is right.'
              : `${counted(report.problems.length, 'problem')} found. Nothing was changed.`,
          )
        }
        if (!report.ok) done(1)
      })
    })
}
