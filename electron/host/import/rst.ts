import type { Body } from './converted'
import { Draft } from './draft'
import { addProse } from './prose'

/** A line of one punctuation mark again and again (reStructuredText, "Sections"). */
const RULE = /^([!-/:-@[-`{-~])\1+[ \t]*$/u

/**
 * Reads reStructuredText lightly: titles become headings and lose their lines, everything else stays as it is
 * written. How deep a title stands is told by the order in which the kinds of lines first come.
 */
export function readRst(source: string, fileName: string): Body {
  const lines = source.replace(/^\ufeff/u, '').split(/\r\n?|\n/u)
  const draft = new Draft(fileName)
  const styles: string[] = []
  let prose: string[] = []
  let title = ''
  const flush = (): void => {
    addProse(prose.join('\n'), draft, (line) =>
      /^\s*(?:[-*+]|\d{1,3}[.)]|#\.)\s+\S/u.test(line)
        ? { kind: 'list-item', level: 1 }
        : { kind: 'paragraph' },
    )
    prose = []
  }
  for (let at = 0; at < lines.length; at++) {
    const found = titleAt(lines, at)
    if (!found) {
      prose.push(lines[at] ?? '')
      continue
    }
    flush()
    if (!styles.includes(found.style)) styles.push(found.style)
    draft.add({ kind: 'heading', level: Math.min(6, styles.indexOf(found.style) + 1) }, found.words)
    if (title === '') title = found.words
    at = found.last
  }
  flush()
  return { ...draft.finish(), ...(title ? { title } : {}), losses: [] }
}

/** A title with a line below it, or with one above and one below; null where there is none. */
function titleAt(
  lines: readonly string[],
  at: number,
): { readonly words: string; readonly style: string; readonly last: number } | null {
  const line = (offset: number): string => lines[at + offset] ?? ''
  const isBefore = at === 0 || line(-1).trim() === ''
  const above = RULE.exec(line(0))?.[1]
  if (isBefore && above !== undefined && line(1).trim() !== '' && RULE.exec(line(2))?.[1] === above) {
    return { words: line(1).trim(), style: above + above, last: at + 2 }
  }
  const below = RULE.exec(line(1))?.[1]
  const words = line(0).trimEnd()
  const isWords = /^\S/u.test(words) && !RULE.test(words)
  // A line that is much shorter than the words is something else: a transition, or dashes of a dialogue.
  if (below === undefined || !isWords || !isBefore || line(1).trimEnd().length < Math.min(words.length, 4))
    return null
  return { words, style: below, last: at + 1 }
}
