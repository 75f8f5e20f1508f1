import { useEffect, useLayoutEffect, useReducer, useState } from 'react'
import type { Client } from '../../shared/contract/client'
import type { Store } from '../../shared/core/store'
import type { Quotation } from '../../shared/model/entities'
import i18next from 'i18next'
import { useServices } from '../hooks'
import { imageWords } from './image-words'

/** The words of a passage with those around it; of an image what stands for words. */
export interface Words {
  readonly before: string
  readonly text: string
  readonly after: string
  /** When it is said, ms from the beginning of the recording; absent where that is not known. */
  readonly time?: number
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

const isOfImage = (store: Store, { sourceId }: Quotation): boolean =>
  store.get('sources', sourceId)?.image !== undefined

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
  const { client, store, announce, sentence } = useServices()
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
    const missing = [...new Set(list.slice(from, until))].filter(
      (q) => !words.has(keyOf(q, context)) && !isOfImage(store, q),
    )
    if (missing.length === 0) return
    read(client, missing, context).catch((error: unknown) => {
      announce(sentence(error), { tone: 'problem' })
    })
  }, [client, store, announce, sentence, list, first, last, context])
  return (quotation) => {
    const shown = imageWords(i18next.t, store, quotation)
    if (shown !== null) return { before: '', text: shown, after: '' }
    const found = shelfOf(client).words.get(keyOf(quotation, context))
    return found === 'asked' ? undefined : found
  }
}

/** A list does not wait longer than this for its first words, ms. */
const patience = 120

/**
 * Whether the words a list begins with are there, or have been waited for long enough: drawn before, its rows would be
 * drawn and measured twice. Asks for them when it is first called; `list` is not looked at again.
 */
export function useFirstWords(list: readonly Quotation[], context: Context): boolean {
  const { client, store } = useServices()
  const [missing] = useState(() =>
    [...new Set(list.slice(0, batch))].filter(
      (q) => !shelfOf(client).words.has(keyOf(q, context)) && !isOfImage(store, q),
    ),
  )
  const [isReady, setReady] = useState(missing.length === 0)
  useLayoutEffect(() => {
    if (isReady) return undefined
    let wanted = true
    const ready = (): void => {
      if (wanted) setReady(true)
    }
    // What could not be had the list asks for again, and says so.
    read(client, missing, context).then(ready, ready)
    const timer = setTimeout(ready, patience)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [client, context, missing, isReady])
  return isReady
}
