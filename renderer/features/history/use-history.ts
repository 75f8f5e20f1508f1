import { useCallback, useEffect, useRef, useState } from 'react'
import type { AuditEntry } from '../../../shared/core/audit'
import { useServices } from '../../hooks'

/** The history as far as it was read. */
export interface History {
  /** Newest first, without gaps. */
  readonly entries: readonly AuditEntry[]
  /** Whether the beginning was reached. */
  readonly complete: boolean
  /** Why reading failed, for the user; reading on tries again. */
  readonly problem: string | null
  /** Reads the next older page; while one is on its way, does nothing. */
  readonly older: () => void
}

type State = Omit<History, 'older'>

/** Steps read at first and after each change, and in one go further back. */
const page = 200
const olderPage = 500
/** Steps that come together are read together; ms. */
const settling = 60

const nothing: State = { entries: [], complete: false, problem: null }
const begins = (entries: readonly AuditEntry[], asked: number): boolean =>
  entries.length < asked || (entries.at(-1)?.seq ?? 1) <= 1

/** Puts the newest page before what is there; where there is a gap between them, it begins anew. */
function withNewest(state: State, newest: readonly AuditEntry[]): State {
  const top = state.entries[0]?.seq ?? 0
  const fresh = newest.filter(({ seq }) => seq > top)
  if (top === 0 || (fresh.length === newest.length && newest.at(-1)?.seq !== top + 1)) {
    return { entries: newest, complete: begins(newest, page), problem: null }
  }
  return fresh.length === 0
    ? { ...state, problem: null }
    : { ...state, entries: [...fresh, ...state.entries], problem: null }
}

/** Reads the history page by page and keeps in step with what is done. */
export function useHistory(): History {
  const { client, store, sentence } = useServices()
  const [state, setState] = useState(nothing)
  const now = useRef(state)
  const busy = useRef(false)
  const change = useCallback((next: State) => {
    now.current = next
    setState(next)
  }, [])

  const newest = useCallback(async (): Promise<void> => {
    try {
      const { entries } = await client.call('history.list', { limit: page })
      change(withNewest(now.current, entries))
    } catch (error) {
      change({ ...now.current, problem: sentence(error) })
    }
  }, [client, change, sentence])

  useEffect(() => {
    change(nothing)
    void newest()
    let timer = 0
    const stop = client.on('transaction', () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void newest(), settling)
    })
    return () => {
      window.clearTimeout(timer)
      stop()
    }
    // Another store is another project, or the same one loaded again.
  }, [client, store, change, newest])

  const older = useCallback((): void => {
    const before = now.current.entries.at(-1)?.seq
    if (busy.current || now.current.complete) return
    if (before === undefined) return void newest()
    busy.current = true
    void client
      .call('history.list', { limit: olderPage, before })
      .then(({ entries }) => {
        const last = now.current.entries.at(-1)?.seq
        // It began anew meanwhile: this page no longer fits on.
        if (last !== before) return
        change({
          entries: [...now.current.entries, ...entries],
          complete: begins(entries, olderPage),
          problem: null,
        })
      })
      .catch((error: unknown) => change({ ...now.current, problem: sentence(error) }))
      .finally(() => {
        busy.current = false
      })
  }, [client, change, newest, sentence])

  return { ...state, older }
}
