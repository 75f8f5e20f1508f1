import { useEffect, useState } from 'react'
import type { SpeakersPreview } from '../../../shared/contract/speaker-calls'
import { useServices } from '../../hooks'
import type { Change } from './change'

/** A pause in typing after which the preview is asked for, ms. */
const pause = 250

/** What a change would do; null where it changes no text, and while that is being looked up. */
export function usePreview(
  change: Change | null,
  onProblem: (words: string) => void,
): SpeakersPreview | null {
  const app = useServices()
  const [preview, setPreview] = useState<SpeakersPreview | null>(null)
  useEffect(() => {
    let here = true
    if (!change) {
      setPreview(null)
      return undefined
    }
    const timer = setTimeout(() => {
      app.client
        .call('speakers.preview', change)
        .then((found) => here && setPreview(found))
        .catch((error: unknown) => here && onProblem(app.sentence(error)))
    }, pause)
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [app, change, onProblem])
  return preview
}
