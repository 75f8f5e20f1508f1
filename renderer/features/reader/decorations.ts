import { StateEffect, StateField } from '@codemirror/state'
import type { Extension, Text } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view'
import type { DecorationSet, ViewUpdate } from '@codemirror/view'
import type { Id } from '../../../shared/model/entities'
import { lanes } from '../../../shared/text/spans'
import type { Range } from '../../../shared/text/range'
import type { CodedItem } from './coded-item'
import { firstScrolled } from './keep-place'
import { paintParts, tints } from './tints'

/** The codings of the open text with everything that follows from them. */
export interface Coded {
  readonly items: readonly CodedItem[]
  readonly byId: ReadonlyMap<Id, CodedItem>
  /** Margin lane of each coding, from 0. */
  readonly lanes: ReadonlyMap<Id, number>
  readonly laneCount: number
}

/** Replaces the codings that are shown. */
export const setCoded = StateEffect.define<readonly CodedItem[]>()

const nothing: Coded = {
  items: [],
  byId: new Map(),
  lanes: new Map(),
  laneCount: 0,
}

/** About as many characters as stand on one row of the widest column. */
const row = 100

/**
 * Codings keep their lane up to a row beyond their end: what stands on one row of the same paragraph lies side by side in
 * the margin, also where its words do not meet.
 */
const roomy = (items: readonly CodedItem[], doc: Text): readonly { id: Id; start: number; end: number }[] =>
  items.map(({ id, start, end }) => ({ id, start, end: Math.min(end + row, doc.lineAt(end).to) }))

/** Whether a list has what another has: the same items, by identity, in the same order. */
const isSame = (one: readonly CodedItem[], other: readonly CodedItem[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index])

function coded(before: Coded, items: readonly CodedItem[], doc: Text): Coded {
  const isFitting = (item: CodedItem): boolean => item.start < item.end && item.end <= doc.length
  const fitting = items.every(isFitting) ? items : items.filter(isFitting)
  if (isSame(before.items, fitting)) return before
  const laneOf = lanes(roomy(fitting, doc))
  let laneCount = 0
  for (const lane of laneOf.values()) laneCount = Math.max(laneCount, lane + 1)
  return { items: fitting, byId: new Map(fitting.map((item) => [item.id, item])), lanes: laneOf, laneCount }
}

/** Holds the codings; changes only by `setCoded`, because the text never does. */
export const codedField = StateField.define<Coded>({
  create: () => nothing,
  update: (value, transaction) => {
    for (const effect of transaction.effects)
      if (effect.is(setCoded)) return coded(value, effect.value, transaction.state.doc)
    return value
  },
})

/** A view's first state with codings already in it: so the words are drawn once, not once plain and once painted. */
export const codedAtFirst = (items: readonly CodedItem[]): Extension =>
  codedField.init(({ doc }) => coded(nothing, items, doc))

/** Tints reach this far beyond what is drawn, UTF-16 units, so that not each line that is scrolled in needs new ones. */
const beyond = 500

/** Paints the codings of what is drawn and a little around it: a text can have more stretches than anybody waits for. */
const tinted = ViewPlugin.fromClass(
  class {
    marks: DecorationSet = Decoration.none
    #region: Range = { start: 0, end: 0 }

    constructor(view: EditorView) {
      // A view that opens further down goes there in a moment.
      const { from, to } = view.viewport
      const top = view.state.facet(firstScrolled).top
      if (from <= top && top <= to) this.#paint(view)
    }

    update({ view, startState, state }: ViewUpdate): void {
      const { from, to } = view.viewport
      const isOutside = from < this.#region.start || to > this.#region.end
      if (isOutside || startState.field(codedField) !== state.field(codedField)) this.#paint(view)
    }

    #paint({ state, viewport }: EditorView): void {
      const { items, byId } = state.field(codedField)
      const end = Math.min(state.doc.length, viewport.to + beyond)
      this.#region = { start: Math.max(0, viewport.from - beyond), end }
      this.marks = tints(items, byId, this.#region, state.facet(paintParts))
    }
  },
  { decorations: ({ marks }) => marks },
)

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
export const codedText: Extension = [emphasisField, strongDecorations, codedField, tinted]
