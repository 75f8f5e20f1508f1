import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import classes from './Tour.module.css'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A frame around the place a step is about. It covers nothing and takes no click. */
export function Ring({ place }: { readonly place: string }) {
  const [box, setBox] = useState<Box | null>(null)
  useEffect(() => {
    const target = document.querySelector(place)
    if (!target) return
    const measure = (): void => {
      const { left, top, width, height } = target.getBoundingClientRect()
      setBox(width === 0 || height === 0 ? null : { left, top, width, height })
    }
    const resized = new ResizeObserver(measure)
    resized.observe(target)
    resized.observe(document.body)
    window.addEventListener('resize', measure)
    // What stands above it may have come or gone with this very step.
    const settled = setTimeout(measure, 100)
    return () => {
      clearTimeout(settled)
      resized.disconnect()
      window.removeEventListener('resize', measure)
      setBox(null)
    }
  }, [place])
  return box === null
    ? null
    : createPortal(<div aria-hidden className={classes.ring} style={box} />, document.body)
}
