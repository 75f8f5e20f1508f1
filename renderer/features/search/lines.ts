import type { Findings, SearchHit, ThingHit } from '../../../shared/contract/search-calls'
import type { Id } from '../../../shared/model/entities'
import { sortByContext } from '../../../shared/queries/kwic'
import type { KwicOrder } from '../../../shared/queries/kwic'
import type { Kind } from './memory'

/** A hit in a text, or in a part of a code, a memo or a comment. */
export type AnyHit = SearchHit | ThingHit

/** A line of the list. */
export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly title: string; readonly count: number }
  | {
      readonly kind: 'hit'
      readonly key: string
      readonly hit: AnyHit
      /** Where it stands, where no heading says so. */
      readonly where: string | null
    }

/** What is needed to make lines of what was found. */
export interface LineParts {
  readonly findings: Findings
  readonly kind: Kind
  readonly order: KwicOrder
  readonly compare: (a: string, b: string) => number
  /** The name of a source, a code, a memo, or what a comment is about. */
  readonly nameOf: (hit: AnyHit) => string
  readonly partOf: (part: ThingHit['part']) => string
}

const idOf = (hit: AnyHit): Id => ('sourceId' in hit ? hit.sourceId : hit.id)

/** Lines for one kind of hits: under headings by place, else in one row in the order of their context. */
export function linesOf({ findings, kind, order, compare, nameOf, partOf }: LineParts): readonly Line[] {
  const hits: readonly AnyHit[] =
    kind === 'texts' ? findings.hits : findings.things.filter(({ table }) => table === kind)
  const keyed = hits.map((hit) => ({ hit, before: hit.before, after: hit.after, key: keyOf(hit) }))
  if (order !== 'place') {
    return sortByContext(keyed, order, compare).map(({ hit, key }) => ({
      kind: 'hit',
      key,
      hit,
      where: nameOf(hit),
    }))
  }
  const lines: Line[] = []
  for (let first = 0; first < keyed.length;) {
    const start = keyed[first]
    if (!start) break
    const id = idOf(start.hit)
    let end = first
    while (end < keyed.length && keyed[end] !== undefined && idOf((keyed[end] ?? start).hit) === id) end++
    lines.push({ kind: 'group', key: `group ${id}`, title: nameOf(start.hit), count: end - first })
    for (const { hit, key } of keyed.slice(first, end)) {
      lines.push({ kind: 'hit', key, hit, where: 'part' in hit ? partOf(hit.part) : null })
    }
    first = end
  }
  return lines
}

const keyOf = (hit: AnyHit): string => `${idOf(hit)} ${'part' in hit ? hit.part : ''} ${hit.start} ${hit.end}`
