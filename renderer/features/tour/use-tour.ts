import { useEffect } from 'react'
import { useSurroundings } from '../../hooks'
import { begin, isDone, tourSteps } from './steps'

/** Goes on to the next step when the user has done the one that is shown; null: the tour is not under way. */
export function useTour(step: number | null): void {
  const { services, session, subscribe } = useSurroundings()
  useEffect(() => {
    const name = step === null ? undefined : tourSteps[step]
    if (name === undefined || step === null) return
    const { store, dispatch, client } = services
    const before = begin(store, session.get())
    let over = false
    const next = (): void => {
      if (over) return
      over = true
      dispatch({ type: 'tour', tour: { step: step + 1 } })
    }
    const look = (): void => {
      if (!over && isDone(name, before, store, session.get())) next()
    }
    const stops = [
      session.subscribe(look),
      subscribe(look),
      client.on('transaction', ({ transaction }) => {
        if (name === 'undo' && transaction.kind === 'undo') next()
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [step, services, session, subscribe])
}
