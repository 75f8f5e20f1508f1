import { useEffect, useReducer } from 'react'
import type { Client } from '../../shared/contract/client'
import type { Quotation } from '../../shared/model/entities'
import { useServices } from '../hooks'

/** The words of a passage with those around it. */
export interface Words {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** Length of the surroundings on each side, in UTF-16 units, or up to the ends of the paragraph. */
export type Context = number | 'paragraph'

/** Passages asked for at once; the ones around those on the screen come along, so that scrolling finds them there. */
const batch = 100
/** Passages kept; beyond that the oldest are read again when they are needed. */
const most = 6000

interface Shelf {
  readonly words: Map<string, Words | 'asked'>
  /** Told when words have come; several panes may wait for the same ones. */
  readonly listeners: Set<() => void>
}

const shelves = new WeakMap<Client, Shelf>()

function shelfOf(client: Client): Shelf {
  const known = shelves.get(client)
  if (known) return known
  const made: Shelf = { words: new Map(), listeners: new Set() }
  shelves.set(client, made)
  return made
}

const keyOf = (q: Quotation, context: Context): string =>
  `${q.id}/${q.revisionId}/${q.start}/${q.end}/${context}`

/** Asks the host for words that are not there yet; rejects with its Problem, and they can be asked for again. */
async function read(client: Client, missing: readonly Quotation[], context: Context): Promise<void> {
  const { words, listeners } = shelfOf(client)
  for (const quotation of missing) words.set(keyOf(quotation, context), 'asked')
  try {
    const found = await client.call('passages.read', { quotationIds: missing.map((q) => q.id), context })
    missing.forEach((quotation, i) => {
      const passage = found[i]
      if (passage) words.set(keyOf(quotation, context), passage)
    })
  } catch (error) {
    for (const quotation of missing) words.delete(keyOf(quotation, context))
    throw error
  }
  for (const key of words.keys()) {
    if (words.size <= most) break
    words.delete(key)
  }
  for (const listener of listeners) listener()
}

/**
 * Words of the quotations `first` to `last` (inclusive places in the list), read from the host in batches and kept.
 * The answer gives undefined for what is still on its way.
 */
export function useWords(
  list: readonly Quotation[],
  first: number,
  last: number,
  context: Context,
): (quotation: Quotation) => Words | undefined {
  const { client, announce, sentence } = useServices()
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    const { listeners } = shelfOf(client)
    listeners.add(redraw)
    return () => void listeners.delete(redraw)
  }, [client])
  useEffect(() => {
    const { words } = shelfOf(client)
    const from = Math.max(0, Math.floor(first / batch) * batch)
    const until = Math.min(list.length, (Math.floor(last / batch) + 1) * batch)
    const missing = [...new Set(list.slice(from, until))].filter((q) => !words.has(keyOf(q, context)))
    if (missing.length === 0) return
    read(client, missing, context).catch((error: unknown) => {
      announce(sentence(error), { tone: 'problem' })
    })
  }, [client, announce, sentence, list, first, last, context])
  return (quotation) => {
    const found = shelfOf(client).words.get(keyOf(quotation, context))
    return found === 'asked' ? undefined : found
  }
}
