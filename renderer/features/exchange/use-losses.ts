import { useEffect, useState } from 'react'
import type { ProjectProfile } from '../../../shared/contract/project-export-calls'
import { useServices } from '../../hooks'

/** What a project would lose in a profile. */
export interface ExpectedLosses {
  /** Null while it is looked for, and where it could not be found out. */
  readonly losses: readonly string[] | null
  readonly problem: string | null
}

const none: ExpectedLosses = { losses: null, problem: null }

/** Asks the host what a project would lose in a profile; null: nothing is asked. */
export function useLosses(profile: ProjectProfile | null): ExpectedLosses {
  const { client, sentence } = useServices()
  const [found, setFound] = useState<ExpectedLosses & { readonly profile: ProjectProfile | null }>({
    ...none,
    profile: null,
  })
  useEffect(() => {
    if (profile === null) return
    const job = crypto.randomUUID()
    let wanted = true
    client.call('export.losses', { format: 'qdpx', profile, job }).then(
      ({ losses }) => wanted && setFound({ profile, losses, problem: null }),
      (error: unknown) => wanted && setFound({ profile, losses: null, problem: sentence(error) }),
    )
    return () => {
      wanted = false
      client.call('work.cancel', { job }).catch(() => {})
    }
  }, [client, sentence, profile])
  return found.profile === profile ? found : none
}
