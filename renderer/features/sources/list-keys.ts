import type { Id } from '../../../shared/model/entities'

/** What a key in the list of sources asks for. */
export type ListCommand =
  | { readonly do: 'go'; readonly to: Id; readonly how: 'alone' | 'extend' | 'move' }
  | {
      readonly do:
        | 'open'
        | 'beside'
        | 'toggle'
        | 'all'
        | 'none'
        | 'menu'
        | 'rename'
        | 'remove'
        | 'memo'
        | 'read'
        | 'find'
    }

export interface Press {
  readonly key: string
  readonly shift: boolean
  readonly mod: boolean
  readonly alt: boolean
}

/** What a key means in the list; null: not ours. `page`: lines that are in sight. */
export function listCommand(
  press: Press,
  order: readonly Id[],
  active: Id | null,
  page: number,
): ListCommand | null {
  const { key, shift, mod, alt } = press
  if (alt) return null
  const at = active === null ? -1 : order.indexOf(active)
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? order.length - 1 : at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: order.length - 1,
  }
  const place = Object.hasOwn(moves, key) ? moves[key] : undefined
  if (place !== undefined) {
    const to = order[Math.max(0, Math.min(order.length - 1, place))]
    return to === undefined ? null : { do: 'go', to, how: shift ? 'extend' : mod ? 'move' : 'alone' }
  }
  if (key === 'Enter') return { do: mod ? 'beside' : 'open' }
  if (key === ' ') return { do: 'toggle' }
  if (key === 'ContextMenu' || (key === 'F10' && shift)) return { do: 'menu' }
  if (mod) return key.toLowerCase() === 'a' ? { do: 'all' } : null
  if (shift) return null
  switch (key) {
    case 'Escape':
      return { do: 'none' }
    case 'F2':
      return { do: 'rename' }
    case 'Delete':
      return { do: 'remove' }
    case 'm':
      return { do: 'memo' }
    case 'r':
      return { do: 'read' }
    case '/':
      return { do: 'find' }
    default:
      return null
  }
}
