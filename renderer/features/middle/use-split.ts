import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useGroupRef } from 'react-resizable-panels'
import type { GroupImperativeHandle, GroupProps } from 'react-resizable-panels'
import { useServices, useSession } from '../../hooks'

/** Below this width the two stand one above the other, px. */
const narrow = 760

/** How the middle is divided: side by side, or one above the other where it is narrow; sizes come back. */
export interface Split {
  readonly orientation: 'horizontal' | 'vertical'
  /** Share of what stands beside the text, in percent. */
  readonly share: number
  readonly onLayoutChanged: NonNullable<GroupProps['onLayoutChanged']>
  readonly groupRef: RefObject<GroupImperativeHandle | null>
}

/** Divides the middle by its own width, not the window's: the sides of the window take what they need first. */
export function useSplit(box: RefObject<HTMLElement | null>): Split {
  const { dispatch } = useServices()
  const [isNarrow, setNarrow] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setNarrow(element.clientWidth < narrow))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  const orientation = isNarrow ? 'vertical' : 'horizontal'
  const name = `beside.${orientation}`
  // A list of hits below the text needs its lines more than the text does.
  const searching = useSession((session) => session.beside?.kind === 'search')
  // A table wants more than half of the width.
  const hasTable = useSession((session) => session.beside?.kind === 'attributes')
  const kept = useSession((session) => session.panes[name])
  const share =
    typeof kept === 'number' && kept >= 10 && kept <= 90
      ? kept
      : isNarrow && searching
        ? 68
        : hasTable
          ? 66
          : 50
  const groupRef = useGroupRef()
  // Each way has its own share, which the panels read only when they come. In the next frame, when they lie that way.
  const wanted = useRef({ orientation, share })
  useEffect(() => {
    const hasTurned = wanted.current.orientation !== orientation
    wanted.current = { orientation, share }
    if (!hasTurned) return undefined
    const frame = requestAnimationFrame(() => {
      const group = groupRef.current
      if (group && 'beside' in group.getLayout()) group.setLayout({ text: 100 - share, beside: share })
    })
    return () => cancelAnimationFrame(frame)
  }, [groupRef, orientation, share])
  return {
    orientation,
    share,
    groupRef,
    onLayoutChanged: (layout, { isUserInteraction }) => {
      const share = layout['beside']
      if (isUserInteraction && share !== undefined)
        dispatch({ type: 'pane', name, value: Math.round(share * 10) / 10 })
    },
  }
}
