import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import i18next from 'i18next'
import { useCallback, useEffect, useRef } from 'react'
import { useAppNow, useServices } from '../../hooks'
import { resize } from './acts'
import { createCodeColours } from './code-colours'
import type { CodeColours } from './code-colours'
import { codedField, paintParts, setEmphasis } from './decorations'
import { dragging } from './dragging'
import { topListener } from './keep-place'
import { readerKeys } from './keys'
import { select } from './focus-view'
import { meantAt } from './overlap'
import { sideOf } from '../../session/sides'
import { readerAt } from './reader-handle'
import { selectionOf } from './selecting'
import { useSide } from './side'
import { stripeHandlers } from './stripe-handlers'
import type { StripeHandlers } from './stripe-handlers'

interface Parts {
  readonly onTop: (offset: number) => void
  readonly onHover: StripeHandlers['hover']
}

/**
 * "coded: Trust, Home" in the user's language. Asked for thousands of times when a text opens, so the two sentences are
 * translated once and filled in here.
 */
function describer(): (names: readonly string[]) => string {
  const [list = '', whole = ''] = [
    i18next.t('reader.list', { one: '\u0001', other: '\u0002' }),
    i18next.t('reader.coded', { names: '\u0001' }),
  ]
  const fill = (words: string, one: string, other = ''): string =>
    words.replace(/[\u0001\u0002]/g, (place) => (place === '\u0001' ? one : other))
  return (names) =>
    fill(
      whole,
      names.reduce((one, other) => fill(list, one, other)),
    )
}

/** What ties a view to the session and to the commands. */
export function useReaderExtensions({ onTop, onHover }: Parts): () => Extension {
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
      }),
      topListener.of(onTop),
      stripeHandlers.of({
        hover: onHover,
        choose: (id) => {
          const reader = readerAt(client, side)
          const item = reader?.items().find((one) => one.id === id)
          if (!reader || !item) return
          dispatch({ type: 'focus-coding', id, side })
          select(reader.view, item, false)
        },
        resize: (id, range) => {
          const reader = readerAt(client, side)
          if (!reader) return
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
  }, [client, dispatch, now, side, onTop, onHover])
}
