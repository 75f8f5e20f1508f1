/** A cell by row and column, from 0. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** What is selected: a block from where it was begun to where the keyboard is. */
export interface Selected {
  readonly anchor: Cell
  readonly at: Cell
}

/** A block of cells; all ends are included. */
export interface Block {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** How large the table is. */
export interface Size {
  readonly rows: number
  readonly columns: number
}

export const blockOf = ({ anchor, at }: Selected): Block => ({
  top: Math.min(anchor.row, at.row),
  bottom: Math.max(anchor.row, at.row),
  left: Math.min(anchor.column, at.column),
  right: Math.max(anchor.column, at.column),
})

export const isInside = ({ top, left, bottom, right }: Block, { row, column }: Cell): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

/** The nearest cell that is in the table. */
export const within = ({ rows, columns }: Size, { row, column }: Cell): Cell => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
})

/** How many rows PageUp and PageDown go. */
const page = 20

/** Where a key leads from a cell; null: it is no key that moves. */
export function moved(at: Cell, key: string, isFar: boolean, { rows, columns }: Size): Cell | null {
  const { row, column } = at
  switch (key) {
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: isFar ? rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: isFar ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: isFar ? columns - 1 : column + 1 }
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 }
    case 'End':
      return { row: isFar ? rows - 1 : row, column: columns - 1 }
    case 'PageUp':
      return { row: row - page, column }
    case 'PageDown':
      return { row: row + page, column }
    default:
      return null
  }
}
