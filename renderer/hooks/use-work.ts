import { useCallback, useEffect, useRef, useState } from 'react'
import type { Client } from '../../shared/contract/client'

/** A long work at the host that is under way. */
export interface WorkNow {
  readonly job: string
  readonly done: number
  /** 0: nothing is known of it yet. */
  readonly total: number
  readonly isStopping: boolean
}

/** Runs long works at the host, one at a time. */
export interface Working {
  /** The one under way; null: none. */
  readonly now: WorkNow | null
  /** Runs one under a name that the call must hand on; one that is still running is stopped. */
  readonly run: <T>(call: (job: string) => Promise<T>) => Promise<T>
  /** Asks the host to stop it; its call then rejects with a Problem `refused`. */
  readonly stop: () => void
}

/** Follows long works by the host's `work` events, and stops what still runs when its part of the window goes. */
export function useWork(client: Client): Working {
  const [now, setNow] = useState<WorkNow | null>(null)
  const running = useRef<string | null>(null)
  useEffect(
    () =>
      client.on('work', ({ job, done, total }) =>
        setNow((work) => (work?.job === job ? { ...work, done, total } : work)),
      ),
    [client],
  )
  const cancel = useCallback(() => {
    const job = running.current
    // Over by now, or the host is gone: then there is nothing left to stop.
    if (job !== null) client.call('work.cancel', { job }).catch(() => {})
  }, [client])
  useEffect(() => cancel, [cancel])
  const run = useCallback(
    async <T>(call: (job: string) => Promise<T>): Promise<T> => {
      cancel()
      const job = crypto.randomUUID()
      running.current = job
      setNow({ job, done: 0, total: 0, isStopping: false })
      try {
        return await call(job)
      } finally {
        if (running.current === job) running.current = null
        setNow((work) => (work?.job === job ? null : work))
      }
    },
    [cancel],
  )
  const stop = useCallback(() => {
    setNow((work) => work && { ...work, isStopping: true })
    cancel()
  }, [cancel])
  return { now, run, stop }
}
