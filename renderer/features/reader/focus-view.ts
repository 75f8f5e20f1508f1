import type { EditorView } from '@codemirror/view'
import type { Range } from '../../../shared/text/range'
import { setEmphasis } from './decorations'

/** How long words that were just coded stay marked, ms; the animation itself is shorter. */
const flashTime = 260

/** Marks words for a moment. */
export function flash(view: EditorView, range: Range): void {
  view.dispatch({ effects: setEmphasis.of({ flash: range }) })
  window.setTimeout(() => {
    if (view.dom.isConnected) view.dispatch({ effects: setEmphasis.of({ flash: null }) })
  }, flashTime)
}

/** Selects words, and scrolls only as far as it must. */
export function select(view: EditorView, range: Range, scroll = true): void {
  view.dispatch({
    selection: { anchor: range.start, head: range.end },
    scrollIntoView: scroll,
    userEvent: 'select',
  })
}
