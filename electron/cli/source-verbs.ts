import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import type { ImportLine } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'
import { codingsIn } from '../../shared/queries/retrieve'
import { findSource } from '../../shared/queries/find'
import { importFiles } from '../host/import-job'
import { isRefi } from '../host/import/format'
import type { Incoming } from '../host/incoming'
import { programPlaces } from '../host/places'
import { textReader } from '../host/text-reader'
import { TextSearch } from '../host/text-search'
import { applyTidy, previewTidy } from '../host/tidy-source'
import { counted, json, line, oneLine } from './output'
import type { Output } from './output'
import { bringIn } from './refi-verb'
import { askForColumns, choosesColumns, surveyVerb } from './survey-verb'
import type { SurveyOptions } from './survey-verb'
import { changing, reading, world } from './with-project'

/** Adds the verbs about sources. `done` takes the exit code of a verb that did part of its work. */
export function sourceVerbs(program: Command, output: Output, done: (code: number) => void): void {
  program
    .command('import')
    .description(
      'bring in sources: files, folders and zip files with all that is in them; projects of other programs',
    )
    .argument('<dir>', 'project folder')
    .argument('<files...>', 'files, folders, zip files')
    .option('--encoding <name>', 'text encoding, where the guess is wrong')
    .option('--whole-pages', 'saved web pages with all that stands on them, not only their article')
    .option('--answers <columns>', 'of a table: columns with open answers, by their headings')
    .option('--attributes <columns>', 'of a table: columns that describe the respondents')
    .option('--name <column>', 'of a table: the column that names the respondents')
    .option('--by <what>', 'of a table: a source for each respondent or for each question')
    .option('--sheet <name>', 'of a table: name or number of its sheet')
    .action(async (dir: string, paths: string[], options: SurveyOptions & { wholePages?: boolean }) => {
      await changing(dir, output, async (project) => {
        if (choosesColumns(options)) {
          for (const path of paths) await surveyVerb(project, path, options, output)
          return
        }
        for (const path of paths.filter(isRefi)) await bringIn(project, path, output)
        const others = paths.filter((path) => !isRefi(path))
        if (others.length === 0) return
        const files = others.map((path) => ({ name: basename(resolve(path)), path }))
        const tables = new Map<ImportLine, Incoming>()
        const lines = await importFiles(project, files, {
          workerFile: programPlaces().importWorker,
          gesture: world.newId(),
          ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
          ...(options.wholePages ? { whole: true } : {}),
          progress: ({ line: told, file }) => {
            if (told?.outcome === 'table' && file) tables.set(told, file)
          },
        })
        for (const result of lines) {
          const guess = result.encoding?.guessed ? ` (read as ${result.encoding.name}, guessed)` : ''
          if (result.outcome === 'imported')
            line(output, `imported   ${result.file} → ${result.message}${guess}`)
          else if (result.outcome === 'already-there')
            line(output, `unchanged  ${result.file}: already there as “${result.message}”`)
          else if (result.outcome === 'table') {
            const file = tables.get(result)
            line(output, `waiting    ${file ? await askForColumns(file) : result.file}`)
          } else if (result.outcome === 'project')
            line(output, `waiting    ${result.file}: a project of another program; see emic import-project`)
          else line(output, `failed     ${result.file}: ${result.message}`)
          for (const loss of result.losses) line(output, `           ${loss}`)
        }
        if (lines.some(({ outcome }) => outcome === 'failed' || outcome === 'table' || outcome === 'project'))
          done(1)
      })
    })
  program
    .command('sources')
    .description('list the sources')
    .argument('<dir>', 'project folder')
    .option('--json', 'as JSON')
    .action(async (dir: string, options: { json?: boolean }) => {
      await reading(dir, output, ({ engine: { store } }) => {
        const rows = [...store.all('sources')]
          .filter((source) => !source.removed)
          .map((source) => {
            const revision = store.need('revisions', source.revisionId)
            const { id, name, fileName, format, language, encoding, image } = source
            const codings = codingsIn(store, id).length
            return {
              id,
              name,
              file: fileName,
              format,
              language,
              encoding,
              ...(image ? { width: image.width, height: image.height } : {}),
              length: revision.length,
              revision: revision.number,
              codings,
            }
          })
        if (options.json) return json(output, rows)
        if (rows.length === 0)
          return line(output, 'No sources yet. Bring some in with: emic import DIR FILE...')
        for (const row of rows) {
          // An image is one character of text, which says nothing to people.
          const size =
            row.width === undefined ? counted(row.length, 'character') : `${row.width} × ${row.height} pixels`
          line(output, `${row.name}  (${row.format}, ${size}, ${counted(row.codings, 'coding')})`)
        }
      })
    })
  program
    .command('text')
    .description('print the text of a source as stored')
    .argument('<dir>', 'project folder')
    .argument('<source>', 'id, name or file name')
    .action(async (dir: string, words: string) => {
      await reading(dir, output, (project) => {
        output.out(textReader(project).text(findSource(project.engine.store, words).revisionId))
      })
    })
  program
    .command('tidy')
    .description(
      'clean up a text copied out of a PDF; a step that can be undone, codings stay on their words',
    )
    .argument('<dir>', 'project folder')
    .argument('<source>', 'id, name or file name')
    .option('--preview', 'only say what would change')
    .option('--json', 'with --preview: as JSON')
    .action(async (dir: string, words: string, options: { preview?: boolean; json?: boolean }) => {
      const open = options.preview ? reading : changing
      await open(dir, output, async (project) => {
        const source = findSource(project.engine.store, words)
        const found = previewTidy(project, source.id)
        if (options.preview && options.json) return json(output, found)
        for (const [rule, count] of Object.entries(found.counts)) {
          if (count > 0) line(output, `${String(count).padStart(6)}  ${rule}`)
        }
        if (found.lost > 0)
          line(
            output,
            `${counted(found.lost, 'coded passage would lose all its words and keep', 'coded passages would lose all their words and keep')} the older text`,
          )
        if (options.preview)
          return line(
            output,
            `${counted(found.lengthBefore, 'character')} would become ${counted(found.lengthAfter, 'character')}`,
          )
        await applyTidy(project, source.id, found.baseRevisionId)
        line(
          output,
          `tidied “${source.name}”: ${counted(found.lengthBefore, 'character')} became ${counted(found.lengthAfter, 'character')}`,
        )
      })
    })
  program
    .command('search')
    .description('find words in all texts; letter case, accents and width do not count')
    .argument('<dir>', 'project folder')
    .argument('<query>', 'what to find')
    .option('--fuzzy', 'forgive typing errors')
    .option('--regex', 'the query is a JavaScript regular expression (flags gmu)')
    .option('--limit <n>', 'at most so many hits', Number, 1000)
    .option('--json', 'as JSON')
    .action(
      async (
        dir: string,
        query: string,
        options: { fuzzy?: boolean; regex?: boolean; limit: number; json?: boolean },
      ) => {
        await reading(dir, output, async (project) => {
          const search = new TextSearch(programPlaces().searchWorker)
          try {
            const found = await search.search({
              query,
              mode: options.fuzzy ? 'fuzzy' : options.regex ? 'regex' : 'plain',
              texts: textReader(project).files(),
              limit: options.limit,
            })
            const rows = found.hits.map(({ sourceId, ...hit }) => ({
              source: project.engine.store.need('sources', sourceId).name,
              sourceId,
              ...hit,
            }))
            if (options.json) return json(output, rows)
            for (const hit of rows) {
              line(
                output,
                `${hit.source} ${hit.start}–${hit.end}: ${oneLine(`${hit.before}[${hit.text}]${hit.after}`)}`,
              )
            }
            line(output, `${counted(rows.length, 'hit')}${found.more ? ', and more' : ''}`)
            if (found.timedOut)
              throw new Problem(
                'refused',
                'The search took too long and was stopped; these are the hits until then.',
              )
          } finally {
            await search.close()
          }
        })
      },
    )
}
