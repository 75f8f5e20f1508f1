import { useEffect, useState } from 'react'
import type { Id } from '../../../shared/model/entities'
import { useQuery, useServices } from '../../hooks'

/** How often words stand in each source. */
export interface TextHits {
  /** Null: nothing is looked for, or the first answer is not there yet. */
  readonly hits: ReadonlyMap<Id, number> | null
  readonly isBusy: boolean
  /** Why nothing could be looked for. */
  readonly problem: string | null
}

const nothing: TextHits = { hits: null, isBusy: false, problem: null }

/** A pause after which what was typed is looked for, in ms. */
const pause = 200

/** Looks for words in all texts, and again when the texts change. */
export function useTextHits(words: string, isWanted: boolean): TextHits {
  const app = useServices()
  const text = isWanted ? words.trim() : ''
  const texts = useQuery(
    (store) => `${store.version('sources')} ${store.version('revisions')}`,
    ['sources', 'revisions'],
  )
  const [found, setFound] = useState<TextHits>(nothing)
  useEffect(() => {
    if (text === '') {
      setFound(nothing)
      return
    }
    let here = true
    setFound((before) => ({ ...before, isBusy: true, problem: null }))
    const timer = setTimeout(() => {
      app.client
        .call('search.all', { text, things: false, limit: 1, context: 0, key: 'source-list' })
        .then(({ perSource, stopped }) => {
          if (!here || stopped === 'newer') return
          setFound({
            hits: new Map(perSource.map(({ sourceId, hits }) => [sourceId, hits])),
            isBusy: false,
            problem: null,
          })
        })
        .catch((error: unknown) => {
          if (here) setFound({ hits: new Map(), isBusy: false, problem: app.sentence(error) })
        })
    }, pause)
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [app, text, texts])
  return found
}
