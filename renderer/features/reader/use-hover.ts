import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../shared/model/entities'

/** Codings under the pointer, and where it is; px of the window. */
export interface Hovered {
  readonly ids: readonly Id[]
  readonly x: number
  readonly y: number
}

const openAfter = 280
const closeAfter = 220

/** When a card about what the pointer rests on is shown: after a moment, and until pointer and card have been left. */
export function useHover() {
  const [shown, setShown] = useState<Hovered | null>(null)
  const timer = useRef(0)
  const wanted = useRef('')

  const point = useCallback((ids: readonly Id[], at: { readonly x: number; readonly y: number }) => {
    const key = ids.join(' ')
    if (key === wanted.current) return
    wanted.current = key
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(
      () => setShown(ids.length === 0 ? null : { ids, ...at }),
      ids.length === 0 ? closeAfter : openAfter,
    )
  }, [])
  const keep = useCallback(() => window.clearTimeout(timer.current), [])
  const leave = useCallback(() => {
    window.clearTimeout(timer.current)
    wanted.current = ''
    timer.current = window.setTimeout(() => setShown(null), closeAfter)
  }, [])

  useEffect(() => {
    if (!shown) return undefined
    // Escape takes the card away without moving the pointer (WCAG 1.4.13).
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setShown(null)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [shown])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return useMemo(() => ({ shown, point, keep, leave }), [shown, point, keep, leave])
}
