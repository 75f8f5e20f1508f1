import { useEffect, useMemo, useState } from 'react'
import { Problem } from '../../../shared/problem'
import type { Id } from '../../../shared/model/entities'
import { expressionOf, phraseMatcher } from '../../../shared/queries/matcher'
import { Searchable } from '../../../shared/queries/searchable'
import type { Range } from '../../../shared/text/range'
import { useServices } from '../../hooks'

/** How the words of the find bar are taken. */
export interface Finding {
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly regex: boolean
}

/** What was found in the open text. */
export interface FoundPlaces {
  readonly hits: readonly Range[]
  /** There are more than are marked. */
  readonly more: boolean
  /** Why it cannot be searched for; a sentence that `said` knows. */
  readonly problem: string | null
  readonly timedOut: boolean
  readonly busy: boolean
}

/** Hits that are painted and counted. */
const most = 10_000
/** Quiet time after a key before an expression goes to the host, ms. */
const pause = 120

const none: FoundPlaces = { hits: [], more: false, problem: null, timedOut: false, busy: false }

/**
 * Places of the words in the open text. Words are looked for at once; an expression at the host, which can stop one that
 * would never end.
 */
export function useFound(text: string, sourceId: Id, query: string, ways: Finding): FoundPlaces {
  const { client, sentence } = useServices()
  const { matchCase, wholeWord, regex } = ways
  // Names the searches of this bar to the host, so that a newer one takes the place of an older one.
  const [key] = useState(() => crypto.randomUUID())
  const searched = useMemo(() => new Searchable(text), [text])
  const words = useMemo((): FoundPlaces => {
    if (query.trim() === '') return none
    if (regex) {
      try {
        expressionOf({ text: query, mode: 'regex', matchCase })
        return { ...none, busy: true }
      } catch (error) {
        return { ...none, problem: error instanceof Problem ? error.message : String(error) }
      }
    }
    const hits: Range[] = []
    for (const hit of phraseMatcher({ text: query, mode: 'words', matchCase, wholeWord })?.(searched) ?? []) {
      if (hits.length === most) return { ...none, hits, more: true }
      hits.push(hit)
    }
    return { ...none, hits }
  }, [searched, query, matchCase, wholeWord, regex])

  const [answer, setAnswer] = useState<{ readonly of: FoundPlaces; readonly found: FoundPlaces } | null>(null)
  useEffect(() => {
    if (!words.busy) return undefined
    let wanted = true
    const timer = setTimeout(() => {
      void client
        .call('search.all', {
          text: query,
          mode: 'regex',
          matchCase,
          wholeWord,
          sourceIds: [sourceId],
          things: false,
          limit: most,
          context: 0,
          key,
        })
        .then(
          ({ hits, total, stopped }): FoundPlaces => ({
            ...none,
            hits: hits.map(({ start, end }) => ({ start, end })),
            more: total > hits.length,
            timedOut: stopped === 'time',
          }),
          (error: unknown): FoundPlaces => ({
            ...none,
            problem: error instanceof Problem ? error.message : sentence(error),
          }),
        )
        .then((found) => {
          if (wanted) setAnswer({ of: words, found })
        })
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [client, sentence, key, sourceId, query, matchCase, wholeWord, words])
  return answer?.of === words ? answer.found : words
}
