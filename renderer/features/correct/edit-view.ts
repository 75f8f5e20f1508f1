import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { ChangeSet, EditorState, StateEffect, StateField, Text } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { Decoration, EditorView, keymap } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import type { Change } from '../../../shared/text/edit'
import type { Range } from '../../../shared/text/range'
import { editTheme } from './edit-theme'

/** A coded stretch of the text that is edited, and what the edits have made of it. */
export interface Tinted extends Range {
  readonly isTouched: boolean
}

const setTints = StateEffect.define<readonly Tinted[]>()

const marks = {
  plain: Decoration.mark({ class: 'cm-coded' }),
  touched: Decoration.mark({ class: 'cm-coded cm-touched' }),
}

function decorate(tinted: readonly Tinted[], length: number): DecorationSet {
  return Decoration.set(
    tinted
      .filter(({ start, end }) => start < end && end <= length)
      .map(({ start, end, isTouched }) => (isTouched ? marks.touched : marks.plain).range(start, end)),
    true,
  )
}

/** Where codings lie; they move with the words until they are told anew. */
const tints = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, { changes, effects, state }) => {
    for (const effect of effects) if (effect.is(setTints)) return decorate(effect.value, state.doc.length)
    return value.map(changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** All that was changed since the view was made. */
const edits = StateField.define<ChangeSet>({
  create: ({ doc }) => ChangeSet.empty(doc.length),
  update: (value, { changes, docChanged }) => (docChanged ? value.compose(changes) : value),
})

/** What is edited, and who is told. */
export interface Edited {
  readonly text: string
  /** Changes that were made earlier. */
  readonly changes: readonly Change[]
  /** In the text with these changes. */
  readonly caret: number
  readonly top: number
  readonly label: string
  readonly language: string | null
  /** Words of the editor's own panels. */
  readonly phrases: Readonly<Record<string, string>>
  readonly onChange: () => void
  readonly onSave: () => void
}

/** Makes an editor of a text in an element. */
export function editView(parent: HTMLElement, edited: Edited): EditorView {
  const save = { key: 'Mod-s', run: () => (edited.onSave(), true), preventDefault: true }
  const extensions: Extension[] = [
    history(),
    search({ top: true }),
    highlightSelectionMatches({ minSelectionLength: 3 }),
    keymap.of([save, { ...save, key: 'Mod-Enter' }, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorState.phrases.of(edited.phrases),
    EditorView.lineWrapping,
    EditorView.cspNonce.of(styleNonce()),
    EditorView.contentAttributes.of({
      'aria-label': edited.label,
      'data-pane-focus': '',
      tabindex: '0',
      spellcheck: 'false',
      ...(edited.language === null ? {} : { lang: edited.language }),
    }),
    editTheme,
    edits,
    tints,
    EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) edited.onChange()
    }),
  ]
  // Only `\n` breaks a line, as everywhere.
  const state = EditorState.create({ doc: Text.of(edited.text.split('\n')), extensions })
  const view = new EditorView({ parent, state })
  if (edited.changes.length > 0) view.dispatch({ changes: [...edited.changes] })
  const { length } = view.state.doc
  view.dispatch({
    selection: { anchor: Math.min(edited.caret, length) },
    effects: EditorView.scrollIntoView(Math.min(edited.top, length), { y: 'start' }),
  })
  return view
}

/** What was changed since the beginning, as sorted changes of the first text. */
export function changesIn(state: EditorState): readonly Change[] {
  const changes: Change[] = []
  state.field(edits).iterChanges((from, to, _fromB, _toB, inserted) => {
    changes.push({ from, to, insert: inserted.sliceString(0, inserted.length, '\n') })
  })
  return changes
}

/** Where a place of the text with changes lay in the first text. */
export const placeBefore = (state: EditorState, at: number): number =>
  state.field(edits).invertedDesc.mapPos(at)

/** The words as they are now. */
export const wordsIn = (state: EditorState): string => state.doc.sliceString(0, state.doc.length, '\n')

/** Paints codings where they lie now. */
export const tint = (view: EditorView, tinted: readonly Tinted[]): void =>
  view.dispatch({ effects: setTints.of(tinted) })

/** First offset that is in sight. */
export const topOf = (view: EditorView): number =>
  view.lineBlockAtHeight(view.scrollDOM.scrollTop - view.documentPadding.top + 1).from

/** The nonce of this load of the page: CodeMirror writes its rules into a style element, which needs it. */
function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || meta?.content || ''
}
