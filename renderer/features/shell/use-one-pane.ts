import { useEffect, useSyncExternalStore } from 'react'
import { useAppNow, useServices, useSession } from '../../hooks'
import { hasOnePane, onePane } from './one-pane'

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(onePane)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/**
 * Whether the window has room for one part only: a phone's width, or a small window that is zoomed in. Then an unfolded
 * side takes the place of the text, one at a time, and opening a text folds it. What was unfolded before comes back with
 * the room.
 */
export function useOnePane(): boolean {
  const now = useAppNow()
  const { dispatch } = useServices()
  const only = useSyncExternalStore(subscribe, hasOnePane)
  const leftFolded = useSession((session) => session.panes['leftFolded'] === true)
  const rightFolded = useSession((session) => session.panes['rightFolded'] === true)
  const sourceId = useSession((session) => session.sourceId)
  const reveals = useSession((session) => session.reveals)

  useEffect(() => {
    if (!only) return
    const { panes } = now().session
    const open = ['leftFolded', 'rightFolded'].filter((name) => panes[name] !== true)
    return () => open.forEach((name) => dispatch({ type: 'pane', name, value: false }))
  }, [only, now, dispatch])
  useEffect(() => {
    if (only && !leftFolded) dispatch({ type: 'pane', name: 'rightFolded', value: true })
  }, [only, leftFolded, dispatch])
  useEffect(() => {
    if (only && !rightFolded) dispatch({ type: 'pane', name: 'leftFolded', value: true })
  }, [only, rightFolded, dispatch])
  // Last, so that the text is what a narrow window begins with.
  useEffect(() => {
    if (!only) return
    dispatch({ type: 'pane', name: 'leftFolded', value: true })
    dispatch({ type: 'pane', name: 'rightFolded', value: true })
  }, [only, sourceId, reveals, dispatch])
  return only
}
