import type { Cue, Cues } from './cue'
import { labelsIn } from './labels'
import type { LineLabel } from './labels'
import { stampsIn, styleOf } from './stamps'
import type { Stamp, StampedLine } from './stamps'

/** What somebody says, while its lines are being gathered. */
interface Said {
  readonly speaker: string | null
  words: string
  readonly stamps: Stamp[]
}

/**
 * Text with times in its lines, as f4, f5, noScribe, MAXQDA and many by hand write it: behind what is said by default (f4),
 * or before it. Stamps inside of a turn become its time marks. Null for text without such times.
 */
export function readStamped(text: string): Cues | null {
  const raw = text.split('\n').filter((line) => line.trim() !== '')
  const style = styleOf(raw)
  if (style === null) return null
  const lines = raw.map((line) => stampsIn(line, style))
  const count = (place: Stamp['place']): number =>
    lines.filter(({ stamps }) => stamps.some((stamp) => stamp.place === place)).length
  const closing = count('end') > count('start')
  const { before, turns } = gather(lines, closing)
  const cues = turns.map(cueOf)
  const unread = lines.flatMap((line) => line.unread)
  return { before, cues: closing ? begun(cues) : ended(cues), areTurns: true, losses: unreadTimes(unread) }
}

/** Lines as turns: by their labels where there are any, else by their stamps. */
function gather(lines: readonly StampedLine[], closing: boolean): { before: string[]; turns: Said[] } {
  const labels = labelsOf(lines)
  const before: string[] = []
  const turns: Said[] = []
  let waiting: Stamp[] = []
  let isOpen = false
  for (const [i, { words, stamps }] of lines.entries()) {
    const last = turns.at(-1)
    if (words.trim() === '') {
      if (closing && last)
        last.stamps.push(...stamps.map((s) => ({ ...s, at: last.words.length, place: 'end' as const })))
      else waiting.push(...stamps.map((stamp) => ({ ...stamp, at: 0, place: 'start' as const })))
      continue
    }
    const label = labels.get(i)
    const marks = [...waiting, ...stamps]
    waiting = []
    const begins =
      labels.size > 0 ? label !== undefined : closing ? !isOpen : marks.some(({ place }) => place === 'start')
    isOpen = !marks.some(({ place }) => place === 'end')
    if (begins) turns.push(lineOf(words, marks, label))
    else if (last) {
      const more = lineOf(words, marks)
      const shift = last.words.length + 1
      last.stamps.push(...more.stamps.map((stamp) => ({ ...stamp, at: stamp.at + shift })))
      last.words += `\n${more.words}`
    } else before.push(words.trim())
  }
  return { before, turns }
}

/** Labels but for those above all times that occur once: a date, a length, the name of the recording. */
function labelsOf(lines: readonly StampedLine[]): ReadonlyMap<number, LineLabel> {
  const labels = labelsIn(lines.map(({ words }) => words))
  const first = lines.findIndex(({ stamps }) => stamps.length > 0)
  const uses = (speaker: string): number =>
    [...labels.values()].filter((label) => label.speaker === speaker).length
  return new Map([...labels].filter(([i, { speaker }]) => i >= first || uses(speaker) > 1))
}

function lineOf(line: string, stamps: readonly Stamp[], label?: LineLabel): Said {
  const rest = line.slice(label?.end ?? 0)
  const lead = (label?.end ?? 0) + rest.length - rest.trimStart().length
  const words = rest.trim()
  const at = (stamp: Stamp): number => Math.min(words.length, Math.max(0, stamp.at - lead))
  return {
    speaker: label?.speaker ?? null,
    words,
    stamps: stamps.map((stamp) => ({ ...stamp, at: at(stamp) })),
  }
}

/** The first stamp before all words is the beginning, the last one behind all words is the end, others are marks. */
function cueOf({ speaker, words, stamps }: Said): Cue {
  const first = stamps.find(({ at, place }) => at === 0 && place !== 'end')
  const last = stamps.findLast(({ at, place }) => at === words.length && place === 'end')
  const marks = stamps.filter((stamp) => stamp !== first && stamp !== last).map(({ at, ms }) => ({ at, ms }))
  return { from: first?.ms ?? null, to: last?.ms ?? null, speaker, words, marks }
}

/** Where only ends are given, each begins where the one before it ends, the first with the recording. */
const begun = (cues: readonly Cue[]): readonly Cue[] =>
  cues.map((cue, i) => ({ ...cue, from: cue.from ?? (i === 0 ? 0 : (cues[i - 1]?.to ?? null)) }))

/** Where only beginnings are given, each ends where the next one begins. */
export const ended = (cues: readonly Cue[]): readonly Cue[] =>
  cues.map((cue, i) => ({ ...cue, to: cue.to ?? cues[i + 1]?.from ?? null }))

function unreadTimes(stamps: readonly string[]): readonly string[] {
  const [first = ''] = stamps
  if (stamps.length === 0) return []
  return [
    stamps.length === 1
      ? `1 time could not be read (“${first.trim()}”); it was left among the words.`
      : `${stamps.length} times could not be read (the first: “${first.trim()}”); they were left among the words.`,
  ]
}
