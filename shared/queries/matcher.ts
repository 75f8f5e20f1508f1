import { Problem } from '../problem'
import { forgiven, typingErrors } from './edit-distance'
import { fold } from './fold'
import { insideWord } from './searchable'
import type { Hit, Searchable } from './searchable'

/** How a search takes what was typed. */
export const searchModes = ['words', 'fuzzy', 'regex'] as const
export type SearchMode = (typeof searchModes)[number]

/** What is looked for. */
export interface SearchQuery {
  readonly text: string
  /**
   * `words`: all words in one paragraph, "in quotes" as one phrase; `fuzzy`: the same, typing errors forgiven; `regex`: a
   * JavaScript regular expression, `^` and `$` at each line.
   */
  readonly mode: SearchMode
  /** Capital and small letters are told apart (default: no). */
  readonly matchCase?: boolean
  /** Not inside longer words (default: no); without effect between Chinese characters. */
  readonly wholeWord?: boolean
}

/** Finds the places in a text, in order, none empty; those of `words` and `fuzzy` do not overlap. */
export type Matcher = (text: Searchable) => Iterable<Hit>

/** The matcher of a query, or null where nothing is asked. Problem `invalid` for what is no regular expression. */
export function matcher(query: SearchQuery): Matcher | null {
  if (query.mode === 'regex') {
    if (query.text === '') return null
    const expression = expressionOf(query)
    return (searched) => expressionHits(searched.text, expression, query.wholeWord ?? false)
  }
  const terms = termsOf(query.text).map((words): Matcher => {
    if (query.mode === 'fuzzy' && !words.isPhrase) return similar(words.text, query)
    return literal(words.text, query)
  })
  const [first] = terms
  if (!first) return null
  return terms.length === 1 ? first : (searched) => together(searched, terms)
}

/** A matcher for what was typed, as one phrase, quotation marks and all: the search within one text. Null for nothing. */
export const phraseMatcher = (query: SearchQuery): Matcher | null =>
  query.mode === 'regex' ? matcher(query) : query.text.trim() === '' ? null : literal(query.text, query)

/** The words of a query, in their order; what stands in quotation marks of any shape is one phrase. */
export function termsOf(query: string): readonly { readonly text: string; readonly isPhrase: boolean }[] {
  const found = query.matchAll(/["“”„«»＂]([^"“”„«»＂]*)(?:["“”„«»＂]|$)|[^\s"“”„«»＂]+/gu)
  return [...found]
    .map(([whole, quoted]) => ({ text: (quoted ?? whole).trim(), isPhrase: quoted !== undefined }))
    .filter(({ text }) => fold(text).text.trim() !== '')
}

/** The compiled expression of a query by regular expression. Problem `invalid` says what is wrong with it. */
export function expressionOf({ text, matchCase }: SearchQuery): RegExp {
  try {
    return new RegExp(text, matchCase ? 'gmu' : 'gimu')
  } catch (error) {
    const why = (error as Error).message
      .replace(/^Invalid regular expression: /u, '')
      .replace(`/${text}/`, '')
      .replace(/^[a-z]*: /u, '')
    throw new Problem('invalid', `“${text}” is not a regular expression: ${why}.`, { why })
  }
}

function* expressionHits(text: string, expression: RegExp, wholeWord: boolean): Generator<Hit> {
  for (const match of text.matchAll(expression)) {
    const start = match.index
    const end = start + match[0].length
    if (start === end || (wholeWord && (insideWord(text, start) || insideWord(text, end)))) continue
    yield { start, end }
  }
}

type Test = (searched: Searchable, start: number, end: number) => boolean

/** What a place in the folded text must stand, beside being there. */
function tests(words: string, { matchCase, wholeWord }: SearchQuery): Test {
  const exact = blanks(fold(words.trim(), true).text)
  return (searched, start, end) => {
    const { text } = searched.folded
    if (wholeWord && (insideWord(text, start) || insideWord(text, end))) return false
    if (!matchCase) return true
    const place = searched.place(start, end)
    return blanks(fold(searched.text.slice(place.start, place.end), true).text) === exact
  }
}

const blanks = (text: string): string => text.replace(/\s+/gu, ' ')

/** A phrase may be broken by one line break, as in text copied from a page. */
const gap = String.raw`(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)`

function literal(words: string, query: SearchQuery): Matcher {
  const wanted = fold(words.trim()).text
  const accepts = tests(words, query)
  const parts = wanted.split(/\s+/u)
  if (parts.length > 1) {
    const source = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)).join(gap)
    return (searched) => scanPattern(searched, new RegExp(source, 'gu'), accepts)
  }
  return (searched) => scanWord(searched, wanted, accepts)
}

function* scanWord(searched: Searchable, wanted: string, accepts: Test): Generator<Hit> {
  const { text } = searched.folded
  if (wanted === '') return
  for (let at = text.indexOf(wanted); at >= 0;) {
    const end = at + wanted.length
    const isHit = accepts(searched, at, end)
    if (isHit) yield searched.place(at, end)
    at = text.indexOf(wanted, isHit ? end : at + 1)
  }
}

function* scanPattern(searched: Searchable, pattern: RegExp, accepts: Test): Generator<Hit> {
  for (const match of searched.folded.text.matchAll(pattern)) {
    const end = match.index + match[0].length
    if (accepts(searched, match.index, end)) yield searched.place(match.index, end)
  }
}

const alphabetic = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}'-]+$/u
const han = /^\p{Script=Han}{3,12}$/u

/** Words of a text that are looked for in place of one typed, at most. */
const mostSimilar = 40

function similar(words: string, query: SearchQuery): Matcher {
  const wanted = fold(words).text
  if (han.test(wanted)) {
    const characters = [...wanted]
    const source = characters.map((_, i) => characters.with(i, '\\p{Script=Han}').join('')).join('|')
    const accepts = tests(words, { ...query, matchCase: false })
    return (searched) => scanPattern(searched, new RegExp(source, 'gu'), accepts)
  }
  const most = forgiven(wanted.length)
  if (!alphabetic.test(wanted) || most === 0) return literal(words, query)
  const accepts = tests(words, { ...query, matchCase: false, wholeWord: true })
  return (searched) => {
    const near: { readonly word: string; readonly errors: number }[] = []
    for (let length = wanted.length - most; length <= wanted.length + most; length++) {
      for (const word of searched.words.get(length) ?? []) {
        const errors = typingErrors(wanted, word, most)
        if (errors <= most) near.push({ word, errors })
      }
    }
    near.sort((a, b) => a.errors - b.errors)
    return inOrder(near.slice(0, mostSimilar).map(({ word }) => scanWord(searched, word, accepts)))
  }
}

/** Hits of several searches in one row, those that overlap made one. */
function* inOrder(streams: readonly Generator<Hit>[]): Generator<Hit> {
  const heads = streams.map((stream) => ({ stream, hit: stream.next().value as Hit | undefined }))
  let last: Hit | null = null
  for (;;) {
    let first: (typeof heads)[number] | null = null
    for (const head of heads) {
      if (head.hit && (!first?.hit || head.hit.start < first.hit.start)) first = head
    }
    const hit = first?.hit
    if (!first || !hit) break
    first.hit = first.stream.next().value as Hit | undefined
    if (last && hit.start < last.end) {
      if (hit.end > last.end) last = { start: last.start, end: hit.end }
    } else {
      if (last) yield last
      last = hit
    }
  }
  if (last) yield last
}

/** Hits of all terms in the paragraphs that hold every one of them. Each term is looked for once through the text. */
function* together(searched: Searchable, terms: readonly Matcher[]): Generator<Hit> {
  const { text } = searched
  const cursors = terms.map((term) => {
    const hits = term(searched)[Symbol.iterator]()
    return { hits, hit: hits.next().value as Hit | undefined }
  })
  const advance = (cursor: (typeof cursors)[number], to: number): void => {
    while (cursor.hit && cursor.hit.start < to) cursor.hit = cursor.hits.next().value as Hit | undefined
  }
  for (;;) {
    let furthest = 0
    for (const { hit } of cursors) {
      if (!hit) return
      furthest = Math.max(furthest, hit.start)
    }
    const start = furthest === 0 ? 0 : text.lastIndexOf('\n', furthest - 1) + 1
    for (const cursor of cursors) advance(cursor, start)
    const close = text.indexOf('\n', furthest)
    const end = close < 0 ? text.length : close
    if (!cursors.every(({ hit }) => hit && hit.start >= start && hit.start < end)) {
      if (cursors.some(({ hit }) => !hit)) return
      continue
    }
    const here = cursors.flatMap((cursor) => {
      const hits: Hit[] = []
      while (cursor.hit && cursor.hit.start < end) {
        hits.push(cursor.hit)
        cursor.hit = cursor.hits.next().value as Hit | undefined
      }
      return hits
    })
    yield* merged(here)
  }
}

/** Places in reading order, those that overlap made one; those that only touch stay apart. */
export function merged(places: readonly Hit[]): readonly Hit[] {
  const result: Hit[] = []
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (!last || place.start >= last.end) result.push(place)
    else if (place.end > last.end) result[result.length - 1] = { start: last.start, end: place.end }
  }
  return result
}
