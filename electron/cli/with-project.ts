import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { Problem } from '../../shared/problem'
import { openProject } from '../host/open-project'
import type { OpenProject } from '../host/open-project'
import type { Output } from './output'

/** Clock and ids of the real world. */
export const world = { newId: (): string => randomUUID(), now: (): string => new Date().toISOString() }

/** Opens a project for reading, does something with it, closes it. Writes nothing, takes no lock. */
export async function reading<T>(
  folder: string,
  output: Output,
  work: (project: OpenProject) => Promise<T> | T,
): Promise<T> {
  return inside(await openProject(resolve(folder), { ...world, app: 'emic', readOnly: true }), output, work)
}

/** Opens a project for changes. Rejects with a Problem that names the holder if somebody else has it open. */
export async function changing<T>(
  folder: string,
  output: Output,
  work: (project: OpenProject) => Promise<T> | T,
): Promise<T> {
  const project = await openProject(resolve(folder), { ...world, app: 'emic' })
  return inside(project, output, async () => {
    if (project.readOnly !== null) throw new Problem('refused', project.readOnly)
    return work(project)
  })
}

async function inside<T>(
  project: OpenProject,
  output: Output,
  work: (project: OpenProject) => Promise<T> | T,
): Promise<T> {
  try {
    // A reading verb need not hear that it is reading only.
    const notices = project.notices.filter((notice) => notice !== project.readOnly)
    for (const notice of notices) output.error(`emic: ${notice}\n`)
    return await work(project)
  } finally {
    await project.close()
  }
}
