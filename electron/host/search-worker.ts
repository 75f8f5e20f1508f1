import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { FoundPassage, SearchHit, ThingHit } from '../../shared/contract/search-calls'
import { Problem } from '../../shared/problem'
import { passagesFor } from '../../shared/queries/auto-code'
import { touches } from '../../shared/queries/coded-ranges'
import { hitsInContext } from '../../shared/queries/kwic'
import { matcher, phraseMatcher } from '../../shared/queries/matcher'
import type { Matcher, SearchQuery } from '../../shared/queries/matcher'
import { Searchable } from '../../shared/queries/searchable'
import type { Thing } from '../../shared/queries/things'
import type { PassageUnit } from '../../shared/text/passage-units'
import type { Range } from '../../shared/text/range'

/** A text to search: where it lies, and the places to which a search is limited. */
export interface TextOrder {
  readonly sourceId: string
  readonly path: string
  /** Hits count only where they touch one of these, or with `outside` none of them. */
  readonly limits?: { readonly ranges: readonly Range[]; readonly outside: boolean }
}

/** What a search worker is asked. */
export type SearchOrder = { readonly job: number } & (
  | {
      readonly kind: 'find'
      readonly query: SearchQuery
      /** The query is one phrase as it stands, whatever quotation marks are in it. */
      readonly phrase: boolean
      readonly texts: readonly TextOrder[]
      /** Words beside the texts; the list itself only where it has changed since it was sent last. */
      readonly things: { readonly version: string; readonly list: readonly Thing[] | null } | null
      readonly limit: number
      /** Characters of context on each side. */
      readonly context: number
    }
  | {
      readonly kind: 'passages'
      readonly texts: readonly (TextOrder & {
        readonly language: string | null
        readonly places: readonly Range[]
      })[]
      readonly unit: PassageUnit
    }
)

/** What it answers: hits source by source, then `done`. */
export type SearchAnswer = { readonly job: number } & (
  | { readonly sourceId: string; readonly hits: readonly SearchHit[]; readonly total: number }
  | { readonly things: readonly ThingHit[]; readonly thingsTotal: number }
  | { readonly passages: readonly FoundPassage[] }
  | {
      readonly done: true
      readonly problem?: {
        readonly message: string
        readonly details: Readonly<Record<string, unknown>> | undefined
      }
    }
)

/** The highest job that is no longer wanted. */
const given = new Int32Array((workerData as { readonly stopped: SharedArrayBuffer }).stopped)
const isUnwanted = (job: number): boolean => Atomics.load(given, 0) >= job

/** Hits are counted up to here; whoever has more than this narrows the search down. */
const countTo = 100_000
/** Words of a passage that are handed out, UTF-16 units. */
const longest = 240
/** What texts that are kept may take, in bytes: two for each unit of a text and of its folded copy. */
const room = 200_000_000

/** Texts are immutable and named by their hash, so what was read once stays right. The one used last stands last. */
const texts = new Map<string, Searchable>()
let taken = 0

function textOf(path: string): Searchable {
  const known = texts.get(path)
  const searched = known ?? new Searchable(readFileSync(path, 'utf8'))
  texts.delete(path)
  texts.set(path, searched)
  if (!known) taken += searched.text.length * 4
  for (const [old, text] of texts) {
    if (taken <= room || old === path) break
    texts.delete(old)
    taken -= text.text.length * 4
  }
  return searched
}

let things: { version: string; list: readonly { readonly thing: Thing; readonly words: Searchable }[] } = {
  version: '',
  list: [],
}

parentPort?.on('message', (order: SearchOrder) => {
  const answer = (message: SearchAnswer): void => parentPort?.postMessage(message)
  const { job } = order
  try {
    if (order.kind === 'find') find(order, answer)
    else grow(order, answer)
    answer({ job, done: true })
  } catch (error) {
    const message =
      error instanceof Problem ? error.message : `The search could not be made (${String(error)}).`
    answer({
      job,
      done: true,
      problem: { message, details: error instanceof Problem ? error.details : undefined },
    })
  }
})

function find(order: SearchOrder & { kind: 'find' }, answer: (message: SearchAnswer) => void): void {
  const match = order.phrase ? phraseMatcher(order.query) : matcher(order.query)
  if (order.things?.list) {
    const { version, list } = order.things
    things = { version, list: list.map((thing) => ({ thing, words: new Searchable(thing.text) })) }
  }
  if (!match) return
  if (order.things) answer({ job: order.job, ...inThings(match, order.limit, order.context) })
  let left = order.limit
  let counted = 0
  for (const { sourceId, path, limits } of order.texts) {
    if (isUnwanted(order.job) || counted >= countTo) return
    const touching = limits && touches(limits.ranges)
    const { hits, total } = hitsInContext(textOf(path), match, {
      limit: left,
      context: order.context,
      countTo: countTo - counted,
      stops: () => isUnwanted(order.job),
      ...(touching ? { accepts: (hit: Range) => touching(hit) !== limits.outside } : {}),
    })
    left -= hits.length
    counted += total
    if (total > 0)
      answer({ job: order.job, sourceId, total, hits: hits.map((hit) => ({ sourceId, ...hit })) })
  }
}

function inThings(match: Matcher, limit: number, context: number) {
  const found: ThingHit[] = []
  let thingsTotal = 0
  for (const { thing, words } of things.list) {
    const { table, id, part } = thing
    const { hits, total } = hitsInContext(words, match, { limit: limit - found.length, context })
    thingsTotal += total
    for (const hit of hits) found.push({ table, id, part, ...hit })
  }
  return { things: found, thingsTotal }
}

function grow(order: SearchOrder & { kind: 'passages' }, answer: (message: SearchAnswer) => void): void {
  for (const { sourceId, path, language, places } of order.texts) {
    if (isUnwanted(order.job)) return
    const { text } = textOf(path)
    const passages = passagesFor(text, places, order.unit, language ?? undefined).map(
      ({ start, end, hits }) => ({
        sourceId,
        start,
        end,
        hits,
        text: text.slice(start, Math.min(end, start + longest)),
      }),
    )
    if (passages.length > 0) answer({ job: order.job, passages })
  }
}
