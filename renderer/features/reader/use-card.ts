import type { EditorView } from '@codemirror/view'
import i18next from 'i18next'
import { useCallback } from 'react'
import type { Id } from '../../../shared/model/entities'
import { useAppNow, useServices } from '../../hooks'
import type { PageSurface } from '../../session/page-view'
import { sideOf } from '../../session/sides'
import type { CodedItem } from './coded-item'
import { select } from './focus-view'
import { codingsAt } from './overlap'
import { selectionOf } from './selecting'
import { useSide } from './side'
import type { useHover } from './use-hover'

/** What opens, answers and closes the card about codings. */
export function useCard(
  view: EditorView | null,
  items: readonly CodedItem[],
  { open, close }: ReturnType<typeof useHover>,
  /** Where the words are seen, if not in the view. */
  surface: PageSurface | null,
) {
  const { dispatch, announce } = useServices()
  const now = useAppNow()
  const side = useSide()
  /** About the codings at the caret, also those that are not painted now; the one in focus comes first. */
  const openCard = (): void => {
    if (!view) return
    const { head, from } = view.state.selection.main
    const here = codingsAt(items, head, selectionOf(view.state))
    const { focusCodingId } = sideOf(now().session, side)
    if (here.length === 0) return announce(i18next.t('reader.nothingCoded'))
    const frame = view.dom.getBoundingClientRect()
    // The caret may have been scrolled out of sight.
    const at = surface?.boxOf({ start: from, end: from + 1 }) ??
      view.coordsAtPos(from) ??
      view.coordsAtPos(head) ?? { left: frame.left, bottom: frame.top }
    const ordered = here.toSorted((a, b) => Number(b.id === focusCodingId) - Number(a.id === focusCodingId))
    open(
      'card',
      ordered.map(({ id }) => id),
      { x: at.left, y: at.bottom },
    )
  }
  const closeCard = useCallback(
    (back: boolean): void => {
      close()
      if (back) view?.focus()
    },
    [close, view],
  )
  const choose = (id: Id): void => {
    const item = items.find((one) => one.id === id)
    if (!view || !item) return
    closeCard(true)
    dispatch({ type: 'focus-coding', id, side })
    select(view, item)
  }
  return { openCard, closeCard, choose }
}
