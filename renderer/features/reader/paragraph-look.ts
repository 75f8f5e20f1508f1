import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import type { EditorState, Extension, Line } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view'
import type { DecorationSet, ViewUpdate } from '@codemirror/view'
import type { Reading } from '../../session/reading'
import { setApart } from './document-lines'
import { readerText } from './reader-text'
import { directionOf, languageOf } from './script'

/** Chooses what is counted in the left margin. */
export const setNumbers = StateEffect.define<Reading['numbers']>()

/** Chooses what tells paragraphs apart. */
export const setParagraphs = StateEffect.define<Reading['paragraphs']>()

const paragraphs = StateField.define<Reading['paragraphs']>({
  create: () => 'spaced',
  update: (value, transaction) =>
    transaction.effects.findLast((effect) => effect.is(setParagraphs))?.value ?? value,
  provide: (field) =>
    EditorView.editorAttributes.from(field, (value) => ({
      class: value === 'indented' ? 'cm-indented' : '',
    })),
})

interface Counted {
  readonly what: Reading['numbers']
  /** By line of the document from 0: its number, 0 for none. */
  readonly numbers: Int32Array | null
}

/** Numbers of all lines; pieces of a long line (see soft-lines.ts) carry one together. */
function count(state: EditorState, what: Reading['numbers']): Int32Array | null {
  if (what === 'none') return null
  const text = state.facet(readerText)
  const numbers = new Int32Array(state.doc.lines)
  let at = 0
  let start = 0
  let last = 0
  for (const words of state.doc.iterLines()) {
    const begins = start === 0 || text.charCodeAt(start - 1) === 10
    if (begins && (what === 'lines' || words.trim() !== '')) numbers[at] = ++last
    start += words.length + 1
    at++
  }
  return numbers
}

const counted = StateField.define<Counted>({
  create: () => ({ what: 'none', numbers: null }),
  update: (value, transaction) => {
    for (const effect of transaction.effects)
      if (effect.is(setNumbers) && effect.value !== value.what)
        return { what: effect.value, numbers: count(transaction.state, effect.value) }
    return value
  },
  provide: (field) =>
    EditorView.editorAttributes.from(field, ({ what }) => ({ class: what === 'none' ? '' : 'cm-numbered' })),
})

const known = new Map<string, Decoration>()

function look(attributes: Readonly<Record<string, string>>): Decoration {
  const key = JSON.stringify(attributes)
  const made = known.get(key) ?? Decoration.line({ attributes: { ...attributes } })
  if (known.size > 4000) known.clear()
  known.set(key, made)
  return made
}

/** Whether a line is running text: not a heading, a list item, a quote or a row of a table, and not blank. */
const isRunning = (state: EditorState, line: Line): boolean =>
  line.text.trim() !== '' && !state.facet(setApart).has(line.from)

/** The class of a line where paragraphs are indented: set in are those that follow another one. */
function setIn(state: EditorState, line: Line): { readonly class?: string } {
  if (!isRunning(state, line)) return {}
  const begins = state.facet(readerText).charCodeAt(line.from - 1) === 10
  const follows = begins && line.number > 1 && isRunning(state, state.doc.line(line.number - 1))
  return { class: follows ? 'cm-paragraph cm-follows' : 'cm-paragraph' }
}

/** Says of each paragraph in view its language, its direction and its number; of those out of view nobody asks. */
class ParagraphLook {
  decorations: DecorationSet

  constructor(
    view: EditorView,
    readonly language: string | null,
  ) {
    this.decorations = this.#made(view)
  }

  update(update: ViewUpdate): void {
    const isOther = [counted, paragraphs].some(
      (field) => update.startState.field<unknown>(field) !== update.state.field<unknown>(field),
    )
    if (update.viewportChanged || isOther) this.decorations = this.#made(update.view)
  }

  #made(view: EditorView): DecorationSet {
    const { doc } = view.state
    const { numbers } = view.state.field(counted)
    const isIndented = view.state.field(paragraphs) === 'indented'
    const builder = new RangeSetBuilder<Decoration>()
    const { from, to } = view.viewport
    for (let line = doc.lineAt(from); ; line = doc.line(line.number + 1)) {
      const number = numbers?.[line.number - 1] ?? 0
      const lang = languageOf(line.text, this.language)
      const dir = directionOf(line.text)
      const attributes = {
        ...(lang === null ? {} : { lang }),
        ...(dir === 'rtl' ? { dir } : {}),
        ...(isIndented ? setIn(view.state, line) : {}),
        ...(number === 0 ? {} : { 'data-number': String(number) }),
      }
      if (Object.keys(attributes).length > 0) builder.add(line.from, line.from, look(attributes))
      if (line.to >= to || line.number === doc.lines) break
    }
    return builder.finish()
  }
}

/** The look of paragraphs that follows from their words; `language` is that of the text as a whole. */
export const paragraphLook = (language: string | null): Extension => [
  paragraphs,
  counted,
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.define((view) => new ParagraphLook(view, language), { decorations: (made) => made.decorations }),
]
