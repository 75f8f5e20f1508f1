import type { EditorView } from '@codemirror/view'
import type { Spot } from '../../../shared/image/area'
import type { PageSurface } from '../../session/page-view'
import type { Box } from './placement'

/** Where the places of an open source stand, for what floats beside them. */
export interface Ground {
  /** What floats stays inside of this. */
  readonly frame: HTMLElement
  /** What scrolls in it: pressing there selects. */
  readonly scroller: HTMLElement
  /** Box of a place, px of the frame; far above or below it where the place is not drawn. Null: there is no such place. */
  readonly boxOf: (spot: Spot, prefer: 'above' | 'below') => Box | null
  /** Measures, then writes, when both can be done without laying out twice. `key`: what comes again takes the place of the first. */
  readonly measure: <T>(key: object, read: () => T, write: (measured: T) => void) => void
  /** Calls back when places have moved. Returns the way to stop it. */
  readonly follow: (moved: () => void) => () => void
}

/** The ground of a text. */
export const textGround = (view: EditorView): Ground => ({
  frame: view.dom,
  scroller: view.scrollDOM,
  boxOf: (spot, prefer) => wordsBox(view, spot, prefer),
  measure: (key, read, write) => view.requestMeasure({ key, read, write }),
  follow: (moved) => {
    view.scrollDOM.addEventListener('scroll', moved, { passive: true })
    return () => view.scrollDOM.removeEventListener('scroll', moved)
  },
})

/** The ground of a text whose words are seen on pages beside the view or before it. */
export function pageGround(view: EditorView, { scroller, boxOf, onMove }: PageSurface): Ground {
  const frame = view.dom.parentElement?.parentElement ?? view.dom
  return {
    frame,
    scroller,
    boxOf: ({ start, end }) => {
      const box = boxOf({ start, end })
      const { left, top } = frame.getBoundingClientRect()
      if (!box) return { left: 0, top: 1e4, width: 0, height: 0 }
      return { left: box.left - left, top: box.top - top, width: 0, height: box.height }
    },
    measure: (_, read, write) => write(read()),
    follow: onMove,
  }
}

/** Where words stand, px of the view; above or below it where they are not drawn. */
function wordsBox(view: EditorView, { start, end }: Spot, side: 'above' | 'below'): Box | null {
  const length = view.state.doc.length
  if (end > length) return null
  const frame = view.dom.getBoundingClientRect()
  const first = view.coordsAtPos(start, 1)
  const last = view.coordsAtPos(end, -1)
  const top = first ? first.top - frame.top : start < view.viewport.from ? -1e4 : 1e4
  const bottom = last ? last.bottom - frame.top : end > view.viewport.to ? 1e4 : -1e4
  const content = view.contentDOM.getBoundingClientRect()
  const oneLine = first && last && Math.abs(first.top - last.top) < 4
  const left = (first && (oneLine || side === 'above') ? first.left : content.left) - frame.left
  return { left, top, width: 0, height: Math.max(0, bottom - top) }
}
