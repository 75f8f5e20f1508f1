import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'

/** One visible line of the tree, with what a screen reader must be told of its place. */
export interface Row {
  readonly node: CodebookNode
  readonly parent: CodebookNode | null
  /** 1 for a root. */
  readonly level: number
  /** How many living siblings there are, itself included. */
  readonly setSize: number
  /** Place among them, from 1. */
  readonly position: number
  /** Whether there is anything below it. */
  readonly branch: boolean
  readonly open: boolean
  /** False for an ancestor that is shown only because something below it was found. */
  readonly found: boolean
}

/**
 * The lines to show, top to bottom. With `found` (the filter) only those codes and what stands above them are shown, and
 * every branch that leads to one is open whatever `open` says.
 */
export function visibleRows(
  nodes: readonly CodebookNode[],
  open: ReadonlySet<Id>,
  found: ReadonlySet<Id> | null = null,
): readonly Row[] {
  const rows: Row[] = []
  const leads = new Map<CodebookNode, boolean>()
  const lead = (node: CodebookNode): boolean => {
    if (!found) return true
    const known = leads.get(node)
    if (known !== undefined) return known
    const below = node.children.map(lead).some(Boolean)
    const answer = below || found.has(node.code.id)
    leads.set(node, answer)
    return answer
  }
  const walk = (siblings: readonly CodebookNode[], parent: CodebookNode | null, level: number): void => {
    const shown = siblings.filter(lead)
    shown.forEach((node, i) => {
      const inner = node.children.filter(lead)
      const isOpen = inner.length > 0 && (found ? true : open.has(node.code.id))
      rows.push({
        node,
        parent,
        level,
        setSize: shown.length,
        position: i + 1,
        branch: inner.length > 0,
        open: isOpen,
        found: !found || found.has(node.code.id),
      })
      if (isOpen) walk(node.children, node, level + 1)
    })
  }
  walk(nodes, null, 1)
  return rows
}

/** Where a code stands: its node, the one above, and those beside it in their order. */
export interface Standing {
  readonly node: CodebookNode
  readonly parent: CodebookNode | null
  readonly siblings: readonly CodebookNode[]
  readonly at: number
}

/** Every living code by id, with its place in the whole tree (open or not). */
export function standings(nodes: readonly CodebookNode[]): ReadonlyMap<Id, Standing> {
  const all = new Map<Id, Standing>()
  const walk = (siblings: readonly CodebookNode[], parent: CodebookNode | null): void => {
    siblings.forEach((node, at) => {
      all.set(node.code.id, { node, parent, siblings, at })
      walk(node.children, node)
    })
  }
  walk(nodes, null)
  return all
}

/** Ids of the codes above, nearest first. */
export function above(all: ReadonlyMap<Id, Standing>, id: Id): readonly Id[] {
  const ids: Id[] = []
  for (let parent = all.get(id)?.parent ?? null; parent; parent = all.get(parent.code.id)?.parent ?? null) {
    ids.push(parent.code.id)
  }
  return ids
}
