import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { Size } from '../../../../shared/image/area'
import type { ImageWork } from '../reader-handle'
import { clampScale, fitScale, steppedScale } from './zoom'

/** What has to stay where it is while the scale changes: a point of the image, and where in the window it is. */
interface Pin {
  readonly image: { readonly x: number; readonly y: number }
  readonly window: { readonly x: number; readonly y: number }
}

/** How large an image is shown in a pane, and the ways to change it. */
export function useZoom(
  size: Size,
  scroller: RefObject<HTMLElement | null>,
  sheet: RefObject<HTMLElement | null>,
) {
  const [pane, setPane] = useState<Size>({ width: 0, height: 0 })
  const [chosen, setChosen] = useState<number | null>(null)
  const pin = useRef<Pin | null>(null)
  const fit = fitScale(size, pane)
  const scale = chosen ?? fit
  const latest = useRef(scale)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      // With a scroll bar or without: the difference must not make the image jump.
      setPane((was) =>
        Math.abs(was.width - width) + Math.abs(was.height - height) < 24 ? was : { width, height },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])

  useLayoutEffect(() => {
    latest.current = scale
    const held = pin.current
    pin.current = null
    if (!held || !scroller.current || !sheet.current) return
    const { left, top } = sheet.current.getBoundingClientRect()
    scroller.current.scrollLeft += left + held.image.x * scale - held.window.x
    scroller.current.scrollTop += top + held.image.y * scale - held.window.y
  }, [scale, scroller, sheet])

  /** `at`: the point of the window that keeps its place; default: the middle of the pane. */
  const zoomTo = useCallback(
    (next: number | null, at?: { readonly x: number; readonly y: number }) => {
      const frame = scroller.current?.getBoundingClientRect()
      const box = sheet.current?.getBoundingClientRect()
      if (next !== null && frame && box) {
        const point = at ?? { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 }
        const image = { x: (point.x - box.left) / latest.current, y: (point.y - box.top) / latest.current }
        pin.current = { image, window: point }
      }
      setChosen(next === null ? null : clampScale(next))
    },
    [scroller, sheet],
  )
  const zoom = useCallback<ImageWork['zoom']>(
    (by) => {
      if (by === 'fit') zoomTo(null)
      else zoomTo(by === 'actual' ? 1 : steppedScale(latest.current, by))
    },
    [zoomTo],
  )
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoomTo(latest.current * Math.exp(-event.deltaY / 400), { x: event.clientX, y: event.clientY })
    }
    // Without this the browser would make the whole window larger.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [scroller, zoomTo])
  return useMemo(() => ({ scale, isFit: chosen === null, zoom }), [scale, chosen, zoom])
}
