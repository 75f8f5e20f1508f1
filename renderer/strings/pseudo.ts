import type { Words } from './words'

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  O: 'Ø',
  S: 'Š',
}

/**
 * English as a language that nobody speaks: with accents, about two fifths longer, in brackets. What is cut off loses its
 * closing bracket; what stands without brackets was never given to be translated. Places to fill stay as they are.
 */
export function pseudo<T extends object>(words: T): Words<T> {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? drawnOut(value) : pseudo(value as object),
    ]),
  ) as Words<T>
}

function drawnOut(words: string): string {
  const letters = words
    .split(/(\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\))/u)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[a-z]/giu, (letter) => accents[letter] ?? letter)))
    .join('')
  const more = Math.ceil(words.replace(/\{\{[^}]*\}\}/gu, '').length * 0.4)
  // In words of usual length, so that lines can break.
  return `[${letters}${'~'.repeat(more).replace(/~{8}(?=~)/g, '$& ')}]`
}
