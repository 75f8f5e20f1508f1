import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { RefObject } from 'react'
import { sameSpot } from '../../../../shared/image/area'
import type { Size, Spot } from '../../../../shared/image/area'
import type { Id } from '../../../../shared/model/entities'
import { useAppNow, useServices } from '../../../hooks'
import type { Session } from '../../../session'
import { sideOf } from '../../../session/sides'
import type { CodedItem } from '../coded-item'
import type { Ground } from '../ground'
import { meantAt } from '../overlap'
import { registerReader } from '../reader-handle'
import type { ImageHandle, ImageWork } from '../reader-handle'
import { limitsOf, painted } from '../shown'
import { useSide, useSideState } from '../side'
import { codedNow } from '../use-coded'
import { boxOf } from './Areas'

export interface HandleParts {
  readonly sourceId: Id
  readonly size: Size
  /** Screen px per pixel of the image. */
  readonly scale: number
  readonly page: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly sheet: RefObject<HTMLElement | null>
  /** Codings that are drawn. */
  readonly shown: readonly CodedItem[]
  readonly openPicker: ImageHandle['openPicker']
  readonly openCard: () => void
  readonly onFlash: (spot: Spot) => void
  readonly work: ImageWork
}

/** What was gone to already. */
const revealed = new WeakSet<NonNullable<Session['reveal']>>()

/** Makes an open image known to the actions, and goes where the session asks to. */
export function useImageHandle(parts: HandleParts): ImageHandle {
  const { client, store, dispatch } = useServices()
  const now = useAppNow()
  const side = useSide()
  const reveal = useSideState((state) => state.reveal)
  const latest = useRef(parts)
  const followers = useRef(new Set<() => void>())
  useLayoutEffect(() => {
    latest.current = parts
  })
  const { sourceId, size, scale } = parts
  const handle = useMemo<ImageHandle>(() => {
    const ground = groundOf(() => latest.current, followers.current)
    const shown = (): readonly CodedItem[] =>
      painted(codedNow(store, sourceId), limitsOf(store, now().session.shown))
    const selection = (): Spot | null => {
      const state = sideOf(now().session, side)
      return state.sourceId === sourceId ? state.selection : null
    }
    return {
      kind: 'image',
      side,
      sourceId,
      size,
      ground,
      items: () => codedNow(store, sourceId),
      shown,
      caret: () => 0,
      selection,
      meant: selection,
      select: ({ start, end, area }) => {
        const spot = { start, end, ...(area ? { area } : {}) }
        dispatch({ type: 'select', selection: spot, caret: 0, side })
        const { focusCodingId } = sideOf(now().session, side)
        // What has exactly this place comes before what only shares pixels with it.
        const focus = shown().find((item) => item.id === focusCodingId && sameSpot(item, spot))
        const id = focus?.id ?? meantAt(shown(), 0, spot, null)
        dispatch({ type: 'focus-coding', id, side })
        scrollTo(latest.current, spot)
      },
      flash: (spot) => latest.current.onFlash(spot),
      focus: () => latest.current.scroller.current?.focus({ preventScroll: true }),
      openCard: () => latest.current.openCard(),
      openPicker: (purpose) => latest.current.openPicker(purpose),
      work: {
        zoom: (by) => latest.current.work.zoom(by),
        draw: () => latest.current.work.draw(),
        adjust: (id) => latest.current.work.adjust(id),
      },
    }
  }, [store, dispatch, now, side, sourceId, size])
  useLayoutEffect(() => registerReader(client, handle), [client, handle])
  useLayoutEffect(() => {
    for (const moved of followers.current) moved()
  }, [scale])
  useEffect(() => {
    if (!reveal || reveal.sourceId !== sourceId || revealed.has(reveal)) return
    revealed.add(reveal)
    // A place that was left by a jump is a caret, of which an image has none.
    if (reveal.range.start < reveal.range.end) {
      handle.select(reveal.range)
      handle.flash(reveal.range)
    }
    if (reveal.take) handle.focus()
  }, [reveal, sourceId, handle])
  return handle
}

function groundOf(parts: () => HandleParts, followers: Set<() => void>): Ground {
  const need = (element: HTMLElement | null): HTMLElement => element ?? document.body
  return {
    get frame() {
      return need(parts().page.current)
    },
    get scroller() {
      return need(parts().scroller.current)
    },
    boxOf: ({ area }) => {
      const { page, sheet, size, scale } = parts()
      const frame = page.current?.getBoundingClientRect()
      const paper = sheet.current?.getBoundingClientRect()
      if (!frame || !paper) return null
      const box = boxOf(area, size, scale)
      const top = Math.max(0, paper.top - frame.top + box.y)
      const bottom = Math.min(frame.height, paper.top - frame.top + box.y + box.height)
      return {
        left: paper.left - frame.left + box.x,
        top: bottom < top ? paper.top - frame.top + box.y : top,
        width: box.width,
        height: Math.max(0, bottom - top),
      }
    },
    measure: (_, read, write) => write(read()),
    follow: (moved) => {
      const { current } = parts().scroller
      followers.add(moved)
      current?.addEventListener('scroll', moved, { passive: true })
      return () => {
        followers.delete(moved)
        current?.removeEventListener('scroll', moved)
      }
    },
  }
}

/** Room that is left around what is scrolled to, px. */
const around = 32

/** Scrolls as far as it must for a place to be in view; the whole image is in view anyhow. */
export function scrollTo({ scroller, sheet, size, scale }: HandleParts, { area }: Spot): void {
  const frame = scroller.current?.getBoundingClientRect()
  const paper = sheet.current?.getBoundingClientRect()
  if (!area || !scroller.current || !frame || !paper) return
  const box = boxOf(area, size, scale)
  const by = (start: number, length: number, from: number, room: number): number => {
    const before = start - from - around
    const after = start + length + around - from - room
    return before < 0 || length > room ? before : Math.max(0, after)
  }
  scroller.current.scrollLeft += by(paper.left + box.x, box.width, frame.left, frame.width)
  scroller.current.scrollTop += by(paper.top + box.y, box.height, frame.top, frame.height)
}
