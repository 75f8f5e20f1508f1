import { useEffect, useState } from 'react'
import type { Client } from '../../../shared/contract/client'
import type { Outputs } from '../../../shared/contract/contract'
import type { Id } from '../../../shared/model/entities'
import { useServices } from '../../hooks'

/** Words and structure of a revision. */
export type SourceText = Outputs['source.text'] & { readonly revisionId: Id }

/** Texts that were open last stay at hand, so that going back is instant. */
const kept = 6

const shelves = new WeakMap<Client, Map<Id, Promise<SourceText>>>()

/** The text of a revision, asked of the host once; rejects with its Problem. */
export function sourceText(client: Client, revisionId: Id): Promise<SourceText> {
  const shelf = shelves.get(client) ?? new Map<Id, Promise<SourceText>>()
  shelves.set(client, shelf)
  const known = shelf.get(revisionId)
  if (known) return known
  const asked = client
    .call('source.text', { revisionId })
    .then((answer) => ({ ...answer, revisionId }))
    .catch((error: unknown) => {
      shelf.delete(revisionId)
      throw error
    })
  shelf.set(revisionId, asked)
  for (const id of shelf.keys()) {
    if (shelf.size <= kept) break
    shelf.delete(id)
  }
  return asked
}

/** The text of a revision: null while it is on its way, or why it cannot be had. */
export function useSourceText(revisionId: Id | null): SourceText | { readonly failed: string } | null {
  const { client, sentence } = useServices()
  const [answer, setAnswer] = useState<{
    readonly of: Id
    readonly value: SourceText | { readonly failed: string }
  } | null>(null)
  useEffect(() => {
    if (revisionId === null) return undefined
    let wanted = true
    sourceText(client, revisionId).then(
      (value) => wanted && setAnswer({ of: revisionId, value }),
      (error: unknown) =>
        wanted &&
        setAnswer({
          of: revisionId,
          value: { failed: sentence(error) },
        }),
    )
    return () => {
      wanted = false
    }
  }, [client, sentence, revisionId])
  return answer?.of === revisionId ? answer.value : null
}
