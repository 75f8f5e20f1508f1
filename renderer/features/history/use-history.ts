import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outputs } from '../../../shared/contract/contract'
import type { StepFilter } from '../../../shared/contract/history'
import type { AuditEntry } from '../../../shared/core/audit'
import { useServices } from '../../hooks'
import { undoneSteps } from './undone'

/** The history as far as it was read. */
export interface History {
  /** Newest first; without gaps where nothing is filtered. */
  readonly entries: readonly AuditEntry[]
  /** Numbers of those that were taken back and not brought back since. */
  readonly undone: ReadonlySet<number>
  /** Whether the beginning was reached. */
  readonly complete: boolean
  /** Why reading failed, for the user; reading on tries again. */
  readonly problem: string | null
  /** Reads the next older page; while one is on its way, does nothing. */
  readonly older: () => void
}

interface State extends Omit<History, 'older'> {
  /** What was asked for, to tell another question from a further page. */
  readonly key: string
}
type Page = Outputs['history.list']

/** Steps read at first and after each change, and in one go further back. */
const page = 200
const olderPage = 500
/** Steps that come together are read together; ms. */
const settling = 60

const nothing = (key: string): State => ({
  key,
  entries: [],
  undone: new Set(),
  complete: false,
  problem: null,
})

function withPage(state: State, entries: readonly AuditEntry[], page: Page, complete: boolean): State {
  const undone = page.undone ? new Set([...state.undone, ...page.undone]) : undoneSteps(entries)
  return { ...state, entries, undone, complete, problem: null }
}

/** Puts the newest page before what is there; where there may be a gap between them, it begins anew. */
function withNewest(state: State, newest: Page): State {
  const top = state.entries[0]?.seq ?? 0
  const fresh = newest.entries.filter(({ seq }) => seq > top)
  // What takes steps back changes lines further down, of which only the host knows which.
  const turns = newest.undone !== null && fresh.some(({ reverts }) => reverts.length > 0)
  if (top === 0 || turns || (newest.more && fresh.length === newest.entries.length)) {
    return withPage(nothing(state.key), newest.entries, newest, !newest.more)
  }
  if (fresh.length === 0) return { ...state, problem: null }
  return withPage(state, [...fresh, ...state.entries], newest, state.complete)
}

/** Reads the history page by page, as far as it fits the filter, and keeps in step with what is done. */
export function useHistory(filter: StepFilter | undefined): History {
  const { client, store, sentence } = useServices()
  const key = JSON.stringify(filter ?? null)
  const [state, setState] = useState(() => nothing(key))
  const now = useRef(state)
  const busy = useRef(false)
  const change = useCallback((next: State) => {
    now.current = next
    setState(next)
  }, [])
  const list = useCallback(
    (limit: number, before?: number): Promise<Page> => {
      const asked = JSON.parse(key) as StepFilter | null
      return client.call('history.list', {
        limit,
        ...(before === undefined ? {} : { before }),
        ...(asked ? { filter: asked } : {}),
      })
    },
    [client, key],
  )

  const newest = useCallback(async (): Promise<void> => {
    try {
      const found = await list(page)
      if (now.current.key === key) change(withNewest(now.current, found))
    } catch (error) {
      if (now.current.key === key) change({ ...now.current, problem: sentence(error) })
    }
  }, [list, change, sentence, key])

  useEffect(() => {
    change(nothing(key))
    busy.current = false
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
    // Another store is another project, the same one loaded again, or the same at another time.
  }, [client, store, change, newest, key])

  const older = useCallback((): void => {
    const before = now.current.entries.at(-1)?.seq
    if (busy.current || now.current.complete) return
    if (before === undefined) return void newest()
    busy.current = true
    void list(olderPage, before)
      .then((found) => {
        // It began anew meanwhile: this page no longer fits on.
        if (now.current.key !== key || now.current.entries.at(-1)?.seq !== before) return
        change(withPage(now.current, [...now.current.entries, ...found.entries], found, !found.more))
      })
      .catch((error: unknown) => change({ ...now.current, problem: sentence(error) }))
      .finally(() => {
        busy.current = false
      })
  }, [list, change, newest, sentence, key])

  return { ...state, older }
}
