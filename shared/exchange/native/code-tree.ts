import type { XmlNode } from '../refi/xml-node'

/** A code or category of a database, with the key of the one it stands below. */
export interface TreeItem {
  readonly key: string
  /** Null, or a key that nothing has: it stands at the top. */
  readonly parent: string | null
  /** The element without the codes below it. */
  readonly node: XmlNode
}

/** Deepest level of codes; what would be deeper stands beside the last. */
const deepest = 100

/**
 * Puts codes below each other, each once. Items that stand below themselves, over however many steps, begin at the top
 * with the first of them; of two with the same key the first has the children.
 */
export function codeTree(items: readonly TreeItem[]): readonly XmlNode[] {
  const first = new Map<string, TreeItem>()
  for (const item of items) if (!first.has(item.key)) first.set(item.key, item)
  const below = new Map<TreeItem, TreeItem[]>()
  const top: TreeItem[] = []
  for (const item of items) {
    const parent = item.parent === null ? undefined : first.get(item.parent)
    if (!parent || parent === item) top.push(item)
    else {
      const row = below.get(parent)
      if (row) row.push(item)
      else below.set(parent, [item])
    }
  }
  const placed = new Set<TreeItem>()
  const roots: XmlNode[] = []
  const place = (begin: TreeItem): void => {
    const queue = [{ item: begin, into: roots, depth: 1 }]
    for (let at = 0; at < queue.length; at++) {
      const step = queue[at]
      if (!step || placed.has(step.item)) continue
      placed.add(step.item)
      const children: XmlNode[] = [...step.item.node.children]
      step.into.push({ ...step.item.node, children })
      const isDeep = step.depth >= deepest
      for (const item of below.get(step.item) ?? [])
        queue.push({ item, into: isDeep ? step.into : children, depth: step.depth + (isDeep ? 0 : 1) })
    }
  }
  for (const item of top) place(item)
  // What is left stands in rings.
  for (const item of items) if (!placed.has(item)) place(item)
  return roots
}
