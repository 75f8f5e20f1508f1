import type { AnnounceOptions } from './hooks'

/** What the status line says now. */
export interface Announcement extends AnnounceOptions {
  readonly message: string
  /** Grows with each, so that the same words said twice are heard twice. */
  readonly nonce: number
  /** When it was said, ISO 8601. */
  readonly at: string
}

/** What was said to the user lately. */
export interface Announcer {
  readonly get: () => Announcement | null
  /** The last ten, newest first; the same list until more is said. */
  readonly past: () => readonly Announcement[]
  readonly announce: (message: string, options?: AnnounceOptions) => void
  /** Calls back after each announcement. Returns the way to stop it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Messages that can be read again. */
const kept = 10

/** Makes an announcer that has said nothing yet. */
export function createAnnouncer(): Announcer {
  let past: readonly Announcement[] = []
  const listeners = new Set<() => void>()
  return {
    get: () => past[0] ?? null,
    past: () => past,
    announce: (message, options = {}) => {
      const nonce = (past[0]?.nonce ?? 0) + 1
      past = [{ ...options, message, nonce, at: new Date().toISOString() }, ...past].slice(0, kept)
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
