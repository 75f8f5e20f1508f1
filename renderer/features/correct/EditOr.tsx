import type { ReactNode } from 'react'
import { useIsPast, useQuery, useSession } from '../../hooks'
import type { Side } from '../../session/sides'
import { sideOf } from '../../session/sides'
import { EditText } from './EditText'

export interface EditOrProps {
  readonly side: Side
  /** What stands there while the text of the side is not being corrected: the reader. */
  readonly children: ReactNode
}

/** The editor where the text of a side is being corrected, else the reader. */
export function EditOr({ side, children }: EditOrProps) {
  const sourceId = useSession((session) => sideOf(session, side).sourceId)
  const draft = useSession((session) => (sourceId === null ? undefined : session.drafts[sourceId]))
  const isPast = useIsPast()
  // A text that stands on both sides is corrected on one of them.
  const isSecond = useSession(
    (session) => side === 'second' && sideOf(session, 'first').sourceId === sourceId,
  )
  const source = useQuery(
    (store) => (sourceId === null ? undefined : store.get('sources', sourceId)),
    ['sources'],
    [sourceId],
  )
  if (!draft || !source || source.removed || isPast || isSecond) return children
  return <EditText key={`${source.id} ${draft.baseRevisionId}`} source={source} draft={draft} />
}
