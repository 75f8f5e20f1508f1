import { createContext, use, useCallback, useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { CommandArgs, CommandName, CommandResult } from '../shared/commands/index'
import type { Client } from '../shared/contract/client'
import type { AppInfo, Steps } from '../shared/contract/contract'
import type { AuditEntry } from '../shared/core/audit'
import type { Store } from '../shared/core/store'
import type { TableName } from '../shared/model/tables'
import type { Announcement, Announcer } from './announcer'
import type { Preferences, PreferencesStore } from './preferences'
import type { Opened } from './replica'
import type { Session, SessionAction } from './session'
import type { SessionStore } from './session-store'
import type { Connection } from './transport'

/** What a message in the status line may carry. */
export interface AnnounceOptions {
  /** Offers to take the last step back. */
  readonly undo?: boolean
  readonly tone?: 'done' | 'problem'
}

/** The surroundings of a feature that stay the same while a project is open. */
export interface Services {
  readonly client: Client
  /** The replica's store; changes only by transactions from the host. */
  readonly store: Store
  readonly info: AppInfo
  readonly dispatch: (action: SessionAction) => void
  /** Status line and polite live region, with an Undo button where asked for. */
  readonly announce: (message: string, options?: AnnounceOptions) => void
  /** `client.run`; a Problem is announced and null is returned. The store has the change when this resolves. */
  readonly run: <N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    gesture?: string,
  ) => Promise<CommandResult<N> | null>
  /** Awaits other work with the host; a failure is announced and null is returned. */
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | null>
  /** The sentence for the user about something that was thrown. */
  readonly sentence: (error: unknown) => string
  /** The window shows the past, which can only be looked at. */
  readonly isPast: boolean
  /** What Undo and Redo would do now. */
  readonly steps: () => Steps
  /** The keys of an action now, by its id, as tinykeys writes them; undefined: none. */
  readonly keysOf: (action: string) => string | undefined
}

/** Everything a feature needs of its surroundings. */
export interface App extends Services {
  readonly session: Session
}

/** What the hooks read; made by the root, and by tests. */
export interface Surroundings {
  readonly services: Services
  readonly session: SessionStore
  /** Calls back after changes of the store or of what is open, when the text has been painted. Returns the way to stop it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Calls back at once after each step: for the text, which does not wait for all the rest. Returns the way to stop it. */
  readonly watch: (watcher: () => void) => () => void
  readonly opened: () => Opened
  readonly announcer: Announcer
  readonly preferences: PreferencesStore
  readonly link: Link
  readonly past: PastControl
  /** Takes a notice about the opening off the screen. */
  readonly dismissNotice: (notice: string) => void
}

/** A moment of the past that the window shows. */
export interface PastState {
  /** The project is shown as it stood after this step. */
  readonly seq: number
  /** That step; null for the moment before the first. */
  readonly entry: AuditEntry | null
  /** When something was done: the first step of each quarter of an hour with work in it, oldest first. */
  readonly marks: readonly { readonly seq: number; readonly at: string }[]
  /** The last step when the past was entered. */
  readonly last: number
}

/** The way into the past and back. */
export interface PastControl {
  /** Null: the window shows the present. */
  readonly get: () => PastState | null
  readonly subscribe: (listener: () => void) => () => void
  /** Shows the project as it stood after a step; while the past is shown, moves there. Never rejects. */
  readonly enter: (seq: number) => Promise<void>
  /** Back to now. */
  readonly leave: () => void
}

/** Whether the host can be reached. */
export interface Link {
  readonly get: () => Connection
  readonly subscribe: (listener: () => void) => () => void
  /** Tries again now. */
  readonly retry: () => void
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

/** All of it, for the frame; features use the narrower hooks. */
export function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext)
  if (!surroundings) throw new Error('This part of the window is drawn outside of an open project')
  return surroundings
}

/** Client, store, dispatch, announce, run. Does not draw again when the session changes. */
export function useServices(): Services {
  return useSurroundings().services
}

/** One part of the session; draws again only when that part changes (compared by identity). */
export function useSession<T>(select: (session: Session) => T): T {
  const { session } = useSurroundings()
  return useSyncExternalStore(session.subscribe, () => select(session.get()))
}

/** Everything. Draws again with every change of the session, caret moves too: for lists prefer `useServices` and `useSession`. */
export function useApp(): App {
  const { services } = useSurroundings()
  const session = useSession((whole) => whole)
  return useMemo(() => ({ ...services, session }), [services, session])
}

/** The surroundings as they are now, for actions that run later. */
export function useAppNow(): () => App {
  const { services, session } = useSurroundings()
  return useMemo(() => () => ({ ...services, session: session.get() }), [services, session])
}

/** Recomputes when one of the tables changes or a dependency does. */
export function useQuery<T>(
  query: (store: Store) => T,
  tables: readonly TableName[],
  deps: readonly unknown[] = [],
): T {
  const { services, subscribe } = useSurroundings()
  const { store } = services
  const version = useSyncExternalStore(subscribe, () => tables.map((table) => store.version(table)).join(' '))
  // The caller names what its query depends on, as with useMemo; the store itself never changes identity by a step.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => query(store), [store, version, ...deps])
}

/**
 * As `useQuery`, but may answer a moment later, after what the user did is on the screen: for counts over the whole
 * project.
 */
export function useSlowQuery<T>(
  query: (store: Store) => T,
  tables: readonly TableName[],
  deps: readonly unknown[] = [],
): T {
  const { services, subscribe } = useSurroundings()
  const { store } = services
  const version = useDeferredValue(
    useSyncExternalStore(subscribe, () => tables.map((table) => store.version(table)).join(' ')),
  )
  // As above.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => query(store), [store, version, ...deps])
}

/** Calls back at once after each step of the project, before anything else in the window follows it. */
export function useWatch(): Surroundings['watch'] {
  return useSurroundings().watch
}

/** The open project: path, save state, what can be undone, notices. */
export function useOpened(): Opened {
  const { subscribe, opened } = useSurroundings()
  return useSyncExternalStore(subscribe, opened)
}

/** What the status line says. */
export function useAnnouncement(): Announcement | null {
  const { announcer } = useSurroundings()
  return useSyncExternalStore(announcer.subscribe, announcer.get)
}

/** What the status line said lately, newest first. */
export function usePastAnnouncements(): readonly Announcement[] {
  const { announcer } = useSurroundings()
  return useSyncExternalStore(announcer.subscribe, announcer.past)
}

/** What the user has set for all projects, and the way to change it. */
export function usePreferences(): readonly [Preferences, PreferencesStore['change']] {
  const { preferences } = useSurroundings()
  return [useSyncExternalStore(preferences.subscribe, preferences.get), preferences.change]
}

/** The keys of actions, for what shows them; draws again when the user changes one. */
export function useKeysOf(): Services['keysOf'] {
  const { services, preferences } = useSurroundings()
  const keys = useSyncExternalStore(preferences.subscribe, () => preferences.get().keys)
  const singleKeys = useSyncExternalStore(preferences.subscribe, () => preferences.get().singleKeys)
  // A new function when keys change, so that what is memoised by it is made anew.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useCallback((action) => services.keysOf(action), [services, keys, singleKeys])
}

/** Whether the host can be reached, and the way to try again now. */
export function useConnection(): readonly [Connection, () => void] {
  const { link } = useSurroundings()
  return [useSyncExternalStore(link.subscribe, link.get), link.retry]
}

/** The moment of the past that is shown (null: now), and the way there and back. */
export function usePast(): readonly [PastState | null, PastControl] {
  const { past } = useSurroundings()
  return [useSyncExternalStore(past.subscribe, past.get), past]
}

/** Whether the window shows the past, which can only be looked at. */
export function useIsPast(): boolean {
  const { past } = useSurroundings()
  return useSyncExternalStore(past.subscribe, () => past.get() !== null)
}

/** Parts of the window that can be gone to with F6. */
export type PaneName = 'sources' | 'codebook' | 'reader' | 'beside' | 'inspector' | 'tour'

/** How long a text that is being opened is waited for, in frames. */
const patience = 300

/** Moves the focus into a pane as soon as its text is drawn; not where the user has gone on elsewhere by then. */
function focusWhenDrawn(paneOf: () => PaneName): void {
  const from = document.activeElement
  const attempt = (left: number): void => {
    const now = document.activeElement
    if (now !== from && now !== document.body && now !== null) return
    const pane = paneOf()
    if (document.querySelector(`[data-pane="${pane}"] [data-pane-focus]`)) focusPane(pane)
    else if (left > 0) requestAnimationFrame(() => attempt(left - 1))
  }
  attempt(patience)
}

/** Moves the focus into the text that had it last, as soon as it is drawn. */
export const focusText = (): void =>
  focusWhenDrawn(() => (document.querySelector('[data-pane="reader"][data-resting]') ? 'beside' : 'reader'))

/** Where the keyboard goes in a part of the window, the best place first. */
const stops = [
  '[data-pane-focus]',
  '.cm-content',
  '[role="treegrid"], [role="grid"], [role="listbox"]',
  '[role="tab"][aria-selected="true"]',
  'button:not([disabled]), input, textarea, [tabindex="0"]',
]

/** Goes to a part of the window; where its text is still on its way, on into that. */
export function goToPane(name: PaneName): void {
  focusPane(name)
  if (name === 'reader') focusWhenDrawn(() => name)
}

/** Moves the focus into a part of the window: to what is marked `data-pane-focus` in it, else to what is worked with. */
export function focusPane(name: PaneName): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
  for (const stop of stops) {
    const found = pane?.querySelector<HTMLElement>(stop)
    if (found) return found.focus()
  }
}
