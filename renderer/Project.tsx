import { useEffect, useMemo, useRef } from 'react'
import type { Client } from '../shared/contract/client'
import type { AppInfo } from '../shared/contract/contract'
import type { Store } from '../shared/core/store'
import { actionOf, keysOfAction } from './actions'
import { createAnnouncer } from './announcer'
import { Workspace } from './features/Workspace'
import { SurroundingsContext } from './hooks'
import type { Link, Surroundings } from './hooks'
import { keepSession } from './keep-session'
import type { PreferencesStore } from './preferences'
import { fromRemembered } from './remembered'
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
}

/** An open project: makes the surroundings of its features and keeps the session. Keyed by the project's id. */
export function Project({ client, replica, store, info, preferences, link }: ProjectProps) {
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

  const surroundings = useMemo(
    (): Surroundings => ({
      services: createServices({
        client,
        store,
        info,
        session,
        announce: announcer.announce,
        steps: () => opened().steps,
        keysOf: (id) => keysOfAction(id, preferences.get()),
      }),
      session,
      subscribe: replica.subscribe,
      opened,
      announcer,
      preferences,
      link,
      dismissNotice: (notice) => replica.dismissNotice(notice),
    }),
    [client, store, info, session, announcer, opened, replica, preferences, link],
  )

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

  useEffect(() => keepSession(client, session), [client, session])
  useEffect(
    () =>
      preferences.subscribe(() => {
        const { reading } = preferences.get()
        if (reading !== session.get().reading) session.dispatch({ type: 'reading', reading })
      }),
    [preferences, session],
  )
  useEffect(
    () =>
      client.on('menu', ({ action: id }) => {
        const action = actionOf(id)
        const app = { ...surroundings.services, session: session.get() }
        if (action && (!action.when || action.when(app))) void action.run(app)
      }),
    [client, session, surroundings],
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
