import type { Checked } from '../../shared/contract/contract'
import type { Findings, FoundPassage } from '../../shared/contract/search-calls'
import type { Id } from '../../shared/model/entities'
import { codedRanges } from '../../shared/queries/coded-ranges'
import { thingsOf } from '../../shared/queries/things'
import type { Range } from '../../shared/text/range'
import type { OpenProject } from './open-project'
import { textReader } from './text-reader'
import type { TextSearch } from './text-search'

/** Searches texts, codes, memos and comments of a project. Rejects with a Problem for a wrong expression. */
export function searchAll(
  project: OpenProject,
  search: TextSearch,
  asked: Checked<'search.all'>,
): Promise<Findings> {
  const { store } = project.engine
  const { text, mode, matchCase, wholeWord, phrase, sourceIds, coded, limit, context, key } = asked
  const outside = coded?.as === 'nothing'
  const rangesIn = coded && codedRanges(store, coded)
  const texts = textReader(project)
    .files(sourceIds)
    .map((file) => (rangesIn ? { ...file, limits: { ranges: rangesIn(file.sourceId), outside } } : file))
    .filter((file) => !('limits' in file) || outside || file.limits.ranges.length > 0)
  const versions = (['codes', 'memos', 'codings', 'quotations', 'sources'] as const).map((table) =>
    store.version(table),
  )
  return search.find({
    query: { text, mode, matchCase, wholeWord },
    phrase,
    texts,
    things: asked.things
      ? { version: `${project.path} ${versions.join(' ')}`, list: () => thingsOf(store) }
      : null,
    limit,
    context,
    ...(key === undefined ? {} : { key }),
  })
}

/** The passages that would be coded for places in the current texts of living sources. */
export function searchPassages(
  project: OpenProject,
  search: TextSearch,
  { places, unit, key }: Checked<'search.passages'>,
): Promise<readonly FoundPassage[]> {
  const { store } = project.engine
  const bySource = new Map<Id, Range[]>()
  for (const { sourceId, start, end } of places) {
    const list = bySource.get(sourceId)
    if (list) list.push({ start, end })
    else bySource.set(sourceId, [{ start, end }])
  }
  const texts = textReader(project)
    .files([...bySource.keys()])
    .map((file) => ({
      ...file,
      language: store.need('sources', file.sourceId).language,
      places: bySource.get(file.sourceId) ?? [],
    }))
  return search.passages(texts, unit, key)
}
