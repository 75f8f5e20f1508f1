import { useEffect, useState } from 'react'
import type { SourceOutputs } from '../../../shared/contract/source-calls'
import type { Id } from '../../../shared/model/entities'
import { useServices } from '../../hooks'
import type { SourceRow } from './source-rows'

export type Size = SourceOutputs['sources.sizes'][number]

/** How long the texts in sight are; asked for once per revision. */
export function useSizes(rows: readonly SourceRow[], isWanted: boolean): ReadonlyMap<Id, Size> {
  const { client } = useServices()
  const [known, setKnown] = useState<ReadonlyMap<Id, Size>>(new Map())
  const missing = isWanted ? rows.filter(({ source }) => !known.has(source.revisionId)) : []
  const wanted = missing.map(({ source }) => source.id).join(' ')
  useEffect(() => {
    if (wanted === '') return
    let here = true
    // While somebody scrolls past, nothing is asked.
    const timer = setTimeout(() => {
      client.call('sources.sizes', { sourceIds: wanted.split(' ') }).then(
        (sizes) => {
          if (!here) return
          setKnown((before) => {
            const next = new Map(before)
            for (const { source } of missing) {
              const size = sizes.find(({ sourceId }) => sourceId === source.id)
              if (size) next.set(source.revisionId, size)
            }
            return next
          })
        },
        // A host that cannot be reached says so itself.
        () => undefined,
      )
    }, 120)
    return () => {
      here = false
      clearTimeout(timer)
    }
    // `missing` says the same as `wanted`, which is compared by its letters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, wanted])
  return known
}
