import { StateEffect, StateField } from '@codemirror/state'
import type { Extension, Text } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import type { Id } from '../../../shared/model/entities'
import { lanes } from '../../../shared/text/spans'
import type { Range } from '../../../shared/text/range'
import type { CodedItem } from './coded-item'
import { paintParts, retint, tints } from './tints'
import type { PaintParts } from './tints'

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

const nothing: Coded = {
  items: [],
  byId: new Map(),
  lanes: new Map(),
  laneCount: 0,
  marks: Decoration.none,
}

/** About as many characters as stand on one row of the widest column. */
const row = 100

/**
 * Codings keep their lane up to a row beyond their end: what stands on one row of the same paragraph lies side by side in
 * the margin, also where its words do not meet.
 */
const roomy = (items: readonly CodedItem[], doc: Text): readonly { id: Id; start: number; end: number }[] =>
  items.map(({ id, start, end }) => ({ id, start, end: Math.min(end + row, doc.lineAt(end).to) }))

/** Of more changes than this at once everything is made anew, which then is faster. */
const few = 48

/** What has come, gone or changed from one list to the next, as it was and as it is; null: a lot. */
function touchedBy(before: Coded, items: readonly CodedItem[]): readonly CodedItem[] | null {
  const touched: CodedItem[] = []
  let common = 0
  for (const item of items) {
    const known = before.byId.get(item.id)
    if (known) common++
    if (known === item) continue
    touched.push(item)
    if (known) touched.push(known)
    if (touched.length > few) return null
  }
  if (common === before.items.length) return touched
  const ids = new Set(items.map(({ id }) => id))
  for (const item of before.items) {
    if (!ids.has(item.id)) touched.push(item)
    if (touched.length > few) return null
  }
  return touched
}

function coded(before: Coded, items: readonly CodedItem[], parts: PaintParts, doc: Text): Coded {
  const isFitting = (item: CodedItem): boolean => item.start < item.end && item.end <= doc.length
  const fitting = items.every(isFitting) ? items : items.filter(isFitting)
  const touched = touchedBy(before, fitting)
  if (touched?.length === 0) return before
  const byId = new Map(fitting.map((item) => [item.id, item]))
  const laneOf = lanes(roomy(fitting, doc))
  let laneCount = 0
  for (const lane of laneOf.values()) laneCount = Math.max(laneCount, lane + 1)
  const marks = touched ? retint(before.marks, fitting, byId, touched, parts) : tints(fitting, byId, parts)
  return { items: fitting, byId, lanes: laneOf, laneCount, marks }
}

/** Holds the codings and paints them; changes only by `setCoded`, because the text never does. */
export const codedField = StateField.define<Coded>({
  create: () => nothing,
  update: (value, transaction) => {
    for (const effect of transaction.effects)
      if (effect.is(setCoded))
        return coded(value, effect.value, transaction.state.facet(paintParts), transaction.state.doc)
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
