import type { EditorView } from '@codemirror/view'
import { growTo } from '../../../shared/text/segments'
import type { Unit } from '../../../shared/text/segments'
import type { Range } from '../../../shared/text/range'
import { select } from './focus-view'
import { selectionOf } from './selecting'

/** Words that are meant: the selection, else (with a caret only) the sentence there, which is then selected. */
export function meantWords(view: EditorView, text: string): Range | null {
  const selection = selectionOf(view.state)
  if (selection) return selection
  const caret = view.state.selection.main.head
  const sentence = growTo(text, { start: caret, end: caret }, 'sentence')
  if (sentence.start === sentence.end) return null
  select(view, sentence, false)
  return sentence
}

/** Grows the selection to whole sentences or paragraphs. False where there are no words. */
export function grow(view: EditorView, text: string, unit: Unit): boolean {
  const { from, to } = view.state.selection.main
  const range = growTo(text, { start: from, end: to }, unit)
  if (range.start < range.end) select(view, range, false)
  return range.start < range.end
}
