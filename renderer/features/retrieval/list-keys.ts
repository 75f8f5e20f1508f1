import type { Id } from '../../../shared/model/entities'

/** What a key in the list asks for. */
export type ListCommand =
  | { readonly do: 'go'; readonly to: Id; readonly extend: boolean }
  | {
      readonly do: 'jump' | 'toggle' | 'all' | 'none' | 'recode' | 'uncode' | 'comment' | 'copy' | 'menu'
    }

const page = 5

/** What a key means in the list of quotations; null: not ours. */
export function listCommand(
  press: { readonly key: string; readonly shift: boolean; readonly mod: boolean; readonly alt: boolean },
  order: readonly Id[],
  activeId: Id | null,
): ListCommand | null {
  const at = activeId === null ? -1 : order.indexOf(activeId)
  const go = (i: number): ListCommand | null => {
    const to = order[Math.max(0, Math.min(order.length - 1, i))]
    return to === undefined ? null : { do: 'go', to, extend: press.shift }
  }
  if (press.alt) return null
  if (press.mod) {
    const key = press.key.toLowerCase()
    return key === 'a' ? { do: 'all' } : key === 'c' ? { do: 'copy' } : null
  }
  switch (press.key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(Math.max(0, at - 1))
    case 'PageDown':
      return go(at + page)
    case 'PageUp':
      return go(at - page)
    case 'Home':
      return go(0)
    case 'End':
      return go(order.length - 1)
    case 'Enter':
      return { do: 'jump' }
    case ' ':
      return { do: 'toggle' }
    case 'Escape':
      return { do: 'none' }
    case 'r':
      return { do: 'recode' }
    case 'u':
    case 'Delete':
    case 'Backspace':
      return { do: 'uncode' }
    case 'c':
      return { do: 'comment' }
    case 'ContextMenu':
      return { do: 'menu' }
    case 'F10':
      return press.shift ? { do: 'menu' } : null
    default:
      return null
  }
}
