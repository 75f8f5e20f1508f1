import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { PageRows } from './page-rows'

/** Size of what is seen, px. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** Scrolling by less than this changes nothing but what the browser does by itself, px. */
const grain = 64

/** How far pages are scrolled, px; the place on the page stays where it is when they are sized anew. */
export function usePagePlace(
  scroller: RefObject<HTMLElement | null>,
  rows: PageRows,
  room: Room,
  setRoom: (room: Room) => void,
): { readonly top: number; readonly goTo: (top: number) => void } {
  const [top, setTop] = useState(0)
  /** What stands at the top: a page and a share of its height. */
  const place = useRef({ page: 0, share: 0 })
  const isFirst = useRef(true)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, setRoom])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    let frame = 0
    const onScroll = (): void => {
      place.current = placeAt(rows, element.scrollTop)
      frame ||= requestAnimationFrame(() => {
        frame = 0
        setTop(Math.round(element.scrollTop / grain) * grain)
      })
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, rows])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || room.height === 0) return
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const { page, share } = place.current
    element.scrollTop = rows.top(page) + share * rows.height(page)
    // Only when sizes change, not when the room gets higher.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [scroller, rows])

  const goTo = useCallback(
    (to: number) => {
      const element = scroller.current
      if (!element) return
      element.scrollTop = to
      // At once: the pages may be sized anew before the browser tells of it.
      place.current = placeAt(rows, element.scrollTop)
      setTop(element.scrollTop)
    },
    [scroller, rows],
  )
  return { top, goTo }
}

/** What stands at a height: a page, and a share of its height. */
function placeAt(rows: PageRows, top: number): { readonly page: number; readonly share: number } {
  const page = rows.at(top)
  return { page, share: (top - rows.top(page)) / Math.max(1, rows.height(page)) }
}
