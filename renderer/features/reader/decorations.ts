import { Facet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import type { Extension, Text } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import type { Id } from '../../../shared/model/entities'
import { lanes, spans } from '../../../shared/text/spans'
import type { Range } from '../../../shared/text/range'
import type { CodedItem } from './coded-item'

/** What the decorations need from outside: a class per colour, and the words for readers of screens. */
export interface PaintParts {
  readonly classFor: (colour: string) => string
  /** Such as "coded: Trust, Home". */
  readonly describe: (names: readonly string[]) => string
}

/** Set once per view. */
export const paintParts = Facet.define<PaintParts, PaintParts>({
  combine: (given) => given[0] ?? { classFor: () => '', describe: (names) => names.join(', ') },
})

/** The codings of the open text with everything that follows from them. */
export interface Coded {
  readonly items: readonly CodedItem[]
  readonly byId: ReadonlyMap<Id, CodedItem>
  /** Margin lane of each coding, from 0. */
  readonly lanes: ReadonlyMap<Id, number>
  readonly laneCount: number
  readonly marks: DecorationSet
}

/** Replaces the codings that are shown. */
export const setCoded = StateEffect.define<readonly CodedItem[]>()

/** Tints of text go no deeper than this. */
const deepest = 4

const nothing: Coded = {
  items: [],
  byId: new Map(),
  lanes: new Map(),
  laneCount: 0,
  marks: Decoration.none,
}

/** Marks made so far, by what they look like and say: there are few kinds of them, and thousands of each. */
const known = new WeakMap<PaintParts, Map<string, Decoration>>()

function markFor(parts: PaintParts, here: readonly CodedItem[]): Decoration {
  const shelf = known.get(parts) ?? new Map<string, Decoration>()
  known.set(parts, shelf)
  const [first] = here
  let key = here.length === 1 && first ? first.colour : String(Math.min(here.length, deepest))
  for (const { name } of here) key += `\n${name}`
  const made = shelf.get(key)
  if (made) return made
  const tint =
    here.length === 1 && first
      ? `cm-coded-one ${parts.classFor(first.colour)}`
      : `cm-coded-${Math.min(here.length, deepest)}`
  const names = [...new Set(here.map(({ name }) => name))]
  const mark = Decoration.mark({
    tagName: 'mark',
    class: `cm-coded ${tint}`,
    attributes: { 'aria-description': parts.describe(names) },
  })
  shelf.set(key, mark)
  return mark
}

/** About as many characters as stand on one row of the widest column. */
const row = 100

/**
 * Codings keep their lane up to a row beyond their end: what stands on one row of the same paragraph lies side by side in
 * the margin, also where its words do not meet.
 */
const roomy = (items: readonly CodedItem[], doc: Text): readonly { id: Id; start: number; end: number }[] =>
  items.map(({ id, start, end }) => ({ id, start, end: Math.min(end + row, doc.lineAt(end).to) }))

function coded(items: readonly CodedItem[], parts: PaintParts, doc: Text): Coded {
  const fitting = items.filter((item) => item.start < item.end && item.end <= doc.length)
  const byId = new Map(fitting.map((item) => [item.id, item]))
  const laneOf = lanes(roomy(fitting, doc))
  const builder = new RangeSetBuilder<Decoration>()
  const here: CodedItem[] = []
  for (const span of spans(fitting)) {
    here.length = 0
    for (const id of span.ids) {
      const item = byId.get(id)
      if (item) here.push(item)
    }
    builder.add(span.start, span.end, markFor(parts, here))
  }
  let laneCount = 0
  for (const lane of laneOf.values()) laneCount = Math.max(laneCount, lane + 1)
  return { items: fitting, byId, lanes: laneOf, laneCount, marks: builder.finish() }
}

/** Holds the codings and paints them; changes only by `setCoded`, because the text never does. */
export const codedField = StateField.define<Coded>({
  create: () => nothing,
  update: (value, transaction) => {
    for (const effect of transaction.effects)
      if (effect.is(setCoded))
        return coded(effect.value, transaction.state.facet(paintParts), transaction.state.doc)
    return value
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.marks),
})

/** What is painted strongly, above the tints. */
export interface Emphasis {
  /** Coding under the caret or chosen by its stripe. */
  readonly focusId: Id | null
  /** Coding under the pointer. */
  readonly hoverId: Id | null
  /** New edges of the focused coding while its stripe's end is dragged. */
  readonly preview: (Range & { readonly id: Id }) | null
  /** Words that were just coded or jumped to. */
  readonly flash: Range | null
}

/** Changes part of what is emphasised. */
export const setEmphasis = StateEffect.define<Partial<Emphasis>>()

/** What is emphasised now. */
export const emphasisField = StateField.define<Emphasis>({
  create: () => ({ focusId: null, hoverId: null, preview: null, flash: null }),
  update: (value, transaction) => {
    let next = value
    for (const effect of transaction.effects) if (effect.is(setEmphasis)) next = { ...next, ...effect.value }
    return next
  },
})

const strongDecorations = EditorView.decorations.compute([codedField, emphasisField], (state) => {
  const { byId } = state.field(codedField)
  const { focusId, hoverId, preview, flash } = state.field(emphasisField)
  const { classFor } = state.facet(paintParts)
  const length = state.doc.length
  const ranges = []
  for (const id of new Set([focusId, hoverId])) {
    const item = id === null ? undefined : byId.get(id)
    if (!item) continue
    const { start, end } = preview?.id === item.id ? preview : item
    if (start < end && end <= length)
      ranges.push(Decoration.mark({ class: `cm-strong ${classFor(item.colour)}` }).range(start, end))
  }
  if (flash && flash.start < flash.end && flash.end <= length)
    ranges.push(Decoration.mark({ class: 'cm-flash' }).range(flash.start, flash.end))
  return Decoration.set(ranges, true)
})

/** What is painted strongly, and the tints around it: what comes first lies deeper in the elements and is seen. */
export const codedText: Extension = [emphasisField, strongDecorations, codedField]
