import { EditorSelection, Prec } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView, layer, RectangleMarker } from '@codemirror/view'

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
      return main.empty ? [] : RectangleMarker.forRange(view, 'cm-selected', main)
    },
    update: (update) => update.selectionSet || update.viewportChanged || update.geometryChanged,
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
