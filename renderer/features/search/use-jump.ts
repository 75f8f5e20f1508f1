import { useState } from 'react'
import { useAppNow, useServices } from '../../hooks'
import type { AnyHit } from './lines'
import { memoryOf } from './memory'

/** Going to what was found, and back. */
export interface Jump {
  /** Shows a hit: `follow` in passing, `take` to work there. */
  readonly to: (hit: AnyHit, how: 'follow' | 'take') => void
  /** Back to where the reading was interrupted. */
  readonly back: () => void
  readonly canReturn: boolean
}

/** The way from the search to the text. Going through many hits leaves one way back. */
export function useJump(): Jump {
  const { client, store, dispatch } = useServices()
  const now = useAppNow()
  const memory = memoryOf(client)
  const [stand, setStand] = useState(memory.stand)
  const keep = (next: typeof stand): void => {
    memory.stand = next
    setStand(next)
  }
  const open: Jump['to'] = (hit, how) => {
    const { session } = now()
    if ('table' in hit && hit.table !== 'codings') {
      if (hit.table === 'codes') dispatch({ type: 'show-code', id: hit.id })
      else dispatch({ type: 'open-memo', id: hit.id })
      return
    }
    if (memory.stand === null && session.sourceId !== null)
      keep({ sourceId: session.sourceId, top: session.places[session.sourceId]?.top ?? 0 })
    if ('sourceId' in hit) {
      dispatch({ type: 'open-source', id: hit.sourceId, range: { start: hit.start, end: hit.end }, how })
      return
    }
    const coding = store.get('codings', hit.id)
    const quotation = coding && store.get('quotations', coding.quotationId)
    if (!coding || !quotation) return
    const { sourceId, start, end } = quotation
    dispatch({ type: 'open-source', id: sourceId, range: { start, end }, how })
    dispatch({ type: 'focus-coding', id: coding.id })
  }
  return {
    to: (hit, how) => {
      open(hit, how)
      // Who goes to work there has arrived.
      if (how === 'take') keep(null)
    },
    back: () => {
      if (!memory.stand) return
      const { sourceId, top } = memory.stand
      keep(null)
      dispatch({ type: 'open-source', id: sourceId, range: { start: top, end: top }, how: 'follow' })
    },
    canReturn: stand !== null,
  }
}
