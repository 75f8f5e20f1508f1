import { useRef } from 'react'
import type { MouseEvent, PointerEvent, RefObject } from 'react'
import type { Id } from '../../../shared/model/entities'
import { union } from '../../../shared/text/range'
import { growTo } from '../../../shared/text/segments'
import type { Unit } from '../../../shared/text/segments'
import { advance } from './advance'
import type { PageBook } from './page-book'
import { offsetAt } from './page-map'
import type { PageRows } from './page-rows'
import type { PagesProps } from '../../session/page-view'

interface Parts extends Pick<PagesProps, 'text' | 'items' | 'selection' | 'caret' | 'onSelect'> {
  readonly book: PageBook
  readonly rows: PageRows
  readonly scroller: RefObject<HTMLElement | null>
  readonly onHoverCoding: (id: Id | null) => void
}

/** A place in the window, px. */
type Point = Pick<MouseEvent, 'clientX' | 'clientY'>

/** Within this distance of an edge the pages scroll while words are drawn over, px; and how fast. */
const edge = 28
const speed = 18

/** Selects words on pages with the pointer: drawn over, by word with two clicks, by paragraph with three, on with Shift. */
export function usePageSelecting(parts: Parts) {
  const { book, rows, scroller, text, items, selection, caret, onSelect, onHoverCoding } = parts
  const isDrawing = useRef(false)

  /** The offset under a point of the window; null where there are no words near. */
  const offsetUnder = (event: Point): { readonly offset: number; readonly isInside: boolean } | null => {
    const element = scroller.current
    if (!element) return null
    const frame = element.getBoundingClientRect()
    const y = event.clientY - frame.top + element.scrollTop
    const page = rows.at(y)
    const paper = element.querySelector(`[data-page="${page}"]`)?.getBoundingClientRect()
    if (!paper) return null
    const point = {
      x: (event.clientX - paper.left) / rows.scale,
      y: (event.clientY - paper.top) / rows.scale,
    }
    const runs = book.runs(page)
    const offset = offsetAt(runs, point, text, advance)
    const isInside = runs.some(
      ({ left, top, width, height }) =>
        point.x >= left && point.x <= left + width && point.y >= top && point.y <= top + height,
    )
    return offset === null ? null : { offset, isInside }
  }
  const onMouseDown = (event: MouseEvent<HTMLElement>): void => {
    if (event.button !== 0 || !(event.target instanceof Element) || !event.target.closest('[data-page]'))
      return
    // The keyboard goes to the text, where the selection is.
    event.preventDefault()
    const found = offsetUnder(event)
    const element = scroller.current
    if (!found || !element) return
    const { offset } = found
    const unit: Unit | null = event.detail === 2 ? 'word' : event.detail >= 3 ? 'paragraph' : null
    const anchor = selection ? (offset < selection.start ? selection.end : selection.start) : caret
    const from = event.shiftKey ? { start: anchor, end: anchor } : { start: offset, end: offset }
    const first = unit ? growTo(text, from, unit) : from
    const stop = new AbortController()
    const extend = (at: Point, take: boolean): void => {
      const to = offsetUnder(at)?.offset
      if (to === undefined) return
      const here = unit ? growTo(text, { start: to, end: to }, unit) : { start: to, end: to }
      const whole = union(first, here)
      const isBack = here.start < first.start
      onSelect(isBack ? whole.end : whole.start, isBack ? whole.start : whole.end, take)
    }
    const end = (at: globalThis.MouseEvent): void => {
      stop.abort()
      isDrawing.current = false
      extend(at, true)
    }
    const move = (at: globalThis.MouseEvent): void => {
      if (at.buttons === 0) return end(at)
      const frame = element.getBoundingClientRect()
      if (at.clientY > frame.bottom - edge) element.scrollTop += speed
      else if (at.clientY < frame.top + edge) element.scrollTop -= speed
      extend(at, false)
    }
    isDrawing.current = true
    window.addEventListener('mousemove', move, { signal: stop.signal })
    window.addEventListener('mouseup', end, { signal: stop.signal })
    extend(event, false)
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (isDrawing.current || event.pointerType === 'touch') return
    const found = offsetUnder(event)
    onHoverCoding(found?.isInside ? innermost(items, found.offset) : null)
  }
  return { onMouseDown, onPointerMove, onPointerLeave: () => onHoverCoding(null) }
}

function innermost(items: Parts['items'], offset: number): Id | null {
  let best: Parts['items'][number] | null = null
  for (const item of items) {
    if (item.start > offset) break
    if (item.end > offset && (!best || item.end - item.start < best.end - best.start)) best = item
  }
  return best?.id ?? null
}
