import { useCallback, useEffect, useReducer, useRef } from 'react'

/** A value while somebody types it. */
export interface Draft<T> {
  /** What to show: what was typed, or what is saved. */
  readonly value: T
  readonly change: (value: T) => void
  /** Saves at once what was typed; call it when the field is left. */
  readonly flush: () => void
}

interface Typed<T> {
  readonly value: T
}

interface State<T> {
  /** What was typed and is not yet seen to be saved. */
  typed: Typed<T> | null
  /** What of it was last handed to `save`. */
  sent: Typed<T> | null
  gesture: string
  timer: number
  save: (value: T, gesture: string) => void
}

export interface DraftOptions<T> {
  /** Whether two values are the same (default: identity). */
  readonly same?: (a: T, b: T) => boolean
  /** ms until what was typed is saved; null: only when the field is left, for what makes sense only when it is whole. */
  readonly idle?: number | null
}

/** How long nobody must have typed before a draft is saved, in ms. */
export const idleTime = 800

/**
 * Lets somebody type into a saved value without a save button: saved after `idleTime`, when the field is left, when it is
 * taken off the screen, and when the window is hidden. What was typed stays until it is seen to be saved, so that a
 * failed save loses nothing. `save` gets one gesture per stretch of editing, so that the stretch is undone as one.
 * Mount the field anew (a `key`) for another record: the old one's words are then saved to the old one.
 */
export function useDraft<T>(
  saved: T,
  save: (value: T, gesture: string) => void,
  options: DraftOptions<T> = {},
): Draft<T> {
  const { same = Object.is, idle = idleTime } = options
  const state = useRef<State<T>>({ typed: null, sent: null, gesture: '', timer: 0, save })
  const [typed, show] = useReducer((_: Typed<T> | null, next: Typed<T> | null) => next, null)
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    state.current.save = save
  })

  const send = useCallback(() => {
    const now = state.current
    window.clearTimeout(now.timer)
    if (!now.typed || now.sent === now.typed) return
    now.sent = now.typed
    now.save(now.typed.value, now.gesture)
    redraw()
  }, [])

  const change = useCallback(
    (value: T) => {
      const now = state.current
      now.gesture ||= crypto.randomUUID()
      now.typed = { value }
      show(now.typed)
      window.clearTimeout(now.timer)
      if (idle !== null) now.timer = window.setTimeout(send, idle)
    },
    [send, idle],
  )

  const flush = useCallback(() => {
    const now = state.current
    // What was sent and has not come back may have been refused: leaving the field tries once more.
    if (now.sent === now.typed) now.sent = null
    send()
    now.gesture = ''
  }, [send])

  // Once what was typed is what is saved, what is saved is shown: so undo is seen too.
  useEffect(() => {
    const now = state.current
    if (!now.typed || !same(now.typed.value, saved) || (now.sent && now.sent !== now.typed)) return
    window.clearTimeout(now.timer)
    now.typed = null
    now.sent = null
    show(null)
  })

  useEffect(() => {
    window.addEventListener('pagehide', send)
    return () => {
      window.removeEventListener('pagehide', send)
      send()
    }
  }, [send])

  return { value: typed ? typed.value : saved, change, flush }
}
