import { EditorSelection, Facet } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView, ViewPlugin } from '@codemirror/view'
import type { ViewUpdate } from '@codemirror/view'
import type { Scrolled } from '../../session/trail'

/** Told how far the text is scrolled, a moment after scrolling has stopped. Set once per view. */
export const scrollListener = Facet.define<(to: Scrolled) => void, (to: Scrolled) => void>({
  combine: (given) => given[0] ?? (() => undefined),
})

/** How far the text is scrolled to begin with. Set once per view. */
export const firstScrolled = Facet.define<Scrolled, Scrolled>({ combine: (given) => given[0] ?? { top: 0 } })

/** Space between the top edge and the line that is scrolled there, px. */
const air = 12
const restTime = 120

/** Scrolls so that an offset stands at the top, or as far from the top as `shift` says, px. */
export const scrollTo = ({ top, shift }: Scrolled) =>
  EditorView.scrollIntoView(EditorSelection.cursor(top, 1), {
    y: 'start',
    yMargin: shift ?? (top === 0 ? 40 : air),
  })

/** Knows what stands at the top and puts it there again after the column or the type has changed its size. */
class KeepPlace {
  #place: Scrolled
  #shape = ''
  #timer = 0

  constructor(readonly view: EditorView) {
    this.#place = view.state.facet(firstScrolled)
    view.scrollDOM.addEventListener('scroll', this.#scrolled, { passive: true })
  }

  update(update: ViewUpdate): void {
    if (!update.geometryChanged) return
    const shape = this.#shapeNow()
    if (shape === this.#shape) return
    const first = this.#shape === ''
    this.#shape = shape
    if (first) return
    const place = this.#place
    // Not inside of an update: CodeMirror takes no change there.
    queueMicrotask(() => {
      if (this.view.dom.isConnected) this.view.dispatch({ effects: scrollTo(place) })
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

  /** What the rows of the text depend on: width, type, and the look of paragraphs. */
  #shapeNow(): string {
    // Not CodeMirror's own line height: that is an estimate, which changes as more of the text is seen.
    const { fontSize, lineHeight, fontFamily } = getComputedStyle(this.view.contentDOM)
    const look = this.view.dom.classList.contains('cm-indented')
    return `${this.view.contentDOM.clientWidth} ${fontSize} ${lineHeight} ${fontFamily} ${look}`
  }

  readonly #rest = (): void => {
    const frame = this.view.scrollDOM.getBoundingClientRect()
    if (frame.height === 0) return
    // The rows have changed and the view has not heard of it yet: what stands at the top now is not what was read.
    if (this.#shapeNow() !== this.#shape) return this.view.requestMeasure()
    // What stands in the top row still is not taken anew: it would wander by a part of a row with each change of size.
    const row = this.view.coordsAtPos(this.#place.top, 1)
    const stays = row !== null && row.top <= frame.top + air + 2 && row.bottom > frame.top + air
    const atTop = this.view.scrollDOM.scrollTop < 2
    const top = atTop ? 0 : stays ? this.#place.top : this.#offsetAt(frame.top + air + 2)
    const begins = this.view.coordsAtPos(top, 1)?.top
    this.#place = { top, ...(atTop || begins === undefined ? {} : { shift: begins - frame.top }) }
    this.view.state.facet(scrollListener)(this.#place)
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
