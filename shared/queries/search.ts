import Fuse from 'fuse.js'
import { Problem } from '../problem'
import { fold, unfold } from './fold'
import type { Folded } from './fold'

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

/** A place in a text, UTF-16, half-open. */
export interface Hit {
  readonly start: number
  readonly end: number
}

/** The regular expression of a search in the CLI and the app: JavaScript, flags `gu`. Problem `invalid` if it is none. */
export function compileRegex(source: string): RegExp {
  try {
    return new RegExp(source, 'gu')
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

/**
 * Every place where the words stand, folded (case, accents, width), in order. Who searches one text often folds it once and
 * hands it in.
 */
export function* plainHits(text: string, words: string, folded: Folded = fold(text)): Generator<Hit> {
  const wanted = fold(words).text
  if (wanted === '') return
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
    const start = unfold(folded, at)
    const end = endOf(text, unfold(folded, at + wanted.length - 1))
    yield { start, end: Math.max(end, unfold(folded, at + wanted.length)) }
  }
}

/**
 * Places where words like those asked for stand, typing errors forgiven: the words of the text are the candidates, each
 * near enough one is a hit. For Chinese, or where the query holds a blank, the words as they are.
 */
export function* fuzzyHits(text: string, words: string, folded?: Folded): Generator<Hit> {
  const wanted = fold(words.trim()).text
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d'-]+$/u.test(wanted)) {
    yield* plainHits(text, words.trim(), folded)
    return
  }
  const vocabulary = new Map<string, string>()
  for (const [word] of text.matchAll(wordPattern))
    if (!vocabulary.has(word)) vocabulary.set(word, fold(word).text)
  const fuse = new Fuse(
    [...vocabulary].map(([word, folded]) => ({ word, folded })),
    {
      keys: ['folded'],
      threshold: 0.3,
      ignoreLocation: true,
      minMatchCharLength: Math.min(2, wanted.length),
    },
  )
  const near = new Set(
    fuse
      .search(wanted)
      .filter(({ item }) => Math.abs(item.folded.length - wanted.length) <= Math.max(2, wanted.length / 2))
      .map(({ item }) => item.word),
  )
  for (const match of text.matchAll(wordPattern)) {
    if (near.has(match[0])) yield { start: match.index, end: match.index + match[0].length }
  }
}

const wordPattern = /[\p{L}\p{M}\d][\p{L}\p{M}\d'’-]*/gu

/** End of the character that begins at `start`, its combining marks included. */
function endOf(text: string, start: number): number {
  const rest = text.slice(start, start + 32)
  const match = /^.\p{M}*/su.exec(rest)
  return start + (match?.[0].length ?? 1)
}
