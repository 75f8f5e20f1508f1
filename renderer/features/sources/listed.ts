import type { Id } from '../../../shared/model/entities'
import { fold } from '../../../shared/queries/fold'
import type { SourcesFilter, SourcesLook } from '../../session/sources-look'
import { compareNames } from '../../strings/sorting'
import type { Collection } from './collections'
import type { SourceRow } from './source-rows'

/** Limits of a filter beside its words. */
export const limits = ['groupId', 'caseId', 'format', 'language', 'isRead', 'isCoded', 'coderId'] as const

/** Whether a filter leaves anything out. */
export const isFiltering = (filter: SourcesFilter): boolean =>
  filter.words.trim() !== '' || limits.some((limit) => filter[limit] !== null)

/** The sources that pass the filter, in the order asked for. `hits`: by source, where words are looked for in the texts. */
export function listed(
  rows: readonly SourceRow[],
  look: SourcesLook,
  filter: SourcesFilter,
  collections: readonly Collection[],
  hits: ReadonlyMap<Id, number> | null,
): readonly SourceRow[] {
  const inside = [filter.groupId, filter.caseId].flatMap((id) => {
    const found = id === null ? undefined : collections.find((collection) => collection.id === id)
    return found ? [new Set(found.within)] : []
  })
  const words = filter.where === 'names' ? wordsIn(filter.words) : []
  const passes = ({ source, read, codings, coderIds }: SourceRow): boolean =>
    inside.every((members) => members.has(source.id)) &&
    (filter.format === null || source.format === filter.format) &&
    (filter.language === null || (source.language ?? 'und') === filter.language) &&
    (filter.isRead === null || read === filter.isRead) &&
    (filter.isCoded === null || codings > 0 === filter.isCoded) &&
    (filter.coderId === null || coderIds.includes(filter.coderId)) &&
    (hits === null || hits.has(source.id)) &&
    (words.length === 0 || hasAll(`${source.name}\n${source.fileName}`, words))
  const shown = rows.filter(passes)
  if (look.sort !== 'added') shown.sort(orders[look.sort])
  return look.isReversed ? shown.reverse() : shown
}

const wordsIn = (words: string): readonly string[] =>
  fold(words.trim())
    .text.split(/\s+/)
    .filter((word) => word !== '')

function hasAll(name: string, words: readonly string[]): boolean {
  const { text } = fold(name)
  return words.every((word) => text.includes(word))
}

const orders: Readonly<
  Record<Exclude<SourcesLook['sort'], 'added'>, (a: SourceRow, b: SourceRow) => number>
> = {
  name: (a, b) => compareNames(a.source.name, b.source.name),
  size: (a, b) => a.length - b.length,
  coverage: (a, b) => a.coverage - b.coverage,
  // Those that nobody has coded yet come before all others.
  coded: (a, b) => ((a.lastCoded ?? '') < (b.lastCoded ?? '') ? -1 : a.lastCoded === b.lastCoded ? 0 : 1),
}
