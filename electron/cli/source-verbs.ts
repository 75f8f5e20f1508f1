import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { Problem } from '../../shared/problem'
import { codingsIn } from '../../shared/queries/retrieve'
import { findSource } from '../../shared/queries/find'
import { importFiles } from '../host/import-job'
import type { Incoming } from '../host/import-job'
import { programPlaces } from '../host/places'
import { textReader } from '../host/text-reader'
import { TextSearch } from '../host/text-search'
import { applyTidy, previewTidy } from '../host/tidy-source'
import { json, line, oneLine } from './output'
import type { Output } from './output'
import { changing, reading, world } from './with-project'

const readable = /\.(txt|text|md|markdown|html?|docx|pdf|rtf|odt)$/i

/** Adds the verbs about sources. `done` takes the exit code of a verb that did part of its work. */
export function sourceVerbs(program: Command, output: Output, done: (code: number) => void): void {
  program
    .command('import')
    .description('bring in sources: files, or folders with all readable files below them')
    .argument('<dir>', 'project folder')
    .argument('<files...>', 'files and folders')
    .option('--encoding <name>', 'text encoding, where the guess is wrong')
    .action(async (dir: string, files: string[], options: { encoding?: string }) => {
      await changing(dir, output, async (project) => {
        const lines = await importFiles(project, await expand(files), {
          workerFile: programPlaces().importWorker,
          gesture: world.newId(),
          ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
        })
        for (const result of lines) {
          const guess = result.encoding?.guessed ? ` (read as ${result.encoding.name}, guessed)` : ''
          if (result.outcome === 'imported')
            line(output, `imported   ${result.file} → ${result.message}${guess}`)
          else if (result.outcome === 'already-there')
            line(output, `unchanged  ${result.file}: already there as “${result.message}”`)
          else line(output, `failed     ${result.file}: ${result.message}`)
          for (const loss of result.losses) line(output, `           ${loss}`)
        }
        if (lines.some((result) => result.outcome === 'failed')) done(1)
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
            const { id, name, fileName, format, language, encoding } = source
            const codings = codingsIn(store, id).length
            return {
              id,
              name,
              file: fileName,
              format,
              language,
              encoding,
              length: revision.length,
              revision: revision.number,
              codings,
            }
          })
        if (options.json) return json(output, rows)
        if (rows.length === 0)
          return line(output, 'No sources yet. Bring some in with: emic import DIR FILE...')
        for (const row of rows) {
          line(
            output,
            `${row.name}  (${row.format}, ${row.length.toLocaleString('en')} characters, ${row.codings} codings)`,
          )
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
          line(output, `${found.lost} coded passages would lose all their words and keep the older text`)
        if (options.preview)
          return line(output, `${found.lengthBefore} characters would become ${found.lengthAfter}`)
        await applyTidy(project, source.id, found.baseRevisionId)
        line(output, `tidied “${source.name}”: ${found.lengthBefore} characters became ${found.lengthAfter}`)
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
            line(
              output,
              `${rows.length} ${rows.length === 1 ? 'hit' : 'hits'}${found.more ? ', and more' : ''}`,
            )
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

/** Files as named; a folder stands for all readable files in it and below, in name order. */
async function expand(paths: readonly string[]): Promise<readonly Incoming[]> {
  const files: Incoming[] = []
  for (const path of paths) {
    const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false
    if (!isFolder) {
      files.push({ name: basename(path), path })
      continue
    }
    const entries = await readdir(path, { withFileTypes: true, recursive: true })
    const found = entries
      .filter((entry) => entry.isFile() && readable.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort((a, b) => a.localeCompare(b))
    if (found.length === 0)
      throw new Problem(
        'not-found',
        `There is no file in ${path} that Emic can read. Nothing was brought in.`,
      )
    files.push(...found.map((file) => ({ name: basename(file), path: file })))
  }
  return files
}
