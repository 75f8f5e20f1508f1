import type { Client } from '../shared/contract/client'
import { toRemember } from './remembered'
import type { Remembered } from './remembered'
import type { SessionStore } from './session-store'

/** How long the window must be quiet before its state is kept, in ms. */
const quiet = 500

/**
 * Keeps the session with the project while it changes, and when the window is left. Returns the way to stop it, which
 * keeps nothing any more: by then another project may be open at the host.
 */
export function keepSession(client: Client, session: SessionStore): () => void {
  let kept = JSON.stringify(toRemember(session.get()))
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = (): void => {
    clearTimeout(timer)
    timer = undefined
    const state: Remembered = toRemember(session.get())
    const written = JSON.stringify(state)
    if (written === kept) return
    kept = written
    // Where the window stood is a convenience: a failure is not worth a message, the next change tries again.
    client.call('session.save', { state }).catch(() => (kept = ''))
  }
  const stop = session.subscribe(() => {
    timer ??= setTimeout(save, quiet)
  })
  window.addEventListener('pagehide', save)
  return () => {
    stop()
    clearTimeout(timer)
    window.removeEventListener('pagehide', save)
  }
}
