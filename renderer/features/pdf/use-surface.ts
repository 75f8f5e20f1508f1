import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { advance } from './advance'
import type { PageBook } from './page-book'
import { boxesOf } from './page-map'
import type { PageRows } from './page-rows'
import type { PagesProps } from '../../session/page-view'

/** Tells where words stand in the window, for what floats beside them. */
export function useSurface(
  scroller: RefObject<HTMLElement | null>,
  book: PageBook,
  rows: PageRows,
  text: string,
  onSurface: PagesProps['onSurface'],
): void {
  const listeners = useRef(new Set<() => void>())
  const latest = useRef({ book, rows, text })
  useEffect(() => {
    latest.current = { book, rows, text }
    for (const listener of listeners.current) listener()
  }, [book, rows, text])
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const heard = listeners.current
    const tell = (): void => {
      for (const listener of heard) listener()
    }
    element.addEventListener('scroll', tell, { passive: true })
    onSurface({
      scroller: element,
      boxOf: (range) => {
        const { book: pages, rows: now, text: words } = latest.current
        const page = pages.pageOf(range.start)
        const boxes = boxesOf(pages.runs(page), range, words, advance)
        const [first] = boxes
        if (!first) return null
        const frame = element.getBoundingClientRect()
        const left = frame.left - element.scrollLeft + offsetLeft(element, now, page)
        const top = frame.top - element.scrollTop + now.top(page)
        const bottom = Math.max(...boxes.map((box) => box.top + box.height))
        return new DOMRect(
          left + first.left * now.scale,
          top + first.top * now.scale,
          first.width * now.scale,
          (bottom - first.top) * now.scale,
        )
      },
      onMove: (listener) => {
        heard.add(listener)
        return () => heard.delete(listener)
      },
    })
    return () => {
      element.removeEventListener('scroll', tell)
      onSurface(null)
    }
  }, [scroller, onSurface])
}

/** Px from the left edge of all that is scrolled to a page; read from the page where it is drawn. */
function offsetLeft(element: HTMLElement, rows: PageRows, page: number): number {
  const paper = element.querySelector(`[data-page="${page}"]`)
  if (paper)
    return paper.getBoundingClientRect().left - element.getBoundingClientRect().left + element.scrollLeft
  return Math.max(0, (element.scrollWidth - rows.width(page)) / 2)
}
