import i18next from 'i18next'
import type { Client } from '../shared/contract/client'
import type { Outputs } from '../shared/contract/contract'
import type { AuditEntry } from '../shared/core/audit'
import { Store } from '../shared/core/store'
import { Problem } from '../shared/problem'
import type { PastControl, PastState } from './hooks'

/** What the past is made from. */
export interface PastParts {
  readonly client: Client
  /** The present store and the number of its last step. */
  readonly present: () => { readonly store: Store; readonly seq: number }
  /** Told when the host could not say what was asked. */
  readonly onProblem: (error: unknown) => void
}

/** The project at another time, for the whole window. */
export interface PastMode extends PastControl {
  /** The store of that time; null: now. Stays the same object while it is moved through time. */
  readonly store: () => Store | null
  /** Calls back after each change of that store. Returns the way to stop it. */
  readonly onChange: (listener: () => void) => () => void
}

/** Steps behind the present copy of the window beyond which the host hands over the whole state. */
const far = 5000

/** Makes the way into the past. The present store goes on by itself meanwhile. */
export function createPast({ client, present, onProblem }: PastParts): PastMode {
  const listeners = new Set<() => void>()
  let store: Store | null = null
  let state: PastState | null = null
  let target = 0
  let moving: Promise<void> | null = null
  let visit = 0

  const set = (next: PastState | null): void => {
    state = next
    for (const listener of [...listeners]) listener()
  }
  const entryOf = async (seq: number): Promise<AuditEntry | null> => {
    const { entries } = await client.call('history.list', { before: seq + 1, limit: 1 })
    return entries[0] ?? null
  }
  const open = async (seq: number): Promise<Store> => {
    const now = present()
    if (now.seq - seq > far) return Store.of((await client.call('history.at', { seq })).records)
    const made = Store.of(now.store.records())
    made.apply((await client.call('history.change', { from: now.seq, to: seq })).operations)
    return made
  }

  /** Follows the target until it is reached; what the slider passed over meanwhile is skipped. */
  const follow = async (ofVisit: number): Promise<void> => {
    while (state && ofVisit === visit && state.seq !== target) {
      const to = target
      const [{ operations }, entry] = await Promise.all([
        client.call('history.change', { from: state.seq, to }),
        entryOf(to),
      ])
      if (ofVisit !== visit) return
      store?.apply(operations)
      set({ ...state, seq: to, entry })
    }
  }

  return {
    get: () => state,
    store: () => store,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    enter: async (seq) => {
      if (state) {
        target = seq
        moving ??= follow(visit)
          .catch(onProblem)
          .finally(() => {
            moving = null
          })
        return moving
      }
      const mine = ++visit
      try {
        const [made, entry, marks] = await Promise.all([
          open(seq),
          entryOf(seq),
          client.call('history.marks'),
        ])
        if (mine !== visit) return
        store = made
        target = seq
        set({ seq, entry, ...(marks satisfies Outputs['history.marks']) })
      } catch (error) {
        onProblem(error)
      }
    },
    leave: () => {
      visit++
      store = null
      set(null)
    },
  }
}

/** Calls that tell of the log itself, or of nothing in the project: they answer the same at any time. */
const timeless: ReadonlySet<string> = new Set([
  'app.info',
  'settings.set',
  'session.save',
  'project.close',
  'history.list',
  'history.marks',
  'code.history',
  'history.at',
  'history.change',
])
/** Calls that can be asked of another time. */
const ofThen: ReadonlySet<string> = new Set([
  'source.text',
  'source.original',
  'source.picture',
  'source.layout',
  'passages.read',
  'tray.was',
])

/** A client for the window while it shows the past: reads what was there then, and changes nothing. */
export function pastClient(client: Client, seq: () => number): Client {
  const refusal = (): Problem => new Problem('refused', i18next.t('history.past.refused'))
  return {
    call: (name, ...input) => {
      if (ofThen.has(name))
        return client.call(name, ...([{ ...input[0], at: seq() }] as unknown as typeof input))
      return timeless.has(name) ? client.call(name, ...input) : Promise.reject(refusal())
    },
    run: () => Promise.reject(refusal()),
    on: (event, listener) => client.on(event, listener),
  }
}
