import { children, colourOf } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Code, Id } from '../model/entities'
import { CodeCounts } from './code-counts'

/** How often a code is used. Put-away sources and codes do not count. */
export interface Use {
  /** Codings with this very code. */
  readonly codings: number
  /** Sources with such codings. */
  readonly sources: number
  /** Codings with this code or one below it. */
  readonly codingsBelow: number
  /** Sources with such codings. */
  readonly sourcesBelow: number
}

/** A code in its place in the codebook. */
export interface CodebookNode extends Use {
  readonly code: Code
  /** 0 for a root. */
  readonly depth: number
  /** Names from the root, joined by " > ". */
  readonly path: string
  /** Own or inherited colour, `#RRGGBB`. */
  readonly colour: string
  readonly children: readonly CodebookNode[]
}

/** The codebook of a store as it was last asked for, with what is needed to bring it up to date. */
interface Kept {
  readonly counts: CodeCounts
  readonly nodes: Map<Id, CodebookNode>
  /** Sources of a code and of those below it. */
  readonly sources: Map<Id, ReadonlySet<Id>>
  roots: readonly CodebookNode[]
  codesVersion: number
}

const kept = new WeakMap<Store, Kept>()

function keptOf(store: Store): Kept {
  const known = kept.get(store)
  if (known) return known
  const made: Kept = {
    counts: new CodeCounts(store),
    nodes: new Map(),
    sources: new Map(),
    roots: [],
    codesVersion: -1,
  }
  kept.set(store, made)
  return made
}

/**
 * The living codebook as a tree, with counts, siblings in their order. It is kept with the store and brought up to date
 * where something changed: what did not change is the same object as before.
 */
export function codebook(store: Store): readonly CodebookNode[] {
  const book = keptOf(store)
  const changed = book.counts.takeChanged()
  const version = store.version('codes')
  if (book.codesVersion !== version) {
    const before = new Map(book.nodes)
    book.nodes.clear()
    book.roots = children(store, null).map((code) => build(store, book, code, null, before, changed))
    book.codesVersion = version
  } else if (changed.size > 0) {
    renew(store, book, changed)
  }
  return book.roots
}

/** When a code was given to a passage last (ISO 8601); empty where it never was. */
export const lastUsed = (store: Store, codeId: Id): string => keptOf(store).counts.lastUsed(codeId)

function build(
  store: Store,
  book: Kept,
  code: Code,
  parent: Pick<CodebookNode, 'path' | 'depth' | 'colour'> | null,
  before: ReadonlyMap<Id, CodebookNode>,
  changed: ReadonlySet<Id>,
): CodebookNode {
  const place = {
    path: parent ? `${parent.path} > ${code.name}` : code.name,
    depth: parent ? parent.depth + 1 : 0,
    colour: code.color ?? parent?.colour ?? colourOf(store, code),
  }
  const below = children(store, code.id).map((child) => build(store, book, child, place, before, changed))
  const old = before.get(code.id)
  const stays =
    old !== undefined &&
    old.code === code &&
    old.path === place.path &&
    old.colour === place.colour &&
    !changed.has(code.id) &&
    old.children.length === below.length &&
    below.every((child, i) => child === old.children[i])
  const node = stays ? old : { code, ...place, ...count(book, code.id, below), children: below }
  book.nodes.set(code.id, node)
  return node
}

/** Counts of a code, out of its own and those of the nodes below it. */
function count(book: Kept, codeId: Id, below: readonly CodebookNode[]): Use {
  const own = book.counts.of(codeId)
  const sources = new Set(own.sources)
  let codingsBelow = own.codings
  for (const child of below) {
    codingsBelow += child.codingsBelow
    for (const id of book.sources.get(child.code.id) ?? []) sources.add(id)
  }
  book.sources.set(codeId, sources)
  return {
    codings: own.codings,
    sources: own.sources.size,
    codingsBelow,
    sourcesBelow: sources.size,
  }
}

/** Counts these codes and those above them anew; the tree itself stands as it did. */
function renew(store: Store, book: Kept, changed: ReadonlySet<Id>): void {
  const stale = new Set<Id>()
  for (const id of changed) {
    if (!book.nodes.has(id)) continue
    for (let at: Id | null = id; at !== null && !stale.has(at); at = store.get('codes', at)?.parentId ?? null)
      stale.add(at)
  }
  if (stale.size === 0) return
  const again = (node: CodebookNode): CodebookNode => {
    if (!stale.has(node.code.id)) return node
    const below = node.children.map(again)
    const fresh = { ...node, ...count(book, node.code.id, below), children: below }
    book.nodes.set(node.code.id, fresh)
    return fresh
  }
  book.roots = book.roots.map(again)
}

const lists = new WeakMap<readonly CodebookNode[], readonly CodebookNode[]>()

/** The tree as a list, parents before their children. */
export function flatten(nodes: readonly CodebookNode[]): readonly CodebookNode[] {
  const known = lists.get(nodes)
  if (known) return known
  const list: CodebookNode[] = []
  const walk = (siblings: readonly CodebookNode[]): void => {
    for (const node of siblings) {
      list.push(node)
      walk(node.children)
    }
  }
  walk(nodes)
  lists.set(nodes, list)
  return list
}
