import { useEffect, useState } from 'react'
import type { Id } from '../../../shared/model/entities'
import type { Turn } from '../../../shared/text/structure'
import { useServices } from '../../hooks'
import { sourceText } from '../../hooks/source-text'

const none: readonly Turn[] = []

/** The turns of a revision; none while they are on their way. */
export function useTurns(revisionId: Id): readonly Turn[] {
  const { client } = useServices()
  const [found, setFound] = useState<{ readonly of: Id; readonly turns: readonly Turn[] } | null>(null)
  useEffect(() => {
    let wanted = true
    // Where the text cannot be had the reader says so.
    sourceText(client, revisionId).then(
      ({ structure }) => wanted && setFound({ of: revisionId, turns: structure?.turns ?? none }),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [client, revisionId])
  return found?.of === revisionId ? found.turns : none
}
