/** Longest name a record can have, UTF-16 units. */
const longest = 500

/** A name as records have them: one line that is not blank and not too long; blanks in it stay. */
export function lineOf(wanted: string, otherwise: string): string {
  const line = /[\n\r]/.test(wanted)
    ? wanted.replace(/\s+/gu, ' ').trim()
    : wanted.trim() === ''
      ? ''
      : wanted
  if (line === '') return otherwise === '' ? '' : lineOf(otherwise, '')
  return line.length <= longest ? line : line.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '')
}

/** A name that is not taken yet, letter case aside; it is taken from then on. */
export function freeIn(taken: Set<string>, wanted: string): string {
  let name = wanted
  for (let n = 2; taken.has(name.toLowerCase()); n++) {
    const mark = ` (${n})`
    name = `${wanted.slice(0, longest - mark.length).replace(/[\uD800-\uDBFF]$/u, '')}${mark}`
  }
  taken.add(name.toLowerCase())
  return name
}

/** Longest writing a record can have, UTF-16 units. */
export const longestProse = 1_000_000
