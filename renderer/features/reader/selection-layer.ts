import { EditorSelection, Prec } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView, layer, RectangleMarker } from '@codemirror/view'
import { codedField, emphasisField } from './decorations'

/**
 * The selection, painted over the text: behind it, the tints of coded words would hide it. And the caret, which a text
 * that cannot be edited does not have by itself. Both stay where they are while another part has the keyboard.
 */
export const selectionLayers: Extension = [
  layer({
    above: true,
    class: 'cm-selected-layer',
    markers: (view) => {
      const { main } = view.state.selection
      if (main.empty) return []
      // Over words that are painted in their code's colour already, a hint of the selection is enough.
      const { focusId } = view.state.field(emphasisField)
      const item = focusId === null ? undefined : view.state.field(codedField).byId.get(focusId)
      const same = item?.start === main.from && item.end === main.to
      return RectangleMarker.forRange(view, same ? 'cm-selected cm-selected-coding' : 'cm-selected', main)
    },
    update: (update) =>
      update.selectionSet ||
      update.viewportChanged ||
      update.geometryChanged ||
      update.startState.field(emphasisField) !== update.state.field(emphasisField),
  }),
  layer({
    above: true,
    class: 'cm-caret-layer',
    markers: (view) => {
      const { main } = view.state.selection
      return RectangleMarker.forRange(view, 'cm-caret', EditorSelection.cursor(main.head, main.assoc))
    },
    update: (update, dom) => {
      if (update.selectionSet) dom.classList.toggle('cm-caret-again')
      return update.selectionSet || update.geometryChanged || update.viewportChanged
    },
  }),
  Prec.highest(
    EditorView.theme({
      '.cm-content ::selection, .cm-content::selection': { backgroundColor: 'transparent !important' },
    }),
  ),
]
