import { leftOut } from '../losses'
import { parseClock } from './clock'
import type { Cue, Cues } from './cue'
import { labelsIn } from './labels'
import { ended } from './stamped'

const clockAlone = /^\s*\d{1,2}:\d{2}:\d{2}\s*$/

/**
 * A transcript of Google Meet: a paragraph with a time only, then `Name: words`, every few minutes. Notes that stand before
 * it in the same file, and whatever nobody says, are left out. Null for other text.
 */
export function readMeet(text: string): Cues | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const first = lines.findIndex((line, i) => clockAlone.test(line) && !clockAlone.test(lines[i + 1] ?? ''))
  if (first < 0) return null
  const rest = lines.slice(first)
  const labels = labelsIn(rest)
  const clocks = rest.flatMap((line, i) => (clockAlone.test(line) ? [i] : []))
  if (clocks.filter((i) => labels.has(i + 1)).length * 2 < clocks.length || !labels.has(1)) return null
  const cues: Cue[] = []
  let from: number | null = null
  let unsaid = first
  for (const [i, line] of rest.entries()) {
    const label = labels.get(i)
    if (clockAlone.test(line)) from = parseClock(line)
    else if (label) {
      cues.push({ from, to: null, speaker: label.speaker, words: line.slice(label.end).trim() })
      from = null
    } else unsaid++
  }
  return { cues: ended(cues), areTurns: true, losses: unsaidLines(unsaid) }
}

const unsaidLines = (count: number): readonly string[] =>
  leftOut(
    count,
    'line that no speaker says (notes, headings)',
    'lines that no speaker says (notes, headings)',
  )
