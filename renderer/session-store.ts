import { freshSession, reduce } from './session'
import type { Session, SessionAction } from './session'

/** A session outside of React, so that only those who look at a part of it are drawn again. */
export interface SessionStore {
  readonly get: () => Session
  readonly dispatch: (action: SessionAction) => void
  /** Calls back after each change. Returns the way to stop it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Makes a session that starts as given. */
export function createSession(initial: Session = freshSession): SessionStore {
  let session = initial
  const listeners = new Set<() => void>()
  return {
    get: () => session,
    dispatch: (action) => {
      const next = reduce(session, action)
      if (next === session) return
      session = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
