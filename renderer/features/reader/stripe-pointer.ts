import type { EditorView } from '@codemirror/view'
import { growTo } from '../../../shared/text/segments'
import type { Range } from '../../../shared/text/range'
import { codedField, emphasisField, setEmphasis } from './decorations'
import { nextWordEnd, previousWordStart } from './edges'
import type { Hit } from './hit-test'
import { readerText } from './reader-text'
import { stripeHandlers } from './stripe-handlers'
import type { StripeHandlers } from './stripe-handlers'

interface Drag {
  readonly id: string
  readonly edge: 'start' | 'end'
  readonly original: Range
  range: Range
}

/** The codings a hit stands for. */
const idsOf = (hit: Hit | null): readonly string[] => {
  if (!hit) return []
  switch (hit.kind) {
    case 'stripe':
    case 'end':
      return [hit.stripe.coding.id]
    case 'label':
      return [hit.label.named.id]
    case 'more':
      return hit.label.codings.map((coding) => coding.id)
    case 'memo':
      return [hit.dot.coding.id]
  }
}

/** Pointer on the margin: hover, click, and dragging the end of a stripe. */
export class StripePointer {
  #drag: Drag | null = null
  readonly #listeners = new AbortController()

  constructor(
    readonly view: EditorView,
    readonly canvas: HTMLCanvasElement,
    readonly hit: (event: PointerEvent) => Hit | null,
  ) {
    const { signal } = this.#listeners
    canvas.addEventListener('pointermove', this.#move, { signal })
    canvas.addEventListener('pointerleave', this.#leave, { signal })
    canvas.addEventListener('pointerdown', this.#down, { signal })
    canvas.addEventListener('pointerup', this.#up, { signal })
    canvas.addEventListener('pointercancel', this.#cancel, { signal })
    window.addEventListener('keydown', this.#key, { signal, capture: true })
  }

  destroy(): void {
    this.#listeners.abort()
  }

  get #handlers(): StripeHandlers | null {
    return this.view.state.facet(stripeHandlers)
  }

  readonly #move = (event: PointerEvent): void => {
    if (this.#drag) {
      this.#stretch(this.#drag, event)
      return
    }
    const hit = this.hit(event)
    const ids = idsOf(hit)
    this.canvas.style.cursor = hit === null ? 'default' : hit.kind === 'end' ? 'ns-resize' : 'pointer'
    this.#hover(hit?.kind === 'more' ? null : (ids[0] ?? null))
    this.#handlers?.hover(ids, { x: event.clientX, y: event.clientY })
  }

  readonly #leave = (event: PointerEvent): void => {
    if (this.#drag) return
    this.#hover(null)
    this.#handlers?.hover([], { x: event.clientX, y: event.clientY })
  }

  #hover(id: string | null): void {
    if (this.view.state.field(emphasisField).hoverId !== id)
      this.view.dispatch({ effects: setEmphasis.of({ hoverId: id }) })
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0) return
    // The text keeps the keyboard, and its selection.
    event.preventDefault()
    this.view.focus()
    const hit = this.hit(event)
    const [id] = idsOf(hit)
    if (!hit || id === undefined) return
    const at = { x: event.clientX, y: event.clientY }
    if (hit.kind === 'memo') this.#handlers?.openMemo(id)
    else if (hit.kind === 'more') return this.#handlers?.list(idsOf(hit), at)
    else this.#handlers?.choose(id)
    const item = this.view.state.field(codedField).byId.get(id)
    if (hit.kind !== 'end' || !item) return
    this.#drag = { id, edge: hit.edge, original: item, range: { start: item.start, end: item.end } }
    this.#handlers?.hover([], { x: event.clientX, y: event.clientY })
    this.canvas.setPointerCapture(event.pointerId)
  }

  #stretch(drag: Drag, event: PointerEvent): void {
    const { view } = this
    const frame = view.scrollDOM.getBoundingClientRect()
    if (event.clientY > frame.bottom - 24) view.scrollDOM.scrollTop += 16
    if (event.clientY < frame.top + 24) view.scrollDOM.scrollTop -= 16
    const content = view.contentDOM.getBoundingClientRect()
    const inText = event.clientX < content.right
    // In the margin whole lines are meant: the end of this one, or its beginning.
    const x = inText ? event.clientX : drag.edge === 'end' ? content.right - 2 : content.left + 2
    const offset = view.posAtCoords({ x, y: event.clientY }, false)
    const text = view.state.facet(readerText)
    const word = inText
      ? growTo(text, { start: offset, end: offset }, 'word')
      : { start: offset, end: offset }
    const { start, end } = drag.original
    const range =
      drag.edge === 'start'
        ? { start: Math.min(word.start, previousWordStart(text, end)), end }
        : { start, end: Math.max(word.end, nextWordEnd(text, start)) }
    if (range.start === drag.range.start && range.end === drag.range.end) return
    drag.range = range
    view.dispatch({ effects: setEmphasis.of({ preview: { id: drag.id, ...range } }) })
  }

  readonly #up = (event: PointerEvent): void => {
    const drag = this.#drag
    if (!drag) return
    this.#drag = null
    this.canvas.releasePointerCapture(event.pointerId)
    const { range, original, id } = drag
    // The preview stays until the answer is there: whoever handles `resize` takes it away.
    if (range.start !== original.start || range.end !== original.end) this.#handlers?.resize(id, range)
    else this.view.dispatch({ effects: setEmphasis.of({ preview: null }) })
  }

  readonly #cancel = (): void => {
    if (!this.#drag) return
    this.#drag = null
    this.view.dispatch({ effects: setEmphasis.of({ preview: null }) })
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#drag) return
    event.stopPropagation()
    this.#cancel()
  }
}
