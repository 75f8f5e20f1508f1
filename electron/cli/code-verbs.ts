import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import type { CommandArgs } from '../../shared/commands/index'
import { codebook, flatten } from '../../shared/queries/codebook'
import type { CodebookNode } from '../../shared/queries/codebook'
import { findCode, findSource } from '../../shared/queries/find'
import { retrieve } from '../../shared/queries/retrieve'
import { compileRegex, plainHits, regexHits } from '../../shared/queries/search'
import type { Range } from '../../shared/text/range'
import { growTo } from '../../shared/text/segments'
import { textReader } from '../host/text-reader'
import { counted, json, line, oneLine } from './output'
import type { Output } from './output'
import { changing, reading } from './with-project'

interface NewCode {
  readonly parent?: string
  readonly theme?: boolean
  readonly color?: string
  readonly short?: string
  readonly definition?: string
  readonly when?: string
  readonly whenNot?: string
}

interface Where {
  readonly code: string
  readonly source: string
  readonly start?: number
  readonly end?: number
  readonly find?: string
  readonly regex?: string
  readonly grow?: 'sentence' | 'paragraph'
}

/** Adds the verbs about codes and coded passages. `usage` refuses a call whose options do not go together. */
export function codeVerbs(program: Command, output: Output, usage: (message: string) => never): void {
  program
    .command('add-code')
    .description('add a code to the codebook')
    .argument('<dir>', 'project folder')
    .argument('<name>')
    .option('--parent <code>', 'name or path "A > B" of the code above')
    .option('--theme', 'a theme: gathers codes around one central idea')
    .option('--color <#RRGGBB>', 'colour; without it the parent’s, or one that is free', colour)
    .option('--short <text>', 'short definition')
    .option('--definition <text>', 'full definition')
    .option('--when <text>', 'when to use')
    .option('--when-not <text>', 'when not to use')
    .action(async (dir: string, name: string, options: NewCode) => {
      await changing(dir, output, async ({ engine }) => {
        const args: CommandArgs<'code.create'> = {
          name,
          parentId: options.parent === undefined ? null : findCode(engine.store, options.parent).id,
          role: options.theme ? 'theme' : 'code',
          ...(options.color === undefined ? {} : { color: options.color }),
          short: options.short ?? '',
          definition: options.definition ?? '',
          whenToUse: options.when ?? '',
          whenNotToUse: options.whenNot ?? '',
        }
        const { transaction } = await engine.run('code.create', args)
        line(output, `added ${transaction?.detail['path'] ?? name}`)
      })
    })
  program
    .command('codes')
    .description('the codebook as a tree with counts')
    .argument('<dir>', 'project folder')
    .option('--json', 'as JSON')
    .action(async (dir: string, options: { json?: boolean }) => {
      await reading(dir, output, ({ engine: { store } }) => {
        const tree = codebook(store)
        if (options.json) return json(output, tree.map(plainNode))
        if (tree.length === 0)
          return line(output, 'The codebook is empty. Add a code with: emic add-code DIR NAME')
        for (const node of flatten(tree)) {
          const role = node.code.role === 'code' ? '' : ` [${node.code.role}]`
          const below = node.codingsBelow === node.codings ? '' : `, ${node.codingsBelow} with those below`
          line(output, `${'  '.repeat(node.depth)}${node.code.name}${role}  ${node.codings}${below}`)
        }
      })
    })
  program
    .command('code')
    .description('code one range, or every hit, as one step')
    .argument('<dir>', 'project folder')
    .requiredOption('--code <code>', 'id, name or path of the code')
    .requiredOption('--source <source>', 'id, name or file name of the source')
    .option('--start <n>', 'first UTF-16 code unit, from 0', whole)
    .option('--end <n>', 'one past the last', whole)
    .option(
      '--find <text>',
      'every place where these words stand (letter case, accents and width do not count)',
    )
    .option('--regex <re>', 'every match of a JavaScript regular expression (flags gmu)')
    .option('--grow <unit>', 'take in the whole sentence or paragraph', unit)
    .action(async (dir: string, where: Where) => {
      const ways = [
        where.start !== undefined || where.end !== undefined,
        where.find !== undefined,
        where.regex !== undefined,
      ]
      if (ways.filter(Boolean).length !== 1) usage('say either --start and --end, or --find, or --regex')
      if (ways[0] && (where.start === undefined || where.end === undefined))
        usage('--start and --end go together')
      await changing(dir, output, async (project) => {
        const { store } = project.engine
        const source = findSource(store, where.source)
        const code = findCode(store, where.code)
        const ranges = placesIn(textReader(project).text(source.revisionId), where)
        if (ranges.length === 0)
          return line(output, `coded 0 passages of “${source.name}”: nothing like that stands in it`)
        const passages = ranges.map(({ start, end }) => ({ sourceId: source.id, start, end }))
        const { result } = await project.engine.run('coding.add', { passages, codeIds: [code.id] })
        const { ids, existing } = result as {
          readonly ids: readonly string[]
          readonly existing: readonly string[]
        }
        const there =
          existing.length > 0
            ? ` (${existing.length} ${existing.length === 1 ? 'was' : 'were'} so already)`
            : ''
        line(output, `coded ${counted(ids.length, 'passage')} of “${source.name}” as “${code.name}”${there}`)
      })
    })
  program
    .command('quotes')
    .description('coded passages with context')
    .argument('<dir>', 'project folder')
    .option('--code <code>', 'only with this code or one below it; can be said several times', several, [])
    .option('--source <source>', 'only from this source')
    .option('--context <n>', 'characters of context on each side', whole, 80)
    .option('--json', 'as JSON')
    .action(
      async (dir: string, options: { code: string[]; source?: string; context: number; json?: boolean }) => {
        await reading(dir, output, (project) => {
          const { store } = project.engine
          const found = retrieve(store, {
            ...(options.code.length === 0
              ? {}
              : { codeIds: options.code.map((words) => findCode(store, words).id) }),
            ...(options.source === undefined ? {} : { sourceIds: [findSource(store, options.source).id] }),
          })
          const words = textReader(project).passages(
            found.map(({ quotation }) => quotation.id),
            options.context,
          )
          const rows = found.map(({ coding, quotation, source, code, coder }, i) => ({
            id: coding.id,
            source: source.name,
            sourceId: source.id,
            start: quotation.start,
            end: quotation.end,
            text: words[i]?.text ?? '',
            before: words[i]?.before ?? '',
            after: words[i]?.after ?? '',
            code: code.name,
            codeId: code.id,
            coder: coder.name,
            comment: coding.comment,
            createdAt: coding.createdAt,
          }))
          if (options.json) return json(output, rows)
          for (const row of rows) {
            line(output, `${row.source} ${row.start}–${row.end}  ${row.code}  ${row.coder}`)
            line(
              output,
              `    …${oneLine(row.before, 80)} [${oneLine(row.text, 400)}] ${oneLine(row.after, 80)}…`,
            )
          }
          line(output, counted(rows.length, 'coding'))
        })
      },
    )
}

function placesIn(text: string, where: Where): readonly Range[] {
  const hits: readonly Range[] =
    where.find !== undefined
      ? [...plainHits(text, where.find)]
      : where.regex !== undefined
        ? [...regexHits(text, compileRegex(where.regex))]
        : [{ start: where.start ?? 0, end: where.end ?? 0 }]
  const { grow } = where
  const grown = grow ? hits.map((hit) => growTo(text, hit, grow)) : hits
  return [...new Map(grown.map((range) => [`${range.start}:${range.end}`, range])).values()]
}

function plainNode(node: CodebookNode): Record<string, unknown> {
  const { id, name, role, short, definition, whenToUse, whenNotToUse, status, origin } = node.code
  const { path, colour, codings, codingsBelow, sources, sourcesBelow } = node
  const children = node.children.map(plainNode)
  return {
    ...{ id, name, path, role, color: colour, short, definition, whenToUse, whenNotToUse, status, origin },
    ...{ codings, codingsBelow, sources, sourcesBelow, children },
  }
}

const several = (value: string, before: string[]): string[] => [...before, value]

function whole(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('A whole number is needed.')
  return Number(value)
}

function colour(value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new InvalidArgumentError('A colour is written #RRGGBB.')
  return value
}

function unit(value: string): string {
  if (value !== 'sentence' && value !== 'paragraph')
    throw new InvalidArgumentError('Say sentence or paragraph.')
  return value
}
