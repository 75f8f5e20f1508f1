import { EditorSelection } from '@codemirror/state'
import type { Extension, SelectionRange } from '@codemirror/state'
import { Direction, EditorView, keymap } from '@codemirror/view'
import type { Command, KeyBinding } from '@codemirror/view'
import { nextWordEnd, previousWordStart } from './edges'
import { readerText } from './reader-text'

type Move = (view: EditorView, from: SelectionRange) => SelectionRange

/** Moves the caret, or with `extend` the end of the selection that moves. */
const go =
  (move: Move, extend: boolean): Command =>
  (view) => {
    const from = view.state.selection.main
    const to = move(view, from)
    const selection = extend
      ? EditorSelection.create([EditorSelection.range(from.anchor, to.head, to.goalColumn)])
      : EditorSelection.create([to.empty ? to : EditorSelection.cursor(to.head)])
    view.dispatch({ selection, scrollIntoView: true, userEvent: 'select' })
    return true
  }

const cursor = (offset: number): SelectionRange => EditorSelection.cursor(offset)

/** What an arrow key to the right means where the caret is: forward, or backward in a paragraph that is read from the right. */
const rightwards =
  (right: boolean, move: (forward: boolean) => Move): Move =>
  (view, from) =>
    move(right === (view.textDirectionAt(from.head) === Direction.LTR))(view, from)

/** Without Shift, the first step out of a selection goes to its edge. */
const char =
  (forward: boolean, extend: boolean): Move =>
  (view, from) =>
    from.empty || extend ? view.moveByChar(from, forward) : cursor(forward ? from.to : from.from)

const word =
  (forward: boolean): Move =>
  (view, from) => {
    const text = view.state.facet(readerText)
    return cursor(forward ? nextWordEnd(text, from.head) : previousWordStart(text, from.head))
  }

const row =
  (forward: boolean): Move =>
  (view, from) =>
    view.moveVertically(from, forward)

const rowEdge =
  (forward: boolean): Move =>
  (view, from) =>
    view.moveToLineBoundary(from, forward)

const textEdge =
  (forward: boolean): Move =>
  (view) =>
    cursor(forward ? view.state.doc.length : 0)

/** A page up or down; the caret keeps its height in the window where it was in view. */
const page =
  (forward: boolean, extend: boolean): Command =>
  (view) => {
    const from = view.state.selection.main
    const { top, height } = view.scrollDOM.getBoundingClientRect()
    const to = view.moveVertically(from, forward, height - 2 * view.defaultLineHeight)
    const was = view.coordsAtPos(from.head)
    const inView = was !== null && was.top >= top && was.bottom <= top + height
    view.dispatch({
      selection: extend
        ? EditorSelection.create([EditorSelection.range(from.anchor, to.head)])
        : cursor(to.head),
      effects: EditorView.scrollIntoView(
        to.head,
        inView ? { y: 'start', yMargin: was.top - top } : { y: 'center' },
      ),
      userEvent: 'select',
    })
    return true
  }

const both = (key: string, make: (extend: boolean) => Command, mac?: string): KeyBinding => ({
  key,
  ...(mac === undefined ? {} : { mac }),
  run: make(false),
  shift: make(true),
  preventDefault: true,
})

const motions: readonly KeyBinding[] = [
  both('ArrowLeft', (extend) =>
    go(
      rightwards(false, (forward) => char(forward, extend)),
      extend,
    ),
  ),
  both('ArrowRight', (extend) =>
    go(
      rightwards(true, (forward) => char(forward, extend)),
      extend,
    ),
  ),
  both('Ctrl-ArrowLeft', (extend) => go(rightwards(false, word), extend), 'Alt-ArrowLeft'),
  both('Ctrl-ArrowRight', (extend) => go(rightwards(true, word), extend), 'Alt-ArrowRight'),
  both('ArrowUp', (extend) => go(row(false), extend)),
  both('ArrowDown', (extend) => go(row(true), extend)),
  both('PageUp', (extend) => page(false, extend)),
  both('PageDown', (extend) => page(true, extend)),
  both('Home', (extend) => go(rowEdge(false), extend)),
  both('End', (extend) => go(rowEdge(true), extend)),
  both('Mod-Home', (extend) => go(textEdge(false), extend), 'Cmd-ArrowUp'),
  both('Mod-End', (extend) => go(textEdge(true), extend), 'Cmd-ArrowDown'),
  { key: 'Space', run: page(true, false), shift: page(false, false), preventDefault: true },
  {
    key: 'Mod-a',
    run: (view) => {
      view.dispatch({ selection: { anchor: 0, head: view.state.doc.length }, userEvent: 'select' })
      return true
    },
    preventDefault: true,
  },
  {
    key: 'Escape',
    run: (view) => {
      const { main } = view.state.selection
      if (main.empty) return false
      view.dispatch({ selection: cursor(main.head), userEvent: 'select' })
      return true
    },
  },
]

/**
 * Keys that move the caret. The text is not editable, so that an input method for Chinese never swallows the reader's
 * one-letter keys; the browser then moves no caret, and only knows the part of the text that is in view anyway.
 */
export const motion: Extension = keymap.of(motions)
