import { useEffect, useState } from 'react'
import { usePanelRef } from 'react-resizable-panels'
import type { GroupProps, PanelProps } from 'react-resizable-panels'
import { useServices, useSession } from '../../hooks'

/** Properties of the groups and sides of the workspace. */
export interface Panes {
  readonly columns: Pick<GroupProps, 'id' | 'onLayoutChanged'>
  readonly rows: Pick<GroupProps, 'id' | 'onLayoutChanged' | 'defaultLayout'>
  readonly left: PanelProps
  readonly right: PanelProps
}

/** Sizes and folding of the sides: kept in the session, in px for the sides, in percent for the height of the sources. */
export function usePanes(): Panes {
  const app = useServices()
  const left = usePanelRef()
  const right = usePanelRef()
  const leftFolded = useSession((session) => session.panes['leftFolded'] === true)
  const rightFolded = useSession((session) => session.panes['rightFolded'] === true)
  // Sizes are taken from the session once; after that the panels are the ones who know.
  const start = useSession((session) => session.panes)
  const [initial] = useState(start)
  const size = (name: string, otherwise: number): number =>
    typeof initial[name] === 'number' ? initial[name] : otherwise

  useEffect(() => {
    if (leftFolded) left.current?.collapse()
    else left.current?.expand()
  }, [left, leftFolded])
  useEffect(() => {
    if (rightFolded) right.current?.collapse()
    else right.current?.expand()
  }, [right, rightFolded])

  const remember = (name: string, value: number | boolean): void =>
    app.dispatch({ type: 'pane', name, value })
  const side = (name: 'left' | 'right', panel: typeof left): PanelProps => ({
    id: name,
    panelRef: panel,
    collapsible: true,
    collapsedSize: 0,
    minSize: name === 'left' ? 210 : 260,
    maxSize: '45%',
    defaultSize: initial[`${name}Folded`] === true ? 0 : size(`${name}Width`, name === 'left' ? 280 : 340),
    groupResizeBehavior: 'preserve-pixel-size',
  })
  return {
    columns: {
      id: 'workspace',
      onLayoutChanged: (_, meta) => {
        if (!meta.isUserInteraction) return
        for (const [name, panel] of [
          ['left', left],
          ['right', right],
        ] as const) {
          const folded = panel.current?.isCollapsed() ?? false
          remember(`${name}Folded`, folded)
          if (!folded) remember(`${name}Width`, Math.round(panel.current?.getSize().inPixels ?? 0))
        }
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
    right: side('right', right),
  }
}
