import type { AnnounceOptions } from './hooks'

/** What the status line says now. */
export interface Announcement extends AnnounceOptions {
  readonly message: string
  /** Grows with each, so that the same words said twice are heard twice. */
  readonly nonce: number
}

/** The last thing that was said to the user. */
export interface Announcer {
  readonly get: () => Announcement | null
  readonly announce: (message: string, options?: AnnounceOptions) => void
  /** Calls back after each announcement. Returns the way to stop it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Makes an announcer that has said nothing yet. */
export function createAnnouncer(): Announcer {
  let last: Announcement | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => last,
    announce: (message, options = {}) => {
      last = { ...options, message, nonce: (last?.nonce ?? 0) + 1 }
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
