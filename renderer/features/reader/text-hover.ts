import type { Extension } from '@codemirror/state'
import { ViewPlugin } from '@codemirror/view'
import type { EditorView } from '@codemirror/view'
import { codedField, emphasisField, setEmphasis } from './decorations'
import { codingsAt } from './overlap'

/** Paints the innermost coding under the pointer strongly, at most once per frame. */
class TextHover {
  #frame = 0
  #last: PointerEvent | null = null
  readonly #listeners = new AbortController()

  constructor(readonly view: EditorView) {
    const { signal } = this.#listeners
    view.contentDOM.addEventListener('pointermove', this.#move, { signal, passive: true })
    view.contentDOM.addEventListener('pointerleave', this.#leave, { signal, passive: true })
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#listeners.abort()
  }

  readonly #move = (event: PointerEvent): void => {
    // Who draws over words selects them; a finger hovers over nothing.
    if (event.buttons !== 0 || event.pointerType === 'touch') return
    this.#last = event
    this.#frame ||= requestAnimationFrame(this.#look)
  }

  readonly #leave = (): void => {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#set(null)
  }

  readonly #look = (): void => {
    this.#frame = 0
    const event = this.#last
    if (!event || !this.view.dom.isConnected) return
    const isCoded = event.target instanceof Element && event.target.closest('.cm-coded, .cm-strong') !== null
    this.#set(isCoded ? this.#codingAt(event) : null)
  }

  #codingAt({ clientX, clientY }: PointerEvent): string | null {
    const offset = this.view.posAtCoords({ x: clientX, y: clientY })
    if (offset === null) return null
    const { items } = this.view.state.field(codedField)
    return codingsAt(items, offset, { start: offset, end: offset + 1 })[0]?.id ?? null
  }

  #set(id: string | null): void {
    if (this.view.state.field(emphasisField).hoverId === id) return
    this.view.dispatch({ effects: setEmphasis.of({ hoverId: id }) })
  }
}

/** Strong paint for the coding under the pointer. */
export const textHover: Extension = ViewPlugin.fromClass(TextHover)
