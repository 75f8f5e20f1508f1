import { EditorSelection, EditorState, Prec } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { growTo, snapToGraphemes } from '../../../shared/text/segments'
import type { Unit } from '../../../shared/text/segments'
import { union } from '../../../shared/text/range'
import type { Range } from '../../../shared/text/range'
import { readerText } from './reader-text'

/** No selection ends inside of what a reader takes for one character. */
const wholeCharacters = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.selection) return transaction
  const { main } = transaction.newSelection
  const snapped = snapToGraphemes(transaction.startState.facet(readerText), {
    start: main.from,
    end: main.to,
  })
  if (snapped.start === main.from && snapped.end === main.to) return transaction
  const forward = main.anchor <= main.head
  const anchor = forward ? snapped.start : snapped.end
  const head = forward ? snapped.end : snapped.start
  return [transaction, { selection: EditorSelection.single(anchor, head), sequential: true }]
})

/** Double click takes the word (Chinese ones too), triple click the paragraph; dragging on goes by whole ones. */
const byUnits = EditorView.mouseSelectionStyle.of((view, event) => {
  const unit: Unit | null = event.detail === 2 ? 'word' : event.detail >= 3 ? 'paragraph' : null
  if (event.button !== 0 || unit === null) return null
  const text = view.state.facet(readerText)
  const at = (mouse: MouseEvent): Range => {
    const offset = view.posAtCoords({ x: mouse.clientX, y: mouse.clientY }, false)
    return growTo(text, { start: offset, end: offset }, unit)
  }
  const first = at(event)
  return {
    get: (mouse) => {
      const here = at(mouse)
      const { start, end } = union(first, here)
      return here.start < first.start
        ? EditorSelection.single(end, start)
        : EditorSelection.single(start, end)
    },
    update: () => undefined,
  }
})

/**
 * Where nothing can be written, CodeMirror believes what the browser says of the selection even while the keyboard is
 * elsewhere, and a repaint of the selected words then ends the selection. So the browser keeps none of its own by then.
 */
const keptWhenLeft = EditorView.domEventHandlers({
  blur: (_, view) => {
    const own = view.contentDOM.ownerDocument.getSelection()
    if (own?.anchorNode && view.contentDOM.contains(own.anchorNode)) own.removeAllRanges()
  },
})

/** Gives the browser the selection back before a press, so that selected words can be dragged from wherever the keyboard was. */
const draggedFromAnywhere = EditorView.domEventHandlers({
  mousedown: (event, view) => {
    if (event.button === 0 && !view.hasFocus && !view.state.selection.main.empty) view.focus()
    return false
  },
})

/** How the mouse selects, and that what is selected stays so. */
export const selecting: Extension = [wholeCharacters, byUnits, keptWhenLeft, Prec.high(draggedFromAnywhere)]

/** The selection in offsets, or null where there is only a caret. */
export function selectionOf(state: EditorState): Range | null {
  const { from, to, empty } = state.selection.main
  return empty ? null : { start: from, end: to }
}
