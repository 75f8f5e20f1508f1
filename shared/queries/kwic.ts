import { fold } from './fold'
import type { Matcher } from './matcher'
import type { Hit, Searchable } from './searchable'

/** A hit with the words around it: keyword in context. */
export interface HitInContext extends Hit {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** How much of what is found is to be handed out. */
export interface Portion {
  readonly limit: number
  /** Characters of context on each side. */
  readonly context: number
  /** Which hits count; all if left out. */
  readonly accepts?: (hit: Hit) => boolean
  /** Hits are counted up to here. */
  readonly countTo?: number
  /** Asked now and then: true gives up, and what was found until then is handed out. */
  readonly stops?: () => boolean
}

/** Words of a hit that are handed out at most; a regular expression may match a whole text. */
const longest = 300
/** Hits between two questions whether to give up. */
const stretch = 2048

/** The first hits of a text with their surroundings, and how many there are in all. */
export function hitsInContext(
  searched: Searchable,
  match: Matcher,
  { limit, context, accepts, countTo = Infinity, stops }: Portion,
): { readonly hits: readonly HitInContext[]; readonly total: number; readonly stopped: boolean } {
  const { text } = searched
  const hits: HitInContext[] = []
  let total = 0
  let seen = 0
  for (const { start, end } of match(searched)) {
    if (++seen % stretch === 0 && stops?.()) return { hits, total, stopped: true }
    if (accepts && !accepts({ start, end })) continue
    total++
    if (hits.length < limit) {
      hits.push({
        start,
        end,
        before: text.slice(Math.max(0, start - context), start),
        text: text.slice(start, Math.min(end, start + longest)),
        after: text.slice(end, end + context),
      })
    }
    if (total >= countTo) break
  }
  return { hits, total, stopped: false }
}

/** How lines of keyword in context can be ordered. */
export const kwicOrders = ['place', 'left', 'right'] as const
export type KwicOrder = (typeof kwicOrders)[number]

/** Words that decide in a sorting by context; beyond them the place does. */
const deciding = 6

/**
 * The lines in the order of what stands to the right of the hit, or of what stands to its left, the nearest word first;
 * Chinese by characters. `compare` compares as the user's language does. Lines alike keep their order.
 */
export function sortByContext<T extends { readonly before: string; readonly after: string }>(
  lines: readonly T[],
  order: KwicOrder,
  compare: (a: string, b: string) => number,
): readonly T[] {
  if (order === 'place') return lines
  const keyed = lines.map((line) => ({ line, key: contextKey(line, order) }))
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line)
}

function contextKey(
  line: { readonly before: string; readonly after: string },
  order: 'left' | 'right',
): string {
  const tokens = fold(order === 'left' ? line.before : line.after).text.match(tokenPattern) ?? []
  const near = order === 'left' ? tokens.slice(-deciding).reverse() : tokens.slice(0, deciding)
  return near.join(' ')
}

const tokenPattern = /\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{N}'-]*?(?=\p{Script=Han}|[^\p{L}\p{N}'-]|$)/gu
