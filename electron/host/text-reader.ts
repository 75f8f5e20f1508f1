import { join } from 'node:path'
import type { Id } from '../../shared/model/entities'
import { labelsFor } from '../../shared/exchange/labels'
import { around } from '../../shared/text/around'
import type { Structure } from '../../shared/text/structure'
import { turnTimes } from '../../shared/text/turn-times'
import type { TurnTimes } from '../../shared/text/turn-times'
import type { OpenProject } from './open-project'

/** A passage with its surroundings, as far as asked and within the text. */
export interface PassageWords {
  readonly before: string
  readonly text: string
  readonly after: string
  /** When it is said, ms from the beginning of the recording; absent where that is not known. */
  readonly time?: number
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
  const clocks = new Map<Id, TurnTimes>()
  const clockOf = (revisionId: Id): TurnTimes => {
    const known = clocks.get(revisionId)
    if (known) return known
    const { turns, times } = structure(revisionId) ?? {}
    const made = turnTimes(turns ?? [], times)
    clocks.set(revisionId, made)
    return made
  }
  const passage = (quotationId: Id, context: number | 'paragraph'): PassageWords => {
    const { revisionId, start, end, sourceId, area } = store.need('quotations', quotationId)
    // Clients that show no crop have words for it.
    if (store.need('sources', sourceId).image)
      return { before: '', text: labelsFor.en.image(area), after: '' }
    const time = clockOf(revisionId).beginAt(start)
    return { ...around(text(revisionId), { start, end }, context), ...(time === null ? {} : { time }) }
  }
  return {
    text,
    structure,
    read: (revisionId: Id) => ({ text: text(revisionId), structure: withoutLayout(structure(revisionId)) }),
    passages: (ids: readonly Id[], context: number | 'paragraph') => ids.map((id) => passage(id, context)),
    /** Where the current texts of living sources lie on the disk, for a worker; all if none are named. Images have none. */
    files: (sourceIds?: readonly Id[]) => {
      const wanted = sourceIds && new Set(sourceIds)
      return [...now.all('sources')]
        .filter((source) => !source.removed && !source.image && (!wanted || wanted.has(source.id)))
        .map((source) => ({
          sourceId: source.id,
          path: join(project.path, 'sources', `${now.need('revisions', source.revisionId).text}.txt`),
        }))
    },
  }
}

/** Where words stand on pages is large, and asked for by itself. */
function withoutLayout(structure: Structure | null): Structure | null {
  if (!structure?.layout) return structure
  const { layout: _, ...rest } = structure
  return rest
}
