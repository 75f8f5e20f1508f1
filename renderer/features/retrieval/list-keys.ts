/** What a key in the list asks for. */
export type ListCommand =
  | { readonly do: 'go'; readonly to: string; readonly extend: boolean }
  | { readonly do: 'fold'; readonly fold: boolean | 'other' }
  | {
      readonly do:
        | 'jump'
        | 'toggle'
        | 'all'
        | 'none'
        | 'recode'
        | 'uncode'
        | 'comment'
        | 'unsure'
        | 'pin'
        | 'copy'
        | 'menu'
        | 'back'
    }

const page = 5

/** A line as far as keys go. */
export interface KeyLine {
  readonly key: string
  readonly kind: 'group' | 'item'
}

/** What a key means in the list of quotations; null: not ours. Home and PageUp stop at a quotation, not at a heading. */
export function listCommand(
  press: { readonly key: string; readonly shift: boolean; readonly mod: boolean; readonly alt: boolean },
  order: readonly KeyLine[],
  activeKey: string | null,
): ListCommand | null {
  const at = activeKey === null ? -1 : order.findIndex(({ key }) => key === activeKey)
  const onGroup = order[at]?.kind === 'group'
  const go = (i: number): ListCommand | null => {
    const to = order[Math.max(0, Math.min(order.length - 1, i))]
    return to === undefined ? null : { do: 'go', to: to.key, extend: press.shift }
  }
  const goToItem = (i: number): ListCommand | null => {
    const from = Math.max(0, i)
    const next = order.findIndex(({ kind }, n) => n >= from && kind === 'item')
    return go(next < 0 ? from : next)
  }
  if (press.alt) return press.key === 'ArrowLeft' ? { do: 'back' } : null
  if (press.mod) {
    const key = press.key.toLowerCase()
    return key === 'a' ? { do: 'all' } : key === 'c' ? { do: 'copy' } : null
  }
  switch (press.key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(Math.max(0, at - 1))
    case 'ArrowLeft': {
      if (onGroup) return { do: 'fold', fold: true }
      const heading = order.findLastIndex(({ kind }, n) => n < at && kind === 'group')
      return heading < 0 ? null : go(heading)
    }
    case 'ArrowRight':
      return onGroup ? { do: 'fold', fold: false } : null
    case 'PageDown':
      return go(at + page)
    case 'PageUp':
      return goToItem(at - page)
    case 'Home':
      return goToItem(0)
    case 'End':
      return go(order.length - 1)
    case 'Enter':
      return onGroup ? { do: 'fold', fold: 'other' } : { do: 'jump' }
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
    case '?':
      return { do: 'unsure' }
    case 'e':
      return { do: 'pin' }
    case 'ContextMenu':
      return { do: 'menu' }
    case 'F10':
      return press.shift ? { do: 'menu' } : null
    default:
      return null
  }
}
