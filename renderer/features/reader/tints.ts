import { Facet, RangeSetBuilder } from '@codemirror/state'
import type { Range as Placed } from '@codemirror/state'
import { Decoration } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import type { Id } from '../../../shared/model/entities'
import { spans } from '../../../shared/text/spans'
import type { Range } from '../../../shared/text/range'
import type { CodedItem } from './coded-item'

/** What the decorations need from outside: a class per colour, and the words for readers of screens. */
export interface PaintParts {
  readonly classFor: (colour: string) => string
  /** Such as "coded: Trust, Home; memo". */
  readonly describe: (here: readonly CodedItem[]) => string
}

/** Set once per view. */
export const paintParts = Facet.define<PaintParts, PaintParts>({
  combine: (given) =>
    given[0] ?? { classFor: () => '', describe: (here) => here.map(({ name }) => name).join(', ') },
})

/** Tints of text go no deeper than this. */
const deepest = 4

/** Marks made so far, by what they look like and say: there are few kinds of them, and thousands of each. */
const known = new WeakMap<PaintParts, Map<string, Decoration>>()

/** Kinds of marks that are kept before the shelf is emptied. */
const mostKinds = 20_000

function markFor(parts: PaintParts, here: readonly CodedItem[]): Decoration {
  let shelf = known.get(parts)
  if (!shelf || shelf.size > mostKinds) known.set(parts, (shelf = new Map<string, Decoration>()))
  const lively = here.filter((item) => !item.faded)
  const [first] = lively
  const depth = Math.min(lively.length, deepest)
  let key = depth === 1 && first ? first.colour : String(depth)
  for (const { name, memo, unsure } of here) key += `\n${name}\t${memo ? 'm' : ''}${unsure ? 'u' : ''}`
  const made = shelf.get(key)
  if (made) return made
  const tint =
    depth === 0
      ? 'cm-coded-faded'
      : depth === 1 && first
        ? `cm-coded-one ${parts.classFor(first.colour)}`
        : `cm-coded-${depth}`
  const mark = Decoration.mark({
    tagName: 'mark',
    class: `cm-coded ${tint}`,
    attributes: { 'aria-description': parts.describe(here) },
  })
  shelf.set(key, mark)
  return mark
}

function* tinted(
  items: readonly CodedItem[],
  byId: ReadonlyMap<Id, CodedItem>,
  parts: PaintParts,
): Generator<Range & { readonly mark: Decoration }> {
  const here: CodedItem[] = []
  for (const { start, end, ids } of spans(items)) {
    here.length = 0
    for (const id of ids) {
      const item = byId.get(id)
      if (item) here.push(item)
    }
    yield { start, end, mark: markFor(parts, here) }
  }
}

/** Tints of all codings: disjoint, one per stretch over which the same codings lie. */
export function tints(
  items: readonly CodedItem[],
  byId: ReadonlyMap<Id, CodedItem>,
  parts: PaintParts,
): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { start, end, mark } of tinted(items, byId, parts)) builder.add(start, end, mark)
  return builder.finish()
}

/**
 * The tints after some codings came, went or changed; `touched` holds the changed ones as they were and as they are. Only
 * the stretches around them are made anew: the same result as `tints`.
 */
export function retint(
  before: DecorationSet,
  items: readonly CodedItem[],
  byId: ReadonlyMap<Id, CodedItem>,
  touched: readonly Range[],
  parts: PaintParts,
): DecorationSet {
  let marks = before
  for (const region of regions(before, touched)) {
    const near: CodedItem[] = []
    for (const item of items) {
      if (item.start >= region.end) break
      if (item.end > region.start) near.push(item)
    }
    const add: Placed<Decoration>[] = []
    for (const { start, end, mark } of tinted(near, byId, parts)) {
      const from = Math.max(start, region.start)
      const to = Math.min(end, region.end)
      if (from < to) add.push(mark.range(from, to))
    }
    marks = marks.update({
      filterFrom: region.start,
      filterTo: region.end,
      filter: (from, to) => to <= region.start || from >= region.end,
      add,
    })
  }
  return marks
}

/**
 * Stretches to be made anew, disjoint and in order: what was touched, and the tints that it touches as a whole, because
 * they may become one with it.
 */
function regions(before: DecorationSet, touched: readonly Range[]): readonly Range[] {
  const wide = touched.map(({ start, end }) => {
    let from = start
    let to = end
    before.between(start, end, (markFrom, markTo) => {
      from = Math.min(from, markFrom)
      to = Math.max(to, markTo)
    })
    return { start: from, end: to }
  })
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of wide.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
