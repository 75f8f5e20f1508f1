import type { Extension } from '@codemirror/state'
import { EditorView, ViewPlugin } from '@codemirror/view'
import type { ViewUpdate } from '@codemirror/view'
import { codedField, emphasisField } from './decorations'
import { hitTest } from './hit-test'
import type { Hit } from './hit-test'
import { onThemeChange, readPalette } from './palette'
import { layoutStripes } from './stripe-layout'
import type { Layout, Margin, VisibleCoding } from './stripe-layout'
import { StripePointer } from './stripe-pointer'
import { forgetWidths, measureIn, paintStripes, stripeWidth } from './stripe-paint'
import type { Palette } from './stripe-paint'

/** Drawn above and below what can be seen, px, so that a fast scroll finds stripes there. */
const beyond = 300
const line = 18
/** Lanes stand this far apart, px. */
const lanePitch = 8

interface Measured {
  readonly codings: readonly VisibleCoding[]
  readonly margin: Margin
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Draws the codings as stripes on a canvas that lies in the margin and scrolls with the text. */
class Stripes {
  readonly canvas = document.createElement('canvas')
  #layout: Layout = { stripes: [], labels: [], memos: [] }
  #palette: Palette | null = null
  /** Where the ends of codings stand, px from the top of the text, until the text is set anew. */
  readonly #ends = new Map<number, number>()
  #measured: Measured | null = null
  #gone = false
  readonly #stop: (() => void)[] = []
  readonly #pointer: StripePointer

  constructor(readonly view: EditorView) {
    this.canvas.className = 'cm-stripes'
    this.canvas.setAttribute('aria-hidden', 'true')
    this.#pointer = new StripePointer(view, this.canvas, (event) => this.hit(event))
    view.scrollDOM.appendChild(this.canvas)
    view.scrollDOM.addEventListener('scroll', this.#schedule, { passive: true })
    this.#stop.push(
      () => view.scrollDOM.removeEventListener('scroll', this.#schedule),
      onThemeChange(() => {
        this.#palette = null
        this.#schedule()
      }),
    )
    // Names are measured: once more when the typeface is there.
    if ('fonts' in document)
      void document.fonts.ready.then(() => {
        forgetWidths()
        this.#schedule()
      })
    this.#schedule()
  }

  update(update: ViewUpdate): void {
    const moved = update.geometryChanged || update.viewportChanged
    if (moved) this.#ends.clear()
    const repaint =
      moved ||
      update.startState.field(codedField) !== update.state.field(codedField) ||
      update.startState.field(emphasisField) !== update.state.field(emphasisField)
    if (repaint) this.#schedule()
  }

  destroy(): void {
    this.#gone = true
    for (const stop of this.#stop) stop()
    this.#pointer.destroy()
    this.canvas.remove()
  }

  /** What lies under the pointer. */
  hit(event: { readonly clientX: number; readonly clientY: number }): Hit | null {
    const box = this.canvas.getBoundingClientRect()
    const point = { x: event.clientX - box.left, y: event.clientY - box.top + (this.#measured?.top ?? 0) }
    return hitTest(this.#layout, point, { stripe: stripeWidth, line })
  }

  readonly #schedule = (): void => {
    if (this.#gone) return
    this.view.requestMeasure({
      key: this,
      read: () => this.#read(),
      write: (measured) => this.#draw(measured),
    })
  }

  #read(): Measured {
    const { view } = this
    const scroller = view.scrollDOM
    const frame = scroller.getBoundingClientRect()
    const content = view.contentDOM.getBoundingClientRect()
    const origin = frame.top - scroller.scrollTop
    const margin = marginOf(view)
    const { items, lanes, laneCount } = view.state.field(codedField)
    const { preview } = view.state.field(emphasisField)
    const { from, to } = view.viewport
    const codings: VisibleCoding[] = []
    for (const item of items) {
      if (item.start > to) break
      const { start, end } = preview?.id === item.id ? preview : item
      if (end < from || start > to) continue
      codings.push({
        ...item,
        lane: lanes.get(item.id) ?? 0,
        top: start < from ? -1e6 : this.#y(start, 1, origin),
        bottom: end > to ? 1e6 : this.#y(end, -1, origin),
      })
    }
    const top = Math.max(0, scroller.scrollTop - beyond)
    return {
      codings,
      margin: { width: margin.width, lanePitch, line, lanes: laneCount, viewTop: scroller.scrollTop + 6 },
      left: margin.left - frame.left,
      top,
      height: Math.max(0, Math.min(scroller.scrollTop + frame.height + beyond, content.height) - top),
    }
  }

  /** Top of the line an offset stands on (side 1), or its bottom (side -1). */
  #y(offset: number, side: 1 | -1, origin: number): number {
    const key = offset * side
    const known = this.#ends.get(key)
    if (known !== undefined) return known
    const box = this.view.coordsAtPos(offset, side)
    const y = box ? (side === 1 ? box.top : box.bottom) - origin : side * -1e6
    this.#ends.set(key, y)
    return y
  }

  #draw(measured: Measured): void {
    this.#measured = measured
    const { canvas } = this
    const { margin, left, top, height } = measured
    if (margin.width === 0 || height === 0) return
    this.#palette ??= readPalette(this.view.dom)
    const ratio = window.devicePixelRatio || 1
    const size = [Math.round(margin.width * ratio), Math.round(height * ratio)] as const
    if (canvas.width !== size[0]) canvas.width = size[0]
    if (canvas.height !== size[1]) canvas.height = size[1]
    Object.assign(canvas.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${margin.width}px`,
      height: `${height}px`,
    })
    const context = canvas.getContext('2d')
    if (!context) return
    const emphasis = this.view.state.field(emphasisField)
    const strong = new Set([emphasis.focusId, emphasis.hoverId].filter((id) => id !== null))
    this.#layout = layoutStripes(measured.codings, margin, measureIn(context, this.#palette), strong)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, margin.width, height)
    context.translate(0, -top)
    paintStripes(context, this.#layout, margin, this.#palette, emphasis)
  }
}

/** The blank that the theme leaves beside the text for the stripes; px of the window. */
function marginOf(view: EditorView): { readonly left: number; readonly width: number } {
  const { right } = view.contentDOM.getBoundingClientRect()
  const gap = Number.parseFloat(getComputedStyle(view.contentDOM).marginRight) || 0
  const width = Number.parseFloat(getComputedStyle(view.dom).getPropertyValue('--reading-margin')) || 0
  return { left: right + gap, width }
}

/** Stripes in the margin. Their accessible twin is the list of codings at the caret. */
export const stripes: Extension = [
  ViewPlugin.fromClass(Stripes),
  EditorView.theme({ '.cm-stripes': { position: 'absolute', touchAction: 'pan-y' } }),
]
