import { useEffect, useState } from 'react'
import type { Id } from '../../../shared/model/entities'
import { useAppNow, useServices } from '../../hooks'
import { sideOf } from '../../session/sides'
import { carry } from './carry'
import { useSide } from './side'
import type { SourceText } from '../../hooks/source-text'

/** What was shown of a source before its words changed. */
interface Shown {
  readonly sourceId: Id
  readonly text: SourceText
  /** Whether another revision of the same source was shown before. */
  readonly isRevised: boolean
}

/**
 * Keeps the place of reading when the open source gets another revision: a clean-up, or its undo. Null until the place is
 * known, then whether it was carried over.
 */
export function useCarried(
  sourceId: Id | null,
  text: SourceText | null,
): { readonly isRevised: boolean } | null {
  const now = useAppNow()
  const { dispatch } = useServices()
  const side = useSide()
  const [shown, setShown] = useState<Shown | null>(null)
  const isKnown = shown !== null && shown.sourceId === sourceId && shown.text.revisionId === text?.revisionId
  useEffect(() => {
    if (sourceId === null || text === null || isKnown) return
    const isRevised = shown?.sourceId === sourceId
    if (isRevised) {
      const { session } = now()
      const { places } = session
      const { caret } = sideOf(session, side)
      const place = carry(shown.text.text, text.text)
      const at = place(caret)
      dispatch({ type: 'place', id: sourceId, top: place(places[sourceId]?.top ?? 0), caret: at })
      dispatch({ type: 'select', selection: null, caret: at, side })
    }
    setShown({ sourceId, text, isRevised })
  }, [sourceId, text, isKnown, shown, now, dispatch, side])
  return isKnown ? shown : null
}
