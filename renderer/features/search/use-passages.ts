import { useEffect, useState } from 'react'
import type { FoundPassage } from '../../../shared/contract/search-calls'
import type { PassageUnit } from '../../../shared/text/passage-units'
import { useServices } from '../../hooks'
import type { Place } from '../../session'
import { memoryOf } from './memory'

/** The passages that would be coded for these places; null while they are looked up. A failure is announced. */
export function usePassages(places: readonly Place[], unit: PassageUnit): readonly FoundPassage[] | null {
  const { client, attempt } = useServices()
  const [answer, setAnswer] = useState<{
    readonly places: readonly Place[]
    readonly unit: PassageUnit
    readonly passages: readonly FoundPassage[]
  } | null>(null)
  useEffect(() => {
    let wanted = true
    void attempt(() =>
      client.call('search.passages', { places: [...places], unit, key: `${memoryOf(client).key} passages` }),
    ).then((passages) => {
      if (wanted) setAnswer({ places, unit, passages: passages ?? [] })
    })
    return () => {
      wanted = false
    }
  }, [client, attempt, places, unit])
  return answer?.places === places && answer.unit === unit ? answer.passages : null
}
