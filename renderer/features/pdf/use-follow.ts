import { useCallback, useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { advance } from './advance'
import type { PageBook } from './page-book'
import { caretOf } from './page-map'
import type { PageRows } from './page-rows'
import type { PagesProps } from '../../session/page-view'

interface Parts extends Pick<
  PagesProps,
  'text' | 'selection' | 'caret' | 'reveal' | 'found' | 'top' | 'isBeside' | 'onScrolled'
> {
  readonly book: PageBook
  readonly rows: PageRows
  readonly scroller: RefObject<HTMLElement | null>
  readonly goTo: (top: number) => void
  /** The page that is read. */
  readonly page: number
  /** The size of the view is known. */
  readonly isReady: boolean
}

/** How long scrolling must rest before the text follows, ms. */
const rest = 150

/**
 * Keeps pages and text in step: pages follow the caret, jumps and the scrolling of the text; the text follows the pages
 * where those are scrolled. Answers whether the pages are what is worked on, to be set when they are touched.
 */
export function useFollow(parts: Parts): RefObject<boolean> {
  const { book, scroller, text, selection, caret, reveal, found, top, page, isBeside, isReady } = parts
  const isFacing = useRef(!isBeside)
  const latest = useRef(parts)
  useEffect(() => {
    latest.current = parts
  })

  // To the place of reading, when the pages come into sight.
  useEffect(() => {
    if (!isReady) return
    const { book: pages, rows: now, top: offset, goTo: go } = latest.current
    go(topOf(pages, now, offset, latest.current.text))
  }, [isReady, book])

  const show = useCallback(
    (offset: number) => {
      const element = scroller.current
      if (!element || !isReady) return
      const at = heightOf(book, latest.current.rows, offset, text)
      const view = { from: element.scrollTop, to: element.scrollTop + element.clientHeight }
      if (at < view.from + 8 || at > view.to - 24) latest.current.goTo(at - element.clientHeight / 3)
    },
    [book, isReady, scroller, text],
  )
  const head = selection?.start ?? caret
  const seen = useRef({ head, reveal })
  useEffect(() => {
    // Where the caret was left is not where one was reading.
    if (seen.current.head === head && seen.current.reveal === reveal) return
    seen.current = { head, reveal }
    show(head)
  }, [head, reveal, show])
  const hit = found?.hits[found.current]?.start
  useEffect(() => {
    if (hit !== undefined) show(hit)
  }, [hit, show])

  useEffect(() => {
    if (!isReady || isFacing.current || !isBeside) return
    latest.current.goTo(topOf(book, latest.current.rows, top, text))
  }, [book, isBeside, isReady, text, top])

  const isMoved = useRef(false)
  useEffect(() => {
    if (!isReady || !isFacing.current) return undefined
    if (!isMoved.current) {
      isMoved.current = true
      return undefined
    }
    const timer = setTimeout(() => {
      if (isFacing.current) latest.current.onScrolled(book.rangeOf(page).start)
    }, rest)
    return () => clearTimeout(timer)
  }, [book, isReady, page])

  useEffect(() => {
    // Whoever works in the text works no longer on the pages.
    const leave = (event: Event): void => {
      const { target } = event
      if (target instanceof Node && !scroller.current?.contains(target) && latest.current.isBeside)
        isFacing.current = false
    }
    window.addEventListener('pointerdown', leave, { capture: true })
    window.addEventListener('wheel', leave, { capture: true, passive: true })
    window.addEventListener('keydown', leave, { capture: true })
    return () => {
      window.removeEventListener('pointerdown', leave, { capture: true })
      window.removeEventListener('wheel', leave, { capture: true })
      window.removeEventListener('keydown', leave, { capture: true })
    }
  }, [scroller])
  return isFacing
}

/** Px from the top of the first page to an offset. */
function heightOf(book: PageBook, rows: PageRows, offset: number, text: string): number {
  const page = book.pageOf(offset)
  const box = caretOf(book.runs(page), offset, text, advance)
  return rows.top(page) + (box?.top ?? 0) * rows.scale
}

const topOf = (book: PageBook, rows: PageRows, offset: number, text: string): number =>
  offset === 0 ? 0 : heightOf(book, rows, offset, text) - 24
