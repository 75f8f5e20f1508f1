import { useEffect, useState } from 'react'
import { usePanelRef } from 'react-resizable-panels'
import type { GroupProps, PanelProps } from 'react-resizable-panels'
import { useServices, useSession } from '../../hooks'
import type { Session } from '../../session'
import { useOnePane } from './use-one-pane'

/** Properties of the groups and sides of the workspace. */
export interface Panes {
  readonly columns: Pick<GroupProps, 'id' | 'onLayoutChanged'>
  readonly rows: Pick<GroupProps, 'id' | 'onLayoutChanged' | 'defaultLayout'>
  readonly left: PanelProps
  readonly middle: PanelProps
  readonly right: PanelProps
}

/** Sizes and folding of the sides: kept in the session, in px for the sides, in percent for the height of the sources. */
export function usePanes(): Panes {
  const app = useServices()
  const left = usePanelRef()
  const right = usePanelRef()
  const only = useOnePane()
  const leftFolded = useSession((session) => session.panes['leftFolded'] === true)
  const rightFolded = useSession((session) => session.panes['rightFolded'] === true)
  const leftWidth = useSession((session) => widthOf(session, 'left'))
  const rightWidth = useSession((session) => widthOf(session, 'right'))
  // Sizes are taken from the session once; after that the panels are the ones who know.
  const start = useSession((session) => session.panes)
  const [initial] = useState(start)

  useEffect(() => fold(left, leftFolded, only ? '100%' : leftWidth), [left, leftFolded, leftWidth, only])
  useEffect(
    () => fold(right, rightFolded, only ? '100%' : rightWidth),
    [right, rightFolded, rightWidth, only],
  )

  const remember = (name: string, value: number | boolean): void =>
    app.dispatch({ type: 'pane', name, value })
  const side = (name: 'left' | 'right', panel: PanelRef): PanelProps => ({
    id: name,
    panelRef: panel,
    collapsible: true,
    collapsedSize: 0,
    minSize: name === 'left' ? 210 : 260,
    maxSize: only ? '100%' : '45%',
    defaultSize: initial[`${name}Folded`] === true ? 0 : name === 'left' ? leftWidth : rightWidth,
    groupResizeBehavior: 'preserve-pixel-size',
  })
  return {
    columns: {
      id: 'workspace',
      onLayoutChanged: (_, meta) => {
        if (!meta.isUserInteraction) return
        // The panel still tells its size before this step, and would be remembered one step behind.
        requestAnimationFrame(() => {
          for (const [name, panel] of [
            ['left', left],
            ['right', right],
          ] as const) {
            const folded = panel.current?.isCollapsed() ?? false
            remember(`${name}Folded`, folded)
            if (!folded && !only) remember(`${name}Width`, Math.round(panel.current?.getSize().inPixels ?? 0))
          }
        })
      },
    },
    rows: {
      id: 'workspace-left',
      defaultLayout:
        typeof initial['sourcesHeight'] === 'number'
          ? { sources: initial['sourcesHeight'], codebook: 100 - initial['sourcesHeight'] }
          : undefined,
      onLayoutChanged: (layout) => {
        const height = layout['sources']
        if (height !== undefined) remember('sourcesHeight', Math.round(height * 10) / 10)
      },
    },
    left: side('left', left),
    middle: { id: 'reader', minSize: only ? 0 : 360 },
    right: side('right', right),
  }
}

/** Width of a side in px: as it was left, else as at the beginning, a little less where the window is narrow. */
function widthOf({ panes }: Session, side: 'left' | 'right'): number {
  const width = panes[`${side}Width`]
  return typeof width === 'number' ? width : side === 'left' ? (window.innerWidth < 1400 ? 256 : 280) : 348
}

type PanelRef = ReturnType<typeof usePanelRef>

/** Folds a side, or unfolds it to a width in px or percent: one that began folded has no size of its own to go back to. */
function fold(panel: PanelRef, folded: boolean, width: number | string): void {
  if (folded) panel.current?.collapse()
  else if (panel.current?.isCollapsed()) panel.current.resize(width)
}
