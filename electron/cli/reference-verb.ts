import { basename } from 'node:path'
import type { Command } from 'commander'
import type { Source } from '../../shared/model/entities'
import { citations, citedAs } from '../../shared/text/references/cite'
import { proposeReferences } from '../host/references'
import { unfollowed } from '../host/works'
import { counted, json, line } from './output'
import type { Output } from './output'
import { changing, reading } from './with-project'

/** Adds the verb that attaches references to sources. */
export function referenceVerb(program: Command, output: Output): void {
  program
    .command('references')
    .description('attach references (CSL JSON, RIS, BibTeX, Zotero RDF) to the sources they belong to')
    .argument('<dir>', 'project folder')
    .argument('<file>', 'exported references')
    .option('--preview', 'only say what would be attached')
    .option('--json', 'with --preview: as JSON')
    .action(async (dir: string, file: string, options: { preview?: boolean; json?: boolean }) => {
      const open = options.preview ? reading : changing
      await open(dir, output, async (project) => {
        const found = await proposeReferences(project, { name: basename(file), path: file }, unfollowed)
        if (options.preview && options.json) return json(output, found)
        const { store } = project.engine
        const works = citations(new Map(found.entries.map(({ reference }, i) => [i, reference])))
        const references = found.entries.flatMap(({ reference, match }, i) => {
          const work = works.get(i)
          const name = work ? citedAs(work) : ''
          if (!match) {
            line(output, `no source  ${name}`)
            return []
          }
          line(output, `${store.need('sources', match.sourceId).name} ← ${name} (by ${match.why})`)
          return [{ id: match.sourceId, reference: reference as NonNullable<Source['reference']> }]
        })
        if (found.skipped > 0)
          line(
            output,
            `${counted(found.skipped, 'entry could not be read and is', 'entries could not be read and are')} left out`,
          )
        if (options.preview || references.length === 0) return
        await project.engine.run('source.set-references', { references })
        line(output, `${references.length} of ${counted(found.entries.length, 'reference')} attached`)
      })
    })
}
