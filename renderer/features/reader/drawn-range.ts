import { Facet } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { ViewPlugin } from '@codemirror/view'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import type { Range } from '../../../shared/text/range'

/** Told which part of the text is drawn, a moment after that has changed. Set once per view. */
export const drawnListener = Facet.define<(drawn: Range) => void, (drawn: Range) => void>({
  combine: (given) => given[0] ?? (() => undefined),
})

/** After the last change, ms: who scrolls or codes does not wait for it. */
const restTime = 300

class DrawnRange {
  #timer = 0

  constructor(readonly view: EditorView) {
    this.#schedule()
  }

  update({ viewportChanged }: ViewUpdate): void {
    if (viewportChanged) this.#schedule()
  }

  destroy(): void {
    window.clearTimeout(this.#timer)
  }

  #schedule(): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      const { from, to } = this.view.viewport
      this.view.state.facet(drawnListener)({ start: from, end: to })
    }, restTime)
  }
}

/** Watches which part of the text is drawn. */
export const drawnRange: Extension = ViewPlugin.fromClass(DrawnRange)
