import { Facet } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView, ViewPlugin } from '@codemirror/view'
import type { ViewUpdate } from '@codemirror/view'

/** Told the offset at the top of the view, a moment after scrolling has stopped. Set once per view. */
export const topListener = Facet.define<(offset: number) => void, (offset: number) => void>({
  combine: (given) => given[0] ?? (() => undefined),
})

/** Offset at the top of the view to begin with. Set once per view. */
export const firstTop = Facet.define<number, number>({ combine: (given) => given[0] ?? 0 })

/** Space between the top edge and the line that is scrolled there, px. */
const air = 12
const restTime = 120

/** Scrolls so that an offset stands at the top. */
export const scrollToTop = (offset: number) =>
  EditorView.scrollIntoView(offset, { y: 'start', yMargin: offset === 0 ? 40 : air })

/** Knows the offset at the top and puts it there again after the column or the type has changed its size. */
class KeepPlace {
  #top: number
  #shape = ''
  #timer = 0

  constructor(readonly view: EditorView) {
    this.#top = view.state.facet(firstTop)
    view.scrollDOM.addEventListener('scroll', this.#scrolled, { passive: true })
  }

  update(update: ViewUpdate): void {
    if (!update.geometryChanged) return
    // Not CodeMirror's own line height: that is an estimate, which changes as more of the text is seen.
    const { fontSize, lineHeight, fontFamily } = getComputedStyle(this.view.contentDOM)
    const shape = `${this.view.contentDOM.clientWidth} ${fontSize} ${lineHeight} ${fontFamily}`
    if (shape === this.#shape) return
    const first = this.#shape === ''
    this.#shape = shape
    if (first) return
    const top = this.#top
    // Not inside of an update: CodeMirror takes no change there.
    queueMicrotask(() => {
      if (this.view.dom.isConnected) this.view.dispatch({ effects: scrollToTop(top) })
    })
  }

  destroy(): void {
    window.clearTimeout(this.#timer)
    this.view.scrollDOM.removeEventListener('scroll', this.#scrolled)
  }

  readonly #scrolled = (): void => {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(this.#rest, restTime)
  }

  readonly #rest = (): void => {
    const frame = this.view.scrollDOM.getBoundingClientRect()
    if (frame.height === 0) return
    // What stands in the top row still is not taken anew: it would wander by a part of a row with each change of size.
    const row = this.view.coordsAtPos(this.#top)
    const stays = row !== null && row.top <= frame.top + air + 2 && row.bottom > frame.top + air
    if (this.view.scrollDOM.scrollTop < 2) this.#top = 0
    else if (!stays) this.#top = this.#offsetAt(frame.top + air + 2)
    this.view.state.facet(topListener)(this.#top)
  }

  /** The offset that stands at a height of the window: exact where the text is drawn, else that of the paragraph. */
  #offsetAt(y: number): number {
    const { view } = this
    const { from, to } = view.lineBlockAtHeight(y - view.documentTop)
    if (from < view.viewport.from || to > view.viewport.to) return from
    const { left, width } = view.contentDOM.getBoundingClientRect()
    return view.posAtCoords({ x: left + width / 3, y }, false)
  }
}

/** Keeps the reading place over resizes and changes of type. */
export const keepPlace: Extension = ViewPlugin.fromClass(KeepPlace)
