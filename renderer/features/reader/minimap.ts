import type { Extension } from '@codemirror/state'
import { EditorView, ViewPlugin } from '@codemirror/view'
import type { ViewUpdate } from '@codemirror/view'
import { legible } from './contrast'
import { codedField } from './decorations'
import { foundField } from './found'
import { mapPlaces, mapStretches } from './minimap-rows'
import { onThemeChange, readPalette } from './palette'
import type { Palette } from './stripe-paint'

/** Width of the map, px; the theme keeps it free beside the scroll bar. */
export const mapWidth = 12
/** The least height of the frame, px. */
const leastFrame = 6
/** Neutral tints by depth, from two codings on; the deepest holds for more. */
const tints = ['--tint-2', '--tint-3', '--tint-4'] as const

interface Drawn {
  readonly height: number
  readonly coded: unknown
  readonly hits: unknown
  readonly theme: number
}

interface Place {
  readonly height: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * A narrow picture of the whole text beside the scroll bar: where it is coded, where something was found, and a frame
 * around what is in view. A click or a drag goes there. It is measured by characters, not by heights, which are estimates
 * where a text has not been drawn: so it stands still while one scrolls, and only the frame moves.
 */
class Minimap {
  readonly box = document.createElement('div')
  readonly canvas = document.createElement('canvas')
  readonly frame = document.createElement('div')
  #drawn: Drawn | null = null
  #palette: { readonly base: Palette; readonly tints: readonly string[]; readonly found: string } | null =
    null
  #theme = 0
  #height = 0
  readonly #stop: (() => void)[] = []

  constructor(readonly view: EditorView) {
    this.box.className = 'cm-map'
    this.box.setAttribute('aria-hidden', 'true')
    this.frame.className = 'cm-map-frame'
    this.box.append(this.canvas, this.frame)
    view.dom.append(this.box)
    const listeners = new AbortController()
    const { signal } = listeners
    view.scrollDOM.addEventListener('scroll', this.#schedule, { passive: true, signal })
    this.box.addEventListener('pointerdown', this.#down, { signal })
    this.box.addEventListener('pointermove', this.#move, { signal })
    this.#stop.push(
      () => listeners.abort(),
      onThemeChange(() => {
        this.#palette = null
        this.#theme++
        this.#schedule()
      }),
    )
    this.#schedule()
  }

  update(update: ViewUpdate): void {
    const { startState, state } = update
    if (
      update.geometryChanged ||
      update.viewportChanged ||
      startState.field(codedField) !== state.field(codedField) ||
      startState.field(foundField) !== state.field(foundField)
    )
      this.#schedule()
  }

  destroy(): void {
    for (const stop of this.#stop) stop()
    this.box.remove()
  }

  readonly #schedule = (): void =>
    this.view.requestMeasure<Place>({
      key: this,
      read: (view) => this.#read(view),
      write: (place, view) => this.#write(place, view),
    })

  #read(view: EditorView): Place {
    const { scrollDOM } = view
    const height = scrollDOM.clientHeight
    const scale = height / Math.max(1, view.state.doc.length)
    const above = scrollDOM.getBoundingClientRect().top - view.documentTop
    const at = (y: number): number => offsetAt(view, y) * scale
    return {
      height,
      right: scrollDOM.offsetWidth - scrollDOM.clientWidth,
      top: at(above),
      bottom: at(above + height),
    }
  }

  #write({ height, right, top, bottom }: Place, view: EditorView): void {
    const size = Math.min(height, Math.max(leastFrame, bottom - top))
    this.#height = height
    this.frame.style.transform = `translateY(${Math.max(0, Math.min(top, height - size)).toFixed(1)}px)`
    this.frame.style.height = `${size.toFixed(1)}px`
    // A frame around all of it would say nothing.
    this.frame.hidden = size > height - 1
    const { state } = view
    const { hits } = state.field(foundField)
    const coded = state.field(codedField)
    const was = this.#drawn
    // Only the frame follows the scrolling.
    if (was?.height === height && was.coded === coded && was.hits === hits && was.theme === this.#theme)
      return
    this.#drawn = { height, coded, hits, theme: this.#theme }
    this.box.style.right = `${right}px`
    if (height > 0) this.#draw(view, height)
  }

  #draw(view: EditorView, height: number): void {
    const { canvas } = this
    const style = getComputedStyle(view.dom)
    const palette = (this.#palette ??= {
      base: readPalette(view.dom),
      tints: tints.map((name) => style.getPropertyValue(name)),
      found: style.getPropertyValue('--warn'),
    })
    const { base } = palette
    const ratio = window.devicePixelRatio || 1
    canvas.width = Math.round(mapWidth * ratio)
    canvas.height = Math.round(height * ratio)
    canvas.style.height = `${height}px`
    const pen = canvas.getContext('2d')
    if (!pen) return
    const { items } = view.state.field(codedField)
    const { length } = view.state.doc
    const rows = canvas.height
    const left = Math.round(4 * ratio)
    const width = Math.round(5 * ratio)
    const lively = items.filter((item) => !item.faded)
    if (lively.length < items.length) {
      pen.fillStyle = base.line
      const faded = items.filter((item) => item.faded)
      for (const { top, bottom } of mapStretches(faded, length, rows))
        pen.fillRect(left, top, width, bottom - top)
    }
    for (const { top, bottom, depth, only } of mapStretches(lively, length, rows)) {
      const item = lively[only]
      pen.fillStyle = base.forced
        ? base.ink
        : item
          ? legible(item.colour, base.paper, 3)
          : (palette.tints[Math.min(depth, 4) - 2] ?? base.faint)
      pen.fillRect(left, top, width, bottom - top)
    }
    pen.fillStyle = palette.found
    const thick = Math.max(1, Math.round(2 * ratio))
    for (const row of mapPlaces(view.state.field(foundField).hits, length, rows))
      pen.fillRect(0, Math.min(row, rows - thick), canvas.width, thick)
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0) return
    // The text keeps the keyboard, and its selection.
    event.preventDefault()
    this.box.setPointerCapture(event.pointerId)
    this.#go(event)
  }

  readonly #move = (event: PointerEvent): void => {
    if (this.box.hasPointerCapture(event.pointerId)) this.#go(event)
  }

  #go(event: PointerEvent): void {
    const { view } = this
    const y = event.clientY - this.box.getBoundingClientRect().top
    const share = Math.max(0, Math.min(1, y / Math.max(1, this.#height)))
    const offset = Math.round(share * view.state.doc.length)
    view.dispatch({ effects: EditorView.scrollIntoView(offset, { y: 'center' }) })
  }
}

/** The offset at a height of the text, px from its top, between the beginning and the end of the line there. */
function offsetAt(view: EditorView, y: number): number {
  const line = view.lineBlockAtHeight(y)
  const share = line.height > 0 ? Math.max(0, Math.min(1, (y - line.top) / line.height)) : 0
  return line.from + share * (line.to - line.from)
}

/** The map of the whole text. Its accessible twin is the sentence of the reader's "Show" button. */
export const minimap: Extension = [
  ViewPlugin.fromClass(Minimap),
  EditorView.theme({
    '.cm-map': {
      position: 'absolute',
      top: '0',
      bottom: '0',
      width: `${mapWidth}px`,
      borderLeft: '1px solid var(--line)',
      cursor: 'default',
      touchAction: 'none',
    },
    '.cm-map canvas': { position: 'absolute', left: '0', top: '0', width: `${mapWidth}px` },
    '.cm-map-frame': {
      position: 'absolute',
      left: '0',
      right: '0',
      top: '0',
      border: '1px solid var(--line-strong)',
      borderRadius: '2px',
      backgroundColor: 'color-mix(in srgb, var(--ink) 7%, transparent)',
      pointerEvents: 'none',
    },
    '.cm-map:hover .cm-map-frame': { backgroundColor: 'color-mix(in srgb, var(--ink) 14%, transparent)' },
  }),
]
