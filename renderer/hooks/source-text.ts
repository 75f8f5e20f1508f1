import { useEffect, useState } from 'react'
import type { Client } from '../../shared/contract/client'
import type { Outputs } from '../../shared/contract/contract'
import type { Id } from '../../shared/model/entities'
import { useServices } from '../hooks'

/** Words and structure of a revision. */
export type SourceText = Outputs['source.text'] & { readonly revisionId: Id }

/** Texts that were open last stay at hand, so that going back is instant. */
const kept = 6

interface Kept {
  readonly coming: Promise<SourceText>
  /** Undefined until it has come. */
  here: SourceText | undefined
}

const shelves = new WeakMap<Client, Map<Id, Kept>>()

function shelfOf(client: Client): Map<Id, Kept> {
  const shelf = shelves.get(client) ?? new Map<Id, Kept>()
  shelves.set(client, shelf)
  return shelf
}

function put(shelf: Map<Id, Kept>, revisionId: Id, entry: Kept): void {
  shelf.set(revisionId, entry)
  for (const id of shelf.keys()) {
    if (shelf.size <= kept) break
    shelf.delete(id)
  }
}

/** The text of a revision, asked of the host once; rejects with its Problem. */
export function sourceText(client: Client, revisionId: Id): Promise<SourceText> {
  const shelf = shelfOf(client)
  const known = shelf.get(revisionId)
  if (known) return known.coming
  const coming = client
    .call('source.text', { revisionId })
    .then((answer) => (entry.here = { ...answer, revisionId }))
    .catch((error: unknown) => {
      shelf.delete(revisionId)
      throw error
    })
  const entry: Kept = { coming, here: undefined }
  put(shelf, revisionId, entry)
  return coming
}

/** Keeps a text that the host has told without being asked for it, so that it is not asked. */
export function keepSourceText(client: Client, { revisionId, text, structure }: SourceText): void {
  const here = { revisionId, text, structure }
  put(shelfOf(client), revisionId, { coming: Promise.resolve(here), here })
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
  if (revisionId === null) return null
  // What is at hand is shown in the same frame.
  return answer?.of === revisionId ? answer.value : (shelfOf(client).get(revisionId)?.here ?? null)
}
