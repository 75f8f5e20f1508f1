import { Facet, RangeSetBuilder } from '@codemirror/state'
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
  /** Id of the element that says what hangs on the codings in view. */
  readonly notesId: string
}

/** Set once per view. */
export const paintParts = Facet.define<PaintParts, PaintParts>({
  combine: (given) =>
    given[0] ?? {
      classFor: () => '',
      describe: (here) => here.map(({ name }) => name).join(', '),
      notesId: '',
    },
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
  let depth = 0
  let first: CodedItem | null = null
  let key = ''
  for (const item of here) {
    if (!item.faded) {
      depth++
      first ??= item
    }
    key += `\n${item.name}${item.memo ? '\tm' : ''}${item.unsure ? '\tu' : ''}`
  }
  depth = Math.min(depth, deepest)
  key = (depth === 1 && first ? first.colour : String(depth)) + key
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
    attributes: { 'aria-description': parts.describe(here), 'aria-details': parts.notesId },
  })
  shelf.set(key, mark)
  return mark
}

/**
 * Tints of the codings that reach into a region of the text (half-open, UTF-16 units), cut at its ends: disjoint, one per
 * stretch over which the same codings lie. `items` are in reading order.
 */
export function tints(
  items: readonly CodedItem[],
  byId: ReadonlyMap<Id, CodedItem>,
  region: Range,
  parts: PaintParts,
): DecorationSet {
  const near: CodedItem[] = []
  for (const item of items) {
    if (item.start >= region.end) break
    if (item.end > region.start) near.push(item)
  }
  const builder = new RangeSetBuilder<Decoration>()
  const here: CodedItem[] = []
  for (const { start, end, ids } of spans(near)) {
    const from = Math.max(start, region.start)
    const to = Math.min(end, region.end)
    if (from >= to) continue
    here.length = 0
    for (const id of ids) {
      const item = byId.get(id)
      if (item) here.push(item)
    }
    builder.add(from, to, markFor(parts, here))
  }
  return builder.finish()
}
