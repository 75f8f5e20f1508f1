import { useCallback, useEffect, useRef, useState } from 'react'
import type { SurveyOutcome, SurveyPreview, SurveyReading } from '../../../shared/contract/survey-calls'
import { dateOrderOf } from '../../../shared/text/typed-date'
import { useServices } from '../../hooks'
import { guessFor } from './choice'
import type { TableChoice } from './choice'

/** How far a table has come. */
export type SurveyState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'choosing' }
  | {
      readonly kind: 'working'
      readonly job: string
      readonly done: number
      readonly total: number
      readonly isStopping: boolean
    }
  | { readonly kind: 'done'; readonly outcome: SurveyOutcome }

/** Looks at a table file at the host, and brings it in as it was chosen. */
export function useSurvey(handle: string) {
  const { client, sentence } = useServices()
  const [reading, setReading] = useState<SurveyReading>({})
  const [preview, setPreview] = useState<SurveyPreview | null>(null)
  const [choice, setChoice] = useState<TableChoice | null>(null)
  const [state, setState] = useState<SurveyState>({ kind: 'looking' })
  const [problem, setProblem] = useState<string | null>(null)
  const there = useRef(true)
  useEffect(() => {
    there.current = true
    return () => {
      there.current = false
    }
  }, [])

  useEffect(() => {
    let wanted = true
    setState({ kind: 'looking' })
    client
      .call('survey.preview', { handle, reading })
      .then((found) => {
        if (!wanted) return
        setPreview(found)
        setChoice(guessFor(found, dateOrderOf(navigator.language)))
        setProblem(null)
        setState({ kind: 'choosing' })
      })
      .catch((error: unknown) => {
        if (!wanted) return
        setProblem(sentence(error))
        setState({ kind: 'choosing' })
      })
    return () => {
      wanted = false
    }
  }, [client, handle, reading, sentence])

  const job = state.kind === 'working' ? state.job : null
  useEffect(() => {
    if (job === null) return
    return client.on('work', (event) => {
      if (event.job !== job) return
      setState((now) => (now.kind === 'working' ? { ...now, done: event.done, total: event.total } : now))
    })
  }, [client, job])

  const run = async (): Promise<SurveyOutcome | null> => {
    if (!choice || !preview) return null
    const name = crypto.randomUUID()
    setProblem(null)
    setState({ kind: 'working', job: name, done: 0, total: preview.total, isStopping: false })
    try {
      const outcome = await client.call('survey.import', {
        handle,
        reading,
        job: name,
        by: choice.by,
        columns: [...choice.columns],
      })
      if (there.current) setState({ kind: 'done', outcome })
      return outcome
    } catch (error) {
      if (there.current) {
        setProblem(sentence(error))
        setState({ kind: 'choosing' })
      }
      return null
    }
  }
  const stop = (): void => {
    if (job === null) return
    setState((now) => (now.kind === 'working' ? { ...now, isStopping: true } : now))
    client.call('work.cancel', { job }).catch(() => {})
  }
  const change = useCallback(
    (edit: (choice: TableChoice) => TableChoice) => setChoice((now) => now && edit(now)),
    [],
  )
  return { reading, setReading, preview, choice, change, state, problem, run, stop }
}

export type Surveying = ReturnType<typeof useSurvey>
