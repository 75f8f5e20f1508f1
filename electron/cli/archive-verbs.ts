import { basename, extname, resolve } from 'node:path'
import type { Command } from 'commander'
import { linkedRecordings, notInside } from '../host/archive/linked'
import { archiveEnding, preparePack } from '../host/archive/pack'
import { unpackProject } from '../host/archive/unpack'
import { writeDurably } from '../host/durable-file'
import { trustedLinks } from '../host/media/links'
import type { OpenProject } from '../host/open-project'
import { userPlaces } from '../host/places'
import { openSettings } from '../host/settings'
import { json, line } from './output'
import type { Output } from './output'
import { reading, world } from './with-project'

/** What can be said of packing. */
export interface PackChoices {
  readonly out: string
  /** Takes in recordings that are linked where they lie. */
  readonly recordings?: boolean
  readonly json?: boolean
}

/** Adds the verbs that make one zip of a project, and a project of such a zip. */
export function archiveVerbs(program: Command, output: Output, usage: (message: string) => never): void {
  program
    .command('pack')
    .description('write a whole project with its history into one zip: a backup, or for another computer')
    .argument('<dir>', 'project folder')
    .requiredOption('--out <file>', `file to write, such as Study.${archiveEnding}`)
    .option('--recordings', 'take in recordings that are linked where they lie')
    .option('--json', 'as JSON')
    .action(async (dir: string, choices: PackChoices) => {
      if (extname(choices.out).toLowerCase() !== '.zip') usage('a packed project ends in .zip')
      await reading(dir, output, (project) => pack(project, choices, output))
    })
  program
    .command('unpack')
    .description('make a project folder of a packed project; nothing is ever overwritten')
    .argument('<file>', 'packed project (.zip)')
    .argument('<dir>', 'project folder to make, ends in .emic')
    .option('--json', 'as JSON')
    .action(async (file: string, dir: string, choices: { json?: boolean }) => {
      if (extname(dir) !== '.emic') usage(`a project folder ends in .emic: ${basename(dir)}.emic`)
      const { path, name, notices } = await unpackProject(file, dir, world)
      if (choices.json) return json(output, { folder: path, name, notices })
      line(output, `unpacked “${name}” into ${path}`)
      for (const notice of notices) line(output, `  ${notice}`)
    })
}

/** Packs a project; the zip is read back before it gets its name. */
export async function pack(project: OpenProject, choices: PackChoices, output: Output): Promise<void> {
  const path = resolve(choices.out)
  const links = trustedLinks(await openSettings(userPlaces().settingsFolder))
  const { data } = await project.capture()
  const { there, absent } = await linkedRecordings(data.tables, (link) => links.has(link))
  const taken = choices.recordings === true ? there : []
  const { pieces, verify, losses } = await preparePack(project, world, taken)
  await writeDurably(path, pieces(), { check: verify })
  const outside =
    choices.recordings === true ? absent : [...there.map(({ media }) => media.fileName), ...absent]
  const told = [...losses, ...notInside(outside)]
  if (choices.json)
    return json(output, { file: path, recordings: taken.map(({ path: from }) => from), losses: told })
  line(output, `wrote ${choices.out}`)
  for (const recording of taken) line(output, `  with ${recording.path}`)
  for (const loss of told) line(output, `  ${loss}`)
}
