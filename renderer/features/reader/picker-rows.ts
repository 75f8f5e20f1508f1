import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'

/** A row of the picker. */
export type PickerRow =
  | {
      readonly kind: 'code'
      readonly key: string
      readonly node: CodebookNode
      /** Heading it stands under. */
      readonly section: 'pinned' | 'recent' | 'all' | 'found'
      /** Number key it is pinned to, from 1, or null. */
      readonly pin: number | null
      /** Whether this very passage bears the code already. */
      readonly here: boolean
      /** False for categories, which only hold other codes. */
      readonly applicable: boolean
    }
  | { readonly kind: 'create'; readonly key: 'create'; readonly name: string }

/** What the rows are made of. */
export interface RowParts {
  /** Living codes in the order of the codebook. */
  readonly nodes: readonly CodebookNode[]
  readonly query: string
  /** Best first; an empty query finds everything in order. */
  readonly find: (query: string) => readonly CodebookNode[]
  readonly pinned: readonly Id[]
  readonly recent: readonly Id[]
  readonly here: ReadonlySet<Id>
}

/** Rows that are drawn; beyond that, typing on is quicker than scrolling. */
export const mostRows = 200

/**
 * Rows for a query: with none, pinned and recent codes first and then the codebook; with one, what is found, best first.
 * Last a row that creates what was typed, unless a code at the top of the codebook is called that.
 */
export function pickerRows(parts: RowParts): { readonly rows: readonly PickerRow[]; readonly more: number } {
  const { nodes, query, find, pinned, recent, here } = parts
  const byId = new Map(nodes.map((node) => [node.code.id, node]))
  const name = query.trim().replace(/\s+/gu, ' ')
  const row = (node: CodebookNode, section: Extract<PickerRow, { kind: 'code' }>['section']): PickerRow => ({
    kind: 'code',
    key: `${section}-${node.code.id}`,
    node,
    section,
    pin: pinned.includes(node.code.id) ? pinned.indexOf(node.code.id) + 1 : null,
    here: here.has(node.code.id),
    applicable: node.code.role !== 'category',
  })
  if (name === '') {
    const first = pinned.flatMap((id) => byId.get(id) ?? [])
    const second = recent.filter((id) => !pinned.includes(id)).flatMap((id) => byId.get(id) ?? [])
    const rows = [
      ...first.map((node) => row(node, 'pinned')),
      ...second.slice(0, 6).map((node) => row(node, 'recent')),
      ...nodes.map((node) => row(node, 'all')),
    ]
    return { rows: rows.slice(0, mostRows), more: Math.max(0, rows.length - mostRows) }
  }
  const found = find(name)
  const taken = nodes.some(
    ({ code }) => code.parentId === null && code.name.toLowerCase() === name.toLowerCase(),
  )
  const create: readonly PickerRow[] = taken ? [] : [{ kind: 'create', key: 'create', name }]
  return {
    rows: [...found.slice(0, mostRows).map((node) => row(node, 'found')), ...create],
    more: Math.max(0, found.length - mostRows),
  }
}

/** The row to begin with: the first that can be applied, else the one that creates. */
export const firstRow = (rows: readonly PickerRow[]): number =>
  Math.max(
    0,
    rows.findIndex((row) => row.kind === 'create' || row.applicable),
  )

/** The next row in a direction, round the ends; rows that cannot be applied are passed through too: they can be read. */
export const stepRow = (rows: readonly PickerRow[], at: number, by: number): number =>
  rows.length === 0 ? 0 : (at + by + rows.length) % rows.length
