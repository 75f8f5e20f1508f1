import { EditorSelection } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useMemo } from 'react'
import type { Id } from '../../../shared/model/entities'
import type { Structure, Turn } from '../../../shared/text/structure'
import { turnTimes } from '../../../shared/text/turn-times'
import { usePlayer } from '../../hooks/player'
import { setPlays, setSpoken } from './spoken'

/** Scrolling this long after a wheel, a touch or a key is the user's own, ms. */
const ownTime = 1000
/** Where in the window a turn that is scrolled to begins, as a share of the height. */
const upper = 0.25
/** Space that a turn must keep from the lower edge to be in view, px. */
const low = 60

/** Lights up the turn that is being said, and follows it unless the user has scrolled away from it. */
export function useSpoken(view: EditorView | null, sourceId: Id, structure: Structure | null): void {
  const player = usePlayer(sourceId)
  const times = useMemo(() => turnTimes(structure?.turns ?? []), [structure])
  useEffect(() => {
    if (!view || !player || !times.known) return undefined
    const { scrollDOM } = view
    let said: Turn | null = null
    let followed = player.get().follows
    let own = -ownTime

    const isInView = ({ start, end }: Turn, whole: boolean): boolean => {
      const from = view.lineBlockAt(Math.min(start, view.state.doc.length))
      const to = whole ? from : view.lineBlockAt(Math.min(end, view.state.doc.length))
      const top = scrollDOM.scrollTop - view.documentPadding.top
      const bottom = top + scrollDOM.clientHeight
      return whole ? from.top >= top && from.top <= bottom - low : to.bottom > top && from.top < bottom
    }
    const follow = (): void => {
      const { ms, isPlaying, follows } = player.get()
      const turn = isPlaying || ms > 0 ? times.turnDuring(ms) : null
      const begins = follows && !followed
      followed = follows
      if (turn === said && !begins) return
      const isNew = turn !== said
      said = turn
      const away = turn !== null && follows && !isInView(turn, true)
      view.dispatch({
        effects: [
          ...(isNew ? [setSpoken.of(turn)] : []),
          ...(away
            ? [
                EditorView.scrollIntoView(EditorSelection.cursor(turn.start), {
                  y: 'start',
                  yMargin: scrollDOM.clientHeight * upper,
                }),
              ]
            : []),
        ],
      })
    }
    const moves = (): void => {
      own = performance.now()
    }
    const scrolled = (): void => {
      const { isPlaying, follows } = player.get()
      if (!isPlaying || !follows || said === null || performance.now() - own > ownTime) return
      if (!isInView(said, false)) player.setFollows(false)
    }
    view.dispatch({ effects: setPlays.of(true) })
    // What was left at a place is shown there, not gone to: the text opens where it was read.
    const started = player.get()
    said = started.ms > 0 ? times.turnDuring(started.ms) : null
    view.dispatch({ effects: setSpoken.of(said) })
    const stop = player.subscribe(follow)
    const gestures = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const
    for (const name of gestures) scrollDOM.addEventListener(name, moves, { passive: true })
    scrollDOM.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      stop()
      for (const name of gestures) scrollDOM.removeEventListener(name, moves)
      scrollDOM.removeEventListener('scroll', scrolled)
      if (view.dom.isConnected) view.dispatch({ effects: [setPlays.of(false), setSpoken.of(null)] })
    }
  }, [view, player, times])
}
