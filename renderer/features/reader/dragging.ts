import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { contains } from '../../../shared/text/range'
import type { Range } from '../../../shared/text/range'
import { growTo } from '../../../shared/text/segments'
import type { App } from '../../hooks'
import type { Side } from '../../session/sides'
import { applyCodes } from './acts'
import { select } from './focus-view'
import { readerAt } from './reader-handle'
import { selectionOf } from './selecting'

/** A code that is dragged out of the codebook; the data is its id. */
export const codeDragType = 'application/x-emic-code'
/** Selected words that are dragged out of the text; the data is `{sourceId, start, end}` as JSON. */
export const selectionDragType = 'application/x-emic-selection'

/** The words a code was dropped on: the selection if it was dropped there, else the sentence. */
function droppedOn(view: EditorView, text: string, event: DragEvent): Range | null {
  const offset = view.posAtCoords({ x: event.clientX, y: event.clientY })
  if (offset === null) return null
  const selection = selectionOf(view.state)
  if (selection && contains(selection, { start: offset, end: offset })) return selection
  const sentence = growTo(text, { start: offset, end: offset }, 'sentence')
  return sentence.start < sentence.end ? sentence : null
}

/** Codes are dropped on words, and selected words are dragged on codes. */
export function dragging(now: () => App, side: Side): Extension {
  const mark = (view: EditorView, on: boolean): void => void view.scrollDOM.classList.toggle('cm-drop', on)
  return EditorView.domEventHandlers({
    dragstart: (event, view) => {
      const reader = readerAt(now().client, side)
      const range = selectionOf(view.state)
      if (!reader || !range || !event.dataTransfer) return false
      const { sourceId } = reader
      event.dataTransfer.setData(selectionDragType, JSON.stringify({ sourceId, ...range }))
      return false
    },
    dragover: (event, view) => {
      if (!event.dataTransfer?.types.includes(codeDragType)) return false
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      mark(view, true)
      return true
    },
    dragleave: (_, view) => {
      mark(view, false)
      return false
    },
    drop: (event, view) => {
      mark(view, false)
      const codeId = event.dataTransfer?.getData(codeDragType) ?? ''
      const app = now()
      const reader = readerAt(app.client, side)
      if (codeId === '' || reader?.kind !== 'text' || !app.store.get('codes', codeId)) return false
      event.preventDefault()
      const range = droppedOn(view, reader.text, event)
      if (!range) return true
      select(view, range, false)
      void applyCodes(app, reader, range, [codeId])
      return true
    },
  })
}
