import type { Client } from '../shared/contract/client'
import type { Events, ProjectSnapshot, SaveState, Steps } from '../shared/contract/contract'
import type { Transport } from '../shared/contract/transport'
import { Store } from '../shared/core/store'
import { Problem } from '../shared/problem'

/** An open project as this window has it. */
export interface Opened {
  /** Stays the same object from step to step; a reload brings a new one. */
  readonly store: Store
  readonly path: string
  readonly saved: SaveState
  readonly steps: Steps
  readonly notices: readonly string[]
  /** What was remembered of the window. */
  readonly remembered: unknown
}

export type ReplicaState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'open'; readonly opened: Opened }

/** How long a step that the host has acknowledged may take to arrive here, in ms, before everything is loaded again. */
const patience = 3000

/**
 * The window's copy of the project: loaded once, then kept in step by the host's transactions. A gap in their numbers, or
 * a step that does not fit, makes it load everything again; it never guesses.
 */
export class Replica {
  readonly #client: Client
  readonly #listeners = new Set<() => void>()
  readonly #watchers = new Set<() => void>()
  readonly #later: (work: () => void) => void
  /** Whether the listeners are to be told of steps later. */
  #untold = false
  readonly #waiting = new Set<{ readonly seq: number; readonly done: () => void }>()
  readonly #stops: readonly (() => void)[]
  #state: ReplicaState = { kind: 'closed' }
  #seq = 0
  /** Steps that arrived while a load was under way; null when none is. */
  #early: Events['transaction'][] | null = null
  #load = 0

  /** `later` puts off telling the listeners of steps; by default they are told at once. */
  constructor(client: Client, later: (work: () => void) => void = (work) => work()) {
    this.#client = client
    this.#later = later
    this.#stops = [
      client.on('transaction', (event) => this.#take(event)),
      client.on('saved', (saved) => this.#step({ saved })),
      client.on('project', ({ open }) => {
        if (open) void this.load()
        else this.close()
      }),
    ]
  }

  get state(): ReplicaState {
    return this.#state
  }

  /** Number of the last step in the store. */
  get seq(): number {
    return this.#seq
  }

  /**
   * Calls back after changes of the store or of the state; after steps as soon as `later` lets it, once for several that
   * come together. Returns the way to stop it.
   */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Calls back at once after each step, for what must be on the screen first. Returns the way to stop it. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Loads the project from the host; a later load makes an earlier one void. Never rejects: see `state`. */
  async load(): Promise<void> {
    const load = ++this.#load
    this.#early ??= []
    // A project that is on the screen stays there while it is loaded again.
    if (this.#state.kind !== 'open') this.#set({ kind: 'loading' })
    try {
      const snapshot = await this.#client.call('project.load')
      if (load === this.#load) this.#adopt(snapshot)
    } catch (error) {
      if (load !== this.#load) return
      this.#early = null
      const problem = error instanceof Problem ? error : new Problem('io', String(error))
      this.#set({ kind: 'failed', problem })
    }
  }

  /** Forgets the project. */
  close(): void {
    this.#load++
    this.#early = null
    this.#set({ kind: 'closed' })
  }

  /** Stops listening to the host. */
  dispose(): void {
    for (const stop of this.#stops) stop()
    this.close()
  }

  /** Takes a notice off the list once it was read. */
  dismissNotice(notice: string): void {
    if (this.#state.kind !== 'open') return
    this.#change({ notices: this.#state.opened.notices.filter((other) => other !== notice) })
  }

  /** Resolves when the step of this number is in the store. */
  async reached(seq: number): Promise<void> {
    if (this.#seq >= seq || this.#state.kind === 'closed') return
    let timer: ReturnType<typeof setTimeout> | undefined
    const arrived = new Promise<void>((done) => {
      const entry = { seq, done: () => (this.#waiting.delete(entry), done()) }
      this.#waiting.add(entry)
      timer = setTimeout(() => {
        this.#waiting.delete(entry)
        void this.load().then(done)
      }, patience)
    })
    await arrived
    clearTimeout(timer)
  }

  #adopt(snapshot: ProjectSnapshot): void {
    const { path, saved, steps, notices, session } = snapshot
    const early = this.#early ?? []
    this.#early = null
    this.#seq = snapshot.seq
    const store = Store.of(snapshot.records)
    this.#state = { kind: 'open', opened: { store, path, saved, steps, notices, remembered: session } }
    for (const event of early) this.#take(event)
    this.#tell()
  }

  #take(event: Events['transaction']): void {
    if (this.#early) {
      this.#early.push(event)
      return
    }
    if (this.#state.kind !== 'open' || event.transaction.seq <= this.#seq) return
    if (event.transaction.seq !== this.#seq + 1) {
      void this.load()
      return
    }
    try {
      this.#state.opened.store.apply(event.transaction.operations)
    } catch {
      // What the host has done is right by definition; if it does not fit here, this copy is wrong.
      void this.load()
      return
    }
    this.#seq = event.transaction.seq
    this.#step({ steps: event.steps })
  }

  #step(parts: Partial<Opened>): void {
    if (this.#state.kind !== 'open') return
    this.#state = { kind: 'open', opened: { ...this.#state.opened, ...parts } }
    this.#release()
    for (const watcher of [...this.#watchers]) watcher()
    if (this.#untold) return
    this.#untold = true
    this.#later(() => {
      if (this.#untold) this.#tell()
    })
  }

  #change(parts: Partial<Opened>): void {
    if (this.#state.kind !== 'open') return
    this.#set({ kind: 'open', opened: { ...this.#state.opened, ...parts } })
  }

  #set(state: ReplicaState): void {
    this.#state = state
    this.#tell()
  }

  #release(): void {
    for (const entry of [...this.#waiting]) {
      if (this.#seq >= entry.seq || this.#state.kind === 'closed') entry.done()
    }
  }

  #tell(): void {
    this.#untold = false
    this.#release()
    for (const listener of [...this.#listeners]) listener()
  }
}

/**
 * A transport whose steps are answered only when the replica has them: the answer and the step travel by different ways,
 * and whoever asked wants to find the result in the store.
 */
export function inStep(transport: Transport, replica: () => Replica | null): Transport {
  return {
    listen: transport.listen,
    request: async (name, input) => {
      const reply = await transport.request(name, input)
      const seq = reply.ok ? (reply.value as { readonly seq?: unknown } | null)?.seq : undefined
      if (typeof seq === 'number' && name !== 'project.load') await replica()?.reached(seq)
      return reply
    },
  }
}
