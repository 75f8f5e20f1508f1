import { useCallback, useRef, useState } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { areaBetween, moved, pulled } from '../../../../shared/image/area'
import type { Area, Grip, Size } from '../../../../shared/image/area'
import { cursorOf, heldAt } from './hit'
import type { Point } from './hit'

/** What the mouse does while a button is held down. */
type Press =
  | { readonly kind: 'pan'; readonly from: Point; readonly scrolled: Point }
  | { readonly kind: 'draw'; readonly from: Point; readonly at: Point }
  | { readonly kind: 'pull'; readonly from: Point; readonly area: Area; readonly grip: Grip | null }

export interface DrawingParts {
  readonly scroller: RefObject<HTMLElement | null>
  readonly sheet: RefObject<HTMLElement | null>
  readonly size: Size
  /** Screen px per pixel of the image. */
  readonly scale: number
  /** The rectangle with handles; null where none is selected, or it may not be changed. */
  readonly held: Area | null
  /** Whether the space bar is down: then the image is moved, not drawn on. */
  readonly isPanning: () => boolean
  readonly onDraw: (area: Area) => void
  readonly onChange: (area: Area) => void
  readonly onClick: (at: Point) => void
  /** The pointer moves over the image with no button down; null: it left. */
  readonly onPoint: (at: Point | null, event: PointerEvent) => void
}

/** Screen px that a press may move before it is more than a click, and within which a handle is taken hold of. */
const slack = 4
const reach = 7
/** Screen px: on shorter sides only the corners have handles. */
export const shortSide = 44

/** Drawing, moving and stretching rectangles with the mouse, and moving the image itself. */
export function useDrawing(parts: DrawingParts) {
  const { scroller, sheet, size, scale } = parts
  const press = useRef<Press | null>(null)
  /** The rectangle while it is drawn or changed. */
  const [draft, setDraft] = useState<Area | null>(null)
  const [cursor, setCursor] = useState('')

  const pointOf = useCallback(
    (event: PointerEvent): Point => {
      const { left = 0, top = 0 } = sheet.current?.getBoundingClientRect() ?? {}
      return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale }
    },
    [sheet, scale],
  )
  const onPointerDown = (event: PointerEvent): void => {
    const pans = event.button === 1 || (event.button === 0 && parts.isPanning())
    const element = scroller.current
    if (!element || (event.button !== 0 && !pans)) return
    // A press on the bars at the edge scrolls.
    const frame = element.getBoundingClientRect()
    if (element.clientWidth > 0 && event.clientX > frame.left + element.clientWidth) return
    if (element.clientHeight > 0 && event.clientY > frame.top + element.clientHeight) return
    const from = { x: event.clientX, y: event.clientY }
    const at = pointOf(event)
    if (pans) {
      event.preventDefault()
      press.current = { kind: 'pan', from, scrolled: { x: element.scrollLeft, y: element.scrollTop } }
    } else {
      const { held } = parts
      const what = held && heldAt(held, at, reach / scale, shortSide / scale)
      press.current =
        held && what
          ? { kind: 'pull', from: at, area: held, grip: what.kind === 'grip' ? what.grip : null }
          : { kind: 'draw', from, at }
    }
    // So that it goes on outside of the pane; jsdom has none of it.
    if ('setPointerCapture' in element) element.setPointerCapture(event.pointerId)
  }
  const changed = (now: Extract<Press, { kind: 'pull' }>, event: PointerEvent): Area => {
    const at = pointOf(event)
    const by = { x: at.x - now.from.x, y: at.y - now.from.y }
    return now.grip ? pulled(now.area, now.grip, by, size) : moved(now.area, by, size)
  }
  const isFar = (now: Extract<Press, { kind: 'draw' }>, event: PointerEvent): boolean =>
    Math.abs(event.clientX - now.from.x) >= slack || Math.abs(event.clientY - now.from.y) >= slack
  const onPointerMove = (event: PointerEvent): void => {
    const now = press.current
    const element = scroller.current
    if (!now) {
      const at = pointOf(event)
      const what = parts.held && heldAt(parts.held, at, reach / scale, shortSide / scale)
      setCursor(what ? (what.kind === 'grip' ? cursorOf(what.grip) : 'move') : '')
      parts.onPoint(at, event)
    } else if (now.kind === 'pan' && element) {
      element.scrollLeft = now.scrolled.x - (event.clientX - now.from.x)
      element.scrollTop = now.scrolled.y - (event.clientY - now.from.y)
    } else if (now.kind === 'draw') {
      if (draft || isFar(now, event)) setDraft(areaBetween(now.at, pointOf(event), size))
    } else if (now.kind === 'pull') setDraft(changed(now, event))
  }
  const onPointerUp = (event: PointerEvent): void => {
    const now = press.current
    press.current = null
    setDraft(null)
    if (now?.kind === 'draw') {
      if (draft || isFar(now, event)) parts.onDraw(areaBetween(now.at, pointOf(event), size))
      else parts.onClick(now.at)
    } else if (now?.kind === 'pull') parts.onChange(changed(now, event))
  }
  const cancel = (): boolean => {
    const isOn = press.current !== null
    press.current = null
    setDraft(null)
    return isOn
  }
  return {
    draft,
    cursor,
    /** Gives up what is being drawn. Answers whether anything was. */
    cancel,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: () => void cancel(),
      onPointerLeave: (event: PointerEvent) => {
        if (!press.current) parts.onPoint(null, event)
      },
    },
  }
}
