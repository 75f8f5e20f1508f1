import { EditorSelection } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Source } from '../../../shared/model/entities'
import { useAppNow, useServices } from '../../hooks'
import type { Session } from '../../session'
import { sideOf } from '../../session/sides'
import type { CodedItem } from './coded-item'
import { setCoded, setEmphasis } from './decorations'
import { flash } from './focus-view'
import { meantAt } from './overlap'
import { registerReader } from './reader-handle'
import type { ReaderHandle } from './reader-handle'
import { selectionOf } from './selecting'
import { useSide, useSideState } from './side'

interface Parts {
  readonly source: Source
  readonly text: string
  readonly items: readonly CodedItem[]
  /** Those of them that are painted. */
  readonly shown: readonly CodedItem[]
  readonly openCard: () => void
  readonly openPicker: ReaderHandle['openPicker']
  readonly openFind: () => void
  readonly openOutline: () => boolean
}

/** A passage longer than this is shown from its beginning, not from its middle; UTF-16 units. */
const long = 1200

/** What was gone to already: a view made anew for other words, or another language, does not go there again. */
const revealed = new WeakSet<NonNullable<Session['reveal']>>()

/** Keeps a view in step with the store and the session, and makes it known to the actions. */
export function useReaderInStep(view: EditorView | null, parts: Parts): ReaderHandle | null {
  const { client, dispatch } = useServices()
  const now = useAppNow()
  const { source, text, shown } = parts
  const latest = useRef(parts)
  const side = useSide()
  const focusId = useSideState((state) => state.focusCodingId)
  const reveal = useSideState((state) => state.reveal)

  useLayoutEffect(() => {
    latest.current = parts
  })
  const handle = useMemo<ReaderHandle | null>(
    () =>
      view && {
        view,
        side,
        sourceId: source.id,
        text,
        items: () => latest.current.items,
        shown: () => latest.current.shown,
        openCard: () => latest.current.openCard(),
        openPicker: (purpose) => latest.current.openPicker(purpose),
        openFind: () => latest.current.openFind(),
        openOutline: () => latest.current.openOutline(),
      },
    [view, side, source.id, text],
  )
  useLayoutEffect(() => (handle ? registerReader(client, handle) : undefined), [client, handle])

  useLayoutEffect(() => {
    if (!view) return
    view.dispatch({ effects: setCoded.of(shown) })
    const { focusCodingId } = sideOf(now().session, side)
    const id = meantAt(shown, view.state.selection.main.head, selectionOf(view.state), focusCodingId)
    if (!shown.some((item) => item.id === focusCodingId)) dispatch({ type: 'focus-coding', id, side })
  }, [view, shown, dispatch, now, side])

  useLayoutEffect(() => {
    view?.dispatch({ effects: setEmphasis.of({ focusId }) })
  }, [view, focusId])

  useEffect(() => {
    if (!view || !reveal || reveal.sourceId !== source.id || revealed.has(reveal)) return
    revealed.add(reveal)
    const length = view.state.doc.length
    const range = { start: Math.min(reveal.range.start, length), end: Math.min(reveal.range.end, length) }
    const target = EditorSelection.range(range.start, range.end)
    view.dispatch({
      selection: reveal.take ? { anchor: range.start, head: range.end } : { anchor: range.start },
      effects: EditorView.scrollIntoView(
        range.end - range.start > long ? EditorSelection.cursor(range.start) : target,
        range.end - range.start > long ? { y: 'start', yMargin: 80 } : { y: 'center' },
      ),
      userEvent: 'select',
    })
    const found = meantAt(latest.current.shown, range.start, range, null)
    if (found !== null) dispatch({ type: 'focus-coding', id: found, side })
    flash(view, range)
    if (reveal.take) view.focus()
  }, [view, reveal, source.id, dispatch, side])

  return handle
}
