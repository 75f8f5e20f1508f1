import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../shared/model/entities'

/** A place in the window, px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Codings that a card is about, and the place it stands beside. */
export interface Hovered extends Point {
  readonly ids: readonly Id[]
  /**
   * `hover`: shown while the pointer rests there; `card`: asked for, all about each; `list`: asked for, a line for each.
   * What was asked for has the keyboard, and stays until it is closed.
   */
  readonly kind: 'hover' | 'card' | 'list'
}

const openAfter = 280
const closeAfter = 220

/** When a card about codings is shown: a moment after the pointer rests on them, or at once when it is asked for. */
export function useHover() {
  const [shown, setShown] = useState<Hovered | null>(null)
  const timer = useRef(0)
  const wanted = useRef('')

  const point = useCallback((ids: readonly Id[], at: Point) => {
    const key = ids.join(' ')
    if (key === wanted.current) return
    wanted.current = key
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(
      () =>
        setShown((now) =>
          now && now.kind !== 'hover' ? now : ids.length === 0 ? null : { kind: 'hover', ids, ...at },
        ),
      ids.length === 0 ? closeAfter : openAfter,
    )
  }, [])
  const open = useCallback((kind: 'card' | 'list', ids: readonly Id[], { x, y }: Point) => {
    window.clearTimeout(timer.current)
    setShown({ kind, ids, x, y })
  }, [])
  const list = useCallback((ids: readonly Id[], at: Point) => open('list', ids, at), [open])
  const close = useCallback(() => {
    window.clearTimeout(timer.current)
    wanted.current = ''
    setShown(null)
  }, [])
  const keep = useCallback(() => window.clearTimeout(timer.current), [])
  const leave = useCallback(() => {
    window.clearTimeout(timer.current)
    wanted.current = ''
    timer.current = window.setTimeout(
      () => setShown((now) => (now?.kind === 'hover' ? null : now)),
      closeAfter,
    )
  }, [])

  useEffect(() => {
    if (shown?.kind !== 'hover') return undefined
    // Escape takes the card away without moving the pointer (WCAG 1.4.13).
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setShown(null)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [shown])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return useMemo(
    () => ({ shown, point, open, list, close, keep, leave }),
    [shown, point, open, list, close, keep, leave],
  )
}
