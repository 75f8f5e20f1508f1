import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { pinKey } from '../../session/pins'
import type { Pins } from '../../session/pins'
import { fold } from '../../../shared/queries/fold'

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
  | {
      readonly kind: 'create'
      readonly key: 'create'
      readonly name: string
      /** The code it goes under, where a path "A > B" was typed; else null: to the top of the codebook. */
      readonly parent: CodebookNode | null
    }

/** What the rows are made of. */
export interface RowParts {
  /** Living codes in the order of the codebook. */
  readonly nodes: readonly CodebookNode[]
  readonly byId: ReadonlyMap<Id, CodebookNode>
  readonly query: string
  /** Best first; an empty query finds everything in order. */
  readonly find: (query: string) => readonly CodebookNode[]
  readonly pinned: Pins
  readonly recent: readonly Id[]
  readonly here: ReadonlySet<Id>
}

/**
 * Rows for a query: with none, pinned and recent codes first and then the codebook; with one, what is found, best first.
 * Last a row that creates what was typed ("A > B": under A), unless a code of that name stands there.
 */
export function pickerRows(parts: RowParts): readonly PickerRow[] {
  const { nodes, byId, query, find, pinned, recent, here } = parts
  const name = query.trim().replace(/\s+/gu, ' ')
  const row = (node: CodebookNode, section: Extract<PickerRow, { kind: 'code' }>['section']): PickerRow => ({
    kind: 'code',
    key: `${section}-${node.code.id}`,
    node,
    section,
    pin: pinKey(pinned, node.code.id),
    here: here.has(node.code.id),
    applicable: node.code.role !== 'category',
  })
  if (name === '') {
    const first = pinned.flatMap((id) => (id === null ? [] : (byId.get(id) ?? [])))
    const second = recent.filter((id) => !pinned.includes(id)).flatMap((id) => byId.get(id) ?? [])
    return [
      ...first.map((node) => row(node, 'pinned')),
      ...second.slice(0, 6).map((node) => row(node, 'recent')),
      ...nodes.map((node) => row(node, 'all')),
    ]
  }
  const wanted = typedCode(name, nodes)
  const found = find(wanted.parent ? wanted.name : name)
  const taken = nodes.some(
    ({ code }) => code.parentId === (wanted.parent?.code.id ?? null) && same(code.name, wanted.name),
  )
  const create: readonly PickerRow[] = taken ? [] : [{ kind: 'create', key: 'create', ...wanted }]
  return [...found.map((node) => row(node, 'found')), ...create]
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The code that what was typed would make: "A > B" is B under the code with the path or the name A. */
function typedCode(
  typed: string,
  nodes: readonly CodebookNode[],
): { readonly name: string; readonly parent: CodebookNode | null } {
  const parts = typed.split(/\s*[>＞]\s*/u)
  const name = parts.at(-1) ?? ''
  const above = parts.slice(0, -1).join(' > ')
  if (above === '' || name === '') return { name: typed, parent: null }
  const parent =
    nodes.find(({ path }) => same(path, above)) ?? nodes.find(({ code }) => same(code.name, above))
  return parent ? { name, parent } : { name: typed, parent: null }
}

/**
 * The row to begin with: the first code that can be applied and may well be meant, else the one that creates. A name
 * that is longer than the code's is a new name, not a typing error.
 */
export function firstRow(rows: readonly PickerRow[], query: string): number {
  const typed = fold(query.trim()).text
  const likely = (row: PickerRow): boolean => {
    if (row.kind === 'create' || !row.applicable) return false
    const { code, path } = row.node
    if (typed.length <= code.name.length + slips) return true
    return [path, code.short, code.definition, ...(code.aliases ?? [])].some((words) =>
      fold(words).text.includes(typed),
    )
  }
  const best = rows.findIndex(likely)
  if (best >= 0) return best
  return Math.max(
    0,
    rows.findIndex((row) => row.kind === 'create'),
  )
}

/** Letters too many that are taken for a typing error. */
const slips = 2

/** The next row in a direction, round the ends; rows that cannot be applied are passed through too: they can be read. */
export const stepRow = (rows: readonly PickerRow[], at: number, by: number): number =>
  rows.length === 0 ? 0 : (at + by + rows.length) % rows.length
