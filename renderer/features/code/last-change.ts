import { useEffect, useState } from 'react'
import type { Id } from '../../../shared/model/entities'
import { useServices } from '../../hooks'

/** When something was changed last, and by whom. */
export interface LastChange {
  /** ISO 8601. */
  readonly at: string
  /** Coder's id. */
  readonly by: Id
}

/** Steps looked through at most; a change before them is not told. */
const pages = 4
const pageSize = 500

/** The last step that changed a record, from the log; null until it is found, or if it lies too far back. */
export function useLastChange(id: Id): LastChange | null {
  const { client } = useServices()
  const [change, setChange] = useState<LastChange | null>(null)
  useEffect(() => {
    let over = false
    setChange(null)
    const stop = client.on('transaction', ({ transaction }) => {
      if (!transaction.operations.some((op) => op.id === id)) return
      over = true
      setChange({ at: transaction.at, by: transaction.by })
    })
    const look = async (): Promise<void> => {
      let before: number | undefined
      for (let page = 0; page < pages && !over; page++) {
        const { entries } = await client.call('history.list', { before, limit: pageSize })
        const found = entries.find((entry) => entry.things.some((thing) => thing.id === id))
        if (found && !over) setChange({ at: found.at, by: found.by })
        before = entries.at(-1)?.seq
        if (found || entries.length < pageSize) return
      }
    }
    // Without the log the line is left out; nothing else depends on it.
    look().catch(() => setChange(null))
    return () => {
      over = true
      stop()
    }
  }, [client, id])
  return change
}
