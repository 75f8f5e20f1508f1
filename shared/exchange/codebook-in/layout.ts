import { columnUses, separators } from '../../model/codebook-file'
import type { ColumnUse, Hierarchy, Separator } from '../../model/codebook-file'
import { findHeadings, guessUses } from './columns'
import { colourRows, guessCellColours } from './cell-colours'
import type { Fills } from './cell-colours'

/** How a table is to be taken, where the guess is wrong. */
export interface LayoutChoice {
  /** Row of the headings from 0; null: there are none. */
  readonly headerRow?: number | null | undefined
  readonly uses?: readonly ColumnUse[] | undefined
  readonly hierarchy?: Hierarchy | undefined
  readonly separator?: Separator | undefined
  /** Whether an empty cell of a theme means the theme above. */
  readonly fill?: boolean | undefined
  /** Whether the colours of the cells are those of the codes. */
  readonly cellColours?: boolean | undefined
}

/** A table with what its columns are. */
export interface Layout {
  readonly headerRow: number | null
  readonly columns: readonly { readonly name: string; readonly use: ColumnUse }[]
  readonly hierarchy: Hierarchy
  readonly separator: Separator
  readonly fill: boolean
  /** Whether the colours of the cells are those of the codes; null: there are none. */
  readonly cellColours: boolean | null
  /** The colours of the cells by the rows they stand in, where they count. */
  readonly colours: ReadonlyMap<readonly string[], string>
  /** Below the headings. */
  readonly rows: readonly (readonly string[])[]
}

/** What a table is: as chosen, the rest guessed. `fills` are the colours of the cells of each row, where they are known. */
export function layoutOf(
  all: readonly (readonly string[])[],
  choice: LayoutChoice = {},
  fills: Fills = [],
): Layout {
  const headerRow = choice.headerRow === undefined ? findHeadings(all) : choice.headerRow
  const above = headerRow === null ? 0 : headerRow + 1
  const rows = all.slice(above)
  const headings = headerRow === null ? null : (all[headerRow] ?? [])
  const width = rows.reduce((most, row) => Math.max(most, row.length), headings?.length ?? 0)
  const guessed = guessUses(headings, width)
  const uses = guessed.map((use, i) => choice.uses?.[i] ?? use)
  const columns = uses.map((use, i) => ({ name: (headings?.[i] ?? '').replaceAll(/\s+/gu, ' ').trim(), use }))
  const names = namesOf(rows, uses)
  const separator = choice.separator ?? guessSeparator(names)
  const filled = colourRows(rows, fills.slice(above), uses)
  const cellColours = filled.size === 0 ? null : (choice.cellColours ?? guessCellColours(rows, uses, filled))
  return {
    headerRow,
    columns,
    hierarchy: choice.hierarchy ?? guessHierarchy(rows, uses, names, separator),
    separator: separator ?? ' > ',
    fill: choice.fill ?? guessFill(rows, uses),
    cellColours,
    colours: cellColours ? filled : new Map(),
    rows,
  }
}

/** The cells that a path may stand in: those of the path, else of the name. */
export function namesOf(rows: readonly (readonly string[])[], uses: readonly ColumnUse[]): readonly string[] {
  const path = uses.indexOf('path')
  const at = path >= 0 ? path : uses.indexOf('name')
  return at < 0 ? [] : rows.map((row) => row[at] ?? '')
}

function guessHierarchy(
  rows: readonly (readonly string[])[],
  uses: readonly ColumnUse[],
  names: readonly string[],
  separator: Separator | null,
): Hierarchy {
  const depth = uses.indexOf('depth')
  if (depth >= 0 && rows.every((row) => /^\s*\d*\s*$/.test(row[depth] ?? ''))) return 'depth'
  if (uses.includes('parent')) return 'parent'
  if (uses.includes('path') && separator !== null) return 'separator'
  if (uses.filter((use) => use === 'theme' || use === 'subcode' || use === 'name').length > 1)
    return 'columns'
  if (separator !== null) return 'separator'
  const name = uses.indexOf('name')
  return rows.some((row) => /^[\s\u200B]+\S/u.test(row[name] ?? '')) ? 'indent' : 'none'
}

/** Names of a path, without empty ones. */
export const partsOfPath = (path: string, separator: Separator): readonly string[] =>
  path
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/**
 * The first separator by which names hang together: what stands before it is a name of its own, or stands before others
 * too. A slash is also part of many names, so that it needs two of them and half of those that have it.
 */
function guessSeparator(names: readonly string[]): Separator | null {
  for (const separator of separators) {
    if (separator === '.') continue
    const paths = names.filter((name) => partsOfPath(name, separator).length > 1)
    if (paths.length === 0) continue
    const whole = new Set(names.map((name) => partsOfPath(name, separator).join(separator)))
    const above = paths.map((path) => partsOfPath(path, separator).slice(0, -1).join(separator))
    const often = new Map<string, number>()
    for (const path of above) often.set(path, (often.get(path) ?? 0) + 1)
    const hanging = above.filter((path) => whole.has(path) || (often.get(path) ?? 0) > 1).length
    if (separator === '/' ? hanging > 1 && hanging * 2 >= paths.length : hanging > 0 || separator === '>>')
      return separator
  }
  return null
}

/** Themes that are written only in the first row of their block. */
function guessFill(rows: readonly (readonly string[])[], uses: readonly ColumnUse[]): boolean {
  const levels = uses.flatMap((use, i) =>
    use === 'theme' || (use === 'name' && uses.includes('subcode')) ? [i] : [],
  )
  return levels.some(
    (at) => (rows[0]?.[at] ?? '').trim() !== '' && rows.some((row) => (row[at] ?? '').trim() === ''),
  )
}

/** Whether a word names a use of a column. */
export const isUse = (word: string): word is ColumnUse => (columnUses as readonly string[]).includes(word)
