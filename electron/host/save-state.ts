import type { SaveState } from '../../shared/contract/contract'

/** A save that takes longer than this, in ms, is shown as going on. */
const noticeable = 300

/** Whether what was done is on the disk, and who wants to know. Says "saved" only after the disk has confirmed. */
export class SaveTracker {
  readonly #listeners = new Set<(state: SaveState) => void>()
  #state: SaveState
  #shown: SaveState
  #timer: NodeJS.Timeout | null = null

  constructor(readOnly: string | null) {
    this.#state = readOnly === null ? { kind: 'saved', at: null } : { kind: 'read-only', message: readOnly }
    this.#shown = this.#state
  }

  get state(): SaveState {
    return this.#state
  }

  /** Calls back with each change that is worth showing. Returns the way to stop it. */
  listen(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A save has begun; listeners hear of it only if it takes long. Returns the way back where nothing was to be saved. */
  begin(): () => void {
    const before = this.#state
    this.#state = { kind: 'saving' }
    this.#timer ??= setTimeout(() => this.#show(), noticeable)
    return () => this.#become(before)
  }

  /** Everything is on the disk; `at` is ISO 8601. */
  saved(at: string): void {
    this.#become({ kind: 'saved', at })
  }

  failed(message: string): void {
    this.#become({ kind: 'failed', message })
  }

  readOnly(message: string): void {
    this.#become({ kind: 'read-only', message })
  }

  #become(state: SaveState): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#state = state
    this.#show()
  }

  #show(): void {
    if (this.#shown === this.#state) return
    this.#shown = this.#state
    for (const listener of this.#listeners) listener(this.#state)
  }
}
