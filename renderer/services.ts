import i18next from 'i18next'
import type { Client } from '../shared/contract/client'
import type { AppInfo } from '../shared/contract/contract'
import type { Store } from '../shared/core/store'
import { Problem } from '../shared/problem'
import type { Services } from './hooks'
import type { SessionStore } from './session'

/** What the surroundings of a feature are made of. */
export interface ServiceParts {
  readonly client: Client
  readonly store: Store
  readonly info: AppInfo
  readonly session: SessionStore
  readonly announce: Services['announce']
}

/** The sentence for the user about something that was thrown. */
export function sentence(error: unknown): string {
  return error instanceof Problem ? error.message : i18next.t('common.problem')
}

/** Puts the services of a feature together. */
export function createServices({ client, store, info, session, announce }: ServiceParts): Services {
  return {
    client,
    store,
    info,
    dispatch: session.dispatch,
    announce,
    run: async (name, args, gesture) => {
      try {
        return await client.run(name, args, gesture)
      } catch (error) {
        announce(sentence(error), { tone: 'problem' })
        return null
      }
    },
  }
}
