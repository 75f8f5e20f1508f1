import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useCallback, useEffect, useRef } from 'react'
import type { Range } from '../../../shared/text/range'
import { useAppNow, useServices } from '../../hooks'
import { playerOf } from '../../hooks/player'
import { resize } from './acts'
import { createCodeColours } from './code-colours'
import type { CodeColours } from './code-colours'
import { codedField, setEmphasis } from './decorations'
import { dragging } from './dragging'
import { drawnListener, drawnRange } from './drawn-range'
import { scrollListener } from './keep-place'
import { readerKeys } from './keys'
import { select } from './focus-view'
import { describer } from './describe'
import { meantAt } from './overlap'
import { notesId } from './notes-id'
import { sideOf } from '../../session/sides'
import type { Scrolled } from '../../session/trail'
import { readerAt } from './reader-handle'
import { selectionOf } from './selecting'
import { useSide } from './side'
import { playFrom } from './spoken'
import { paintParts } from './tints'
import { stripeHandlers } from './stripe-handlers'
import type { StripeHandlers } from './stripe-handlers'

interface Parts {
  readonly onDrawn: (drawn: Range) => void
  readonly onScrolled: (to: Scrolled) => void
  readonly onHover: StripeHandlers['hover']
  readonly onList: StripeHandlers['list']
}

/** What ties a view to the session and to the commands. */
export function useReaderExtensions({ onDrawn, onScrolled, onHover, onList }: Parts): () => Extension {
  const { client, dispatch } = useServices()
  const side = useSide()
  const now = useAppNow()
  const colours = useRef<CodeColours | null>(null)
  useEffect(() => () => colours.current?.remove(), [])
  return useCallback(() => {
    colours.current?.remove()
    const palette = (colours.current = createCodeColours())
    return [
      paintParts.of({
        classFor: palette.classFor,
        describe: describer(),
        notesId: notesId(side),
      }),
      playFrom.of((ms) => {
        const player = playerOf(client, sideOf(now().session, side).sourceId)
        player?.setFollows(true)
        player?.seek(ms)
        player?.play()
        return player !== null
      }),
      scrollListener.of(onScrolled),
      drawnListener.of(onDrawn),
      drawnRange,
      stripeHandlers.of({
        hover: onHover,
        list: onList,
        choose: (id) => {
          const reader = readerAt(client, side)
          const item = reader?.items().find((one) => one.id === id)
          if (reader?.kind !== 'text' || !item) return
          dispatch({ type: 'focus-coding', id, side })
          select(reader.view, item, false)
        },
        resize: (id, range) => {
          const reader = readerAt(client, side)
          if (reader?.kind !== 'text') return
          void resize(now(), reader, id, range).finally(() => {
            if (!reader.view.dom.isConnected) return
            reader.view.dispatch({ effects: setEmphasis.of({ preview: null }) })
            const item = reader.items().find((one) => one.id === id)
            if (item) select(reader.view, item, false)
          })
        },
        openMemo: (id) => {
          dispatch({ type: 'focus-coding', id, side })
          dispatch({ type: 'inspect', tab: 'memos' })
        },
      }),
      EditorView.updateListener.of((update) => {
        if (!update.selectionSet) return
        const selection = selectionOf(update.state)
        const caret = update.state.selection.main.head
        dispatch({ type: 'select', selection, caret, side })
        const { items } = update.state.field(codedField)
        dispatch({
          type: 'focus-coding',
          id: meantAt(items, caret, selection, sideOf(now().session, side).focusCodingId),
          side,
        })
      }),
      readerKeys(now),
      dragging(now, side),
    ]
  }, [client, dispatch, now, side, onDrawn, onScrolled, onHover, onList])
}
