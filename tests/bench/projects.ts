import { createHash, randomUUID } from 'node:crypto'
import { generate } from '../../fixtures/generate'
import type { Size } from '../../fixtures/generate'
import type { Id } from '../../shared/model/entities'
import { paragraphs } from '../../shared/text/segments'
import { createProject, openProject } from '../../electron/host/open-project'
import type { OpenProject } from '../../electron/host/open-project'

/** Clock and ids of the real world. */
export const world = {
  newId: (): Id => randomUUID(),
  now: (): string => new Date().toISOString(),
  app: 'bench',
}

/** A generated project on the disk, open, with the ids of what it was made of. */
export interface Filled {
  readonly project: OpenProject
  readonly sourceIds: readonly Id[]
  readonly codeIds: readonly Id[]
}

/** Makes a project of a size through the host's own door, codings in steps of 500. */
export async function fillProject(path: string, size: Size): Promise<Filled> {
  const made = generate(size)
  await createProject(path, { name: 'Bench', coder: 'Ana', ...world })
  const project = await openProject(path, world)
  const { engine, contents } = project
  const sources = []
  for (const { name, text } of made.sources) {
    const blocks = paragraphs(text).map((range) => ({ ...range, kind: 'paragraph' }))
    sources.push({
      name,
      fileName: `${name}.txt`,
      format: 'txt',
      language: null,
      encoding: { name: 'utf-8', guessed: false },
      original: {
        hash: createHash('sha256').update(text).digest('hex'),
        size: text.length,
        extension: 'txt',
      },
      text: await contents.putText(text),
      structure: await contents.putJson({ blocks }),
      length: text.length,
    })
    await contents.putOriginal(Buffer.from(text), 'txt')
  }
  const added = await engine.run('source.add', { sources }, { internal: true })
  const sourceIds = (added.result as { readonly ids: readonly Id[] }).ids
  const codeIds: Id[] = []
  for (const { name, parent, color } of made.codes) {
    const { result } = await engine.run('code.create', {
      name,
      color,
      parentId: parent === null ? null : codeIds[parent],
    })
    codeIds.push((result as { readonly id: Id }).id)
  }
  const byCode = new Map<number, typeof made.codings>()
  for (const coding of made.codings) byCode.set(coding.code, [...(byCode.get(coding.code) ?? []), coding])
  for (const [code, codings] of byCode) {
    for (let i = 0; i < codings.length; i += 500) {
      const passages = codings
        .slice(i, i + 500)
        .map(({ source, start, end }) => ({ sourceId: sourceIds[source], start, end }))
      await engine.run('coding.add', { passages, codeIds: [codeIds[code]] })
    }
  }
  return { project, sourceIds, codeIds }
}
