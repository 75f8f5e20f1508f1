import { render } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { expect } from 'vitest'
import { keysOfAction } from '../../renderer/actions'
import type { AnnounceOptions, App } from '../../renderer/hooks'
import { SurroundingsContext } from '../../renderer/hooks'
import { createAnnouncer } from '../../renderer/announcer'
import { createPast } from '../../renderer/past'
import { createPreferences, readPreferences } from '../../renderer/preferences'
import { Replica, inStep } from '../../renderer/replica'
import type { Opened } from '../../renderer/replica'
import { freshSession } from '../../renderer/session'
import { createSession } from '../../renderer/session-store'
import type { Session } from '../../renderer/session'
import type { SessionStore } from '../../renderer/session-store'
import { createServices } from '../../renderer/services'
import { createClient } from '../../shared/contract/client'
import type { Store } from '../../shared/core/store'
import { makeWorld } from './world'
import type { World } from './world'

/** What a rendered feature can be looked at by. */
export interface Rendered extends RenderResult {
  readonly user: UserEvent
  readonly world: World
  readonly replica: Replica
  /** The replica's store. */
  readonly store: Store
  readonly session: SessionStore
  /** Everything as a feature would get it now. */
  readonly app: () => App
  /** What was announced, oldest first. */
  readonly announced: { readonly message: string; readonly options: AnnounceOptions }[]
}

/** Draws something inside an open project: a replica over a host in memory, as in the running app. */
export async function renderInApp(
  ui: ReactNode,
  options: { readonly world?: World; readonly session?: Partial<Session> } = {},
): Promise<Rendered> {
  const world = options.world ?? (await makeWorld())
  const holder: { replica: Replica | null } = { replica: null }
  const client = createClient(inStep(world.transport, () => holder.replica))
  const replica = new Replica(client)
  holder.replica = replica
  await replica.load()
  const opened = (): Opened => {
    if (replica.state.kind !== 'open') throw new Error('The world could not be loaded')
    return replica.state.opened
  }
  const { store } = opened()
  const announcer = createAnnouncer()
  const session = createSession({ ...freshSession, ...options.session })
  const announced: Rendered['announced'] = []
  const info = await client.call('app.info')
  const preferences = createPreferences(readPreferences(info.settings, ['en']), (key, value) => {
    void client.call('settings.set', { key, value })
  })
  const services = createServices({
    client,
    store,
    info,
    session,
    announce: (message, announceOptions = {}) => {
      announced.push({ message, options: announceOptions })
      announcer.announce(message, announceOptions)
    },
    isPast: false,
    steps: () => opened().steps,
    keysOf: (id) => keysOfAction(id, preferences.get()),
  })
  const surroundings = {
    services,
    session,
    subscribe: replica.subscribe,
    watch: replica.watch,
    opened,
    announcer,
    preferences,
    link: { get: () => 'connected' as const, subscribe: () => () => {}, retry: () => {} },
    past: createPast({
      client,
      present: () => ({ store, seq: replica.seq }),
      onProblem: (error) => announced.push({ message: String(error), options: {} }),
    }),
    dismissNotice: (notice: string) => replica.dismissNotice(notice),
  }
  const rendered = render(<SurroundingsContext value={surroundings}>{ui}</SurroundingsContext>)
  return {
    ...rendered,
    user: userEvent.setup(),
    world,
    replica,
    store,
    session,
    app: () => ({ ...services, session: session.get() }),
    announced,
  }
}

/** Fails with a line per finding if axe finds anything. Colours are left to the browser tests: jsdom paints nothing. */
export async function expectNoAxeFindings(element: Element = document.body): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  )
}
