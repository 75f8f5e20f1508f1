import { useEffect, useState } from 'react'
import type { DefinitionState } from '../../../shared/core/definition-states'
import type { Id } from '../../../shared/model/entities'
import { useServices } from '../../hooks'

/** The states of a code's definition, oldest first; null until they have come. Asked for while `wanted` only. */
export function useCodeHistory(id: Id, wanted: boolean): readonly DefinitionState[] | null {
  const { client, announce, sentence } = useServices()
  const [states, setStates] = useState<readonly DefinitionState[] | null>(null)
  useEffect(() => {
    if (!wanted) return
    let over = false
    let asked = 0
    const ask = (): void => {
      const mine = ++asked
      client.call('code.history', { id }).then(
        (answer) => {
          if (!over && mine === asked) setStates(answer.states)
        },
        (error: unknown) => {
          if (!over) announce(sentence(error), { tone: 'problem' })
        },
      )
    }
    ask()
    const stop = client.on('transaction', ({ transaction }) => {
      if (transaction.operations.some((op) => op.table === 'codes' && op.id === id)) ask()
    })
    return () => {
      over = true
      stop()
    }
  }, [client, announce, sentence, id, wanted])
  return states
}
