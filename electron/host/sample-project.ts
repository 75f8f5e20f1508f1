import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseSample } from '../../fixtures/sample'
import type { SampleProject } from '../../fixtures/sample'
import type { CommandArgs, CommandName } from '../../shared/commands/index'
import type { Id, MemoTarget } from '../../shared/model/entities'
import { importFiles } from './import-job'
import { createProject, openProject } from './open-project'
import type { OpenOptions, OpenProject } from './open-project'

/** Where the sample's files lie and what turns them into text. */
export interface SampleParts {
  readonly sampleFolder: string
  readonly importWorker: string
}

/** Makes the sample project in a folder that does not exist yet, and answers it open. */
export async function makeSample(
  path: string,
  parts: SampleParts,
  opening: OpenOptions,
): Promise<OpenProject> {
  const sample = parseSample(await readFile(join(parts.sampleFolder, 'project.json'), 'utf8'))
  const [first, ...others] = sample.coders
  const { newId, now } = opening
  await createProject(path, { name: sample.name, coder: first?.name ?? 'Coder', newId, now })
  const project = await openProject(path, opening)
  try {
    await fill(project, sample, others, parts)
    // Says to the window that this is the project the tour works on.
    await project.saveSession({ sample: true })
    return project
  } catch (error) {
    await project.close()
    throw error
  }
}

async function fill(
  project: OpenProject,
  sample: SampleProject,
  coders: SampleProject['coders'],
  parts: SampleParts,
): Promise<void> {
  const { engine } = project
  const { store } = engine
  const run = async <N extends CommandName>(name: N, args: CommandArgs<N>) =>
    (await engine.run(name, args)).result
  await run('project.describe', { description: sample.description })
  for (const { name } of coders) await run('coder.add', { name })
  const coderId = (name: string): Id => found([...store.all('coders')].find((c) => c.name === name)?.id, name)

  const files = sample.sources.map(({ file }) => ({ name: file, path: join(parts.sampleFolder, file) }))
  const lines = await importFiles(project, files, { workerFile: parts.importWorker, gesture: 'sample' })
  const sources = new Map<string, { id: Id; text: string }>()
  for (const [i, line] of lines.entries()) {
    const id = found(line.sourceId, `${line.file}: ${line.message}`)
    const name = sample.sources[i]?.name ?? basename(line.file)
    if (store.need('sources', id).name !== name) await run('source.rename', { id, name })
    const revision = store.need('revisions', store.need('sources', id).revisionId)
    sources.set(line.file, { id, text: project.contents.text(revision.text) })
  }
  const passage = ({ source, quote }: { readonly source: string; readonly quote: string }) => {
    const { id, text } = found(sources.get(source), source)
    const start = text.indexOf(quote)
    if (start < 0) throw new Error(`The sample's ${source} does not hold “${quote}”`)
    return { sourceId: id, start, end: start + quote.length }
  }

  const codes = new Map<string, Id>()
  for (const code of sample.codes) {
    const cut = code.path.lastIndexOf(' > ')
    const { path, alsoIn, color, examples, ...definition } = code
    const made = await run('code.create', {
      ...definition,
      name: cut < 0 ? path : path.slice(cut + 3),
      parentId: cut < 0 ? null : found(codes.get(path.slice(0, cut)), path),
      ...(color === undefined ? {} : { color }),
      themes: (alsoIn ?? []).map((theme) => found(codes.get(theme), theme)),
      examples: examples.map((example) => ({ ...example, quotationId: null })),
    })
    codes.set(path, (made as { readonly id: Id }).id)
  }
  // Coder by coder, so that the history reads as two people's work.
  for (const coder of sample.coders) {
    await run('coder.switch', { id: coderId(coder.name) })
    for (const coding of sample.codings.filter((c) => c.coder === coder.name)) {
      await run('coding.add', {
        passages: [passage(coding)],
        codeIds: [found(codes.get(coding.code), coding.code)],
        comment: coding.comment ?? '',
      })
    }
  }
  await run('coder.switch', { id: coderId(found(sample.coders[0]?.name, 'coder')) })
  for (const { title, body, kind, about } of sample.memos) {
    const targets = about.flatMap((target): MemoTarget[] => {
      if ('code' in target) return [{ table: 'codes', id: found(codes.get(target.code), target.code) }]
      if ('source' in target)
        return [{ table: 'sources', id: found(sources.get(target.source), target.source).id }]
      return []
    })
    const place = about.find((target) => 'quote' in target)
    await run('memo.create', {
      title,
      body,
      kind,
      targets,
      ...(place && 'quote' in place ? { passage: passage(place.quote) } : {}),
    })
  }
}

function found<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null)
    throw new Error(`The sample names something that is not there: ${what}`)
  return value
}
