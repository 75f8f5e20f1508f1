import type { FoundPassage, SearchHit, ThingHit } from '../../shared/contract/search-calls'
import type { Id } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import type { SearchQuery } from '../../shared/queries/matcher'
import type { Thing } from '../../shared/queries/things'
import type { PassageUnit } from '../../shared/text/passage-units'
import type { Range } from '../../shared/text/range'
import { SearchLine } from './search-line'
import type { TextOrder } from './search-worker'

/** A search in texts that lie on the disk. */
export interface TextSearchOptions {
  readonly query: string
  readonly mode: 'plain' | 'regex' | 'fuzzy'
  readonly texts: readonly { readonly sourceId: Id; readonly path: string }[]
  readonly limit: number
  /** Characters of context on each side. */
  readonly context?: number
}

/** What was found; `timedOut` means that there may be more. */
export interface TextSearchResult {
  readonly hits: readonly SearchHit[]
  readonly more: boolean
  readonly timedOut: boolean
}

/** A search over everything. */
export interface WholeSearchOptions {
  readonly query: SearchQuery
  /** The query is one phrase as it stands. */
  readonly phrase?: boolean
  readonly texts: readonly TextOrder[]
  /** Words beside the texts, and what tells one state of them from another; null: not to be searched. */
  readonly things: { readonly version: string; readonly list: () => readonly Thing[] } | null
  readonly limit: number
  readonly context: number
  /** A later search with the same key takes the place of this one. */
  readonly key?: string
}

/** What a search over everything found. */
export interface WholeSearchResult {
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly perSource: readonly { readonly sourceId: Id; readonly hits: number }[]
  readonly things: readonly ThingHit[]
  readonly thingsTotal: number
  /** Why it is not whole: it took too long, or a newer search took its place. */
  readonly stopped: 'time' | 'newer' | null
}

/** Longest times, ms: an expression that backtracks without end is stopped, and what was found is kept. */
const longest = { regex: 2000, words: 30_000 } as const

/**
 * Searches in workers of their own, so that no search can stop the host: one for words, which keeps the folded texts, and
 * one for regular expressions, which may have to be ended. Close it when done.
 */
export class TextSearch {
  readonly #words: SearchLine
  readonly #expressions: SearchLine

  constructor(workerFile: string) {
    this.#words = new SearchLine(workerFile)
    this.#expressions = new SearchLine(workerFile)
  }

  /** Rejects with a Problem for a wrong expression. */
  async search(options: TextSearchOptions): Promise<TextSearchResult> {
    const { query: text, mode, texts, limit, context = 60 } = options
    const query = { text, mode: mode === 'plain' ? 'words' : mode, matchCase: mode === 'regex' } as const
    const found = await this.find({ query, phrase: mode === 'plain', texts, things: null, limit, context })
    const timedOut = found.stopped === 'time'
    return { hits: found.hits, more: timedOut || found.total > found.hits.length, timedOut }
  }

  /** Rejects with a Problem for a wrong expression. */
  async find(options: WholeSearchOptions): Promise<WholeSearchResult> {
    const { query, phrase = false, texts, limit, context, key } = options
    const isRegex = query.mode === 'regex'
    const line = isRegex ? this.#expressions : this.#words
    // Who goes on typing in the other mode does not want the answer of the first either.
    if (key !== undefined) (isRegex ? this.#words : this.#expressions).give(key)
    const hits: SearchHit[] = []
    const perSource: { sourceId: Id; hits: number }[] = []
    let total = 0
    let things: readonly ThingHit[] = []
    let thingsTotal = 0
    const stopped = await line.run({
      key,
      longest: isRegex ? longest.regex : longest.words,
      order: () => ({
        kind: 'find' as const,
        query,
        phrase,
        texts,
        things: options.things && line.freshThings(options.things),
        limit,
        context,
      }),
      take: (answer) => {
        if ('hits' in answer) {
          for (const hit of answer.hits) hits.push(hit)
          total += answer.total
          perSource.push({ sourceId: answer.sourceId, hits: answer.total })
        } else if ('things' in answer) ({ things, thingsTotal } = answer)
      },
    })
    return { hits, total, perSource, things, thingsTotal, stopped }
  }

  /** The passages that would be coded for these places. */
  async passages(
    texts: readonly (TextOrder & { readonly language: string | null; readonly places: readonly Range[] })[],
    unit: PassageUnit,
    key?: string,
  ): Promise<readonly FoundPassage[]> {
    const found: FoundPassage[] = []
    const stopped = await this.#words.run({
      key,
      longest: longest.words,
      order: () => ({ kind: 'passages' as const, texts, unit }),
      take: (answer) => {
        if ('passages' in answer) for (const passage of answer.passages) found.push(passage)
      },
    })
    if (stopped === 'time')
      throw new Problem('refused', 'Looking up these passages took too long. Choose fewer.')
    return found
  }

  async close(): Promise<void> {
    await Promise.all([this.#words.close(), this.#expressions.close()])
  }
}
