import { randomUUID } from 'node:crypto'
import { generate } from '../../fixtures/generate'
import type { Size } from '../../fixtures/generate'
import type { Id } from '../../shared/model/entities'
import { createProject, openProject } from '../../electron/host/open-project'
import type { OpenProject } from '../../electron/host/open-project'
import { addCodes, addTexts, codePassages } from '../made-texts'
import type { Passage } from '../made-texts'

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

/** Makes an empty project, open. */
export async function createOpen(path: string): Promise<OpenProject> {
  await createProject(path, { name: 'Bench', coder: 'Ana', ...world })
  return openProject(path, world)
}

/** Makes a project of a size through the host's own door, codings in steps of 500. */
export async function fillProject(path: string, size: Size): Promise<Filled> {
  const made = generate(size)
  const project = await createOpen(path)
  const sourceIds = await addTexts(project, made.sources)
  const codeIds = await addCodes(project, made.codes)
  const byCode = new Map<Id, Passage[]>()
  for (const { source, code, start, end } of made.codings) {
    const codeId = codeIds[code] ?? ''
    byCode.set(codeId, [...(byCode.get(codeId) ?? []), { sourceId: sourceIds[source] ?? '', start, end }])
  }
  for (const [codeId, passages] of byCode) await codePassages(project, codeId, passages)
  return { project, sourceIds, codeIds }
}
