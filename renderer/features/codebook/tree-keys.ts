import type { Id } from '../../../shared/model/entities'
import { fold } from '../../../shared/queries/fold'
import type { Direction } from './moves'
import type { Row } from './rows'

/** What a key in the tree asks for. */
export type TreeCommand =
  /** `to` is the key of a line. */
  | { readonly do: 'go'; readonly to: string; readonly extend: boolean }
  | { readonly do: 'open' | 'close'; readonly ids: readonly Id[] }
  | { readonly do: 'toggle'; readonly id: Id }
  | { readonly do: 'move'; readonly direction: Direction }
  | { readonly do: 'all' | 'none' | 'enter' | 'rename' | 'remove' | 'menu' | 'new' | 'new-sub' | 'pin' }

/** A key press, as much of it as is looked at. */
export interface Press {
  readonly key: string
  readonly alt: boolean
  readonly shift: boolean
  readonly mod: boolean
}

const page = 10

/**
 * What a key means, after the tree pattern of the ARIA practices, with F2, Delete and Alt+arrows as in file trees and N
 * for a new code. Null: not ours. Letters are looked for by `typedAhead`.
 */
export function treeCommand(press: Press, rows: readonly Row[], active: string | null): TreeCommand | null {
  const at = rows.findIndex((row) => row.key === active)
  const row = rows[at]
  const go = (i: number): TreeCommand | null => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, i))]
    return target ? { do: 'go', to: target.key, extend: press.shift } : null
  }
  if (press.alt) {
    const directions: Readonly<Record<string, Direction>> = {
      ArrowUp: 'up',
      ArrowDown: 'down',
      ArrowRight: 'in',
      ArrowLeft: 'out',
    }
    if (press.key.toLowerCase() === 'p' && row) return { do: 'pin' }
    const direction = directions[press.key]
    return direction && row ? { do: 'move', direction } : null
  }
  if (press.mod) return press.key.toLowerCase() === 'a' ? { do: 'all' } : null
  switch (press.key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at < 0 ? 0 : at - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'PageDown':
      return go(at + page)
    case 'PageUp':
      return go(at - page)
    case 'ArrowRight':
      if (!row?.branch) return null
      return row.open ? go(at + 1) : { do: 'open', ids: [row.node.code.id] }
    case 'ArrowLeft':
      if (!row) return null
      if (row.open) return { do: 'close', ids: [row.node.code.id] }
      return row.parent ? { do: 'go', to: row.parent.code.id, extend: false } : null
    case '*': {
      const beside = rows.filter((other) => other.parent === row?.parent && other.branch && !other.open)
      return { do: 'open', ids: beside.map((other) => other.node.code.id) }
    }
    case ' ':
      return row ? { do: 'toggle', id: row.node.code.id } : null
    case 'Escape':
      return { do: 'none' }
    case 'ContextMenu':
      return row ? { do: 'menu' } : null
    case 'F10':
      return row && press.shift ? { do: 'menu' } : null
    case 'Enter':
      return row ? { do: 'enter' } : null
    case 'F2':
      return row ? { do: 'rename' } : null
    case 'Delete':
    case 'Backspace':
      return row ? { do: 'remove' } : null
    case 'n':
      return { do: 'new' }
    case 'N':
      return { do: 'new-sub' }
    default:
      return null
  }
}

/** The next line after the active one whose name begins with what was typed, round the end; null where there is none. */
export function typedAhead(rows: readonly Row[], active: string | null, typed: string): string | null {
  const at = Math.max(
    0,
    rows.findIndex((row) => row.key === active),
  )
  // A first letter goes on from here; further letters may fit the line they have led to.
  const from = typed.length > 1 ? at : at + 1
  const wanted = fold(typed).text
  for (let i = 0; i < rows.length; i++) {
    const row = rows[(from + i) % rows.length]
    if (row && fold(row.node.code.name).text.startsWith(wanted)) return row.key
  }
  return null
}
