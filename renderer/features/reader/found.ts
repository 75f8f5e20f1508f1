import { StateEffect, StateField } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view'
import type { DecorationSet, ViewUpdate } from '@codemirror/view'
import type { Range } from '../../../shared/text/range'

/** Places that the find bar shows, and which of them it stands on. */
export interface Found {
  readonly hits: readonly Range[]
  readonly current: number
}

/** Replaces them. */
export const setFound = StateEffect.define<Found>()

interface FoundState extends Found {
  readonly marks: DecorationSet
}

const hitMark = Decoration.mark({ class: 'cm-found' })
const currentMark = Decoration.mark({ class: 'cm-found cm-found-now' })

/** What was found, painted. */
export const foundField = StateField.define<FoundState>({
  create: () => ({ hits: [], current: -1, marks: Decoration.none }),
  update: (value, transaction) => {
    let next = value
    for (const effect of transaction.effects) {
      if (!effect.is(setFound)) continue
      const { hits, current } = effect.value
      const ranges = hits.map(({ start, end }, i) =>
        (i === current ? currentMark : hitMark).range(start, end),
      )
      next = { hits, current, marks: Decoration.set(ranges) }
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.marks),
})

/** Ticks beside the scrollbar: where in the whole text something was found. */
class Ticks {
  readonly canvas = document.createElement('canvas')

  constructor(readonly view: EditorView) {
    this.canvas.className = 'cm-ticks'
    this.canvas.setAttribute('aria-hidden', 'true')
    view.dom.appendChild(this.canvas)
  }

  update(update: ViewUpdate): void {
    const changed = update.startState.field(foundField) !== update.state.field(foundField)
    if (!changed && !(update.geometryChanged && update.state.field(foundField).hits.length > 0)) return
    this.view.requestMeasure({
      key: this,
      read: (view) => {
        const height = view.scrollDOM.clientHeight
        const whole = Math.max(1, view.contentHeight)
        const { hits } = view.state.field(foundField)
        return { height, at: hits.map(({ start }) => (view.lineBlockAt(start).top / whole) * height) }
      },
      write: ({ height, at }, view) =>
        this.#draw(height, at, getComputedStyle(view.dom).getPropertyValue('--warn')),
    })
  }

  destroy(): void {
    this.canvas.remove()
  }

  #draw(height: number, at: readonly number[], colour: string): void {
    if (height === 0) return
    const ratio = window.devicePixelRatio || 1
    this.canvas.width = 6 * ratio
    this.canvas.height = height * ratio
    this.canvas.style.height = `${height}px`
    const pen = this.canvas.getContext('2d')
    if (!pen) return
    pen.scale(ratio, ratio)
    pen.fillStyle = colour
    for (const y of new Set(at.map(Math.round))) pen.fillRect(0, Math.min(y, height - 2), 6, 2)
  }
}

/** Hits of the find bar in the text and along the scrollbar. */
export const found: Extension = [
  foundField,
  ViewPlugin.fromClass(Ticks),
  EditorView.theme({
    '.cm-ticks': { position: 'absolute', top: '0', right: '0', width: '6px', pointerEvents: 'none' },
  }),
]
