import { children } from '../core/code-tree'
import { colourOf } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Code, Id } from '../model/entities'

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

/** The living codebook as a tree, with counts, siblings in their order. */
export function codebook(store: Store): readonly CodebookNode[] {
  const own = ownUse(store)
  const build = (code: Code, above: string, depth: number): { node: CodebookNode; sources: Set<Id> } => {
    const path = above === '' ? code.name : `${above} > ${code.name}`
    const below = children(store, code.id).map((child) => build(child, path, depth + 1))
    const mine = own.get(code.id)
    const sources = new Set(mine?.sources)
    let codingsBelow = mine?.codings ?? 0
    for (const part of below) {
      codingsBelow += part.node.codingsBelow
      for (const id of part.sources) sources.add(id)
    }
    const node: CodebookNode = {
      code,
      depth,
      path,
      colour: colourOf(store, code),
      codings: mine?.codings ?? 0,
      sources: mine?.sources.size ?? 0,
      codingsBelow,
      sourcesBelow: sources.size,
      children: below.map((part) => part.node),
    }
    return { node, sources }
  }
  return children(store, null).map((code) => build(code, '', 0).node)
}

/** The tree as a list, parents before their children. */
export function flatten(nodes: readonly CodebookNode[]): readonly CodebookNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}

function ownUse(store: Store): Map<Id, { codings: number; sources: Set<Id> }> {
  const use = new Map<Id, { codings: number; sources: Set<Id> }>()
  for (const coding of store.all('codings')) {
    const quotation = store.get('quotations', coding.quotationId)
    if (!quotation || store.get('sources', quotation.sourceId)?.removed) continue
    const entry = use.get(coding.codeId) ?? { codings: 0, sources: new Set<Id>() }
    entry.codings++
    entry.sources.add(quotation.sourceId)
    use.set(coding.codeId, entry)
  }
  return use
}
