import { useEffect, useState } from 'react'
import type { Quotation } from '../../shared/model/entities'
import { useServices } from '../hooks'
import type { Words } from './words'

/** The words a passage had before its text was corrected; null while they are on their way, or where it was not. */
export function useWas(quotation: Quotation): Words | null {
  const { client, attempt } = useServices()
  const { id, was } = quotation
  const key = was ? `${id}/${was.revisionId}/${was.start}/${was.end}` : null
  const [found, setFound] = useState<{ readonly of: string; readonly words: Words } | null>(null)
  useEffect(() => {
    if (key === null) return undefined
    let wanted = true
    void attempt(() => client.call('tray.was', { quotationIds: [id] })).then((answer) => {
      const words = answer?.[0]
      if (wanted && words) setFound({ of: key, words })
    })
    return () => {
      wanted = false
    }
  }, [client, attempt, id, key])
  return found && found.of === key ? found.words : null
}
