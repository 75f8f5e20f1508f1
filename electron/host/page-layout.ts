import type { Id } from '../../shared/model/entities'
import { findLayout } from '../../shared/text/layout'
import type { PageLayout } from '../../shared/text/structure'
import { convertInWorker } from './import/run-in-worker'
import type { OpenProject } from './open-project'
import { originalOf } from './original'
import { textReader } from './text-reader'
import type { Lookup } from './text-reader'

/** Layouts that were made anew, by project and revision, for as long as the project is open. */
const made = new WeakMap<OpenProject, Map<Id, Promise<readonly PageLayout[]>>>()

/**
 * Where the words of a revision stand on the pages of its original; null where it came in without pages. For what was
 * brought in before this was kept it is made anew from the original. Throws a Problem where that cannot be read.
 */
export async function layoutOf(
  project: OpenProject,
  revisionId: Id,
  workerFile: string,
  then?: Lookup,
): Promise<readonly PageLayout[] | null> {
  const look = then ?? project.engine.store
  const { sourceId } = look.need('revisions', revisionId)
  const source = look.need('sources', sourceId)
  const reader = textReader(project, then)
  const structure = reader.structure(revisionId)
  if (structure?.layout) return structure.layout
  if (source.format !== 'pdf' || source.original === null) return null
  const shelf = made.get(project) ?? new Map<Id, Promise<readonly PageLayout[]>>()
  made.set(project, shelf)
  const known = shelf.get(revisionId)
  if (known) return known
  const work = originalOf(project, sourceId, then).then(async ({ bytes, fileName }) => {
    const { text, structure: now } = await convertInWorker(bytes, fileName, { workerFile })
    const starts = structure?.pages?.map(({ start }) => start) ?? []
    return findLayout(now.layout ?? [], text, { text: reader.text(revisionId), starts })
  })
  shelf.set(revisionId, work)
  work.catch(() => shelf.delete(revisionId))
  return work
}
