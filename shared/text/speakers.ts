import type { Change } from './edit'
import type { Range } from './range'
import { trimRange } from './segments'
import type { Structure, Turn } from './structure'
import { labelAt, speakerTurns } from './turns'
import { wordCount } from './word-count'

/** A turn with the place of its label in the text: name and colon; null where the text does not say who speaks. */
export interface LabelledTurn extends Turn {
  readonly label: Range | null
}

/** What is said in a text, from what stands beside it; for a text without that, by the rule for labels. */
export function labelledTurns(text: string, structure: Structure | null): readonly LabelledTurn[] {
  if (!structure?.turns)
    return speakerTurns(text).map(({ range, speaker, label }) => ({
      ...range,
      speaker,
      label,
      from: null,
      to: null,
    }))
  return structure.turns.map((turn) => ({ ...turn, label: labelOf(text, turn) }))
}

function labelOf(text: string, { speaker, start, end }: Turn): Range | null {
  if (speaker === null) return null
  if (text.startsWith(`${speaker}:`, start)) return { start, end: start + speaker.length + 1 }
  const found = labelAt(text, { start, end })
  return found?.speaker === speaker ? found.label : null
}

/** The words of a turn without its label and the blanks around; empty where nothing is said. */
export const saidIn = (text: string, { label, start, end }: LabelledTurn): Range =>
  trimRange(text, { start: Math.max(start, label?.end ?? start), end })

/** What a speaker becomes: another name, also one that is there already; null: no speaker at all. */
export type Naming = ReadonlyMap<string, string | null>

/** A text whose speakers are to be changed. */
export interface Respoken {
  /** In offsets of the text as it is, in order. */
  readonly changes: readonly Change[]
  /** The turns as they will be, in offsets of the text as it is. */
  readonly turns: readonly Turn[]
}

/**
 * How a text and its turns change when speakers get other names or are none any more. The words of a label that is none
 * any more stay, and belong to the turn before it. With `bare` the labels of all that are speakers go out of the text.
 */
export function respeak(
  text: string,
  turns: readonly LabelledTurn[],
  naming: Naming,
  bare = false,
): Respoken {
  const changes: Change[] = []
  const kept: Turn[] = []
  for (const turn of turns) {
    const { label, speaker, ...rest } = turn
    const name = speaker === null ? null : (naming.get(speaker) ?? (naming.has(speaker) ? null : speaker))
    if (speaker !== null && name === null && rest.from === null && rest.to === null) {
      const last = kept.pop()
      if (last) kept.push({ ...last, end: rest.end })
      continue
    }
    if (label && name !== null && bare) {
      const words = saidIn(text, turn)
      if (words.start === words.end) continue
      changes.push({ from: label.start, to: words.start, insert: '' })
      kept.push({ ...rest, start: words.start, speaker: name })
      continue
    }
    if (label && name !== null && name !== speaker)
      changes.push({ from: label.start, to: label.end - 1, insert: name })
    kept.push({ ...rest, speaker: name })
  }
  return { changes, turns: kept }
}

/** A speaker with what is said. */
export interface SpeakerCount {
  readonly speaker: string
  readonly turns: number
  /** In words, or in characters where a script has no blanks between words. */
  readonly words: number
}

/** Who speaks how often and how much, in the order of their first turns. */
export function speakerCounts(text: string, turns: readonly LabelledTurn[]): readonly SpeakerCount[] {
  const counts = new Map<string, { turns: number; words: number }>()
  for (const turn of turns) {
    if (turn.speaker === null) continue
    const count = counts.get(turn.speaker) ?? { turns: 0, words: 0 }
    const { start, end } = saidIn(text, turn)
    const words = count.words + wordCount(text.slice(start, end))
    counts.set(turn.speaker, { turns: count.turns + 1, words })
  }
  return [...counts].map(([speaker, count]) => ({ speaker, ...count }))
}
