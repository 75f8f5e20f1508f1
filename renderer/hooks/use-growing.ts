import { useEffect, useState } from 'react'
import { afterFrame } from '../after-frame'

/**
 * How many of so many things to draw by now: `step` at first, and so many more after each frame, so that a long list of
 * heavy things never holds the window up. None where `isWanted` does not hold yet.
 */
export function useGrowing(count: number, step: number, isWanted = true): number {
  const [drawn, setDrawn] = useState(0)
  const isMore = isWanted && drawn < count
  useEffect(() => {
    if (!isMore) return
    let here = true
    afterFrame(() => {
      if (here) setDrawn(drawn + step)
    })
    return () => {
      here = false
    }
  }, [isMore, drawn, step])
  return Math.min(drawn, count)
}
