import { useEffect, useState } from 'react'
import type {
  CodebookChoice,
  CodebookOutcome,
  CodebookPreview,
} from '../../../shared/contract/codebook-calls'
import { useServices } from '../../hooks'
import { releaseFiles } from '../../hooks/release-files'
import { firstChoice } from './choice'

/** How far a codebook has come. */
export type CodebookInState =
  /** The host reads it as it is chosen now. */
  | { readonly kind: 'looking' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly outcome: CodebookOutcome }

/** Looks at a codebook at the host after each change of the choice, and brings it in as it was chosen. */
export function useCodebookIn(handle: string) {
  const app = useServices()
  const { client, sentence } = app
  const [choice, setChoice] = useState<CodebookChoice>(firstChoice)
  const [preview, setPreview] = useState<CodebookPreview | null>(null)
  const [state, setState] = useState<CodebookInState>({ kind: 'looking' })
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => () => releaseFiles(app, [handle]), [app, handle])

  useEffect(() => {
    let wanted = true
    setState({ kind: 'looking' })
    client
      .call('codebook.read', { handle, choice })
      .then((found) => {
        if (!wanted) return
        setPreview(found)
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
  }, [client, handle, choice, sentence])

  /** Brings it in; null where that failed, and the problem is shown. */
  const bring = async (): Promise<CodebookOutcome | null> => {
    setProblem(null)
    setState({ kind: 'working' })
    try {
      const outcome = await client.call('codebook.bring', { handle, choice })
      setState({ kind: 'done', outcome })
      return outcome
    } catch (error) {
      setProblem(sentence(error))
      setState({ kind: 'choosing' })
      return null
    }
  }
  return { choice, setChoice, preview, state, problem, bring }
}

export type BringingIn = ReturnType<typeof useCodebookIn>
