import { joinsWithoutBlank } from './cjk'
import type { PdfLine } from './pdf-lines'

const HYPHEN = /[\p{L}\p{N}][-\u2010]$/u

/** The words of a document in lower case, but for those broken at line ends: they show what a broken word is. */
export function wordsOf(lines: readonly PdfLine[]): ReadonlySet<string> {
  const words = new Set<string>()
  let wasBroken = false
  for (const { text } of lines) {
    const isBroken = HYPHEN.test(text)
    const rest = wasBroken ? text.replace(/^[\p{L}\p{M}]+/u, '') : text
    const whole = isBroken ? rest.slice(0, rest.lastIndexOf(' ') + 1) : rest
    for (const [word] of whole.matchAll(/\p{L}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*/gu))
      words.add(word.toLowerCase())
    wasBroken = isBroken
  }
  return words
}

/**
 * Joins a line to the text before it. A blank stands between them, but not between Chinese or Japanese characters.
 * A hyphen at the end of a line goes where the document itself shows that it only broke a word: the whole word
 * stands elsewhere, or one of the halves is no word of the document.
 */
export function joinLines(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  if (HYPHEN.test(before)) return joinHyphen(before, after, words)
  if (before.endsWith('—') || joinsWithoutBlank(before, after)) return before + after
  return `${before} ${after}`
}

function joinHyphen(before: string, after: string, words: ReadonlySet<string>): string {
  const head = /[\p{L}\p{M}]+(?=.$)/u.exec(before.slice(-60))?.[0].toLowerCase() ?? ''
  const tail = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0].toLowerCase() ?? ''
  if (head === '' || tail === '') return before + after
  const isOneWord =
    words.has(head + tail) || (!words.has(`${head}-${tail}`) && !(words.has(head) && words.has(tail)))
  return (isOneWord ? before.slice(0, -1) : before) + after
}
