import type { Store } from '../../../shared/core/store'
import type { Case, Code, Id, Quotation } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'
import type { CodebookNode } from '../../../shared/queries/codebook'
import type { Retrieved } from '../../../shared/queries/retrieve'
import type { Listing } from '../../session/listing'

/** Quotations under a heading. `title` is empty for those that belong under none of the others. */
export interface Group {
  readonly key: string
  readonly title: string
  readonly colour?: string
  readonly items: readonly Item[]
}

/** A quotation in the list. One that stands under several headings is several items. */
export interface Item {
  readonly kind: 'item'
  /** Unique in the list: the coding, and the heading where there can be several. */
  readonly key: string
  readonly one: Retrieved
}

/** A heading or a quotation of the list. */
export type Line =
  { readonly kind: 'group'; readonly key: string; readonly group: Group; readonly folded: boolean } | Item

/** Living codes by id, with path and colour, in the order of the codebook. */
export function codesById(store: Store): ReadonlyMap<Id, CodebookNode> {
  return new Map(flatten(codebook(store)).map((node) => [node.code.id, node]))
}

type Heading = Pick<Group, 'key' | 'title' | 'colour'>

/** Key of what belongs under no heading; it comes last. */
const without = 'without'
const none: Heading = { key: without, title: '' }

/** A case with what is its own. */
export interface CaseHeading extends Pick<Case, 'id' | 'name'> {
  readonly holds: (passage: Quotation) => boolean
}

/** What headings are made of. */
export interface Headings {
  readonly codes: ReadonlyMap<Id, CodebookNode>
  readonly cases: readonly CaseHeading[]
}

/**
 * The answer under headings, sorted within each. Sources and coders come in the order of retrieval, codes and themes in
 * the order of the codebook, cases as given. `found` is in the order of place.
 */
export function gather(
  found: readonly Retrieved[],
  { groupBy, sortBy }: Listing,
  headings: Headings,
): readonly Group[] {
  const sorted = sort(found, sortBy)
  const headingsOf = namer(groupBy, headings)
  const groups = new Map<string, { readonly heading: Heading; readonly items: Item[] }>()
  for (const one of groupBy === 'source' || groupBy === 'coder' ? found : []) {
    for (const heading of headingsOf(one)) groups.set(heading.key, { heading, items: [] })
  }
  const several = groupBy === 'theme' || groupBy === 'case'
  for (const one of sorted) {
    for (const heading of headingsOf(one)) {
      const group = groups.get(heading.key) ?? { heading, items: [] }
      const key = several ? `${one.coding.id} ${heading.key}` : one.coding.id
      group.items.push({ kind: 'item', key, one })
      groups.set(heading.key, group)
    }
  }
  const order: readonly string[] =
    groupBy === 'case' ? headings.cases.map(({ id }) => id) : [...headings.codes.keys()]
  const rank = new Map(order.map((id, i) => [id, i]))
  const place = (key: string): number => (key === without ? Infinity : (rank.get(key) ?? -1))
  return [...groups.values()]
    .map(({ heading, items }) => ({ ...heading, items }))
    .sort((a, b) => (place(a.key) === place(b.key) ? 0 : place(a.key) - place(b.key)))
}

/** Groups as lines to be drawn, without what is folded; without headings where there is nothing to tell apart. */
export function linesOf(
  groups: readonly Group[],
  folded: ReadonlySet<string>,
  plain: boolean,
): readonly Line[] {
  if (plain) return groups.flatMap((group) => group.items)
  return groups.flatMap((group): readonly Line[] => {
    const isFolded = folded.has(group.key)
    return [
      { kind: 'group', key: `group ${group.key}`, group, folded: isFolded },
      ...(isFolded ? [] : group.items),
    ]
  })
}

function sort(found: readonly Retrieved[], sortBy: Listing['sortBy']): readonly Retrieved[] {
  const byTime = (a: Retrieved, b: Retrieved): number =>
    a.coding.createdAt < b.coding.createdAt ? -1 : a.coding.createdAt > b.coding.createdAt ? 1 : 0
  const length = ({ quotation }: Retrieved): number => quotation.end - quotation.start
  switch (sortBy) {
    case 'place':
      return found
    case 'newest':
      return found.toSorted((a, b) => byTime(b, a))
    case 'oldest':
      return found.toSorted(byTime)
    case 'longest':
      return found.toSorted((a, b) => length(b) - length(a))
  }
}

/** Says under which headings a quotation belongs. */
function namer(
  groupBy: Listing['groupBy'],
  { codes, cases }: Headings,
): (one: Retrieved) => readonly Heading[] {
  const ofCode = (id: Id, name: string): Heading => {
    const node = codes.get(id)
    return { key: id, title: node?.path ?? name, ...(node ? { colour: node.colour } : {}) }
  }
  switch (groupBy) {
    case 'none':
      return () => [none]
    case 'source':
      return ({ source }) => [{ key: source.id, title: source.name }]
    case 'coder':
      return ({ coder }) => [{ key: coder.id, title: coder.name }]
    case 'code':
      return ({ code }) => [ofCode(code.id, code.name)]
    case 'theme': {
      const known = new Map<Id, readonly Heading[]>()
      return ({ code }) => {
        const found = known.get(code.id) ?? themesOf(code, codes).map((id) => ofCode(id, ''))
        known.set(code.id, found)
        return found.length === 0 ? [none] : found
      }
    }
    case 'case': {
      const known = new Map<Id, readonly Heading[]>()
      return ({ quotation }) => {
        const found =
          known.get(quotation.id) ??
          cases.flatMap(({ id, name, holds }) => (holds(quotation) ? [{ key: id, title: name }] : []))
        known.set(quotation.id, found)
        return found.length === 0 ? [none] : found
      }
    }
  }
}

/** Living themes that a code is, stands below, or belongs to, by itself or with one above it. */
function themesOf(code: Code, codes: ReadonlyMap<Id, CodebookNode>): readonly Id[] {
  const found = new Set<Id>()
  for (let at: Code | undefined = code; at; at = codes.get(at.parentId ?? '')?.code) {
    for (const id of [at.id, ...at.themes]) if (codes.get(id)?.code.role === 'theme') found.add(id)
  }
  return [...found]
}
