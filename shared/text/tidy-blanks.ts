import type { Change } from './edit'
import { CJK_LETTER } from './scripts'

const CJK = new RegExp(`[${CJK_LETTER}]`, 'u')

/** A line laid out in columns: tabs, or two gaps of three blanks and more. Its blanks carry meaning. */
const isTable = (line: string): boolean => /\S\t+\S/.test(line) || /\S {3,}\S.*\S {3,}\S/.test(line)

/**
 * Blanks at line ends, a single blank at a line start, and runs of blanks inside a line down to one. Indentation of two
 * and more, tables, and wide gaps between Chinese characters (they part the halves of headings) stay.
 */
export function dropExtraBlanks(text: string): Change[] {
  const changes: Change[] = []
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, end)
    const trimmed = line.trimEnd()
    if (/^[ \f]\S/.test(trimmed)) changes.push({ from: start, to: start + 1, insert: '' })
    if (trimmed.includes('  ') && !isTable(trimmed)) {
      for (const run of trimmed.matchAll(/(?<=\S) {2,}(?=\S)/g)) {
        const to = run.index + run[0].length
        const isCjkGap = CJK.test(trimmed.charAt(run.index - 1)) && CJK.test(trimmed.charAt(to))
        if (!isCjkGap) changes.push({ from: start + run.index + 1, to: start + to, insert: '' })
      }
    }
    if (trimmed.length < line.length) changes.push({ from: start + trimmed.length, to: end, insert: '' })
    start = end + 1
  }
  return changes
}
