import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { findSource } from '../../shared/queries/find'
import { attachRecording } from '../host/media/attach'
import { trustedLinks } from '../host/media/links'
import { userPlaces } from '../host/places'
import { openSettings } from '../host/settings'
import { line, sized } from './output'
import type { Output } from './output'
import { changing } from './with-project'

/** Adds the verb that puts a recording beside a source. */
export function mediaVerb(program: Command, output: Output): void {
  program
    .command('media')
    .description('put a recording beside a transcript; it is played with the text')
    .argument('<dir>', 'project folder')
    .argument('<source>', 'id, name or file name')
    .argument('<file>', 'the recording')
    .option('--link', 'leave it where it is instead of copying it into the project')
    .action(async (dir: string, words: string, file: string, options: { link?: boolean }) => {
      const path = resolve(file)
      const link = options.link === true
      await changing(dir, output, async (project) => {
        const source = findSource(project.engine.store, words)
        await attachRecording(project, { sourceId: source.id, path, name: basename(path), link })
        if (link) await trustedLinks(await openSettings(userPlaces().settingsFolder)).add(path)
        const size = link ? '' : ` (${sized((await stat(path)).size)})`
        line(output, `${link ? 'linked' : 'copied'} ${basename(path)}${size} beside “${source.name}”`)
      })
    })
}
