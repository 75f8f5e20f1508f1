import { join } from 'node:path'
import type { Id } from '../../shared/model/entities'
import { around } from '../../shared/text/around'
import type { Structure } from '../../shared/text/structure'
import type { OpenProject } from './open-project'

/** A passage with its surroundings, as far as asked and within the text. */
export interface PassageWords {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** Where revisions and passages are looked up: the present store, or the project at another time. */
export type Lookup = Pick<OpenProject['engine']['store'], 'need'>

/** Words of a project's revisions and quotations, as they are now unless it is said where they are looked up. */
export function textReader(project: OpenProject, then?: Lookup) {
  const { store: now } = project.engine
  const store = then ?? now
  const text = (revisionId: Id): string => project.contents.text(store.need('revisions', revisionId).text)
  const structure = (revisionId: Id): Structure | null => {
    const hash = store.need('revisions', revisionId).structure
    return hash === null ? null : (project.contents.json(hash) as Structure)
  }
  const passage = (quotationId: Id, context: number | 'paragraph'): PassageWords => {
    const { revisionId, start, end } = store.need('quotations', quotationId)
    return around(text(revisionId), { start, end }, context)
  }
  return {
    text,
    structure,
    read: (revisionId: Id) => ({ text: text(revisionId), structure: structure(revisionId) }),
    passages: (ids: readonly Id[], context: number | 'paragraph') => ids.map((id) => passage(id, context)),
    /** Where the current texts of living sources lie on the disk, for a worker; all sources if none are named. */
    files: (sourceIds?: readonly Id[]) => {
      const wanted = sourceIds && new Set(sourceIds)
      return [...now.all('sources')]
        .filter((source) => !source.removed && (!wanted || wanted.has(source.id)))
        .map((source) => ({
          sourceId: source.id,
          path: join(project.path, 'sources', `${now.need('revisions', source.revisionId).text}.txt`),
        }))
    },
  }
}
