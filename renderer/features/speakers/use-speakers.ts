import { useEffect, useState } from 'react'
import type { SpeakersOf } from '../../../shared/contract/speaker-calls'
import type { Id } from '../../../shared/model/entities'
import { useServices } from '../../hooks'

/** Sources asked about at once: the host reads the text of each. */
const portion = 20

/** Who speaks in these sources; null while it is being looked up. */
export function useSpeakers(
  sourceIds: readonly Id[],
  onProblem: (words: string) => void,
): readonly SpeakersOf[] | null {
  const app = useServices()
  const [found, setFound] = useState<readonly SpeakersOf[] | null>(null)
  useEffect(() => {
    let here = true
    const look = async (): Promise<void> => {
      const lists: SpeakersOf[] = []
      for (let at = 0; at < sourceIds.length && here; at += portion)
        lists.push(
          ...(await app.client.call('speakers.list', { sourceIds: sourceIds.slice(at, at + portion) })),
        )
      if (here) setFound(lists.filter(({ speakers }) => speakers.length > 0))
    }
    setFound(null)
    look().catch((error: unknown) => here && onProblem(app.sentence(error)))
    return () => {
      here = false
    }
  }, [app, sourceIds, onProblem])
  return found
}
