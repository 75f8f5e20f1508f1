import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefiReport } from '../../../shared/contract/refi-calls'
import { useServices } from '../../hooks'
import { useWork } from '../../hooks/use-work'

/** How far the project of another program has come. */
export type ProjectInState =
  | { readonly kind: 'reading' }
  /** It cannot be read, with a sentence that says why. */
  | { readonly kind: 'failed'; readonly problem: string }
  /** What it holds; `problem`: why it did not come in when that was tried. */
  | { readonly kind: 'told'; readonly report: RefiReport; readonly problem: string | null }
  | { readonly kind: 'applying'; readonly report: RefiReport }
  | { readonly kind: 'done'; readonly report: RefiReport }

/** Has the host look at a project file, anew when the choice changes, and brings it in. */
export function useProjectIn(handle: string) {
  const { client, sentence } = useServices()
  const { now, run, stop } = useWork(client)
  const [samePaths, setSamePaths] = useState(true)
  const [splitDots, setSplitDots] = useState(false)
  const [state, setState] = useState<ProjectInState>({ kind: 'reading' })
  /** Codes that can be taken for the same, as they were told when they were. */
  const [places, setPlaces] = useState<readonly string[]>([])
  const there = useRef(true)
  useEffect(() => {
    there.current = true
    return () => {
      there.current = false
    }
  }, [])

  useEffect(() => {
    let wanted = true
    run((job) => client.call('refi.read', { handle, samePaths, splitDots, job })).then(
      (report) => {
        if (!wanted) return
        if (samePaths) setPlaces(report.same.codes)
        setState({ kind: 'told', report, problem: null })
      },
      (error: unknown) => {
        if (wanted) setState({ kind: 'failed', problem: sentence(error) })
      },
    )
    return () => {
      wanted = false
    }
  }, [client, handle, run, samePaths, splitDots, sentence])

  const apply = useCallback(
    async (report: RefiReport): Promise<RefiReport | null> => {
      setState({ kind: 'applying', report })
      try {
        const done = await run((job) => client.call('refi.apply', { handle, samePaths, splitDots, job }))
        if (there.current) setState({ kind: 'done', report: done })
        return done
      } catch (error) {
        if (there.current) setState({ kind: 'told', report, problem: sentence(error) })
        return null
      }
    },
    [client, handle, run, samePaths, splitDots, sentence],
  )
  return { state, work: now, stop, samePaths, setSamePaths, splitDots, setSplitDots, places, apply }
}
