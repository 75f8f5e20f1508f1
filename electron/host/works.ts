import { setImmediate as turn } from 'node:timers/promises'
import type { Events } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'

/** A long work under way, told by whoever does it. */
export interface Work {
  /** Says how far it is, gives others their turn, and throws a Problem `refused` where the user has stopped it. */
  readonly step: (done: number, total: number) => Promise<void>
  /** Is aborted when the user stops it: for what goes on between two steps. */
  readonly signal?: AbortSignal
}

/** Work that nobody follows and nobody can stop. */
export const unfollowed: Work = { step: async () => undefined }

/** The long works of a host, which can be followed and stopped by their names. */
export interface Works {
  /** Does a work under a name; without one it cannot be stopped. */
  readonly run: <T>(job: string | undefined, work: (work: Work) => Promise<T>) => Promise<T>
  /** Stops a work at its next step; one that is over is left alone. */
  readonly cancel: (job: string) => null
}

/** Makes the works of a host; `tell` hears how far each one is. */
export function createWorks(tell: (event: Events['work']) => void): Works {
  const stops = new Map<string, AbortController>()
  return {
    run: async (job, work) => {
      if (job === undefined) return work(unfollowed)
      const stop = new AbortController()
      stops.set(job, stop)
      try {
        return await work({
          signal: stop.signal,
          step: async (done, total) => {
            tell({ job, done, total })
            await turn()
            if (stop.signal.aborted) throw new Problem('refused', 'This was stopped. Nothing was changed.')
          },
        })
      } finally {
        stops.delete(job)
      }
    },
    cancel: (job) => {
      stops.get(job)?.abort()
      return null
    },
  }
}
