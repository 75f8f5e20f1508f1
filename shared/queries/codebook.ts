import { children, colourOf } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Code, Id } from '../model/entities'
import { CodeCounts } from './code-counts'
import { codesMeant } from './meant'

/**
 * How often a code is used. Put-away sources and codes do not count. What is counted "below" is what a question for the
 * code with its children answers: a theme takes in its further members, wherever they stand, each coding once.
 */
export interface Use {
  /** Codings with this very code. */
  readonly codings: number
  /** Sources with such codings. */
  readonly sources: number
  /** Codings with this code, one below it, or a further member of a theme among them. */
  readonly codingsBelow: number
  /** Sources with such codings. */
  readonly sourcesBelow: number
  /** Codes that these counts take in although they stand elsewhere in the codebook. */
  readonly gathered: number
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
  /** Codes in whose branch a theme gathers codes from elsewhere. */
  readonly wide: Set<Id>
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
    wide: new Set(),
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
  const wide = isWide(store, book, code, below)
  // Whom a theme gathers can change without anything changing below it.
  if (stays && !wide && !book.wide.has(code.id)) {
    book.nodes.set(code.id, old)
    return old
  }
  const use = count(store, book, code.id, below, wide)
  const node = stays && sameUse(old, use) ? old : { code, ...place, ...use, children: below }
  book.nodes.set(code.id, node)
  return node
}

/** Whether a theme in the branch of a code may gather codes from elsewhere. */
const isWide = (store: Store, book: Kept, code: Code, below: readonly CodebookNode[]): boolean =>
  (code.role === 'theme' && store.by('codes.themes', code.id).length > 0) ||
  below.some((child) => book.wide.has(child.code.id))

const sameUse = (a: Use, b: Use): boolean =>
  a.codings === b.codings &&
  a.sources === b.sources &&
  a.codingsBelow === b.codingsBelow &&
  a.sourcesBelow === b.sourcesBelow &&
  a.gathered === b.gathered

/** Counts of a code, out of its own and those of the nodes below it; where themes gather others, out of all it means. */
function count(store: Store, book: Kept, codeId: Id, below: readonly CodebookNode[], wide: boolean): Use {
  const own = book.counts.of(codeId)
  const sources = new Set(own.sources)
  let codingsBelow = own.codings
  let gathered = 0
  if (wide) {
    book.wide.add(codeId)
    const meant = codesMeant(store, [codeId], true)
    gathered = meant.size - sizeOf(below) - 1
    for (const id of meant) {
      if (id === codeId) continue
      const use = book.counts.of(id)
      codingsBelow += use.codings
      for (const sourceId of use.sources) sources.add(sourceId)
    }
  } else {
    book.wide.delete(codeId)
    for (const child of below) {
      codingsBelow += child.codingsBelow
      for (const id of book.sources.get(child.code.id) ?? []) sources.add(id)
    }
  }
  book.sources.set(codeId, sources)
  return {
    codings: own.codings,
    sources: own.sources.size,
    codingsBelow,
    sourcesBelow: sources.size,
    gathered,
  }
}

const sizeOf = (nodes: readonly CodebookNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + sizeOf(node.children), 0)

/** Counts these codes, those above them and the themes that gather them anew; the tree itself stands as it did. */
function renew(store: Store, book: Kept, changed: ReadonlySet<Id>): void {
  const stale = new Set<Id>()
  const waiting = [...changed].filter((id) => book.nodes.has(id))
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (stale.has(id)) continue
    stale.add(id)
    const code = store.get('codes', id)
    if (!code) continue
    if (code.parentId !== null) waiting.push(code.parentId)
    waiting.push(...code.themes)
  }
  if (stale.size === 0) return
  const again = (node: CodebookNode): CodebookNode => {
    if (!stale.has(node.code.id)) return node
    const below = node.children.map(again)
    const use = count(store, book, node.code.id, below, book.wide.has(node.code.id))
    const fresh = { ...node, ...use, children: below }
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
