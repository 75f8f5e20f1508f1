import { StateEffect, StateField } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import type { Range } from '../../../shared/text/range'

/** Places that the find bar shows, and which of them it stands on. */
export interface Found {
  readonly hits: readonly Range[]
  readonly current: number
}

/** Replaces them. */
export const setFound = StateEffect.define<Found>()

interface FoundState extends Found {
  /** All hits alike. */
  readonly all: DecorationSet
  /** The same, the current one marked as such. */
  readonly marks: DecorationSet
}

const hitMark = Decoration.mark({ class: 'cm-found' })
const currentMark = Decoration.mark({ class: 'cm-found cm-found-now' })

/** What was found, painted. */
export const foundField = StateField.define<FoundState>({
  create: () => ({ hits: [], current: -1, all: Decoration.none, marks: Decoration.none }),
  update: (value, transaction) => {
    let next = value
    for (const effect of transaction.effects) {
      if (!effect.is(setFound)) continue
      const { hits, current } = effect.value
      // Marking ten thousand hits takes time: going from one to the next marks only that one anew.
      const all =
        hits === next.hits
          ? next.all
          : Decoration.set(hits.map(({ start, end }) => hitMark.range(start, end)))
      const now = hits[current]
      const marks = now
        ? all.update({
            filter: (from, to) => from !== now.start || to !== now.end,
            filterFrom: now.start,
            filterTo: now.end,
            add: [currentMark.range(now.start, now.end)],
          })
        : all
      next = { hits, current, all, marks }
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.marks),
})

/** Hits of the find bar in the text; where they are in the whole of it, the map shows. */
export const found: Extension = foundField
