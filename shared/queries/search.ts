import Fuse from 'fuse.js'
import { Problem } from '../problem'
import { fold } from './fold'
import { matcher, phraseMatcher } from './matcher'
import { Searchable } from './searchable'
import type { Hit } from './searchable'

/** One thing that can be found by name. */
export interface Findable {
  readonly id: string
  /** What is matched, the most telling first: name, path, aliases, definition. */
  readonly words: readonly string[]
}

/**
 * Finds things by what was typed, best first, forgiving typing errors, accents, width and case. An empty query finds
 * everything, in the order given. Made for up to some thousand short strings.
 */
export function finder<T extends Findable>(things: readonly T[]): (query: string) => readonly T[] {
  const entries = things.map((thing, place) => {
    const [name = '', ...rest] = thing.words.map((words) => fold(words).text)
    return { thing, place, name, rest: rest.join(' \n ') }
  })
  const options = { ignoreLocation: true, minMatchCharLength: 1, threshold: 0.34, includeScore: true }
  const byName = new Fuse(entries, { ...options, keys: ['name'] })
  const byRest = new Fuse(entries, { ...options, keys: ['rest'] })
  return (query) => {
    const wanted = fold(query.trim()).text
    if (wanted === '') return things
    const orders = new Map<(typeof entries)[number], number>()
    // Words that stand in the name as typed go before near misses, and the name before all that is said about the thing.
    const rank = (name: string): number =>
      name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3
    for (const { item, score = 1 } of byRest.search(wanted)) orders.set(item, 4 + Math.min(score, 0.99))
    for (const { item, score = 1 } of byName.search(wanted))
      orders.set(item, rank(item.name) + Math.min(score, 0.99))
    // Among equals the order they came in stays: the codebook's own.
    return [...orders].sort(([a, x], [b, y]) => x - y || a.place - b.place).map(([{ thing }]) => thing)
  }
}

/** The regular expression of a search in the CLI and the app: JavaScript, flags `gmu`. Problem `invalid` if it is none. */
export function compileRegex(source: string): RegExp {
  try {
    return new RegExp(source, 'gmu')
  } catch (error) {
    throw new Problem('invalid', `“${source}” is not a regular expression: ${(error as Error).message}.`)
  }
}

/** Every place where the expression matches at least one character, in order. */
export function* regexHits(text: string, expression: RegExp): Generator<Hit> {
  for (const match of text.matchAll(expression)) {
    if (match[0] !== '') yield { start: match.index, end: match.index + match[0].length }
  }
}

/** Every place where the words stand, one after the other, folded (case, accents, width), in order. */
export function* plainHits(text: string | Searchable, words: string): Generator<Hit> {
  const match = phraseMatcher({ text: words, mode: 'words' })
  if (match) yield* match(typeof text === 'string' ? new Searchable(text) : text)
}

/**
 * Places where words like those asked for stand, typing errors forgiven, in the paragraphs that hold all of them. In a
 * Chinese word of three characters or more one may be another.
 */
export function* fuzzyHits(text: string | Searchable, words: string): Generator<Hit> {
  const match = matcher({ text: words, mode: 'fuzzy' })
  if (match) yield* match(typeof text === 'string' ? new Searchable(text) : text)
}
