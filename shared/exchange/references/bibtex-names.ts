import type { PersonName } from '../../text/references/item'
import { fromLatex } from './latex'

/** The people of an author field (Markey, Tame the BeaST, 11): parted by "and", each "First von Last", "von Last, First" or "von Last, Jr, First". */
export function bibtexNames(field: string): readonly PersonName[] {
  return parted(field, /^\s+and\s+/i)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map(nameOf)
}

function nameOf(name: string): PersonName {
  // Braces around the whole keep an institution together.
  if (/^\{[^{}]*\}$/.test(name) || (name.startsWith('{') && closes(name) === name.length - 1))
    return { literal: fromLatex(name) }
  const parts = parted(name, /^\s*,\s*/)
  if (parts.length > 1) {
    const [von, last] = particle(words(parts[0] ?? ''), true)
    const [suffix, given] = parts.length > 2 ? [parts[1], parts[2]] : ['', parts[1]]
    return person(von, last, fromLatex(given ?? ''), fromLatex(suffix ?? ''))
  }
  const all = words(name)
  if (all.length === 1) return { literal: fromLatex(name) }
  const start = all.findIndex((word, i) => i < all.length - 1 && isSmall(word))
  if (start < 0) return person('', all.at(-1) ?? '', all.slice(0, -1).join(' '), '')
  const [von, last] = particle(all.slice(start), false)
  return person(von, last, all.slice(0, start).join(' '), '')
}

const person = (von: string, family: string, given: string, suffix: string): PersonName => ({
  ...(von === '' ? {} : { 'non-dropping-particle': von }),
  ...(family === '' ? {} : { family }),
  ...(given === '' ? {} : { given }),
  ...(suffix === '' ? {} : { suffix }),
})

/** Small words at the beginning are the "von" part; the last word never is. */
function particle(all: readonly string[], onlyFirst: boolean): readonly [string, string] {
  let until = 0
  while (until < all.length - 1 && isSmall(all[until] ?? '')) until++
  if (!onlyFirst) for (let i = until; i < all.length - 1; i++) if (isSmall(all[i] ?? '')) until = i + 1
  return [all.slice(0, until).join(' '), all.slice(until).join(' ')]
}

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word)

/** Words as they were meant, those in braces kept together. */
const words = (text: string): readonly string[] =>
  parted(text, /^[\s~]+/)
    .map(fromLatex)
    .filter((word) => word !== '')

/** Where the brace that opens at the beginning is closed. */
function closes(text: string): number {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '{') depth++
    else if (text[i] === '}' && --depth === 0) return i
  }
  return -1
}

/** Pieces between separators that stand outside of all braces. */
function parted(text: string, separator: RegExp): readonly string[] {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === '\\') i++
    else if (sign === '{') depth++
    else if (sign === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0 && /[\s,~]/.test(sign ?? '')) {
      const found = separator.exec(text.slice(i, i + 40))?.[0]
      if (!found) continue
      pieces.push(text.slice(from, i))
      from = i + found.length
      i = from - 1
    }
  }
  return [...pieces, text.slice(from)]
}
