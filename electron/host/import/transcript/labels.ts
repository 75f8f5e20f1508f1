import { speakerTurns } from '../../../../shared/text/turns'
import type { Cue } from './cue'

/** A speaker's label at the beginning of a line; `end` is the offset behind its colon. */
export interface LineLabel {
  readonly speaker: string
  readonly end: number
}

/**
 * The labels of lines, by the rule for labels in plain text: a label counts where it occurs twice, or where labels begin at
 * least half of all lines.
 */
export function labelsIn(lines: readonly string[]): ReadonlyMap<number, LineLabel> {
  const starts: number[] = []
  const indexOf = new Map<number, number>()
  let length = 0
  for (const [i, line] of lines.entries()) {
    starts.push(length)
    indexOf.set(length + line.length - line.trimStart().length, i)
    length += line.length + 2
  }
  const text = lines.map((line) => line.replace(/\n/g, ' ')).join('\n\n')
  const found = new Map<number, LineLabel>()
  for (const { speaker, range, label } of speakerTurns(text)) {
    const i = indexOf.get(range.start)
    if (i !== undefined) found.set(i, { speaker, end: label.end - (starts[i] ?? 0) })
  }
  return found
}

/** Cues whose words begin with a name (`Ana: Yes.`, `[SPEAKER_00]: Yes.`), named by it; see `labelsIn`. */
export function nameSpeakers(cues: readonly Cue[]): readonly Cue[] {
  const labels = labelsIn(cues.map(({ words }) => words))
  return cues.map((cue, i) => {
    const label = labels.get(i)
    if (cue.speaker !== null || !label) return cue
    return { ...cue, speaker: label.speaker, words: cue.words.slice(label.end).trim() }
  })
}
