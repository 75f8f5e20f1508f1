import { EditorSelection } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Source } from '../../../shared/model/entities'
import { useAppNow, useServices, useWatch } from '../../hooks'
import type { Session } from '../../session'
import { sideOf } from '../../session/sides'
import type { CodedItem } from './coded-item'
import { codedField, setCoded, setEmphasis } from './decorations'
import { flash, select } from './focus-view'
import { textGround } from './ground'
import type { Ground } from './ground'
import { scrollTo } from './keep-place'
import { meantWords } from './meant-words'
import { meantAt } from './overlap'
import { registerReader } from './reader-handle'
import type { TextHandle } from './reader-handle'
import { selectionOf } from './selecting'
import { painted, limitsOf } from './shown'
import { useSide, useSideState } from './side'
import { codedNow } from './use-coded'

interface Parts {
  readonly source: Source
  readonly text: string
  /** Where the words are seen, if not in the view. */
  readonly ground: Ground | null
  /** Codings that are painted. */
  readonly shown: readonly CodedItem[]
  readonly openCard: () => void
  readonly openPicker: TextHandle['openPicker']
  readonly openFind: () => void
  readonly openOutline: () => boolean
}

/** A passage longer than this is shown from its beginning, not from its middle; UTF-16 units. */
const long = 1200

/** What was gone to already: a view made anew for other words, or another language, does not go there again. */
const revealed = new WeakSet<NonNullable<Session['reveal']>>()

/** Keeps a view in step with the store and the session, and makes it known to the actions. */
export function useReaderInStep(view: EditorView | null, parts: Parts): TextHandle | null {
  const { client, store, dispatch } = useServices()
  const watch = useWatch()
  const now = useAppNow()
  const { source, text, shown, ground } = parts
  const latest = useRef(parts)
  const side = useSide()
  const focusId = useSideState((state) => state.focusCodingId)
  const reveal = useSideState((state) => state.reveal)

  useLayoutEffect(() => {
    latest.current = parts
  })
  const handle = useMemo<TextHandle | null>(
    () =>
      view && {
        kind: 'text',
        view,
        ground: ground ?? textGround(view),
        side,
        sourceId: source.id,
        text,
        items: () => codedNow(store, source.id),
        shown: () => view.state.field(codedField).items,
        openCard: () => latest.current.openCard(),
        caret: () => view.state.selection.main.head,
        selection: () => selectionOf(view.state),
        meant: () => meantWords(view, text),
        select: (spot) => select(view, spot),
        flash: (spot) => flash(view, spot),
        focus: () => view.focus(),
        openPicker: (purpose) => latest.current.openPicker(purpose),
        openFind: () => latest.current.openFind(),
        openOutline: () => latest.current.openOutline(),
      },
    [view, ground, side, store, source.id, text],
  )
  useLayoutEffect(() => (handle ? registerReader(client, handle) : undefined), [client, handle])

  // What was coded is painted at once; the lists, counts and bars around the text follow when that is on the screen.
  useLayoutEffect(() => {
    if (!view) return undefined
    return watch(() => {
      if (store.get('sources', source.id)?.revisionId !== source.revisionId) return
      const limits = limitsOf(store, now().session.shown)
      view.dispatch({ effects: setCoded.of(painted(codedNow(store, source.id), limits)) })
    })
  }, [view, watch, store, now, source.id, source.revisionId])

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
      effects: reveal.scrolled
        ? scrollTo({ ...reveal.scrolled, top: Math.min(reveal.scrolled.top, length) })
        : EditorView.scrollIntoView(
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
