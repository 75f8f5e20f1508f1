import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'

/** One visible line of the tree, with what a screen reader must be told of its place. */
export interface Row {
  /** The code's id; for a further member of a theme the theme's id goes before it. */
  readonly key: string
  readonly node: CodebookNode
  readonly parent: CodebookNode | null
  /** True for a code that stands elsewhere and belongs to this theme as well. */
  readonly link: boolean
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

/** How the tree is shown. */
export interface Showing {
  readonly open: ReadonlySet<Id>
  /** Codes the filter found; null without a filter. */
  readonly found?: ReadonlySet<Id> | null
  /** Siblings in the order to show them (default: their own). */
  readonly arrange?: (siblings: readonly CodebookNode[]) => readonly CodebookNode[]
  /** Codes that belong to a theme besides those below it, by the theme's id. */
  readonly members?: ReadonlyMap<Id, readonly CodebookNode[]>
}

/** Key of the line of a further member of a theme. */
export const linkKey = (themeId: Id, codeId: Id): string => `${themeId}>${codeId}`

/**
 * The lines to show, top to bottom. With `found` only those codes and what stands above them are shown, and every branch
 * that leads to one is open whatever `open` says; further members of themes are left out then.
 */
export function visibleRows(nodes: readonly CodebookNode[], showing: Showing): readonly Row[] {
  const { open, found = null, arrange = (siblings) => siblings, members } = showing
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
    const shown = arrange(found ? siblings.filter(lead) : siblings)
    const links = parent && !found ? (members?.get(parent.code.id) ?? []) : []
    const setSize = shown.length + links.length
    shown.forEach((node, i) => {
      const { id } = node.code
      const branch = found
        ? node.children.some(lead)
        : node.children.length > 0 || (members?.get(id)?.length ?? 0) > 0
      const isOpen = branch && (found ? true : open.has(id))
      rows.push({
        key: id,
        node,
        parent,
        link: false,
        level,
        setSize,
        position: i + 1,
        branch,
        open: isOpen,
        found: !found || found.has(id),
      })
      if (isOpen) walk(node.children, node, level + 1)
    })
    links.forEach((node, i) =>
      rows.push({
        key: linkKey(parent?.code.id ?? '', node.code.id),
        node,
        parent,
        link: true,
        level,
        setSize,
        position: shown.length + i + 1,
        branch: false,
        open: false,
        found: true,
      }),
    )
  }
  walk(nodes, null, 1)
  return rows
}

/** Codes that belong to each theme without standing right under it, in the order of the codebook. */
export function furtherMembers(list: readonly CodebookNode[]): ReadonlyMap<Id, readonly CodebookNode[]> {
  const members = new Map<Id, CodebookNode[]>()
  for (const node of list) {
    for (const themeId of node.code.themes) {
      if (themeId === node.code.parentId) continue
      members.set(themeId, [...(members.get(themeId) ?? []), node])
    }
  }
  return members
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
