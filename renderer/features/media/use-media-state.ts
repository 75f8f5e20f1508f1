import { useCallback, useEffect, useState } from 'react'
import type { MediaState } from '../../../shared/contract/media-calls'
import type { Id, Media } from '../../../shared/model/entities'
import { useServices } from '../../hooks'

/** Where the recording of a source can be played from, or why not. */
export type MediaNow = MediaState | { readonly state: 'failed'; readonly sentence: string }

/** Asks the host for the recording of a source, and again on demand; null while the answer is on its way, or there is none. */
export function useMediaState(
  sourceId: Id | null,
  media: Media | undefined,
): readonly [MediaNow | null, () => void] {
  const { client, sentence } = useServices()
  const [answer, setAnswer] = useState<{ readonly of: string; readonly state: MediaNow } | null>(null)
  const [tries, setTries] = useState(0)
  const retry = useCallback(() => setTries((count) => count + 1), [])
  const asked = sourceId !== null && media ? `${sourceId} ${JSON.stringify(media.place)}` : null
  useEffect(() => {
    if (asked === null || sourceId === null) return undefined
    let wanted = true
    client.call('media.open', { sourceId }).then(
      (state) => wanted && setAnswer({ of: asked, state }),
      (error: unknown) =>
        wanted && setAnswer({ of: asked, state: { state: 'failed', sentence: sentence(error) } }),
    )
    return () => {
      wanted = false
    }
  }, [client, sentence, sourceId, asked, tries])
  return [answer?.of === asked ? answer.state : null, retry]
}
