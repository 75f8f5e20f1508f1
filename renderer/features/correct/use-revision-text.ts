import { useEffect, useState } from 'react'
import type { Id } from '../../../shared/model/entities'
import { useServices } from '../../hooks'

/** The words of a revision; null while they are on their way, or where they cannot be had, which is then announced. */
export function useRevisionText(revisionId: Id | null): string | null {
  const { client, attempt } = useServices()
  const [found, setFound] = useState<{ readonly of: Id; readonly text: string } | null>(null)
  useEffect(() => {
    if (revisionId === null) return undefined
    let wanted = true
    void attempt(() => client.call('source.text', { revisionId })).then((answer) => {
      if (wanted && answer) setFound({ of: revisionId, text: answer.text })
    })
    return () => {
      wanted = false
    }
  }, [client, attempt, revisionId])
  return found !== null && found.of === revisionId ? found.text : null
}
