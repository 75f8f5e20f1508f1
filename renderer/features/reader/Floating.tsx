import type { EditorView } from '@codemirror/view'
import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Range } from '../../../shared/text/range'
import { placeBeside } from './placement'
import type { Box } from './placement'
import classes from './Reader.module.css'

export interface FloatingProps {
  readonly view: EditorView
  /** The words it stands beside. */
  readonly range: Range
  readonly prefer: 'above' | 'below'
  /** Whether it goes out of sight together with the words; else it stays at the edge. */
  readonly leaves: boolean
  readonly children: ReactNode
}

/** Distance to the words and to the edges, px. */
const gap = 8

/** Something that floats beside words of the text and follows them when the text is scrolled. */
export function Floating({ view, range, prefer, leaves, children }: FloatingProps) {
  const element = useRef<HTMLDivElement>(null)
  const { start, end } = range
  useLayoutEffect(() => {
    const key = {}
    const place = (): void => {
      view.requestMeasure({
        key,
        read: () => {
          const floating = element.current
          const frame = view.dom.getBoundingClientRect()
          const anchor = anchorOf(view, { start, end }, frame, prefer)
          if (!floating || !anchor) return null
          const size = { width: floating.offsetWidth, height: floating.offsetHeight }
          const gone = anchor.top + anchor.height < 0 || anchor.top > frame.height
          const at = placeBeside(size, { anchor, width: frame.width, height: frame.height, gap }, prefer)
          const room = Math.max(anchor.top, frame.height - anchor.top - anchor.height) - 2 * gap
          return { ...at, room, hidden: leaves && gone }
        },
        write: (at) => {
          const floating = element.current
          if (!floating || !at) return
          // What can be lower is made so before it would cover the words it is about.
          floating.style.setProperty('--room', `${Math.round(at.room)}px`)
          floating.style.transform = `translate(${Math.round(at.left)}px, ${Math.round(at.top)}px)`
          // Until it has its place it is not seen, but it is there: what is hidden cannot take the keyboard.
          floating.style.opacity = '1'
          floating.style.visibility = at.hidden ? 'hidden' : 'visible'
        },
      })
    }
    place()
    const observer = new ResizeObserver(place)
    observer.observe(view.dom)
    if (element.current) observer.observe(element.current)
    view.scrollDOM.addEventListener('scroll', place, { passive: true })
    return () => {
      observer.disconnect()
      view.scrollDOM.removeEventListener('scroll', place)
    }
  }, [view, start, end, prefer, leaves])
  return (
    <div ref={element} className={classes.floating}>
      {children}
    </div>
  )
}

/** Where words stand, px of the view; above or below it where they are not drawn. */
function anchorOf(
  view: EditorView,
  { start, end }: Range,
  frame: DOMRect,
  side: 'above' | 'below',
): Box | null {
  const length = view.state.doc.length
  if (end > length) return null
  const first = view.coordsAtPos(start, 1)
  const last = view.coordsAtPos(end, -1)
  const top = first ? first.top - frame.top : start < view.viewport.from ? -1e4 : 1e4
  const bottom = last ? last.bottom - frame.top : end > view.viewport.to ? 1e4 : -1e4
  const content = view.contentDOM.getBoundingClientRect()
  const oneLine = first && last && Math.abs(first.top - last.top) < 4
  const left = (first && (oneLine || side === 'above') ? first.left : content.left) - frame.left
  return { left, top, width: 0, height: Math.max(0, bottom - top) }
}
