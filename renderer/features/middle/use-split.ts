import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { GroupProps } from 'react-resizable-panels'
import { useServices, useSession } from '../../hooks'

/** Below this width the two stand one above the other, px. */
const narrow = 760

/** How the middle is divided: side by side, or one above the other where it is narrow; sizes come back. */
export interface Split {
  readonly orientation: 'horizontal' | 'vertical'
  /** Share of what stands beside the text, in percent. */
  readonly share: number
  readonly onLayoutChanged: NonNullable<GroupProps['onLayoutChanged']>
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
  const kept = useSession((session) => session.panes[name])
  return {
    orientation,
    share: typeof kept === 'number' && kept >= 10 && kept <= 90 ? kept : isNarrow && searching ? 68 : 50,
    onLayoutChanged: (layout, { isUserInteraction }) => {
      const share = layout['beside']
      if (isUserInteraction && share !== undefined)
        dispatch({ type: 'pane', name, value: Math.round(share * 10) / 10 })
    },
  }
}
