import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Spot } from '../../../shared/image/area'
import type { Ground } from './ground'
import { placeBeside } from './placement'
import classes from './Reader.module.css'

export interface FloatingProps {
  readonly ground: Ground
  /** What it stands beside. */
  readonly spot: Spot
  readonly prefer: 'above' | 'below'
  /** Whether it goes out of sight together with that; else it stays at the edge. */
  readonly leaves: boolean
  readonly children: ReactNode
}

/** Distance to what it is about and to the edges, px. */
const gap = 8

/** Something that floats beside a place of the open source and follows it when that is scrolled. */
export function Floating({ ground, spot, prefer, leaves, children }: FloatingProps) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const key = {}
    const place = (): void =>
      ground.measure(
        key,
        () => {
          const floating = element.current
          const anchor = ground.boxOf(spot, prefer)
          if (!floating || !anchor) return null
          const { width, height } = ground.frame.getBoundingClientRect()
          const size = { width: floating.offsetWidth, height: floating.offsetHeight }
          const gone = anchor.top + anchor.height < 0 || anchor.top > height
          const at = placeBeside(size, { anchor, width, height, gap }, prefer)
          const room = Math.max(anchor.top, height - anchor.top - anchor.height) - 2 * gap
          return { ...at, room, hidden: leaves && gone }
        },
        (at) => {
          const floating = element.current
          if (!floating || !at) return
          // What can be lower is made so before it would cover what it is about.
          floating.style.setProperty('--room', `${Math.round(at.room)}px`)
          floating.style.transform = `translate(${Math.round(at.left)}px, ${Math.round(at.top)}px)`
          // Until it has its place it is not seen, but it is there: what is hidden cannot take the keyboard.
          floating.style.opacity = '1'
          floating.style.visibility = at.hidden ? 'hidden' : 'visible'
        },
      )
    place()
    const observer = new ResizeObserver(place)
    observer.observe(ground.frame)
    if (element.current) observer.observe(element.current)
    const stop = ground.follow(place)
    return () => {
      observer.disconnect()
      stop()
    }
  }, [ground, spot, prefer, leaves])
  return (
    <div ref={element} className={classes.floating}>
      {children}
    </div>
  )
}
