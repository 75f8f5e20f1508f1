import i18next from 'i18next'
import type { Client } from '../shared/contract/client'
import type { AppInfo } from '../shared/contract/contract'
import type { Store } from '../shared/core/store'
import { Problem } from '../shared/problem'
import type { Steps } from '../shared/contract/contract'
import { said } from './strings/said'
import { HostGone } from './transport'
import type { Services } from './hooks'
import type { SessionStore } from './session-store'

/** What the surroundings of a feature are made of. */
export interface ServiceParts {
  readonly client: Client
  readonly store: Store
  readonly info: AppInfo
  readonly session: SessionStore
  readonly announce: Services['announce']
  readonly isPast: boolean
  readonly steps: () => Steps
  readonly keysOf: Services['keysOf']
}

/** The sentence for the user about something that was thrown. */
export function sentence(error: unknown): string {
  if (error instanceof Problem) return said(i18next.t, error.message)
  return i18next.t(error instanceof HostGone ? 'shell.hostGone' : 'common.problem')
}

/** Puts the services of a feature together. */
export function createServices(parts: ServiceParts): Services {
  const { client, store, info, session, announce, isPast, steps, keysOf } = parts
  const attempt: Services['attempt'] = async (work) => {
    try {
      return await work()
    } catch (error) {
      announce(sentence(error), { tone: 'problem' })
      return null
    }
  }
  return {
    client,
    store,
    info,
    dispatch: session.dispatch,
    announce,
    isPast,
    steps,
    keysOf,
    attempt,
    sentence,
    run: (name, args, gesture) => attempt(() => client.run(name, args, gesture)),
  }
}
