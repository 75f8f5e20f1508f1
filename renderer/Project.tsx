import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Client } from '../shared/contract/client'
import type { AppInfo } from '../shared/contract/contract'
import type { Store } from '../shared/core/store'
import { actionOf, keysOfAction } from './actions'
import { createAnnouncer } from './announcer'
import { Workspace } from './features/Workspace'
import { SurroundingsContext } from './hooks'
import type { Link, Surroundings } from './hooks'
import type { HeldFile } from './hooks/use-file-choice'
import { canDo } from './hooks/can-do'
import { keepSession } from './keep-session'
import type { PreferencesStore } from './preferences'
import { createPast, pastClient } from './past'
import { fromRemembered, toRemember } from './remembered'
import type { Opened, Replica } from './replica'
import { createServices, sentence } from './services'
import { useNativeMenu } from './use-native-menu'
import type { MenuSource } from './use-native-menu'
import { createSession } from './session-store'

export interface ProjectProps {
  readonly client: Client
  readonly replica: Replica
  readonly store: Store
  readonly info: AppInfo
  readonly preferences: PreferencesStore
  readonly link: Link
  /** The project of another program that is to be looked at at once. */
  readonly arriving: HeldFile | null
  readonly onArrived: () => void
}

/** An open project: makes the surroundings of its features and keeps the session. Keyed by the project's id. */
export function Project({
  client,
  replica,
  store,
  info,
  preferences,
  link,
  arriving,
  onArrived,
}: ProjectProps) {
  const last = useRef<Opened | null>(null)
  const lasting = useMemo(() => {
    const opened = (): Opened => {
      if (replica.state.kind === 'open') last.current = replica.state.opened
      // For the moment between the closing of a project and the drawing that takes its window away.
      if (!last.current) throw new Error('No project is open')
      return last.current
    }
    const begun = opened()
    const session = createSession(fromRemembered(begun.remembered, begun.store, preferences.get().reading))
    return { opened, session, announcer: createAnnouncer() }
  }, [replica, preferences])
  const { opened, session, announcer } = lasting

  const past = useMemo(
    () =>
      createPast({
        client,
        present: () => ({ store: opened().store, seq: replica.seq }),
        onProblem: (error) => announcer.announce(sentence(error), { tone: 'problem' }),
      }),
    [client, opened, replica, announcer],
  )
  const now = useMemo(
    (): Surroundings => ({
      services: createServices({
        client,
        store,
        info,
        session,
        announce: announcer.announce,
        isPast: false,
        steps: () => opened().steps,
        keysOf: (id) => keysOfAction(id, preferences.get()),
      }),
      session,
      subscribe: replica.subscribe,
      watch: replica.watch,
      opened,
      announcer,
      preferences,
      link,
      past,
      dismissNotice: (notice) => replica.dismissNotice(notice),
    }),
    [client, store, info, session, announcer, opened, replica, preferences, link, past],
  )
  const then = useSyncExternalStore(past.subscribe, past.store)
  const surroundings = useMemo((): Surroundings => {
    if (!then) return now
    // A session of its own: what is looked at in the past leaves the present as it was.
    const { reading } = preferences.get()
    const begun = fromRemembered(toRemember(session.get()), then, reading)
    const { beside } = begun
    const visit = createSession({
      ...begun,
      // What asks the host about the present, or is there to change it, has no place here.
      beside: beside?.kind === 'search' || beside?.kind === 'recheck' ? null : beside,
      inspector: session.get().inspector,
      historyOf: session.get().historyOf,
    })
    const was = { ...opened(), store: then, steps: { undo: null, redo: null }, notices: [] }
    return {
      ...now,
      session: visit,
      opened: () => was,
      subscribe: past.onChange,
      watch: past.onChange,
      services: createServices({
        client: pastClient(client, () => past.get()?.seq ?? 0),
        store: then,
        info,
        session: visit,
        announce: announcer.announce,
        isPast: true,
        steps: () => was.steps,
        keysOf: now.services.keysOf,
      }),
    }
  }, [then, now, past, client, info, session, announcer, opened, preferences])

  const menu = useMemo(
    (): MenuSource => ({
      app: () => ({ ...surroundings.services, session: session.get() }),
      subscribe: (listener) => {
        const stops = [session.subscribe(listener), replica.subscribe(listener)]
        return () => stops.forEach((stop) => stop())
      },
    }),
    [surroundings, session, replica],
  )
  useNativeMenu(client, info.front, preferences, menu)

  useEffect(() => {
    if (!arriving) return
    session.dispatch({ type: 'dialog', dialog: 'project-in', ids: [arriving.handle, arriving.name] })
    onArrived()
  }, [arriving, onArrived, session])

  useEffect(() => keepSession(client, session), [client, session])
  useEffect(
    () =>
      preferences.subscribe(() => {
        const { reading } = preferences.get()
        for (const one of new Set([session, surroundings.session])) {
          if (reading !== one.get().reading) one.dispatch({ type: 'reading', reading })
        }
      }),
    [preferences, session, surroundings],
  )
  useEffect(
    () =>
      client.on('menu', ({ action: id }) => {
        const action = actionOf(id)
        const app = { ...surroundings.services, session: surroundings.session.get() }
        if (action && canDo(action, app)) void action.run(app)
      }),
    [client, surroundings],
  )
  useEffect(() => {
    // The browser's own last word: whatever nobody has caught is told, never swallowed.
    const tell = (event: PromiseRejectionEvent): void => {
      announcer.announce(sentence(event.reason), { tone: 'problem' })
    }
    window.addEventListener('unhandledrejection', tell)
    return () => window.removeEventListener('unhandledrejection', tell)
  }, [announcer])

  return (
    <SurroundingsContext value={surroundings}>
      <Workspace />
    </SurroundingsContext>
  )
}
