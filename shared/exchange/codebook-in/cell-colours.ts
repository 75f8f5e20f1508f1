import type { ColumnUse } from '../../model/codebook-file'

type Row = readonly string[]

/** Colours that fill the cells of each row, `#RRGGBB`. */
export type Fills = readonly (readonly (string | null)[])[]

/** The colour of each row that has one: that of its colour cell, else of the cell with its name, else the first. */
export function colourRows(
  rows: readonly Row[],
  fills: Fills,
  uses: readonly ColumnUse[],
): ReadonlyMap<Row, string> {
  const colour = uses.indexOf('colour')
  const named = uses.flatMap((use, i) => (naming.has(use) ? [i] : []))
  const found = new Map<Row, string>()
  rows.forEach((row, i) => {
    const cells = (fills[i] ?? []).map((fill) => (fill !== null && isColour(fill) ? fill : null))
    const deepest = named.findLast((at) => (row[at] ?? '').trim() !== '')
    const own = cells[colour] ?? (deepest === undefined ? null : cells[deepest]) ?? cells.find((each) => each)
    if (own) found.set(row, own)
  })
  return found
}

/**
 * Whether cells are coloured for what stands in them: words say no colour, and there are several colours; a single one is
 * the banding of a table.
 */
export function guessCellColours(
  rows: readonly Row[],
  uses: readonly ColumnUse[],
  filled: ReadonlyMap<Row, string>,
): boolean {
  const colour = uses.indexOf('colour')
  if (rows.some((row) => (row[colour] ?? '').trim() !== '')) return false
  return colour >= 0 || new Set(filled.values()).size > 1
}

const naming: ReadonlySet<ColumnUse> = new Set(['path', 'theme', 'name', 'subcode'])

/** White, black and greys are the look of a table. */
function isColour(hex: string): boolean {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return Math.max(...parts) - Math.min(...parts) > 12
}
