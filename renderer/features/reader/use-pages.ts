import type { EditorView } from '@codemirror/view'
import { useCallback, useMemo, useState } from 'react'
import type { Source } from '../../../shared/model/entities'
import { useAppNow, useServices, useSession } from '../../hooks'
import type { PageLook } from '../../session/pages'
import type { PagesProps, PageSurface } from '../../session/page-view'
import type { CodedItem } from './coded-item'
import type { Found } from './found'
import { select } from './focus-view'
import { pageGround } from './ground'
import { scrollTo } from './keep-place'
import { hearKey } from './keys'
import { useSide, useSideState } from './side'
import type { SourceText } from '../../hooks/source-text'

interface Parts {
  readonly source: Source
  readonly text: SourceText
  readonly items: readonly CodedItem[]
  readonly found: Found | null
  readonly top: number
  readonly onHover: PagesProps['onHover']
}

/** What ties the pages of a PDF to its text: all that is done on them is done in the text view, which is always there. */
export function usePages(view: EditorView | null, { source, text, items, found, top, onHover }: Parts) {
  const { dispatch } = useServices()
  const now = useAppNow()
  const side = useSide()
  const look: PageLook = useSession((session) =>
    source.format === 'pdf' ? (session.pages.looks[source.id] ?? 'text') : 'text',
  )
  const selection = useSideState((state) => state.selection)
  const caret = useSideState((state) => state.caret)
  const focusId = useSideState((state) => state.focusCodingId)
  const reveal = useSideState((state) => state.reveal)
  const [known, setKnown] = useState<PageSurface | null>(null)
  const [isFacing, setFacing] = useState(false)
  const labels = useMemo(() => text.structure?.pages?.map(({ label }) => label) ?? [], [text])
  const isBeside = look === 'both'

  const onSelect = useCallback<PagesProps['onSelect']>(
    (anchor, head, take) => {
      if (!view) return
      view.dispatch({ selection: { anchor, head }, scrollIntoView: true, userEvent: 'select' })
      if (take) view.focus()
    },
    [view],
  )
  const onScrolled = useCallback(
    (offset: number) =>
      view?.dispatch({ effects: scrollTo({ top: Math.min(offset, view.state.doc.length) }) }),
    [view],
  )
  const onChoose = useCallback<PagesProps['onChoose']>(
    (id) => {
      const item = items.find((one) => one.id === id)
      if (!view || !item) return
      dispatch({ type: 'focus-coding', id, side })
      select(view, item)
      view.focus()
    },
    [view, items, dispatch, side],
  )
  const onKey = useCallback((event: KeyboardEvent) => hearKey(event, now()), [now])
  const onFace = useCallback(() => setFacing(true), [])
  const surface = look === 'page' || (isBeside && isFacing) ? known : null
  const ground = useMemo(() => (view && surface ? pageGround(view, surface) : null), [view, surface])
  const props: PagesProps | null =
    look === 'text' || !view
      ? null
      : {
          sourceId: source.id,
          revisionId: text.revisionId,
          name: source.name,
          text: text.text,
          labels,
          items,
          focusId,
          selection,
          caret,
          reveal: reveal?.sourceId === source.id ? reveal : null,
          found,
          top,
          isBeside,
          onSelect,
          onScrolled,
          onHover,
          onChoose,
          onKey,
          onFace,
          onSurface: setKnown,
        }
  const host = { onPointerDownCapture: () => setFacing(false), onWheelCapture: () => setFacing(false) }
  return { look, props, surface, ground, host }
}
